import type { OptionalKind } from '../../lib/model/optional';
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
  openFrames,
  probePage,
  readPassages,
  registerReader,
} from '../../lib/webext/scripting';
import { localArea } from '../../lib/webext/storage';
import * as tabs from '../../lib/webext/tabs';
import { feedOf } from './built-in-feed';
import { closeOtherCards, pauseHere, stepClaim } from './commands';
import { createContentHandlers } from './content-handlers';
import { createDataReporter } from './data-reporter';
import { createDesaSearch } from './desa-answers';
import { createEngineHost } from './engine-host';
import { fetchBytes } from './fetch-bytes';
import { NEWS_HOSTS } from './news-hosts';
import { createOpenTabs } from './open-tabs';
import { createOptionalKeeper } from './optional-keeper';
import { createPackKeeper } from './pack-keeper';
import { createPageAccess } from './page-access';
import { createSettingsKeeper } from './settings-keeper';
import { openPackStore } from './store/open-pack-store';
import { createSync } from './sync';
import { createSyncClock } from './sync-clock';
import { frameReports, type ReportPorts } from './tab-report';
import { createTabTally } from './tab-tally';
import { freshUntil, knownMirrors } from './trust-keeper';
import { createUiHandlers } from './ui-handlers';
import { gunzip, sha256, verifyEd25519 } from './web-ports';

/** The browser tests' own build reads pages of this machine from the start, by its manifest. */
const STATIC_PLACES: readonly string[] =
  import.meta.env.MODE === 'e2e' ? ['*://127.0.0.1/*', '*://localhost/*'] : [];

const DIFFERS_COLOR = '#b3261e';
/** How far each command goes in the list of claims. */
const STEPS: Readonly<Record<string, 1 | 0 | -1>> = { 'next-claim': 1, 'previous-claim': -1, 'open-card': 0 };
const SYNC_ALARM = 'sync';

/**
 * Wires the background. All listeners are set in the first turn of the script, since the event that woke it
 * is delivered right after; everything they need is made lazily.
 */
export function startBackground(): void {
  const keeper = createSettingsKeeper(localArea, (paths) =>
    console.warn('settings that could not be read:', paths.join(', ')),
  );
  const settings = keeper.get;
  const feed = async () => feedOf((await settings()).source);
  const announce = (event: UiEvent): Promise<void> => life.tellPages(eventMessage(event));
  const reader = (tabId: number, frameId?: number | 'all') =>
    createClient<BackgroundToContent>('background-content', toTab(tabId, frameId));

  let opening: ReturnType<typeof openPackStore> | null = null;
  const opened = () => {
    opening ??= openPackStore();
    return opening;
  };
  const store = async () => (await opened()).store;
  const packPorts = { sha256, gunzip };
  const embedded = (file: string) => life.packagedFile(`/pack/${file}`);
  const host = createEngineHost({
    ...packPorts,
    embedded,
    store,
    trustedFeed: async () => (await feed()).root,
  });
  // Looked up at each call, so that a clock put in its place counts.
  const now = (): number => Date.now();
  const vouchedUntil = async () => freshUntil(await store(), (await feed()).root);
  const openTabs = createOpenTabs({
    allTabs: tabs.allTabs,
    readers: (tabId) => reader(tabId, 'all'),
    injectReader,
    languages: browserLanguages,
    newsHosts: NEWS_HOSTS,
  });
  const reporter = createDataReporter({
    host,
    area: localArea,
    storeAvailable: async () => (await store()).durable,
    now,
    freshUntil: vouchedUntil,
    mirrors: async () => knownMirrors(await store(), (await feed()).root),
    announce: (report) => announce({ event: 'dataChanged', report }),
  });
  const tellDataChanged = async (): Promise<void> => {
    await announce({ event: 'dataChanged', report: await reporter.report() });
    await openTabs.tellPackChanged();
  };
  const packs = createPackKeeper({
    ...packPorts,
    embedded,
    store,
    host,
    feed,
    freshUntil: vouchedUntil,
    now,
    onChanged: tellDataChanged,
  });
  const feedAccess = {
    ...packPorts,
    verifyEd25519,
    fetchBytes,
    now,
    online: life.isOnline,
    source: feed,
    isPermitted: permissions.isPermitted,
  };
  const optionalPacks = createOptionalKeeper({
    ...feedAccess,
    trust: store,
    store: async () => (await opened()).optional,
    onState: (entries) => {
      villages.forget();
      void announce({ event: 'optionalChanged', entries });
    },
  });
  const villages = createDesaSearch(optionalPacks, packPorts);
  const optional = {
    ...optionalPacks,
    install: (kind: OptionalKind) => life.keepAwake(() => optionalPacks.install(kind)),
  };
  const sync = createSync({
    ...feedAccess,
    onTerms: (terms) => clock.told(terms.live),
    store,
    embedded,
    host,
    onState: (state) => {
      reporter.setUpdate(state);
      if (state.kind !== 'running') void clock.ended(state);
      if (state.kind !== 'updated') return;
      void openTabs.tellPackChanged();
      void life.keepStorage();
    },
  });
  const awakeSync = { run: () => life.keepAwake(sync.run) };
  const clock = createSyncClock({
    area: localArea,
    now,
    chance: Math.random,
    setAlarm: (when) => life.setAlarm(SYNC_ALARM, when),
    hasAlarm: () => life.hasAlarm(SYNC_ALARM),
    online: life.isOnline,
    configured: async () => (await feed()).url !== '',
    run: awakeSync.run,
  });
  const access = createPageAccess({
    settings,
    newsHosts: NEWS_HOSTS,
    isPermitted: permissions.isPermitted,
    permittedOrigins: permissions.permittedOrigins,
    register: registerReader,
    excludes: STATIC_PLACES,
  });

  const onChanged = async (before: Settings, after: Settings): Promise<void> => {
    if (before.source.root !== after.source.root) {
      host.forget();
      villages.forget();
    }
    // What the browser refuses to register must not keep the change from being told.
    await access.apply().catch((cause: unknown) => console.error('registration', cause));
    await announce({ event: 'settingsChanged', settings: after });
    await openTabs.tellSettings(after);
    if (before.source.root === after.source.root) return;
    // Data of a feed that is trusted no longer has gone with it.
    await tellDataChanged();
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
        host,
        staleSince: async () => {
          const until = await vouchedUntil();
          return until !== null && until <= now() ? new Date(until).toISOString() : null;
        },
        injectCard,
        onTally,
        onCardOpened: (tabId, frameId) => closeOtherCards(tabId, frameId, reportPorts),
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
        keeper,
        reporter,
        host,
        sync: awakeSync,
        packs,
        readPassages,
        optional,
        villages,
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

  let steps: Promise<unknown> = Promise.resolve();
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
    // One after another: each step goes on from the claim that the last one showed.
    const step = () => stepClaim(by ?? 0, tab, { ...reportPorts, activeTab: tabs.activeTab });
    if (by !== null) steps = steps.then(step, step);
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

  life.onAlarm(SYNC_ALARM, () => void clock.ring());
  life.onOnline(() => void clock.wake());
  void clock.wake();
}
