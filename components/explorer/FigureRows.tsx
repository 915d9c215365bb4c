import type { AddressedFigure, DocumentKind } from '../../lib/model/explorer';
import type { Place } from '../../lib/model/place-page';
import { type Copy, CopyFigure } from '../figure/CopyFigure';
import { FigureSource } from '../figure/FigureSource';
import { figureCitation } from '../figure/figure-citation';
import { useWords } from '../words/Words';
import { More } from './More';

export interface FigureRowsProps {
  readonly figures: readonly AddressedFigure[];
  readonly total: number;
  /** Say of each figure where it belongs, and lead there; null where all are of one place. */
  readonly onAddress: ((place: Place) => void) | null;
  /** Leads to the page of a figure's source; null where that is the page one is on. */
  readonly onDocument: ((kind: DocumentKind, id: string) => void) | null;
  readonly onMore: () => void;
  readonly onCopy: Copy;
}

/** What a figure is that is not in force as certified. */
const STANDING = {
  superseded: 'card.time.superseded',
  unofficial_partial: 'card.time.interim',
  scheduled: 'card.time.scheduled',
} as const;

/** Figures one below the other, each with status, source and a way to copy it. */
export function FigureRows(props: FigureRowsProps) {
  const { figures, total, onAddress, onDocument, onMore, onCopy } = props;
  const { t, language } = useWords();
  return (
    <>
      <ul class="rj-figures-list">
        {figures.map((figure) => {
          const { status } = figure;
          const standing = status in STANDING ? STANDING[status as keyof typeof STANDING] : null;
          const what = `${figure.label}, ${figure.about}`;
          return (
            <li key={figure.factId}>
              <p class="rj-figures-list__label">{figure.label}</p>
              <p class="rj-figures-list__value">
                <strong class="rj-number">{figure.display}</strong>
                <CopyFigure
                  text={figureCitation(figure, figure.about, language)}
                  what={what}
                  onCopy={onCopy}
                />
                {standing ? (
                  <span class="rj-tag" data-tone="warn">
                    {t(standing)}
                  </span>
                ) : null}
              </p>
              <p class="rj-figures-list__from">
                <FigureSource figure={figure} />
                {onDocument ? (
                  <button
                    type="button"
                    class="rj-link rj-small"
                    onClick={() => onDocument('source', figure.sourceId)}
                  >
                    {t('address.document')}
                    <span class="rj-hidden">: {what}</span>
                  </button>
                ) : null}
              </p>
              {onAddress ? (
                <p>
                  <button type="button" class="rj-link rj-small" onClick={() => onAddress(figure.place)}>
                    {figure.about}
                  </button>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      <More shown={figures.length} total={total} onMore={onMore} />
    </>
  );
}
