import type { FaultCode } from '../../lib/base/fault';
import type { Language } from '../../lib/i18n/language';
import type { Place, PlaceMap, PlacePage } from '../../lib/model/place-page';
import type { Ask } from '../../lib/webext/pages/background';
import { type Live, liveCell } from '../../lib/webext/pages/live';

export interface BrowseState {
  /** Null before the first answer, and for a region that the data does not have. */
  readonly page: PlacePage | null;
  readonly asking: boolean;
  /** What was chosen to stand beside it, from the moment of the choice. */
  readonly compared: Place | null;
  /** The same with its figures, once they are here. */
  readonly other: PlacePage | null;
  readonly measure: string;
  /** Null while it is asked for. */
  readonly map: PlaceMap | null;
  readonly fault: FaultCode | null;
  readonly canGoBack: boolean;
  /** How often the reader has arrived at a place from elsewhere, there or back. */
  readonly arrivals: number;
}

export interface Browse {
  readonly state: Live<BrowseState>;
  /** Shows a place; the one shown before can be gone back to. */
  go(place: Place): void;
  /** The same from the list of a region's contests, in which the reader stays. */
  switchTo(place: Place): void;
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
  compared: null,
  other: null,
  measure: 'winner',
  map: null,
  fault: null,
  canGoBack: false,
  arrivals: 0,
};

const isSame = (a: Place, b: Place): boolean =>
  a.election === b.election && a.office === b.office && a.region === b.region;

/** Walks through elections and regions. Only the answer to the newest question is shown. */
export function createBrowse(ask: Ask, language: Live<Language>): Browse {
  const state = liveCell<BrowseState>(NOTHING);
  const trail: Place[] = [];
  let shown: Place | null = null;
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
    const { compared } = state.get();
    const answer = compared && (await ask('getPlacePage', { ...compared, language: language.get() }));
    // Who goes through the choices with the arrow keys asks faster than is answered.
    if (mine !== turn || compared !== state.get().compared) return;
    set(!answer || answer.ok ? { other: answer?.value ?? null } : { fault: answer.error.code });
  };
  const load = async (place: Place, arrived = 0): Promise<void> => {
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
    const { map, measure, compared, arrivals } = state.get();
    // What this region has no figures for cannot stand beside it.
    if (compared && !page?.contests.some(({ place: of }) => isSame(of, compared))) set({ compared: null });
    const kept = page?.mapped.some(({ id }) => id === measure) ? measure : (page?.mapped[0]?.id ?? 'winner');
    const same = map && map.election === shown.election && map.office === shown.office;
    set({
      asking: false,
      fault: null,
      page,
      measure: kept,
      map: same && kept === map.measure ? map : null,
      arrivals: arrivals + arrived,
    });
    await Promise.all([loadMap(mine), loadOther(mine)]);
  };
  /** Another region of the same contest is compared with the same one as before. */
  const leave = (place: Place | undefined): void => {
    const { compared } = state.get();
    const kept = compared && place && shown?.election === place.election && shown.office === place.office;
    set({ compared: kept ? { ...compared, region: place.region } : null, other: null });
  };
  const go = (place: Place, arrived: 0 | 1): void => {
    leave(place);
    if (shown) trail.push(shown);
    if (trail.length > STEPS) trail.shift();
    void load(place, arrived);
  };
  return {
    state,
    go: (place) => go(place, 1),
    switchTo: (place) => go(place, 0),
    back: () => {
      const place = trail.pop();
      leave(place);
      if (place) void load(place, 1);
    },
    measure: (id) => {
      set({ measure: id, map: null });
      void loadMap(turn);
    },
    compare: (place) => {
      set(place ? { compared: place } : { compared: null, other: null });
      void loadOther(turn);
    },
    again: () => {
      set({ map: null });
      void load(shown ?? FIRST);
    },
  };
}
