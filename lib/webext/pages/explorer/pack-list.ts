import type { FaultCode } from '../../../base/fault';
import type { InstalledPack, PackId } from '../../../model/explorer';
import type { Ask } from '../background';
import { type Live, liveCell } from '../live';

/** What came of the last thing done to a pack. */
export type PackOutcome =
  | { readonly kind: 'whole' | 'removed' | 'mended'; readonly pack: PackId }
  | { readonly kind: 'failed'; readonly pack: PackId; readonly code: FaultCode };

export interface PackListState {
  /** Null until they are known. */
  readonly packs: readonly InstalledPack[] | null;
  /** The pack that is being worked on. */
  readonly busy: PackId | null;
  readonly outcome: PackOutcome | null;
  /** Why the packs could not be listed. */
  readonly fault: FaultCode | null;
}

export interface PackList {
  readonly state: Live<PackListState>;
  again(): Promise<void>;
  repair(pack: PackId): Promise<void>;
  remove(pack: PackId): Promise<void>;
}

/** The packs on this machine. `sync` looks for newer data: what was broken and went is fetched again. */
export function createPackList(ask: Ask, sync: () => Promise<void>): PackList {
  const state = liveCell<PackListState>({ packs: null, busy: null, outcome: null, fault: null });
  const set = (change: Partial<PackListState>): void => state.set({ ...state.get(), ...change });
  const work = async (
    method: 'repairPack' | 'removePack',
    pack: PackId,
  ): Promise<readonly InstalledPack[] | null> => {
    if (state.get().busy !== null) return null;
    set({ busy: pack, outcome: null });
    const answer = await ask(method, { pack });
    if (!answer.ok) {
      set({ busy: null, outcome: { kind: 'failed', pack, code: answer.error.code } });
      return null;
    }
    set({ busy: null, packs: answer.value });
    return answer.value;
  };
  return {
    state,
    again: async () => {
      const answer = await ask('listPacks', null);
      set(answer.ok ? { packs: answer.value, fault: null } : { fault: answer.error.code });
    },
    repair: async (pack) => {
      const packs = await work('repairPack', pack);
      if (!packs) return;
      const left = packs.find(({ id }) => id === pack);
      if (left?.fault) set({ outcome: { kind: 'failed', pack, code: left.fault } });
      else set({ outcome: { kind: left ? 'whole' : 'mended', pack } });
      if (!left) await sync();
    },
    remove: async (pack) => {
      if (await work('removePack', pack)) set({ outcome: { kind: 'removed', pack } });
    },
  };
}
