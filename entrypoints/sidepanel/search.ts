import type { FaultCode } from '../../lib/base/fault';
import type { Language } from '../../lib/i18n/language';
import type { SearchAnswer } from '../../lib/model/search-hit';
import { MESSAGE_LIMITS } from '../../lib/protocol/messages';
import type { Ask } from '../../lib/webext/pages/background';
import { type Live, liveCell } from '../../lib/webext/pages/live';

export interface SearchState {
  readonly query: string;
  readonly hits: readonly SearchAnswer[];
  /** The query that `hits` answer. */
  readonly answered: string;
  readonly fault: FaultCode | null;
}

export interface Search {
  readonly state: Live<SearchState>;
  /** Takes what was typed; the hits follow, and the old ones stay until then. */
  type(query: string): void;
  /** Has the background make ready what searching needs, so that the first letter is answered as fast as the next. */
  warm(): void;
  /** Asks again, after a change of language or data. */
  again(): void;
}

const HITS = 12;
const NOTHING = { hits: [], answered: '', fault: null } as const;

/**
 * Search as one types: one question at a time, and after its answer only the newest query is asked. However fast one
 * types, no queue builds up and no late answer replaces a newer one.
 */
export function createSearch(ask: Ask, language: Live<Language>): Search {
  const state = liveCell<SearchState>({ query: '', ...NOTHING });
  let busy = false;
  let stale = false;
  const run = async (): Promise<void> => {
    if (busy) {
      stale = true;
      return;
    }
    const { query } = state.get();
    stale = false;
    if (query.trim() === '') {
      state.set({ query, ...NOTHING });
      return;
    }
    busy = true;
    const asked = query.slice(0, MESSAGE_LIMITS.query);
    const answer = await ask('searchFacts', { query: asked, limit: HITS, language: language.get() });
    busy = false;
    const now = state.get();
    if (now.query.trim() !== '')
      state.set(
        answer.ok
          ? { query: now.query, hits: answer.value, answered: query, fault: null }
          : { ...now, fault: answer.error.code },
      );
    if (stale) void run();
  };
  return {
    state,
    type: (query) => {
      state.set({ ...state.get(), query });
      void run();
    },
    warm: () => void ask('searchFacts', { query: 'kpuri', limit: 1, language: language.get() }),
    again: () => void run(),
  };
}
