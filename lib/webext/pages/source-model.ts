import type { FaultCode } from '../../base/fault';
import type { UpdateSourceSetting } from '../../settings/settings';
import { sourcePattern } from '../../settings/source-pattern';
import { hasHosts, onHostsChanged, requestHosts } from './host-access';
import { type Live, liveCell } from './live';
import type { Session } from './session';

/** A mirror that the source names. */
export interface Mirror {
  readonly url: string;
  /** The reader lets us ask it. */
  readonly permitted: boolean;
}

export interface MirrorState {
  readonly mirrors: readonly Mirror[];
  /** The reader has just declined the browser's question. */
  readonly refused: boolean;
}

export interface SourceModel {
  /** What came of the last attempt to save; null before the first. */
  readonly outcome: Live<'saved' | FaultCode | null>;
  readonly mirrors: Live<MirrorState>;
  /** Asks for access to the source's site and keeps the source. To be called within a click. */
  save(source: UpdateSourceSetting): Promise<void>;
  /** Asks for access to the mirrors that the source names. To be called within a click. */
  permitMirrors(): Promise<void>;
}

/** The update source, its mirrors, and the permission to ask them. */
export function createSourceModel(session: Session): SourceModel {
  const outcome = liveCell<'saved' | FaultCode | null>(null);
  const mirrors = liveCell<MirrorState>({ mirrors: [], refused: false });
  const look = async (): Promise<void> => {
    const named = session.data.get()?.mirrors ?? [];
    const found = named.map(async (url) => ({ url, permitted: await hasHosts(patternsOf([url])) }));
    mirrors.set({ ...mirrors.get(), mirrors: await Promise.all(found) });
  };
  session.data.subscribe(() => void look());
  onHostsChanged(() => void look());
  void look();
  return {
    outcome,
    mirrors,
    save: async (source) => {
      const given = await requestHosts(patternsOf([source.url]));
      if (!given) {
        outcome.set('SYNC_PERMISSION');
        return;
      }
      outcome.set((await session.change({ source })) ?? 'saved');
      // Only a page may ask that what is fetched be kept when the disk is full. Firefox asks the reader in turn, who may
      // take any time or never answer: nothing waits for it.
      void globalThis.navigator?.storage?.persist?.().catch(() => false);
    },
    permitMirrors: async () => {
      const asked = mirrors.get().mirrors.map(({ url }) => url);
      const refused = !(await requestHosts(patternsOf(asked)));
      mirrors.set({ ...mirrors.get(), refused });
      await look();
    },
  };
}

const patternsOf = (urls: readonly string[]): readonly string[] =>
  urls.flatMap((url) => sourcePattern(url) ?? []);
