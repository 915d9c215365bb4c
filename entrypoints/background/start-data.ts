import type { OptionalKind } from '../../lib/model/optional';
import type { UiEvent } from '../../lib/protocol/messages';
import type { Settings } from '../../lib/settings/settings';
import * as life from '../../lib/webext/background-life';
import * as permissions from '../../lib/webext/permissions';
import { localArea } from '../../lib/webext/storage';
import { feedOf } from './built-in-feed';
import { createDataReporter } from './data-reporter';
import { createDesaSearch } from './desa-answers';
import { createEngineHost } from './engine-host';
import { fetchBytes } from './fetch-bytes';
import type { OpenTabs } from './open-tabs';
import { createOptionalKeeper } from './optional-keeper';
import { createPackKeeper } from './pack-keeper';
import { openPackStore } from './store/open-pack-store';
import { createSync } from './sync';
import { createSyncClock } from './sync-clock';
import { freshUntil, knownMirrors } from './trust-keeper';
import { packPorts, verifyEd25519 } from './web-ports';

const SYNC_ALARM = 'sync';

export interface DataPorts {
  readonly settings: () => Promise<Settings>;
  readonly openTabs: Pick<OpenTabs, 'tellPackChanged'>;
  readonly announce: (event: UiEvent) => Promise<void>;
}

/**
 * Wires everything about the data: the pack in force, its updates and their plan, optional packs. Sets its listeners in
 * the turn in which it is called.
 */
export function startData({ settings, openTabs, announce }: DataPorts) {
  const feed = async () => feedOf((await settings()).source);
  let opening: ReturnType<typeof openPackStore> | null = null;
  const opened = () => {
    opening ??= openPackStore();
    return opening;
  };
  const store = async () => (await opened()).store;
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
  life.onAlarm(SYNC_ALARM, () => void clock.ring());
  life.onOnline(() => void clock.wake());
  void clock.wake();
  return {
    host,
    reporter,
    sync: awakeSync,
    packs,
    optional,
    villages,
    tellChanged: tellDataChanged,
    /** ISO instant since which the feed no longer vouches for its data, or null. */
    staleSince: async (): Promise<string | null> => {
      const until = await vouchedUntil();
      return until !== null && until <= now() ? new Date(until).toISOString() : null;
    },
    /** Another feed is trusted: what is in memory of the one before goes. */
    forget: (): void => {
      host.forget();
      villages.forget();
    },
  };
}
