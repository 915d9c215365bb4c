import type { Office } from '../../model/election';
import type { NumberQuantity } from '../../numbers/quantity';
import type { Setting } from '../frame/setting';
import { spokenElections } from '../frame/spoken-elections';
import { surroundingsOf } from '../frame/surroundings';
import { raceBefore } from '../lexicon/percent-words';
import type { MeasureGuess } from './guess';

/** Words of those who came to vote, in the sentence or shortly before it. */
const CAME =
  /\b(?:partisipasi|kehadiran|hadir|datang|mencoblos|nyoblos|bilik|hak pilih\w*|memakai hak\w*|golput|turn-?out|turned (?:out|up)|voted|participation|went to the polls)\b/;
/** How far before its sentence turnout may be spoken of, in UTF-16 units. */
const BEFORE = 240;
/** A percentage of votes, seats or growth, and one of a part of the voters. */
const OTHER =
  /^\s*(?:persen|percent|%)?\s*(?:(?:dari|of)\s+)?(?:(?:the|total|valid)\s+)*(?:suara|kursi|votes?|seats?)\b/;
const OFFICES: readonly (Office | '')[] = ['', 'ppwp', 'dpr', 'dpd', 'gub', 'bup', 'wali'];
const LEAST = 20;

/**
 * A percentage in talk of turnout that is the turnout of the nearest place, or of the nation: "Makassar 59,6 persen",
 * "lalu gubernur 71,39 persen". A whole number tells only where its own sentence speaks of those who came.
 */
export function turnoutByValue(setting: Setting, q: NumberQuantity): MeasureGuess | null {
  const { block, sentence, local, index } = setting;
  if (q.noun !== 'percent' || q.op !== 'eq' || q.ratio || q.value < LEAST || q.value > 100) return null;
  const { lower } = block.text;
  const inSentence = CAME.test(lower.slice(sentence.start, sentence.end));
  const spoken =
    inSentence ||
    setting.paragraph.talk.has('turnout') ||
    CAME.test(lower.slice(Math.max(0, sentence.start - BEFORE), sentence.start));
  if (!spoken || (q.precision.decimals === 0 && !inSentence)) return null;
  if (local.subjects.length > 0 || OTHER.test(lower.slice(q.figure.end, q.figure.end + 40))) return null;
  const before = local.regions.filter((r) => r.end <= q.start).at(-1);
  const near = before
    ? before.codes
    : local.regions.length > 0
      ? local.regions.flatMap((r) => r.codes)
      : (surroundingsOf(setting).regions[0]?.values ?? ['0']);
  // A race named before the figure is the one it is of.
  const named = local.offices.filter((one) => !one.general && one.end <= q.start).at(-1);
  const race = raceBefore(lower.slice(sentence.start, q.start));
  const offices = race ? [race] : named ? named.offices : OFFICES;
  // Two decimals tell the nation's turnout also where a place was spoken of last.
  for (const region of q.precision.decimals > 1 ? [...near, '0'] : near)
    for (const election of spokenElections(setting))
      for (const office of offices)
        for (const row of index.atPlace(election.id, office, region))
          if (
            row.subject === '' &&
            row.status !== 'unofficial_partial' &&
            index.measure(row.measure)?.claimMeasure === 'turnout' &&
            Math.abs(row.value - q.value) < 0.5001 / 10 ** q.precision.decimals
          )
            return {
              measure: 'turnout',
              tableMeasures: [row.measure],
              ownership: 'none',
              region,
              loose: true,
              ...(office === '' ? {} : { office }),
            };
  return null;
}
