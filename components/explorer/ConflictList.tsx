import { useId, useState } from 'preact/hooks';
import type { FaultCode } from '../../lib/base/fault';
import { CONFLICT_KIND_WORDS, conflictNote } from '../../lib/i18n/conflict-words';
import { formatNumber } from '../../lib/i18n/format';
import { inLanguage, type Language } from '../../lib/i18n/language';
import type { AddressedFigure, DocumentKind } from '../../lib/model/explorer';
import { CONFLICT_KINDS, type ConflictKind, type FigureConflict } from '../../lib/report/conflicts';
import { FaultNote } from '../fault-note/FaultNote';
import { type Copy, CopyFigure } from '../figure/CopyFigure';
import { FigureSource } from '../figure/FigureSource';
import { figureCitation } from '../figure/figure-citation';
import { useWords } from '../words/Words';

export interface ConflictState {
  /** The figures in force by their ids; null before the first answer. */
  readonly figures: ReadonlyMap<string, AddressedFigure> | null;
  readonly fault: FaultCode | null;
}

export interface ConflictListProps extends ConflictState {
  /** What circulates beside each figure. */
  readonly conflicts: ReadonlyMap<string, readonly FigureConflict[]>;
  readonly onDocument: (kind: DocumentKind, id: string) => void;
  readonly onCopy: Copy;
}

/** Figures that circulate in several forms: the one used, the others by kind, and why. */
export function ConflictList({ conflicts, figures, fault, onDocument, onCopy }: ConflictListProps) {
  const { t, language } = useWords();
  const id = useId();
  const [kind, setKind] = useState<ConflictKind | ''>('');
  if (!figures) return fault ? <FaultNote code={fault} /> : <p class="rj-small">{t('common.loading')}</p>;
  const all = [...conflicts].flatMap(([factId, variants]) => {
    const figure = figures.get(factId);
    return figure ? [{ figure, variants }] : [];
  });
  all.sort((a, b) => yearOf(b.figure).localeCompare(yearOf(a.figure)));
  const of = (one: ConflictKind) => all.filter(({ variants }) => variants.some((v) => v.kind === one));
  const shown = kind === '' ? all : of(kind);
  return (
    <>
      <p>{t('conflicts.about', { count: all.length })}</p>
      {fault ? <FaultNote code={fault} /> : null}
      <p class="rj-select">
        <label for={id}>{t('conflicts.kind')}</label>
        <select
          id={id}
          value={kind}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setKind(CONFLICT_KINDS.find((one) => one === value) ?? '');
          }}
        >
          <option value="">{t('conflicts.kind.all', { count: all.length })}</option>
          {CONFLICT_KINDS.filter((one) => of(one).length > 0).map((one) => (
            <option key={one} value={one}>
              {t('address.choice', {
                label: inLanguage(CONFLICT_KIND_WORDS[one], language),
                count: of(one).length,
              })}
            </option>
          ))}
        </select>
      </p>
      <ul class="rj-conflicts">
        {shown.map(({ figure, variants }) => (
          <li key={figure.factId}>
            <h3>{figure.label}</h3>
            <p class="rj-small">{figure.about}</p>
            <dl>
              <div>
                <dt>{t('conflicts.stored')}</dt>
                <dd>
                  <strong class="rj-number">{figure.display}</strong>
                  <CopyFigure
                    text={figureCitation(figure, figure.about, language)}
                    what={`${figure.label}, ${figure.about}`}
                    onCopy={onCopy}
                  />
                </dd>
                <dd>
                  <FigureSource figure={figure} />{' '}
                  <button
                    type="button"
                    class="rj-link rj-small"
                    onClick={() => onDocument('source', figure.sourceId)}
                  >
                    {t('address.document')}
                    <span class="rj-hidden">: {figure.label}</span>
                  </button>
                </dd>
              </div>
              <div>
                <dt>{t('conflicts.variants')}</dt>
                {variants.map((variant) => (
                  <dd key={variant.variant}>
                    <Variant variant={variant} language={language} />
                  </dd>
                ))}
              </div>
            </dl>
            <Reasons variants={variants} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Of the election a figure belongs to: the newest come first. */
const yearOf = ({ place }: AddressedFigure): string => /\d{4}/.exec(place.election)?.[0] ?? '';

function Variant({ variant, language }: { variant: FigureConflict; language: Language }) {
  const seen = conflictNote(variant.seenAs, language);
  return (
    <>
      <strong class="rj-number">{formatNumber(variant.variant, language, 3)}</strong>{' '}
      <span class="rj-small">
        {inLanguage(CONFLICT_KIND_WORDS[variant.kind], language)}
        {seen === '' ? '' : `: ${seen}`}
      </span>
    </>
  );
}

/** Variants of one figure mostly share their reason. */
function Reasons({ variants }: { variants: readonly FigureConflict[] }) {
  const { t, language } = useWords();
  const reasons = [...new Set(variants.map((v) => conflictNote(v.reason, language)))].filter(Boolean);
  if (reasons.length === 0) return null;
  return (
    <p class="rj-small">
      {t('conflicts.why')}: {reasons.join('; ')}.
    </p>
  );
}
