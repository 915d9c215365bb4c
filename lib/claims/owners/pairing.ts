import type { NumberQuantity } from '../../numbers/quantity';
import { type Analysis, isCue } from '../analyze';
import type { Draft } from '../draft';
import { ofOtherBase } from '../lexicon/percent-words';
import type { MeasureGuess } from '../measures/guess';

/** "418.368 datang (76,9 persen)", "597.794 dari 1.037.164 orang dalam DPT, atau 57,63 persen". */
function turnoutBehind(analysis: Analysis, pair: Draft | null, q: NumberQuantity): MeasureGuess | null {
  if (!pair || q.noun !== 'percent') return null;
  const { lower } = analysis.text;
  if (
    !/(?:\(|,\s*(?:atau|setara|alias|yakni|or)|\b(?:atau|setara|alias|or))\s*(?:sekitar\s+|hanya\s+|cuma\s+)?$/.test(
      lower.slice(pair.end, q.start),
    )
  )
    return null;
  const came = pair.measure === 'voters' || pair.measure === 'total_votes';
  const ofRoll =
    pair.measure === 'registered_voters' &&
    /\d\s*(?:orang|pemilih|warga|lembar)?\s*(?:dari|of)\s+(?:total\s+|jumlah\s+)?$/.test(
      lower.slice(Math.max(pair.sentence.start, pair.start - 30), pair.start),
    ) &&
    analysis.cues.some(
      (cue) => cue.start >= pair.sentence.start && cue.end <= pair.start && isCue(cue, ['voted', 'turnout']),
    );
  return came || ofRoll
    ? { measure: 'turnout', tableMeasures: ['turnout_pct', 'turnout'], ownership: 'none' }
    : null;
}

/** "Dari V (S persen) ke W": what follows is the other end of a change, no pair of what stands before. */
export const turnsToOther = (joint: string): boolean =>
  /(?:\b(?:ke|menjadi|jadi|dari|from|than|(?<!\b(?:equivalent|equal) )to|lawan|melawan|berbanding|versus|vs|against)\s+|(?:→|->|=>)\s*)(?:(?:sekitar|hanya|cuma|tinggal|sebanyak|sebesar|only|about|just)\s+)*$/.test(
    joint,
  );

/** What is said behind a figure, up to the end of the clause or the next figure's owner. */
const clauseBehind = (lower: string, { end }: NumberQuantity): string =>
  lower.slice(end, end + 70).split(/[;.](?!\d)/)[0] as string;

/** Votes and share of one owner are written as a pair: `V suara atau S persen`, `V (S%)`, `S persen atau V suara`. */
export function pairGuess(analysis: Analysis, pair: Draft | null, q: NumberQuantity): MeasureGuess | null {
  if (
    pair?.measure === 'progress' &&
    /^[\s,(]*(?:tps\s*)?(?:atau|setara|or|tepatnya|\()[\s,(]*(?:tepatnya\s*)?$/.test(
      analysis.text.lower.slice(pair.end, q.start),
    )
  )
    return { measure: 'progress', tableMeasures: [], ownership: 'none' };
  if (
    pair?.measure === 'difference' &&
    pair.unit === 'votes' &&
    (q.noun === 'percent' || q.noun === 'points') &&
    /^[\s,]*(?:suara\s*)?(?:\(|atau|setara|or|yakni|yaitu)[\s(]*(?:sekitar\s+|hanya\s+)?$/.test(
      analysis.text.lower.slice(pair.end, q.start),
    )
  )
    return { measure: 'difference', tableMeasures: ['share'], ownership: pair.ownership };
  const turnout = turnoutBehind(analysis, pair, q);
  if (turnout) return turnout;
  if (pair?.ownership !== 'required') return null;
  const joint = analysis.text.lower.slice(pair.end, q.start);
  if (
    !/^[\s,]*(?:\(|\[|atau|setara|or|yakni|yaitu|alias|\/|dengan persentase|dengan|=|:|-|\||sekitar|sebesar|ekuivalen|equivalent to|equal to|tepatnya|dari total|of the votes?|of the valid votes?|of valid votes|of votes|dari suara sah|suara sah|sebanyak|(?:di )?(?:dpr(?: ri)?|dprd|senayan|parlemen)|\s)*[\s(]*$/.test(
      joint,
    )
  )
    return null;
  if (
    pair.measure === 'votes' &&
    (q.noun === 'percent' || (q.noun === null && !Number.isInteger(q.value) && q.value <= 100))
  )
    return {
      measure: 'share',
      tableMeasures: ['share', 'share_pct'],
      ownership: 'required',
      // "N suara (S persen dari DPT)": a share of something else than the valid votes.
      ...(ofOtherBase.test(clauseBehind(analysis.text.lower, q)) ? { loose: true } : {}),
    };
  if (
    pair.measure === 'share' &&
    (q.noun === 'votes' || (q.noun === null && Number.isInteger(q.value) && q.value >= 1000))
  )
    return { measure: 'votes', tableMeasures: ['votes', 'votes_incl_overseas'], ownership: 'required' };
  if (
    pair.measure === 'seats' &&
    !/^\s*(?:dari\s+|of\s+(?:the\s+)?)?(?:suara|votes?)\b/.test(
      analysis.text.lower.slice(q.end, q.end + 20),
    ) &&
    (q.noun === 'percent' ||
      (q.noun === null &&
        !Number.isInteger(q.value) &&
        /^\)\s*(?:persen|%)/.test(analysis.text.lower.slice(q.end, q.end + 10))))
  )
    return { measure: 'seat_share', tableMeasures: ['seat_share'], ownership: 'required' };
  return null;
}
