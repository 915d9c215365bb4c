import type { Operator, Unit } from '../model/claim';
import { type Figure, type NounHit, readDigits, readWords } from './figure';
import { hedgeBefore } from './hedges';
import { RANGE_WORDS } from './lexicon';
import type { NumberQuantity, Quantity, UnitNoun } from './quantity';
import { digitAt, letterAt, type Source, skipBlanks, wordsBefore } from './scan';

const UNIT_OF: Partial<Record<UnitNoun, Unit>> = {
  votes: 'votes',
  percent: 'percent',
  points: 'points',
  seats: 'seats',
  stations: 'stations',
  voters: 'people',
  people: 'people',
  idr: 'idr',
  times: 'number',
  years: 'years',
  months: 'months',
  days: 'days',
  hours: 'number',
};

/** The unit a noun stands for; nouns that are merely counted give `count`. */
export const unitOf = (noun: UnitNoun | null): Unit | null =>
  noun === null ? null : (UNIT_OF[noun] ?? 'count');

/** Turns a figure, alone or as the low end of a range, into a quantity. */
export function numberQuantity(src: Source, figure: Figure, high: Figure | null = null): NumberQuantity {
  const last = high ?? figure;
  const noun = last.noun ?? figure.noun;
  const multiple = noun?.noun === 'times' && src.s.startsWith('lipat', noun.end - 5);
  const counted = multiple ? null : (noun ?? (high ? null : sharedNoun(src.s, figure)));
  const end = tailOf(last);
  const hedge = high ? null : hedgeOf(src.s, figure);
  return {
    kind: 'number',
    start: src.start(figure.start),
    end: src.end(end),
    figure: { start: src.start(figure.start), end: src.end(last.end) },
    text: src.original.slice(src.start(figure.start), src.end(end)),
    value: figure.value,
    range: high ? { low: figure.value, high: high.value } : null,
    op: high ? 'range' : (hedge?.op ?? 'eq'),
    hedge: hedge?.text ?? null,
    noun: counted?.noun ?? null,
    nounText: noun ? src.original.slice(src.start(noun.start), src.end(noun.end)) : null,
    unit: multiple ? 'number' : unitOf(counted?.noun ?? null),
    precision: last.precision,
    spelled: figure.spelled,
    ratio: multiple,
    alternatives: high ? [] : figure.alternatives,
    slip: figure.slip || last.slip,
  };
}

/** Where the figure with its noun ends; a hedge glued to the digits (`40-an`) belongs to it. */
export function tailOf(figure: Figure): number {
  const glued = figure.after?.text === '-an' ? figure.after.end : 0;
  return Math.max(figure.end, figure.noun?.end ?? 0, glued);
}

/** Between a part and its whole, where both count the same things. */
const OF = /^(dari|of|out of|dari total|from) (?=[a-z\d])/;
/** Between figures that share the noun of the last. */
const AND = /^(dan|and|serta|lawan|melawan|berbanding|banding|versus|vs|, dan|, and|,|-) ?(?=[a-z\d])/;
/** Figures that may share one noun, `68, 53, dan 48 kursi`; more are not looked at. */
const MAX_SHARED = 4;

/** The noun of a figure behind: `27 dari 35 kabupaten/kota`, `68 dan 53 kursi`, `52-48 persen`. */
function sharedNoun(s: string, part: Figure, depth = 0): NounHit | null {
  const p = skipBlanks(s, tailOf(part));
  if (depth >= MAX_SHARED || !LINK_STARTS.includes(s[p] ?? '?')) return null;
  const text = s.slice(p, p + 14);
  const of = OF.exec(text);
  const link = of ?? AND.exec(text);
  if (!link) return null;
  const q = p + link[0].length;
  const next = digitAt(s, q) ? readDigits(s, q).figure : readWords(s, q);
  if (!next || next.spelled !== part.spelled) return null;
  const noun = next.noun ?? (of ? null : sharedNoun(s, next, depth + 1));
  if (!noun || noun.noun === 'other') return null;
  const share = noun.noun === 'percent' || noun.noun === 'points';
  if (of) return share || MEASURES_TIME.has(noun.noun) || next.value < part.value ? null : noun;
  const fits = share
    ? !part.grouped && !part.precision.scaled && part.value <= 100
    : part.precision.decimals === 0 || part.precision.scaled;
  return fits && !(noun.noun === 'seats' && part.value > MOST_SEATS) ? noun : null;
}
/** "8.325.020 dan 45 kursi": no house has as many members as that. */
const MOST_SEATS = 999;
const LINK_STARTS = 'dofaslmbv,-';
const MEASURES_TIME: ReadonlySet<UnitNoun> = new Set(['times', 'years', 'months', 'days', 'hours']);

function hedgeOf(s: string, figure: Figure): { op: Operator; text: string } | null {
  return hedgeBefore(s, figure.start) ?? figure.after;
}

/** A range starting with `low`: `48-49 persen`, `41 persen hingga 43 persen`, `antara 60 dan 72 kursi`. */
export function rangeFrom(src: Source, low: Figure): Figure | null {
  const { s } = src;
  let p = skipBlanks(s, tailOf(low));
  if (s[p] === '-') p = skipBlanks(s, p + 1);
  else {
    const link = RANGE_WORDS.match(s, p);
    if (link) {
      if (changesFrom(s, low.start)) return null;
      // "Lost 495,499 to 588,761": two exact counts are a score.
      if (s.startsWith('to ', p) && exact(low)) return null;
      p = skipBlanks(s, link.end);
    } else if ((s.startsWith('dan ', p) || s.startsWith('and ', p)) && between(s, low.start))
      p = skipBlanks(s, p + 4);
    else return null;
  }
  const high = digitAt(s, p) ? readDigits(s, p).figure : letterAt(s, p) ? readWords(s, p) : null;
  if (!high || high.spelled !== low.spelled) return null;
  if (low.noun && high.noun && low.noun.noun !== high.noun.noun) return null;
  if (low.noun && !high.noun) return null;
  const scaledLow = !low.precision.scaled && high.precision.scaled && low.value < 1000;
  const lowValue = scaledLow ? scaleLike(low, high) : low.value;
  if (lowValue >= high.value) return null;
  return high;
}

/** A count to the last digit; ends of ranges are round. */
const exact = (figure: Figure): boolean => !figure.precision.scaled && figure.precision.significant >= 5;

/** "3-4 juta": the scale word behind the high end holds for the low end too. */
function scaleLike(low: Figure, high: Figure): number {
  const scale = high.precision.unit * 10 ** high.precision.decimals;
  return Number(`${low.value}e${Math.round(Math.log10(scale))}`);
}

/** The low end with the scale and decimals of the high end. */
export const alignLow = (low: Figure, high: Figure): Figure => {
  const scaled = !low.precision.scaled && high.precision.scaled && low.value < 1000;
  if (scaled) return { ...low, value: scaleLike(low, high) };
  // "41.370-43.120 persen": the noun stands behind the high end only.
  const decimal = low.alternatives[0];
  if (high.precision.decimals > 0 && low.grouped && decimal !== undefined) return { ...low, value: decimal };
  return low;
};

const MOVES =
  /^(?:enlarged|expanded|raised|lifted|cut|reduced|swelled|swollen|soared|widened|narrowed|changed|diperbesar|ditambah|dinaikkan|dikurangi|diturunkan|dipangkas|membengkak|melebar|menyempit|berubah|tumbuh|rose|rise|rises|risen|grew|grown|fell|fallen|falls|dropped|drops|drop|declined|increased|decreased|up|down|climbed|jumped|slid|slipped|went|shrank|improved|naik|turun|bertambah|berkurang|melonjak|merosot|meningkat|menurun|anjlok|menyusut)$/;

/** "rose from 85 to 102": two figures of a change, no range. */
const changesFrom = (s: string, i: number): boolean => {
  const words = wordsBefore(s, i, 5).map(({ word }) => word);
  return (words.includes('from') || words.includes('dari')) && words.some((word) => MOVES.test(word));
};

const between = (s: string, i: number): boolean =>
  wordsBefore(s, i, 3).some(({ word }) => word === 'antara' || word === 'between' || word === 'rentang');

/** The number at `figure`, joined with the other end of a range where there is one. */
export function number(src: Source, figure: Figure): { quantity: Quantity; end: number } {
  const high = rangeFrom(src, figure);
  const quantity = high ? numberQuantity(src, alignLow(figure, high), high) : numberQuantity(src, figure);
  const last = high ?? figure;
  // "50 persen plus satu": what belongs to the hedge is no number of its own.
  return { quantity, end: Math.max(tailOf(last), last.after?.end ?? 0) };
}
