import { formatNumber } from '../../lib/i18n/format';
import type { Language } from '../../lib/i18n/language';
import { createTranslator } from '../../lib/i18n/translate';
import type { PlacePage } from '../../lib/model/place-page';
import type { ShownFigure } from '../../lib/model/shown-figure';

export interface CompareRow {
  readonly label: string;
  readonly here: ShownFigure | null;
  readonly there: ShownFigure | null;
}

/** Measures under several names that one row may hold. */
const SAME: Readonly<Record<string, string>> = { turnout: 'turnout_pct', registered_total: 'dpt_total' };
const kindOf = ({ measure }: ShownFigure): string => SAME[measure] ?? measure;

/** What two elections in a region can be compared by: figures both may have, then contestants of both. */
export function compareRows(page: PlacePage, other: PlacePage, language: Language): readonly CompareRow[] {
  const t = createTranslator(language);
  const kinds = new Map([...other.figures, ...page.figures].map((f) => [kindOf(f), f.label]));
  const order = [...page.figures, ...other.figures].map(kindOf);
  const whole = [...new Set(order)].map((kind) => ({
    label: kinds.get(kind) ?? kind,
    here: page.figures.find((f) => kindOf(f) === kind) ?? null,
    there: other.figures.find((f) => kindOf(f) === kind) ?? null,
  }));
  const shared = page.contestants.flatMap((c) => {
    const before = other.contestants.find(({ id }) => id === c.id);
    if (!before) return [];
    return (['votes', 'share', 'seats'] as const).flatMap((measure) =>
      c[measure] && before[measure]
        ? [
            {
              label: t(`place.compare.row.${measure}`, { name: c.short }),
              here: c[measure],
              there: before[measure],
            },
          ]
        : [],
    );
  });
  return [...whole, ...shared];
}

/** True where nobody stood in both elections. */
export const standApart = (page: PlacePage, other: PlacePage): boolean =>
  !page.contestants.some(({ id }) => other.contestants.some((c) => c.id === id));

/** How far `here` lies from `there`: counts with percent, shares in points; null where one is missing. */
export function changeText({ here, there }: CompareRow, language: Language): string | null {
  if (!here || !there || here.unit !== there.unit) return null;
  const gap = here.value - there.value;
  const sign = gap > 0 ? '+' : '';
  if (here.unit === 'percent')
    return createTranslator(language)('place.compare.points', {
      number: `${sign}${formatNumber(gap, language)}`,
    });
  const whole = `${sign}${formatNumber(gap, language, 0)}`;
  return there.value === 0
    ? whole
    : `${whole} (${sign}${formatNumber((100 * gap) / there.value, language, 1)}%)`;
}
