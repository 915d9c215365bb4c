import type { ElectionEvent } from '../../model/election';
import type { DateQuantity } from '../../numbers/quantity';

/** 0 Sunday … 6 Saturday of an ISO day. */
export const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

/** Does `part` (possibly without day or without year) name the ISO day `whole`? */
export function names(part: string, whole: string): boolean {
  if (part.startsWith('--')) return whole.slice(5, 5 + part.length - 2) === part.slice(2);
  return part !== '' && whole.startsWith(part);
}

const dayBefore = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The night before; a weekday beside it is that night's own. */
const onTheEve = ({ iso, weekday }: DateQuantity, eve: string): boolean =>
  names(iso, eve) && (weekday === null || weekday === weekdayOf(eve));

/** A single day equals a stage of one day, or an end of a longer one; announcements after midnight fall on the eve too. */
export function equals(date: DateQuantity, event: ElectionEvent, atEdge: boolean): boolean {
  if (date.isoEnd) return names(date.iso, event.dateStart) && names(date.isoEnd, event.dateEnd);
  if (event.dateStart === event.dateEnd || event.dateEnd === '')
    return (
      names(date.iso, event.dateStart) ||
      (date.night && event.dateStart.length === 10 && onTheEve(date, dayBefore(event.dateStart)))
    );
  return names(date.iso, event.dateEnd) || (atEdge && names(date.iso, event.dateStart));
}

/** One end of a written period is the stage's own. */
export const oneEnd = (date: DateQuantity, event: ElectionEvent): boolean =>
  date.isoEnd !== null &&
  date.iso.length === 10 &&
  date.isoEnd.length === 10 &&
  (date.iso === event.dateStart || date.isoEnd === event.dateEnd);

const BEGINS = /\b(?:mulai|dimulai|sejak|dibuka|start(?:s|ed)?|began|begins?|opened)\b/;
const ENDS = /\b(?:berakhir|selesai|ditutup|end(?:s|ed)?|closed)\b/;

/**
 * Exactly one of day, month and year is another one, over both ends of a period. `lead` is what stands before the date, up to
 * the date before it; where it says neither beginning nor end, the sentence does.
 */
export function oneSlip(date: DateQuantity, event: ElectionEvent, sentence: string, lead: string): boolean {
  const oneDay = event.dateEnd === '' || event.dateEnd === event.dateStart;
  const words = BEGINS.test(lead) || ENDS.test(lead) ? lead : sentence;
  const begins = BEGINS.test(words);
  const ends = ENDS.test(words);
  // A single day of a longer stage says which end it is, or nothing.
  if (!date.isoEnd && !oneDay && begins === ends) return false;
  const pairs: [string, string][] = [[date.iso, !oneDay && ends ? event.dateEnd : event.dateStart]];
  if (date.isoEnd) pairs.push([date.isoEnd, event.dateEnd]);
  let wrong = 0;
  for (const [claimed, truth] of pairs) {
    const a = claimed.startsWith('--') ? ['', ...claimed.slice(2).split('-')] : claimed.split('-');
    const b = truth.split('-');
    if (a.length < 3 || b.length < 3) return false;
    a.forEach((part, i) => {
      if (part !== '' && part !== b[i]) wrong += 1;
    });
  }
  return wrong === 1 || shifted(date, event) || otherMonth(date, event) || (oneDay && nextDay(date, event));
}

/** Both ends right but for one and the same other month, or other year, at most two years off. */
function otherMonth({ iso, isoEnd }: DateQuantity, event: ElectionEvent): boolean {
  if (!isoEnd || iso.length !== 10 || isoEnd.length !== 10 || event.dateEnd.length !== 10) return false;
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const off = months(iso) - months(event.dateStart);
  return (
    off !== 0 &&
    Math.abs(off) <= 24 &&
    (off % 12 === 0 || Math.abs(off) <= 6) &&
    off === months(isoEnd) - months(event.dateEnd) &&
    iso.slice(8) === event.dateStart.slice(8) &&
    isoEnd.slice(8) === event.dateEnd.slice(8)
  );
}

/** The day before or after, over the end of a month. */
const nextDay = ({ iso, isoEnd }: DateQuantity, { dateStart }: ElectionEvent): boolean =>
  isoEnd === null &&
  iso.length === 10 &&
  dateStart.length === 10 &&
  Math.abs(Date.parse(iso) - Date.parse(dateStart)) === 86_400_000;

/** A period of the right length a day or two early or late. */
function shifted(date: DateQuantity, event: ElectionEvent): boolean {
  if (!date.isoEnd || date.iso.length !== 10 || date.isoEnd.length !== 10 || event.dateEnd.length !== 10)
    return false;
  const days = (a: string, b: string): number => (Date.parse(a) - Date.parse(b)) / 86_400_000;
  const early = days(date.iso, event.dateStart);
  return early !== 0 && Math.abs(early) <= 2 && early === days(date.isoEnd, event.dateEnd);
}
