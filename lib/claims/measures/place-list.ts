import type { NumberQuantity } from '../../numbers/quantity';
import type { Draft } from '../draft';
import type { Setting } from '../frame/setting';
import type { MeasureGuess } from './guess';

/** From the figure before to the place of the next: units and marks, and words that go on with a list. */
const onward =
  /^\s*(?:(?:suara|orang|pemilih|lembar|votes?|voters?|people|persen|percent|per cent|%|ballots?|tps|polling stations)\b|%)?\s*(?:(?:sah|tidak sah|valid|invalid|rusak)\b\s*)?\)?\s*(?:,|;|dan\b|and\b|&)?\s*(?:(?:dan|serta|lalu|kemudian|disusul|diikuti|menyusul|sedangkan|sementara|adapun|baru|and|then|followed by|while|oleh|di|in|by|provinsi|provinsinya|kabupaten|kota|with)\s+)*$/;
/** From a place to its own figure. */
const toFigure =
  /^\s*(?:[:=(–—-]\s*)?(?:(?:dengan|sebanyak|sebesar|tercatat|ada|mencapai|hanya|with|had|at|only)\s+)*$/;

/** Home and abroad are parts that the measure itself names, no places of a list. */
const UNLISTED: ReadonlySet<string> = new Set(['0', '99']);

/** Numbers below this may be those of a row or a rank. */
const LEAST = 1000;

/**
 * "Jawa Timur 895.661 suara tidak sah, disusul Jawa Barat 711.518": places and figures take turns, so the next figure is
 * of the kind of the one before, at the place right in front of it.
 */
export function nextOfPlaces(
  { block, local }: Setting,
  previous: Draft | null,
  q: NumberQuantity,
): MeasureGuess | null {
  if (previous?.ownership !== 'none' || previous.quantity?.kind !== 'number') return null;
  if (previous.measure === 'count' || previous.measure === 'rule' || previous.measure === 'difference')
    return null;
  const before = previous.quantity;
  const alike =
    q.noun === before.noun ||
    (q.noun === null &&
      (before.unit === 'percent' ? q.value <= 100 && q.precision.decimals > 0 : q.value >= LEAST));
  if (!alike || q.op !== 'eq' || q.ratio || q.spelled || previous.end > q.start) return null;
  const { lower } = block.text;
  const between = local.regions.filter((r) => r.start >= previous.end && r.end <= q.start);
  const [place] = between;
  if (!place || between.length > 1 || place.codes.some((code) => UNLISTED.has(code))) return null;
  if (!onward.test(lower.slice(previous.end, place.start)) || !toFigure.test(lower.slice(place.end, q.start)))
    return null;
  const { measure, tableMeasures, loose } = previous;
  return { measure, tableMeasures, ownership: 'none', loose };
}
