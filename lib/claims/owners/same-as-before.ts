import type { NumberQuantity } from '../../numbers/quantity';
import type { Draft, SubjectRole } from '../draft';
import type { MeasureGuess } from '../measures/guess';

const wins =
  /\b(?:bertahan|kebagian|menang|memenangi|unggul|merebut|meraih|mendapat(?:kan)?|dapat|menguasai|won|took|carried|taking|winning|with|hanya|cuma|only|just)\s+(?:hanya |cuma |di |only |in |just |the other )*$|(?:,|;|\b(?:dan|and|sedangkan|sementara|while))\s*(?:(?:paslon|pasangan|nomor urut|nomor|number|no\.?)\s+){0,3}(?:0?\d\s)?[^,;\d]{2,40}\s$/;

/** Places won: a bare number behind the other side counts what the first one did. */
export const WON: ReadonlySet<string> = new Set(['provinces_won', 'kabkota_won']);

/** Between the two figures of a change, with the year of the first at most. */
const leadsTo =
  /^\s*\(?(?:(?:pada|di|in|tahun|pemilu|pileg|pilpres|pilkada)\s+)*(?:\d{4})?\s*(?:lalu|silam)?\s*\)?,?\s*(?:lalu\s+|hanya\s+|only\s+)?(?:menjadi|jadi|ke|to)\s+(?:sekitar |kini |hanya |about |only )?$/;

/** Both figures are of one size: what changes doubles at most, or halves. */
const sameSize = (previous: Draft, q: NumberQuantity): boolean =>
  typeof previous.value === 'number' &&
  previous.value > 0 &&
  q.value >= previous.value / 3 &&
  q.value <= previous.value * 3;

/** Between two rates of turnout: another race of the day. */
const otherRate =
  /[,;]\s*(?:(?:dan|sedangkan|sementara|serta|and)\s+)?(?:(?:untuk|pada|di|for|in)\s+)?(?:(?:pemilu|pemilihan|pilpres|pileg|the)\s+)*(?:pilpres|dpr|dpd|dprd)(?:\s+ri)?\s+(?:(?:yang|hanya|sebesar|mencapai|was|with|at)\s+)*$/;

/** "Partisipasi pilpres 81,78 persen, DPR 81,42, DPD 81,36": a rate behind another one. */
const turnoutToo = (previous: Draft | null, q: NumberQuantity, before: string): boolean =>
  previous?.measure === 'turnout' &&
  (q.noun === null || q.noun === 'percent') &&
  q.precision.decimals > 0 &&
  q.value > 20 &&
  q.value < 100 &&
  otherRate.test(before);

/** "Gerindra 86 kursi, NasDem 69, PKB 68": a bare number side by side with the next name counts what the last one did. */
export function sameAsBefore(
  previous: Draft | null,
  q: NumberQuantity,
  subject: SubjectRole | null,
  before: string,
): MeasureGuess | null {
  // "A menang di 36 provinsi, B hanya kebagian dua": the second counts provinces too.
  if (
    previous &&
    WON.has(previous.tableMeasures[0] ?? '') &&
    previous.complement === null &&
    subject?.clean &&
    q.noun === null &&
    q.value < 39 &&
    Number.isInteger(q.value) &&
    wins.test(before)
  )
    return { measure: 'count', tableMeasures: previous.tableMeasures, ownership: 'required' };
  // "Kursinya naik dari 85 pada 2019 menjadi 102": the figure a change leads to counts what the one before it did.
  if (
    previous &&
    previous.measure !== 'difference' &&
    (previous.ownership === 'none' || subject !== null) &&
    q.noun === null &&
    !q.spelled &&
    !q.ratio &&
    leadsTo.test(before.slice(-(q.start - previous.end))) &&
    sameSize(previous, q)
  )
    return {
      measure: previous.measure,
      tableMeasures: previous.tableMeasures,
      ownership: previous.ownership,
    };
  if (previous && turnoutToo(previous, q, before))
    return { measure: 'turnout', tableMeasures: previous.tableMeasures, ownership: 'none' };
  if (previous?.ownership !== 'required' || !subject?.clean || q.noun !== null || q.spelled || q.ratio)
    return null;
  const fits =
    previous.measure === 'seats'
      ? Number.isInteger(q.value) && q.value < 600
      : previous.measure === 'share'
        ? q.value <= 100
        : previous.measure === 'votes' && (q.value >= 1000 || q.precision.scaled);
  return fits
    ? { measure: previous.measure, tableMeasures: previous.tableMeasures, ownership: 'required' }
    : null;
}

/** "Yang mencoblos A dari B": those who came are a part of the roll. */
export const rollBehind = (previous: Draft | null, q: NumberQuantity, lower: string): MeasureGuess | null =>
  (previous?.measure === 'voters' || previous?.measure === 'total_votes') &&
  (q.noun === null || q.noun === 'voters' || q.noun === 'people') &&
  Number.isInteger(q.value) &&
  typeof previous.value === 'number' &&
  q.value > previous.value &&
  /^\s*(?:orang|pemilih|jiwa|voters|people)?\s*(?:dari|of)\s+(?:total\s+|seluruh\s+|the\s+)?$/.test(
    lower.slice(previous.end, q.start),
  )
    ? { measure: 'registered_voters', tableMeasures: ['dpt_total'], ownership: 'none' }
    : null;

/** "96.214.691 suara, menang di 36 provinsi": places won by whom the votes right before are. */
export const winsToo = (previous: Draft | null, q: NumberQuantity, lower: string): boolean =>
  previous?.measure === 'votes' &&
  previous.subject !== null &&
  (q.noun === 'provinces' || q.noun === 'regencies_cities') &&
  /^\s*(?:\([^)]{0,30}\)\s*)?,?\s*(?:dan|serta|and|sekaligus)?\s*(?:menang|unggul|memenangi|won|winning|menguasai)\s+(?:di|in)?\s*$/.test(
    lower.slice(previous.end, q.start),
  );
