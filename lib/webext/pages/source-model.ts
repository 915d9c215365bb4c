import type { FaultCode } from '../../base/fault';
import type { UpdateSourceSetting } from '../../settings/settings';
import { sourcePattern } from '../../settings/source-pattern';
import { requestHosts } from './host-access';
import { type Live, liveCell } from './live';
import type { Session } from './session';

export interface SourceModel {
  /** What came of the last attempt to save; null before the first. */
  readonly outcome: Live<'saved' | FaultCode | null>;
  /** Asks for access to the source's site and keeps the source. To be called within a click. */
  save(source: UpdateSourceSetting): Promise<void>;
}

/** The update source and the permission to ask it. */
export function createSourceModel(session: Session): SourceModel {
  const outcome = liveCell<'saved' | FaultCode | null>(null);
  return {
    outcome,
    save: async (source) => {
      const pattern = sourcePattern(source.url);
      const given = await requestHosts(pattern ? [pattern] : []);
      if (!given) {
        outcome.set('SYNC_PERMISSION');
        return;
      }
      outcome.set((await session.change({ source })) ?? 'saved');
      // Only a page may ask that what is fetched be kept when the disk is full. Firefox asks the reader in turn, who may
      // take any time or never answer: nothing waits for it.
      void globalThis.navigator?.storage?.persist?.().catch(() => false);
    },
  };
}
