import type { FaultCode } from '../../../base/fault';
import type { Language } from '../../../i18n/language';
import type { AddressPage } from '../../../model/explorer';
import type { Place } from '../../../model/place-page';
import type { Ask } from '../background';
import { type Live, liveCell } from '../live';

export interface AddressState {
  /** Figures of all parts asked for so far; null before the first answer. */
  readonly page: AddressPage | null;
  readonly fault: FaultCode | null;
}

export interface AddressBook {
  readonly state: Live<AddressState>;
  go(place: Place): Promise<void>;
  /** Fetches the next part. */
  more(): Promise<void>;
  /** Asks again from the first part on, after a change of language or data. */
  again(): Promise<void>;
}

/** Where the book opens: the last presidential election. */
const FIRST: Place = { election: 'pemilu-2024', office: 'ppwp', region: '0' };

/** Stored figures by election, office and region. Only the answer to the newest question is shown. */
export function createAddressBook(ask: Ask, language: Live<Language>): AddressBook {
  const state = liveCell<AddressState>({ page: null, fault: null });
  let turn = 0;
  let shown = FIRST;
  const load = async (place: Place, from: number): Promise<void> => {
    turn += 1;
    const mine = turn;
    const { election, office, region } = place;
    const answer = await ask('browseAddress', { election, office, region, from, language: language.get() });
    if (mine !== turn) return;
    if (!answer.ok) {
      state.set({ ...state.get(), fault: answer.error.code });
      return;
    }
    const before = state.get().page;
    const page = answer.value;
    shown = page ?? place;
    state.set({
      page: page && from > 0 && before ? { ...page, figures: [...before.figures, ...page.figures] } : page,
      fault: null,
    });
  };
  return {
    state,
    go: (place) => load(place, 0),
    more: () => load(shown, state.get().page?.figures.length ?? 0),
    again: () => load(shown, 0),
  };
}
