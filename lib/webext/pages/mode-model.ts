import { originsFor } from '../../settings/page-state';
import type { ReadingMode, Settings } from '../../settings/settings';
import { sourcePattern } from '../../settings/source-pattern';
import { hasHosts, onHostsChanged, releaseHosts, requestHosts } from './host-access';
import { type Live, liveCell } from './live';
import type { Session } from './session';

export interface ModeState {
  /** The browser has granted what the mode in force needs. */
  readonly granted: boolean;
  /** The reader has just declined the browser's question. */
  readonly refused: boolean;
}

export interface ModeModel {
  readonly state: Live<ModeState>;
  /** Asks for what the mode needs and takes it into force. To be called within a click. */
  choose(mode: ReadingMode): Promise<void>;
  /** Adds a host of the reader's own, with the access it needs in the mode in force. Within a click. */
  addHost(host: string): Promise<void>;
}

/** When pages may be read, and the browser's permission for it. `bundled`: the news list that ships. */
export function createModeModel(session: Session, bundled: readonly string[]): ModeModel {
  const state = liveCell<ModeState>({ granted: true, refused: false });
  const patterns = (settings: Settings): readonly string[] => originsFor(settings, bundled);
  const check = async (): Promise<void> => {
    const granted = await hasHosts(patterns(session.settings.get()));
    state.set({ ...state.get(), granted });
  };
  session.settings.subscribe(() => void check());
  onHostsChanged(() => void check());
  void check();
  /** `wanted` is in force only once its sites are granted. */
  const adopt = async (changes: Partial<Settings>): Promise<void> => {
    const wanted = { ...session.settings.get(), ...changes };
    const needed = patterns(wanted);
    const given = await requestHosts(needed);
    state.set({ ...state.get(), refused: !given });
    if (!given || (await session.change(changes)) !== null) return;
    // The update source and its mirrors are permitted apart from pages.
    const feed = [wanted.source.url, ...(session.data.get()?.mirrors ?? [])];
    await releaseHosts([...needed, ...feed.flatMap((url) => sourcePattern(url) ?? [])]);
    await check();
  };
  return {
    state,
    choose: (mode) => adopt({ mode }),
    addHost: (host) => adopt({ ownHosts: [...session.settings.get().ownHosts, host] }),
  };
}
