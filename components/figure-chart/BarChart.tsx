import { formatNumber } from '../../lib/i18n/format';
import type { Bar, Bars } from '../../lib/model/own-reading';
import { useCardWords } from '../words/card-words';

/** Parties beyond these are in the table. */
const SHOWN = 5;
/** Length of a whole bar; the drawing stretches to the room there is. */
const FULL = 1000;

export interface BarChartProps {
  readonly bars: Bars;
  /** The page's figure in the bars' unit, or null where it is none of theirs. */
  readonly claimed: { readonly value: number; readonly text: string } | null;
}

/** Everyone of the contest as bars, with the page's figure as a line through the bar it speaks of. */
export function BarChart({ bars: { kind, bars }, claimed }: BarChartProps) {
  const { t } = useCardWords();
  const most = Math.max(...bars.map((bar) => bar.value), claimed?.value ?? 0);
  const shown = kind === 'tickets' ? bars : bars.filter((bar, i) => i < SHOWN || bar.own);
  if (most <= 0) return null;
  const hasOwn = bars.some((bar) => bar.own);
  return (
    <figure class="rj-chart">
      <figcaption>{t(kind === 'parties' ? 'card.chart.parties' : 'card.chart.tickets')}</figcaption>
      <ol class="rj-bars" data-kind={kind}>
        {shown.map((bar) => (
          <Row key={bar.id} bar={bar} most={most} claimed={bar.own ? (claimed?.value ?? null) : null} />
        ))}
      </ol>
      {claimed && hasOwn ? (
        <p class="rj-small rj-chart__key">
          <svg class="rj-tick" viewBox="0 0 8 16" aria-hidden="true" focusable="false">
            <path d="M4 0v16" />
          </svg>
          {t('card.chart.claimed', { value: claimed.text })}
        </p>
      ) : null}
      <BarTable bars={bars} hidden={bars.length - shown.length} />
    </figure>
  );
}

function Row({ bar, most, claimed }: { bar: Bar; most: number; claimed: number | null }) {
  const at = claimed === null ? null : (FULL * Math.max(0, claimed)) / most;
  return (
    <li data-own={bar.own}>
      <span class="rj-bars__name">
        {bar.number === null ? '' : <span class="rj-bars__number">{bar.number} </span>}
        {bar.name}
      </span>{' '}
      <span class="rj-bars__value">{bar.display}</span>
      <svg
        class="rj-bars__bar"
        viewBox={`0 0 ${FULL} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="rj-bars__ground" width={FULL} height="10" />
        <rect class="rj-bars__fill" width={Math.max(2, (FULL * bar.value) / most)} height="10" />
        {at === null ? null : (
          <path class="rj-bars__claimed" d={`M${at.toFixed(1)} 0v10`} vector-effect="non-scaling-stroke" />
        )}
      </svg>
    </li>
  );
}

/** The same figures as a table: all of them, also those the drawing has no room for. */
function BarTable({ bars, hidden }: { bars: readonly Bar[]; hidden: number }) {
  const { t, language } = useCardWords();
  return (
    <details class="rj-details">
      <summary>{hidden > 0 ? t('card.chart.tableMore', { count: hidden }) : t('card.chart.table')}</summary>
      <table class="rj-table">
        <thead>
          <tr>
            <th scope="col">{t('card.chart.number')}</th>
            <th scope="col">{t('card.chart.name')}</th>
            <th scope="col">{t('card.chart.value')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.id} data-own={bar.own}>
              <td>{bar.number === null ? '–' : formatNumber(bar.number, language)}</td>
              <th scope="row">{bar.name}</th>
              <td>{bar.display}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
