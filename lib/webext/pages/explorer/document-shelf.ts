import type { FaultCode } from '../../../base/fault';
import type { Language } from '../../../i18n/language';
import type { DocumentEntry, DocumentKind, DocumentPage } from '../../../model/explorer';
import { MESSAGE_LIMITS } from '../../../protocol/messages';
import type { Ask } from '../background';
import { type Live, liveCell } from '../live';

export interface DocumentState {
  readonly query: string;
  /** Documents of all parts asked for so far; null before the first answer. */
  readonly entries: readonly DocumentEntry[] | null;
  readonly total: number;
  /** The document that is open, with the figures of all parts asked for so far; null while the list is shown. */
  readonly page: DocumentPage | null;
  readonly fault: FaultCode | null;
}

type Named = { readonly kind: DocumentKind; readonly id: string };

export interface DocumentShelf {
  readonly state: Live<DocumentState>;
  type(query: string): void;
  /** Fetches the next part of the list. */
  more(): Promise<void>;
  open(document: Named): Promise<void>;
  /** Back to the list. */
  close(): void;
  /** Fetches the next part of the open document's figures. */
  moreFigures(): Promise<void>;
  /** Asks again, after a change of language or data. */
  again(): Promise<void>;
}

const NOTHING: DocumentState = { query: '', entries: null, total: 0, page: null, fault: null };

/** The documents that the data rests on. Late answers never replace newer ones. */
export function createDocumentShelf(ask: Ask, language: Live<Language>): DocumentShelf {
  const state = liveCell(NOTHING);
  const set = (change: Partial<DocumentState>): void => state.set({ ...state.get(), ...change });
  let listTurn = 0;
  let pageTurn = 0;
  const list = async (from: number): Promise<void> => {
    listTurn += 1;
    const mine = listTurn;
    const query = state.get().query.slice(0, MESSAGE_LIMITS.query);
    const answer = await ask('listDocuments', { query, from, language: language.get() });
    if (mine !== listTurn) return;
    if (!answer.ok) return set({ fault: answer.error.code });
    const before = from > 0 ? (state.get().entries ?? []) : [];
    set({ entries: [...before, ...answer.value.entries], total: answer.value.total, fault: null });
  };
  const page = async ({ kind, id }: Named, from: number): Promise<void> => {
    pageTurn += 1;
    const mine = pageTurn;
    const answer = await ask('getDocument', { kind, id, from, language: language.get() });
    if (mine !== pageTurn) return;
    if (!answer.ok) return set({ fault: answer.error.code });
    const before = state.get().page;
    const next = answer.value;
    set({
      fault: null,
      page:
        next && from > 0 && before
          ? { ...before, from, figures: [...before.figures, ...next.figures] }
          : next,
    });
  };
  return {
    state,
    type: (query) => {
      set({ query });
      void list(0);
    },
    more: () => list(state.get().entries?.length ?? 0),
    open: (document) => page(document, 0),
    close: () => {
      pageTurn += 1;
      set({ page: null });
    },
    moreFigures: async () => {
      const open = state.get().page;
      if (open) await page(open, open.figures.length);
    },
    again: async () => {
      const open = state.get().page;
      await Promise.all([list(0), open ? page(open, 0) : null]);
    },
  };
}
