import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { UiToBackground } from '../../lib/protocol/messages';
import type { Handlers } from '../../lib/protocol/router';
import type { Settings } from '../../lib/settings/settings';
import type { TabFacts } from '../../lib/webext/tabs';
import { addressPage } from './address-answers';
import { addressedFigure } from './addressed-figure';
import { revealClaim } from './commands';
import type { DataReporter } from './data-reporter';
import type { DesaSearch } from './desa-answers';
import { documentList, documentPage } from './document-answers';
import type { EngineHost, Loaded } from './engine-host';
import type { OptionalKeeper } from './optional-keeper';
import type { PackKeeper } from './pack-keeper';
import { placeMap, placePage } from './place-answers';
import { searchAnswers } from './search-answers';
import type { SettingsKeeper } from './settings-keeper';
import type { Sync } from './sync';
import { type ReportPorts, readTab, tabReport } from './tab-report';

export interface UiPorts extends ReportPorts {
  readonly keeper: SettingsKeeper;
  readonly reporter: DataReporter;
  readonly host: EngineHost;
  readonly sync: Sync;
  readonly packs: PackKeeper;
  readonly readPassages: (tabId: number) => Promise<readonly string[]>;
  readonly showPassage: (tabId: number, passage: string) => Promise<boolean>;
  readonly optional: Pick<OptionalKeeper, 'list' | 'install' | 'remove'>;
  readonly villages: DesaSearch;
  readonly activeTab: () => Promise<TabFacts | null>;
  readonly tabOf: (id: number) => Promise<TabFacts | null>;
  /** The sites of a mode that the browser lets us into. */
  readonly permitted: (settings: Settings) => Promise<readonly string[]>;
  /** Everything that follows a change: registration, open pages, data of another source. */
  readonly onChanged: (before: Settings, after: Settings) => Promise<void>;
}

/** Places in a list of hits that villages may take from others. */
const VILLAGES = 4;

/** Answers to the extension's own pages. */
export function createUiHandlers(ports: UiPorts): Handlers<UiToBackground, unknown> {
  const { keeper, reporter, host, packs } = ports;
  /** What the data in force says. Faults: `PACK_*`. */
  const from = async <T>(answer: (loaded: Loaded) => T): Promise<Result<T, Fault>> => {
    const loaded = await host.get();
    return loaded.ok ? ok(answer(loaded.value)) : loaded;
  };
  const tab = (id: number | null): Promise<TabFacts | null> =>
    id === null ? ports.activeTab() : ports.tabOf(id);
  /** The tab if its page was read, else null. */
  const readTabId = async (id: number | null): Promise<number | null> => {
    const told = await tabReport(await tab(id), ports);
    return told.state.kind === 'read' ? told.tabId : null;
  };
  return {
    getDataReport: async () => ok(await reporter.report()),
    syncNow: async () => {
      const done = await ports.sync.run();
      if (!done.ok) return done;
      await reporter.settled();
      return ok(await reporter.report());
    },
    getTabReport: async ({ tabId }) => ok(await tabReport(await tab(tabId), ports)),
    readTab: async ({ tabId }) => readTab(await tab(tabId), ports),
    revealClaim: ({ tabId, claimId }) => revealClaim(tabId, claimId, ports),
    getPassages: async ({ tabId }) => {
      const read = await readTabId(tabId);
      return ok(read === null ? [] : await ports.readPassages(read));
    },
    showPassage: async ({ tabId, passage }) => {
      const read = await readTabId(tabId);
      return ok(read !== null && (await ports.showPassage(read, passage)));
    },
    searchFacts: async ({ query, limit, language }) => {
      const loaded = await host.get();
      if (!loaded.ok) return loaded;
      const { search, index } = loaded.value;
      const answers = searchAnswers(search()(query, limit), index, language);
      const villages = await ports.villages.find(query, limit, index, language);
      // Whoever types a village's whole name means it, or a place of the same name.
      return ok(
        [...answers.slice(0, limit - Math.min(villages.length, VILLAGES)), ...villages].slice(0, limit),
      );
    },
    getPlacePage: async ({ language, ...place }) => {
      const loaded = await host.get();
      if (!loaded.ok) return loaded;
      const { index } = loaded.value;
      const page = placePage(place, index, language);
      return ok(page && { ...page, villages: await ports.villages.within(page.place.region, index) });
    },
    getPlaceMap: ({ language, ...asked }) => from(({ index }) => placeMap(asked, index, language)),
    listPacks: async () => ok(await packs.list()),
    repairPack: ({ pack }) => packs.repair(pack),
    removePack: ({ pack }) => packs.remove(pack),
    listOptional: async () => ok(await ports.optional.list()),
    installOptional: ({ kind }) => ports.optional.install(kind),
    removeOptional: ({ kind }) => ports.optional.remove(kind),
    listDocuments: ({ query, from: first }) =>
      from(({ documents }) => documentList(documents(), query, first)),
    getDocument: ({ language, ...asked }) =>
      from(({ documents, index }) => documentPage(documents(), index, asked, language)),
    browseAddress: ({ language, ...asked }) => from(({ index }) => addressPage(asked, index, language)),
    getFigures: ({ ids, language }) =>
      from(({ index }) =>
        ids.flatMap((id) => {
          const fact = index.fact(id);
          return fact ? [addressedFigure(fact, index, language)] : [];
        }),
      ),
    getSettings: async () => ok(await keeper.get()),
    changeSettings: (changes) => changeSettings(changes, ports),
  };
}

/** Fault beside the keeper's: `PAGE_PERMISSION` for a mode in which the browser lets us into no site at all. */
async function changeSettings(
  changes: Partial<Settings>,
  { keeper, permitted, onChanged }: UiPorts,
): Promise<Result<Settings, Fault>> {
  const before = await keeper.get();
  const wanted = { ...before, ...changes };
  if (wanted.mode !== before.mode && wanted.mode !== 'click' && (await permitted(wanted)).length === 0)
    return err(fault('PAGE_PERMISSION', wanted.mode));
  const changed = await keeper.change(changes);
  if (changed.ok) await onChanged(before, changed.value);
  return changed;
}
