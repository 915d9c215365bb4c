import type { FaultCode } from '../../lib/base/fault';
import type { Language } from '../../lib/i18n/language';
import type { Place, PlaceMap, PlacePage } from '../../lib/model/place-page';
import type { Ask } from '../../lib/webext/pages/background';
import { type Live, liveCell } from '../../lib/webext/pages/live';

export interface BrowseState {
  /** Null before the first answer, and for a region that the data does not have. */
  readonly page: PlacePage | null;
  readonly asking: boolean;
  readonly other: PlacePage | null;
  readonly measure: string;
  /** Null while it is asked for. */
  readonly map: PlaceMap | null;
  readonly fault: FaultCode | null;
  readonly canGoBack: boolean;
}

export interface Browse {
  readonly state: Live<BrowseState>;
  /** Shows a place; the one shown before can be gone back to. */
  go(place: Place): void;
  back(): void;
  /** Shows another measure on the map. */
  measure(id: string): void;
  /** Sets another election beside this one, or takes it away. */
  compare(place: Place | null): void;
  /** Asks again, after a change of language or data; opens the first place where none is shown. */
  again(): void;
}

/** What is shown first: the last presidential result of the whole country. */
const FIRST: Place = { election: 'pemilu-2024', office: 'ppwp', region: '0' };
const STEPS = 50;

const NOTHING: BrowseState = {
  page: null,
  asking: false,
  other: null,
  measure: 'winner',
  map: null,
  fault: null,
  canGoBack: false,
};

/** Walks through elections and regions. Only the answer to the newest question is shown. */
export function createBrowse(ask: Ask, language: Live<Language>): Browse {
  const state = liveCell<BrowseState>(NOTHING);
  const trail: Place[] = [];
  let shown: Place | null = null;
  let compared: Place | null = null;
  let turn = 0;
  const set = (change: Partial<BrowseState>): void =>
    state.set({ ...state.get(), canGoBack: trail.length > 0, ...change });

  const loadMap = async (mine: number): Promise<void> => {
    const { page, measure, map } = state.get();
    if (map || !page?.mapped.some(({ id }) => id === measure)) return;
    const { election, office } = page.place;
    const answer = await ask('getPlaceMap', { election, office, measure, language: language.get() });
    if (mine !== turn || state.get().measure !== measure) return;
    set(answer.ok ? { map: answer.value } : { fault: answer.error.code });
  };
  const loadOther = async (mine: number): Promise<void> => {
    const answer = compared && (await ask('getPlacePage', { ...compared, language: language.get() }));
    if (mine !== turn) return;
    set(!answer || answer.ok ? { other: answer?.value ?? null } : { fault: answer.error.code });
  };
  const load = async (place: Place): Promise<void> => {
    turn += 1;
    const mine = turn;
    shown = place;
    set({ asking: true });
    const answer = await ask('getPlacePage', { ...place, language: language.get() });
    if (mine !== turn) return;
    if (!answer.ok) {
      set({ asking: false, fault: answer.error.code });
      return;
    }
    const page = answer.value;
    shown = page?.place ?? place;
    const { map, measure } = state.get();
    const kept = page?.mapped.some(({ id }) => id === measure) ? measure : (page?.mapped[0]?.id ?? 'winner');
    const same = map && map.election === shown.election && map.office === shown.office;
    set({ asking: false, fault: null, page, measure: kept, map: same && kept === map.measure ? map : null });
    await Promise.all([loadMap(mine), loadOther(mine)]);
  };
  return {
    state,
    go: (place) => {
      if (shown) trail.push(shown);
      if (trail.length > STEPS) trail.shift();
      compared = null;
      set({ other: null });
      void load(place);
    },
    back: () => {
      const place = trail.pop();
      compared = null;
      set({ other: null });
      if (place) void load(place);
    },
    measure: (id) => {
      set({ measure: id, map: null });
      void loadMap(turn);
    },
    compare: (place) => {
      compared = place;
      if (!place) set({ other: null });
      void loadOther(turn);
    },
    again: () => {
      set({ map: null });
      void load(shown ?? FIRST);
    },
  };
}
