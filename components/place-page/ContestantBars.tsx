import type { Contestant } from '../../lib/model/place-page';
import type { ShownFigure } from '../../lib/model/shown-figure';
import { type Copy, CopyFigure } from '../figure/CopyFigure';
import { FigureSource } from '../figure/FigureSource';
import { figureCitation } from '../figure/figure-citation';
import { sharedSource } from '../figure/shared-source';
import { useWords } from '../words/Words';

export interface ContestantBarsProps {
  readonly contestants: readonly Contestant[];
  readonly about: string;
  readonly onCopy: Copy;
}

/** Tickets or parties as bars, the longest first. A source that all share is said once. */
export function ContestantBars({ contestants, about, onCopy }: ContestantBarsProps) {
  const { t, language } = useWords();
  const main = (c: Contestant): ShownFigure => (c.votes ?? c.seats) as ShownFigure;
  const byVotes = contestants.some((c) => c.votes);
  const values = contestants.map((c) => (byVotes ? c.votes : c.seats)?.value ?? 0);
  const [largest, whole] = [Math.max(1, ...values), values.reduce((sum, value) => sum + value, 0)];
  // Of few contestants the bars show parts of the whole; of many that would leave nothing to see.
  const full = largest / whole > 0.3 ? whole : largest;
  const shared = sharedSource(contestants.map(main));
  return (
    <>
      {shared ? (
        <p class="rj-shared">
          <span class="rj-small">{t('place.sources')}: </span>
          <FigureSource figure={shared} />
        </p>
      ) : null}
      <ol class="rj-bars">
        {contestants.map((c) => {
          const value = (byVotes ? c.votes : c.seats)?.value ?? 0;
          const figures = [c.votes, c.share, c.seats].filter((f): f is ShownFigure => f !== null);
          const numbered = c.number === null ? null : t('place.number', { number: c.number });
          return (
            <li key={c.id}>
              <p class="rj-bars__name">
                {c.number === null ? null : (
                  <span class="rj-bars__number" title={numbered ?? ''}>
                    <span aria-hidden="true">{c.number}</span>
                    <span class="rj-hidden">{numbered}</span>
                  </span>
                )}
                <span class="rj-bars__who" title={c.name}>
                  {c.short}
                </span>
                <CopyFigure
                  text={figures.map((f) => figureCitation(f, `${c.name}, ${about}`, language)).join('\n\n')}
                  what={c.short}
                  onCopy={onCopy}
                />
              </p>
              <span class="rj-bars__bar" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * value) / full}%` }} />
              </span>
              <p class="rj-bars__figures rj-number">
                {figures.map((f, i) => (
                  <span key={f.factId} class={i === 0 ? 'rj-bars__main' : undefined}>
                    {f.display}
                  </span>
                ))}
              </p>
              {shared ? null : <FigureSource figure={main(c)} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}
