import { formatDate } from '../../lib/i18n/format';
import type { CardMessageKey } from '../../lib/i18n/translate-card';
import type { DatedValue } from '../../lib/model/own-reading';
import { useCardWords } from '../words/card-words';

/** A shape for each standing: filled in force, ring once in force, diamond never final. */
const SHAPES: Readonly<Record<DatedValue['status'], string>> = {
  certified: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
  derived_from_certified: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
  superseded: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
  unofficial_partial: 'M8 2.5 13.5 8 8 13.5 2.5 8Z',
  scheduled: 'M8 2.5 13.5 8 8 13.5 2.5 8Z',
};

const STANDING = {
  certified: 'card.time.certified',
  derived_from_certified: 'card.time.certified',
  superseded: 'card.time.superseded',
  unofficial_partial: 'card.time.interim',
  scheduled: 'card.time.scheduled',
} as const satisfies Record<DatedValue['status'], CardMessageKey>;

/** All dated values of one figure down a line of time: a table that looks like one. */
export function Timeline({ points }: { points: readonly DatedValue[] }) {
  const { t, language } = useCardWords();
  if (points.length < 2) return null;
  return (
    <table class="rj-time">
      <caption>{t('card.time')}</caption>
      <thead class="rj-hidden">
        <tr>
          <th scope="col">{t('card.time.date')}</th>
          <th scope="col">{t('card.chart.value')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ asOf, display, status }) => (
          <tr key={asOf} data-status={status}>
            <th scope="row">
              <svg class="rj-time__dot" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d={SHAPES[status]} />
              </svg>
              {formatDate(asOf, language)}
            </th>
            <td>
              <span class="rj-time__value">{display}</span>{' '}
              <span class="rj-small">{t(STANDING[status])}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
