import { createClient } from '../../lib/protocol/client';
import { CONTENT_DECODERS, UI_DECODERS } from '../../lib/protocol/decode';
import { eventMessage } from '../../lib/protocol/events';
import type {
  BackgroundToContent,
  ContentToBackground,
  UiEvent,
  UiToBackground,
} from '../../lib/protocol/messages';
import { CONTENT_POLICY, type SenderFacts, senderClass, UI_POLICY } from '../../lib/protocol/policy';
import { createRouter } from '../../lib/protocol/router';
import type { Settings } from '../../lib/settings/settings';
import * as life from '../../lib/webext/background-life';
import { onMessage, ownIdentity, toTab } from '../../lib/webext/messages';
import { browserLanguages, openPanel } from '../../lib/webext/pages/browser-pages';
import * as permissions from '../../lib/webext/permissions';
import {
  injectCard,
  injectReader,
  insertStyle,
  openFrames,
  probePage,
  readPassages,
  registerReader,
  removeStyle,
  showPassage,
} from '../../lib/webext/scripting';
import { localArea } from '../../lib/webext/storage';
import * as tabs from '../../lib/webext/tabs';
import { closeOtherCards, pauseHere, stepClaim, stepFromCard } from './commands';
import { createContentHandlers } from './content-handlers';
import { claimStep } from './frame-reports';
import { NEWS_HOSTS } from './news-hosts';
import { createOpenTabs } from './open-tabs';
import { createPageAccess } from './page-access';
import { createSettingsKeeper } from './settings-keeper';
import { startData } from './start-data';
import { frameReports, type ReportPorts } from './tab-report';
import { createTabTally } from './tab-tally';
import { createUiHandlers } from './ui-handlers';

/** The browser tests' own build reads pages of this machine from the start, by its manifest. */
const STATIC_PLACES: readonly string[] =
  import.meta.env.MODE === 'e2e' ? ['*://127.0.0.1/*', '*://localhost/*'] : [];

/** In Firefox the card's own style hides it: it is seen while this sheet is there, which goes with the extension. */
const CARD_SHOWN = 'rujukan-card { display: block !important; }';
const DIFFERS_COLOR = '#b3261e';
/** How far each command goes in the list of claims. */
const STEPS: Readonly<Record<string, 1 | 0 | -1>> = { 'next-claim': 1, 'previous-claim': -1, 'open-card': 0 };

/**
 * Wires the background. All listeners are set in the first turn of the script, since the event that woke it
 * is delivered right after; everything they need is made lazily.
 */
export function startBackground(): void {
  const keeper = createSettingsKeeper(localArea, (paths) =>
    console.warn('settings that could not be read:', paths.join(', ')),
  );
  const settings = keeper.get;
  const announce = (event: UiEvent): Promise<void> => life.tellPages(eventMessage(event));
  const reader = (tabId: number, frameId?: number | 'all') =>
    createClient<BackgroundToContent>('background-content', toTab(tabId, frameId));

  const openTabs = createOpenTabs({
    allTabs: tabs.allTabs,
    readers: (tabId) => reader(tabId, 'all'),
    injectReader,
    languages: browserLanguages,
    newsHosts: NEWS_HOSTS,
  });
  const data = startData({ settings, openTabs, announce });
  const access = createPageAccess({
    settings,
    newsHosts: NEWS_HOSTS,
    isPermitted: permissions.isPermitted,
    permittedOrigins: permissions.permittedOrigins,
    register: registerReader,
    excludes: STATIC_PLACES,
  });

  const onChanged = async (before: Settings, after: Settings): Promise<void> => {
    if (before.source.root !== after.source.root) data.forget();
    // What the browser refuses to register must not keep the change from being told.
    await access.apply().catch((cause: unknown) => console.error('registration', cause));
    await announce({ event: 'settingsChanged', settings: after });
    await openTabs.tellSettings(after);
    if (before.source.root === after.source.root) return;
    // Data of a feed that is trusted no longer has gone with it.
    await data.tellChanged();
  };
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const reportPorts: ReportPorts = {
    settings,
    newsHosts: NEWS_HOSTS,
    reader,
    openFrames,
    probePage,
    injectReader,
    pause,
  };

  let steps: Promise<void> = Promise.resolve();
  // One after another: each step goes on from the claim that the last one showed.
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    steps = steps.then(step, step);
    return steps;
  };

  const onTally = createTabTally({
    frames: (tabId) => frameReports(tabId, reportPorts),
    onDiffers: async (tabId, differs) => {
      const text = differs === 0 ? '' : differs > 99 ? '99+' : String(differs);
      await tabs.setBadge(tabId, text, DIFFERS_COLOR).catch(() => undefined);
      await announce({ event: 'tabChanged', tabId });
    },
  });

  const common = {
    classOf: (sender: SenderFacts) => senderClass(sender, ownIdentity()),
    onBug: (cause: unknown, method: string) => console.error(method, cause),
  };
  const routes = [
    createRouter<ContentToBackground, SenderFacts>({
      ...common,
      direction: 'content-background',
      handlers: createContentHandlers({
        settings,
        languages: browserLanguages,
        host: data.host,
        staleSince: data.staleSince,
        injectCard: async (tabId, frameId) => {
          const card = await injectCard(tabId, frameId);
          return card.ok && import.meta.env.FIREFOX ? insertStyle(tabId, frameId, CARD_SHOWN) : card;
        },
        insertStyle,
        removeStyle,
        onTally,
        onCardOpened: (tabId, frameId) => closeOtherCards(tabId, frameId, reportPorts),
        claimStep: async (tabId) => claimStep(await frameReports(tabId, reportPorts)),
        stepFromCard: (tabId, by) => inTurn(() => stepFromCard(by, tabId, reportPorts)),
        newsHosts: NEWS_HOSTS,
        topFrame: async (tabId) => {
          // A frame may be ready before the page around it.
          for (const wait of [0, 300, 900, 2_000]) {
            await pause(wait);
            const answer = await reader(tabId).call('getPageFrame', null);
            if (answer.ok) return answer.value;
          }
          return null;
        },
      }),
      decoders: CONTENT_DECODERS,
      policy: CONTENT_POLICY,
    }),
    createRouter<UiToBackground, SenderFacts>({
      ...common,
      direction: 'ui-background',
      handlers: createUiHandlers({
        ...reportPorts,
        ...data,
        keeper,
        readPassages,
        showPassage,
        activeTab: tabs.activeTab,
        tabOf: tabs.tabOf,
        permitted: access.permitted,
        onChanged,
      }),
      decoders: UI_DECODERS,
      policy: UI_POLICY,
    }),
  ];
  onMessage((message, sender) => {
    for (const route of routes) {
      const answer = route(message, sender);
      if (answer) return answer;
    }
    return undefined;
  });

  tabs.onCommand((command, tab) => {
    // The panel opens only within the turn of the key press.
    if (command === 'open-panel' && tab) void openPanel({ tabId: tab.id });
    if (command === 'pause-here')
      void pauseHere(tab, {
        activeTab: tabs.activeTab,
        settings,
        change: async (changes) => {
          const before = await settings();
          const changed = await keeper.change(changes);
          if (changed.ok) await onChanged(before, changed.value);
        },
      });
    const by = STEPS[command] ?? null;
    if (by !== null) void inTurn(() => stepClaim(by, tab, { ...reportPorts, activeTab: tabs.activeTab }));
  });

  life.onInstalled(async (reason) => {
    if (reason === 'install') await tabs.openPage('onboarding.html');
    await access.apply();
  });
  life.onStartup(() => void access.apply());
  // Pages that stayed open while the extension was off have no reader, or one that answers no more.
  void life.onFreshStart(async () => openTabs.tellSettings(await settings()));
  permissions.onPermissionsAdded(() => void access.apply());
  permissions.onPermissionsRemoved(async () => {
    const before = await settings();
    if (before.mode === 'click' || (await access.permitted(before)).length > 0) return access.apply();
    // The browser lets us into none of the mode's sites any more: what is left is the button.
    const changed = await keeper.change({ mode: 'click' });
    if (changed.ok) await onChanged(before, changed.value);
  });
}
