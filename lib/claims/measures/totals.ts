import type { NumberQuantity } from '../../numbers/quantity';
import { type Analysis, lastCueBefore } from '../analyze';
import type { CueKey } from '../lexicon/cues';
import type { Has, MeasureGuess, Window } from './guess';

const GOT_VALID =
  /^[^.;:\d]{0,24}\b(?:memperoleh|meraih|mendapat(?:kan)?|mengantongi|mengumpulkan|meraup|mendulang|(?:dengan|ber)\s*(?:total\s+)?(?:capaian|perolehan|raihan|torehan))\s+suara\s+sah(?:\s+(?:sebanyak|sejumlah|sebesar|mencapai))?\s*$/;

/** Talk of a public vote: without it a few votes are those of a meeting. */
const VOTING: readonly CueKey[] = [
  'stations',
  'roll',
  'organ',
  'general',
  'president',
  'regional',
  'governor',
  'regent',
  'mayor',
  'legislature',
];

const BALLOTS_USED =
  /\bsurat suara (?:yang )?(?:digunakan|terpakai|dipakai)\b|\bballots? (?:that were )?used\b/;

/** Valid, invalid or all votes: what the words right around a number of votes say that it totals, or null. */
export function votesTotal(
  analysis: Analysis,
  q: NumberQuantity,
  window: Window,
  hasSubject: boolean,
  ownAfterSubject: Has,
  hasWide: Has,
  spokenOf: Has,
): MeasureGuess | null {
  const { lower } = analysis.text;
  // "A-B dengan raihan suara sah N": valid votes that somebody got are that one's own.
  if (hasSubject && window.subjectEnd !== null && GOT_VALID.test(lower.slice(window.subjectEnd, q.start)))
    return null;
  // Ballots used may be counted apart from the votes in the box.
  if (ownAfterSubject('totalVotes'))
    return {
      measure: 'total_votes',
      tableMeasures: ['total_votes'],
      ownership: 'none',
      ...(BALLOTS_USED.test(lower.slice(window.sentenceFrom, q.start)) ? { loose: true } : {}),
    };
  if (ownAfterSubject('invalid'))
    return { measure: 'invalid_votes', tableMeasures: ['invalid_votes'], ownership: 'none' };
  // "Sah 132.497.073, tak sah …", "yang sah 2.241.292 lembar".
  const bareValid = /(?:^|[\s,;:(/])(?:(?:yang|yg|sing)\s+)?sah\s*[:=]?\s*$/.test(
    lower.slice(Math.max(window.sentenceFrom, q.start - 14), q.start),
  );
  if (
    bareValid &&
    !/\b(?:tidak|tak|ga|gak|nggak|ora|belum|bukan|suara)\s+(?:yang\s+)?sah\W*$/.test(
      lower.slice(Math.max(0, q.start - 24), q.start),
    ) &&
    spokenOf('votes', 'valid', 'invalid', 'counting', 'stations', 'president', 'regional', 'governor')
  )
    return { measure: 'valid_votes', tableMeasures: ['valid_votes'], ownership: 'none' };
  // "Suara sah A, rusak B".
  if (
    !hasSubject &&
    (hasWide('valid', 'invalid') || /\bsah\b/.test(lower.slice(window.sentenceFrom, q.start))) &&
    spokenOf('votes', 'valid', 'invalid', 'counting', 'stations', 'president', 'regional', 'governor') &&
    /(?:^|[\s,;:(/])(?:rusak|cacat|batal)\s*[:=]?\s*$/.test(lower.slice(Math.max(0, q.start - 12), q.start))
  )
    return { measure: 'invalid_votes', tableMeasures: ['invalid_votes'], ownership: 'none' };
  // "Suara sah A, tidak sah B, total C": the total of the two.
  if (
    /\b(?:total(?:nya)?|digabung(?:kan)?|dijumlah(?:kan)?|jumlah(?:nya)?|jumlah(?:nya)? (?:keseluruhan|seluruhnya)|keseluruhan(?:nya)?|seluruhnya|(?:yang )?masuk kotak|suara masuk|in all|altogether|bringing the total to|for a total of)\s*(?:sebanyak\s+|menjadi\s+|mencapai\s+|adalah\s+|ada\s+|:\s*)?$/.test(
      lower.slice(Math.max(window.sentenceFrom, q.start - 40), q.start),
    ) &&
    (hasWide('invalid') ||
      (spokenOf('invalid') && /^\W*\w+\W*$/.test(lower.slice(window.sentenceFrom, q.start))))
  )
    return { measure: 'total_votes', tableMeasures: ['total_votes'], ownership: 'none' };
  // "A total of N votes were declared valid".
  const declared =
    /^\s*(?:(?:were|was|dinyatakan|tercatat|terhitung|tergolong|dianggap|dinilai|dikategorikan|merupakan|sebagai|lain|lainnya|sisanya|of them|of which|di antaranya|yang|yg)\s+)+(?:declared|deemed|ruled|counted as)?\s*(?:suara\s+)?(valid|sah|invalid|tidak sah|tak sah)\b/.exec(
      lower.slice(q.end, q.end + 60),
    );
  if (declared && (q.value >= 1000 || spokenOf(...VOTING)))
    return declared[1] === 'valid' || declared[1] === 'sah'
      ? { measure: 'valid_votes', tableMeasures: ['valid_votes'], ownership: 'none' }
      : { measure: 'invalid_votes', tableMeasures: ['invalid_votes'], ownership: 'none' };
  const partOf =
    /\d[^;]{0,24}\b(?:dari|of)\s+(?:(?:total|seluruh|jumlah|sekitar|lebih|the|all)\s+)*$/.test(
      lower.slice(Math.max(0, q.start - 60), q.start),
    ) &&
    !/hasil\s+dari\s*$/.test(lower.slice(Math.max(0, q.start - 14), q.start)) &&
    /^\s*(?:suara\s+)?sah\b|^\s*valid/.test(lower.slice(q.end, q.end + 12));
  if (partOf) return { measure: 'valid_votes', tableMeasures: ['valid_votes'], ownership: 'none' };
  if (
    ownAfterSubject('valid') &&
    (!hasSubject ||
      window.subjectEnd === null ||
      /\bdari\b|\bof\b/.test(lower.slice(Math.max(0, q.start - 30), q.start)) ||
      lastCueBefore(analysis.cues, q.start, Math.max(window.from, window.subjectEnd), 'valid') !== null) &&
    !/^\s*suara sah/.test(hasSubject ? lower.slice(q.figure.end, q.figure.end + 12) : '')
  )
    return { measure: 'valid_votes', tableMeasures: ['valid_votes'], ownership: 'none' };
  return null;
}
