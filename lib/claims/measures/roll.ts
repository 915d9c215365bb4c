import type { NumberQuantity } from '../../numbers/quantity';
import { type Analysis, lastCueBefore } from '../analyze';
import type { CueKey } from '../lexicon/cues';
import { RUNGS } from '../lexicon/size-bands';
import { partOfRoll } from './bare';
import type { Has, MeasureGuess, Talk, Window } from './guess';
import { rollPart } from './roll-part';

const ROLLS: readonly CueKey[] = [
  'roll',
  'provisionalRoll',
  'continuousRoll',
  'additionalRoll',
  'specialRoll',
];

/** Those who voted: the cue stands in the sentence before the number, and no roll between the two. */
export function speaksOfVoting(
  analysis: Analysis,
  q: NumberQuantity,
  window: Window,
  parts = false,
): boolean {
  const voted = lastCueBefore(analysis.cues, q.start, window.sentenceFrom, 'voted');
  if (!voted || lastCueBefore(analysis.cues, q.start, voted.end, ...ROLLS)) return false;
  return (
    parts ||
    !analysis.quantities.some(
      (other) => other.kind === 'number' && other.start >= voted.end && other.end <= q.start,
    )
  );
}

/**
 * A number of voters or people as a part of the roll, or null where the sentence speaks of no roll. People whom only a
 * word behind the number ties to it ("N orang dari DPT") may be anybody: such a figure may be confirmed, never denied.
 */
export function rollFigure(
  analysis: Analysis,
  q: NumberQuantity,
  window: Window,
  talk: Talk,
  has: Has,
  hasWide: Has,
): MeasureGuess | null {
  const { lower } = analysis.text;
  const came = cameAround(lower, q, window);
  // "Yang datang ke TPS N pemilih, terdiri dari A laki-laki dan B perempuan": parts of those who voted.
  if (has('male', 'female') && (came || speaksOfVoting(analysis, q, window, true)))
    return {
      measure: 'voters',
      tableMeasures: [has('male') ? 'voters_male' : 'voters_female'],
      ownership: 'none',
    };
  if (came) return partOfRoll(talk, has, hasWide) ? null : TURNED_OUT;
  const aged = AGED.exec(lower.slice(q.figure.end, window.to + 24));
  if (aged?.[1])
    return {
      measure: 'registered_voters',
      tableMeasures: ['dpt_age_under_17_married'],
      ownership: 'none',
      loose: true,
    };
  const part = partOfRoll(talk, has, hasWide);
  if (part) return aged ? { ...part, loose: true } : part;
  if (
    q.noun === 'people' &&
    has('male', 'female') &&
    /\bpemilih\b/.test(lower.slice(window.sentenceFrom, window.to + 60))
  )
    return rollPart(has, hasWide);
  if (q.noun !== 'voters' && !hasWide(...ROLLS) && !near(analysis, q, ...ROLLS)) return null;
  const guess = rollPart(
    (...keys) =>
      has(...keys) ||
      (keys.some((k) => k === 'provisionalRoll' || k === 'continuousRoll') &&
        (hasWide(...keys) || (!hasWide('roll') && keys.some((k) => talk.rolls.includes(k))))),
    hasWide,
  );
  const announced =
    q.noun === 'voters' ||
    lastCueBefore(analysis.cues, q.start, window.sentenceFrom, ...ROLLS) !== null ||
    near(analysis, q, ...ROLLS);
  // "Perempuan yang datang A dari B pemilih": B may be the women's roll as well as the whole.
  const ofPart = hasWide('male', 'female') && behindPart.test(lower.slice(window.sentenceFrom, q.start));
  return announced && !aged && !ofPart ? guess : { ...guess, loose: true };
}

/** A figure whose whole comes next. */
const behindPart =
  /\d\s*(?:juta|ribu|million)?\s*(?:orang|jiwa|warga|pemilih|people|voters)?\s*(?:dari|of|out of)\s*$/;

const PEOPLE = 'orang|jiwa|warga|pemilih|perempuan|wanita|laki-laki|lelaki|pria|people|voters|women|men';
const CAME =
  '(?:yang|who|had|sudah|telah|ikut)?\\s*(?:datang|hadir|nyoblos|mencoblos|memilih|(?:menggunakan|memakai|menyalurkan) (?:hak|suara)|memberi(?:kan)? suara|voted|turned out|turned up|came out|showed up|cast)';
const cameBehind = new RegExp(`^\\s*(?:(?:${PEOPLE})\\s+)*${CAME}\\b`);
const cameBefore = new RegExp(
  `\\b(?:${PEOPLE})\\s+${CAME}\\b[^.;:\\d]*(?:\\b(?:19|20)\\d\\d\\b[^.;:\\d]*)?$`,
);

/** "N perempuan hadir", "pemilih laki-laki yang datang … sebanyak N": these came, and are no figure of the roll. */
const cameAround = (lower: string, q: NumberQuantity, window: Window): boolean =>
  cameBehind.test(lower.slice(q.figure.end, q.figure.end + 70)) ||
  cameBefore.test(lower.slice(window.sentenceFrom, q.start));

/** "N orang yang belum 17 tahun": voters of an age are a part, the first group those too young to vote unmarried. */
const AGED =
  /^\s*(?:orang|pemilih|jiwa|people|voters)?\s*(?:di antaranya\s+)?(?:yang\s+|who (?:are|were)\s+)?(?:masih\s+|baru\s+)?(?:((?:belum|di bawah|kurang dari|under|younger than)\s+(?:(?:berusia|berumur|usia|umur|the age of)\s+)?17\b)|(?:berusia|berumur|usia|umur|belum|di bawah|aged?|under|younger|older)\b)/;

/** "Di provinsi dengan DPT di atas 6 sampai 12 juta, partai harus …": a class of places that a rule makes, no figure. */
export const isClassOfPlaces = (lower: string, q: NumberQuantity, window: Window): boolean =>
  isRung(lower, q) ||
  ((q.op !== 'eq' || CLASS_UP_TO.test(lower.slice(Math.max(0, q.start - 12), q.start))) &&
    q.op !== 'approx' &&
    CLASS.test(lower.slice(Math.max(window.sentenceFrom, q.start - 50), q.start)) &&
    DUTY.test(lower.slice(window.sentenceFrom, q.end + 160)));

/** "8,5 persen bila DPT-nya di atas 2 juta sampai 6 juta": a rung of such a ladder. */
const isRung = (lower: string, { value, range, op, start, end }: NumberQuantity): boolean =>
  (range
    ? RUNGS.has(range.low) && RUNGS.has(range.high)
    : RUNGS.has(value) && (op !== 'eq' || CLASS_UP_TO.test(lower.slice(Math.max(0, start - 12), start)))) &&
  LADDER.test(lower.slice(Math.max(0, start - 400), end + 120)) &&
  /\d\s*(?:persen|%|per ?cent)/.test(lower.slice(Math.max(0, start - 60), end + 60));
const LADDER =
  /\b(?:ambang\w*|syarat\w*|pencalonan|mencalonkan|\w*usung\w*|dukungan|suara sah|selisih\w*|threshold|nominat\w+|margins?)\b/;

const CLASS_UP_TO = /\b(?:sampai|hingga|up to)\s*$/;
const CLASS =
  /\b(?:dengan|memiliki|ber-?|having|with)\s*(?:jumlah )?(?:dpt|pemilih|daftar pemilih(?: tetap)?|voters|rolls?)\b/;
const DUTY =
  /\b(?:harus|wajib|syarat\w*|minimal|sedikitnya|paling sedikit|sekurang-kurangnya|mengusung|mengusulkan|dukungan|must|required?|needs?|at least|threshold)\b/;

/** A cue right behind the number: "205 million Indonesians were eligible". */
const near = (analysis: Analysis, q: NumberQuantity, ...keys: CueKey[]): boolean =>
  analysis.cues.some(
    (cue) =>
      cue.start >= q.figure.end &&
      cue.start - q.end <= 24 &&
      cue.keys.some((key) => keys.includes(key)) &&
      !/\b(?:dari|of|from)\b|[;.]/.test(analysis.text.lower.slice(q.end, cue.start)),
  );

/** "Daftar itu memuat N nama": names where the sentence, or the one before it, speaks of a roll. */
export function namesOnRoll(q: NumberQuantity, talk: Talk, has: Has, hasWide: Has): MeasureGuess | null {
  if (q.value < 1000 || !Number.isInteger(q.value)) return null;
  if (!hasWide(...ROLLS) && talk.rolls.length === 0) return null;
  return rollPart(
    (...keys) => has(...keys) || (!hasWide(...ROLLS) && keys.some((key) => talk.rolls.includes(key))),
    hasWide,
  );
}

/** A guess that the number is everybody on the roll, and no part of it. */
export const isWholeRoll = ({ measure, tableMeasures }: MeasureGuess): boolean =>
  measure === 'registered_voters' && /^dp[ts]_total$/.test(tableMeasures[0] ?? '');

/** "N dari M pemilih": what M is the roll of, N is a part of, and mostly those who came. */
export const partOfVoters = (lower: string, q: NumberQuantity): boolean =>
  /^\s*(?:orang|warga|jiwa|pemilih|people|voters)?\s*(?:dari|of|out of)\s+(?:the\s+|total\s+|seluruh\s+|sekitar\s+|sebanyak\s+|dpt\s+)*\d[\d.,]*\s+(?:juta\s+|million\s+)?(?:pemilih|orang|warga|nama|jiwa|voters|registered|eligible|people)\b/.test(
    lower.slice(q.figure.end, q.figure.end + 70),
  );

/** Those who voted; a part of the roll may be another one, so that it is confirmed only. */
export const TURNED_OUT: MeasureGuess = {
  measure: 'voters',
  tableMeasures: ['total_votes', 'voters_from_dpt'],
  ownership: 'none',
  loose: true,
};
