import type { DocumentKind } from '../../../model/explorer';
import type { Place } from '../../../model/place-page';
import type { Background } from '../background';
import { type Live, liveCell } from '../live';
import type { Session } from '../session';
import { type AddressBook, createAddressBook } from './address-book';
import { createDocumentShelf, type DocumentShelf } from './document-shelf';
import { createFigureLookup, type FigureLookup } from './figure-lookup';
import { createPackList, type PackList } from './pack-list';

/** Parts of the explorer. */
export type ExplorerPart = 'packs' | 'addresses' | 'documents' | 'conflicts';

export interface Explorer {
  /** Null until the reader has opened it: nothing is asked for before. */
  readonly part: Live<ExplorerPart | null>;
  readonly packs: PackList;
  readonly addresses: AddressBook;
  readonly documents: DocumentShelf;
  /** The figures in force for which others circulate. */
  readonly conflicts: FigureLookup;
  show(part: ExplorerPart): void;
  openDocument(kind: DocumentKind, id: string): void;
  openAddress(place: Place): void;
}

/** What the data holds and what it rests on, for one page. `conflicting`: ids of figures for which others circulate. */
export function createExplorer(
  { ask, onEvent }: Background,
  session: Session,
  conflicting: readonly string[],
): Explorer {
  const { language } = session;
  const part = liveCell<ExplorerPart | null>(null);
  const pieces = {
    packs: createPackList(ask, session.sync),
    addresses: createAddressBook(ask, language),
    documents: createDocumentShelf(ask, language),
    conflicts: createFigureLookup(ask, language, conflicting),
  };
  const asked = new Set<ExplorerPart>();
  const show = (next: ExplorerPart): void => {
    part.set(next);
    if (asked.has(next)) return;
    asked.add(next);
    void pieces[next].again();
  };
  // Only what was opened once is asked for anew.
  const renew = (): void => {
    for (const opened of asked) void pieces[opened].again();
  };
  language.subscribe(renew);
  onEvent((event) => {
    if (event.event === 'dataChanged' && event.report.update.kind !== 'running') renew();
  });
  return {
    ...pieces,
    part,
    show,
    openDocument: (kind, id) => {
      void pieces.documents.open({ kind, id });
      show('documents');
    },
    openAddress: (place) => {
      asked.add('addresses');
      void pieces.addresses.go(place);
      show('addresses');
    },
  };
}
