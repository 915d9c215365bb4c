import type { FaultCode } from '../../../base/fault';
import type { Language } from '../../../i18n/language';
import type { AddressedFigure } from '../../../model/explorer';
import { MESSAGE_LIMITS } from '../../../protocol/messages';
import type { Ask } from '../background';
import { type Live, liveCell } from '../live';

export interface LookupState {
  /** By their ids; null before the first answer. */
  readonly figures: ReadonlyMap<string, AddressedFigure> | null;
  readonly fault: FaultCode | null;
}

export interface FigureLookup {
  readonly state: Live<LookupState>;
  /** Asks for all of them, after a change of language or data too. */
  again(): Promise<void>;
}

/** A fixed list of figures in words. */
export function createFigureLookup(ask: Ask, language: Live<Language>, ids: readonly string[]): FigureLookup {
  const state = liveCell<LookupState>({ figures: null, fault: null });
  let turn = 0;
  return {
    state,
    again: async () => {
      turn += 1;
      const mine = turn;
      const found = new Map<string, AddressedFigure>();
      for (let from = 0; from < ids.length; from += MESSAGE_LIMITS.figures) {
        const part = ids.slice(from, from + MESSAGE_LIMITS.figures);
        const answer = await ask('getFigures', { ids: part, language: language.get() });
        if (mine !== turn) return;
        if (!answer.ok) {
          state.set({ ...state.get(), fault: answer.error.code });
          return;
        }
        for (const figure of answer.value) found.set(figure.factId, figure);
      }
      state.set({ figures: found, fault: null });
    },
  };
}
