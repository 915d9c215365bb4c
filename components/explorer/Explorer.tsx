import { useEffect } from 'preact/hooks';
import type { DocumentKind, PackId } from '../../lib/model/explorer';
import type { Place } from '../../lib/model/place-page';
import type { FigureConflict } from '../../lib/report/conflicts';
import { ChoiceList } from '../choice-list/ChoiceList';
import type { Copy } from '../figure/CopyFigure';
import { type LiveSource, useLive } from '../live/use-live';
import { useWords } from '../words/Words';
import { type AddressState, AddressView } from './AddressView';
import { ConflictList, type ConflictState } from './ConflictList';
import { DocumentShelf, type DocumentState } from './DocumentShelf';
import { PackCards, type PackState } from './PackCards';

export const EXPLORER_PARTS = ['packs', 'addresses', 'documents', 'conflicts'] as const;
type Part = (typeof EXPLORER_PARTS)[number];

/** What the explorer shows and asks for; settings and panel have one each. */
export interface ExplorerModel {
  readonly part: LiveSource<Part | null>;
  readonly packs: {
    readonly state: LiveSource<PackState>;
    readonly repair: (pack: PackId) => unknown;
    readonly remove: (pack: PackId) => unknown;
  };
  readonly addresses: { readonly state: LiveSource<AddressState>; readonly more: () => unknown };
  readonly documents: {
    readonly state: LiveSource<DocumentState>;
    readonly type: (query: string) => void;
    readonly more: () => unknown;
    readonly moreFigures: () => unknown;
    readonly close: () => void;
  };
  readonly conflicts: { readonly state: LiveSource<ConflictState> };
  readonly show: (part: Part) => void;
  readonly openDocument: (kind: DocumentKind, id: string) => void;
  readonly openAddress: (place: Place) => void;
}

export interface ExplorerProps {
  readonly model: ExplorerModel;
  /** What circulates beside figures, by figure. */
  readonly conflicts: ReadonlyMap<string, readonly FigureConflict[]>;
  readonly onCopy: Copy;
}

/** What the data holds and what it rests on, in four parts. Each is asked for when it is first shown. */
export function Explorer({ model, conflicts, onCopy }: ExplorerProps) {
  const { t } = useWords();
  const chosen = useLive(model.part);
  useEffect(() => {
    if (chosen === null) model.show('packs');
  }, [chosen, model]);
  const part = chosen ?? 'packs';
  const { packs, addresses, documents } = model;
  const [packState, addressState] = [useLive(packs.state), useLive(addresses.state)];
  const [documentState, conflictState] = [useLive(documents.state), useLive(model.conflicts.state)];
  return (
    <div class="rj-explorer">
      <p class="rj-small">{t('explorer.about')}</p>
      <ChoiceList
        look="chips"
        hideLegend
        legend={t('explorer.part')}
        value={part}
        onChoose={model.show}
        choices={EXPLORER_PARTS.map((value) => ({ value, label: t(`explorer.part.${value}`) }))}
      />
      <section class="rj-explorer__part" aria-label={t(`explorer.part.${part}`)}>
        {part === 'packs' ? (
          <PackCards {...packState} now={Date.now()} onRepair={packs.repair} onRemove={packs.remove} />
        ) : null}
        {part === 'addresses' ? (
          <AddressView
            {...addressState}
            onGo={model.openAddress}
            onDocument={model.openDocument}
            onMore={addresses.more}
            onCopy={onCopy}
          />
        ) : null}
        {part === 'documents' ? (
          <DocumentShelf
            {...documentState}
            onQuery={documents.type}
            onOpen={model.openDocument}
            onAddress={model.openAddress}
            onMore={documents.more}
            onMoreFigures={documents.moreFigures}
            onClose={documents.close}
            onCopy={onCopy}
          />
        ) : null}
        {part === 'conflicts' ? (
          <ConflictList
            {...conflictState}
            conflicts={conflicts}
            onDocument={model.openDocument}
            onCopy={onCopy}
          />
        ) : null}
      </section>
    </div>
  );
}
