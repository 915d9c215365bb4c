import { weekdayOf } from '../records/date-parts';
import type { Judged } from './figure';
import { type Finding, finding } from './finding';

/** Names as `expected` and `found` carry them, from Sunday on. */
export const WEEKDAY_NAMES = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** Dates that fall on another weekday than the one written. Nights belong to two days; `minggu` may be a week. */
export function weekdays(judged: readonly Judged[]): Finding[] {
  return judged.flatMap(({ claim, record }) => {
    if (record?.kind !== 'date' || claim.basis === 'quoted_false') return [];
    const { iso, isoEnd, weekday, night } = record.date;
    if (weekday === null || night || isoEnd !== null || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return [];
    const real = weekdayOf(iso);
    if (Number.isNaN(real) || real === weekday || claim.quote.startsWith('minggu')) return [];
    return [finding('weekday', [claim], WEEKDAY_NAMES[real] ?? '', WEEKDAY_NAMES[weekday] ?? '')];
  });
}
