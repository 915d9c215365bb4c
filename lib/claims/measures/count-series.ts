import type { NumberQuantity } from '../../numbers/quantity';
import type { Draft } from '../draft';
import type { Setting } from '../frame/setting';
import type { MeasureGuess } from './guess';

const YEAR = String.raw`(?:19|20)\d{2}`;
const told = String.raw`(?:jumlahnya|angkanya|ada|hanya|baru|cuma|sebanyak|tercatat|terdapat|mencapai|there were|there was|only|just|it was|had|saw|when\b[^.;]{0,40}\bthere were)`;
/** "Pada 2020 jumlahnya 25", "in 2018, when 171 regions voted, there were 16": a year and little more in front. */
const yearBefore = new RegExp(
  String.raw`\b${YEAR}\b\s*[,:(]?\s*(?:(?:when|saat|ketika)\b[^.;,]{0,40},\s*)?(?:${told}\s+){0,3}$`,
);
/** "16 in 2018", "25 daerah pada Pilkada 2020". */
const yearBehind = new RegExp(
  String.raw`^\s*(?:daerah|regions?|places|wilayah|races)?\s*(?:pada|di|in|tahun|\()\s*(?:tahun |pilkada |pemilu |the )?${YEAR}\b`,
);
/** What reports tell of one election after the other. */
const SERIES = 'single_candidate_regions';
/** How far behind the first of its row a count may stand, in UTF-16 units. */
const REACH = 200;

/**
 * "37 daerah hanya diikuti satu pasangan. Pada 2020 jumlahnya 25, dan 16 pada 2018": the count of the number before, of other
 * years. What is counted is told once, so it is confirmed and never denied.
 */
export function countInSeries(
  { block, sentence }: Setting,
  q: NumberQuantity,
  earlier: readonly Draft[],
): MeasureGuess | null {
  const last = earlier.filter(({ tableMeasures }) => tableMeasures[0] === SERIES).at(-1);
  if (!last || q.start - last.end > REACH) return null;
  if (q.ratio || !Number.isInteger(q.value) || (q.noun !== null && q.noun !== 'regions')) return null;
  const { lower } = block.text;
  const before = lower.slice(sentence.start, q.start);
  const after = lower.slice(q.figure.end, sentence.end);
  if (!yearBefore.test(before) && !yearBehind.test(after)) return null;
  return { measure: 'count', tableMeasures: last.tableMeasures, ownership: 'none', loose: true };
}
