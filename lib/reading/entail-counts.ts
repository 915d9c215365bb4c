import { type Draft, SCOPE } from '../claims/draft';
import { digitSlip, digitsAt } from '../numbers/digits';
import type { Chosen } from './choose';
import { official } from './facts';
import type { Reading } from './reading';

/** What an election as a whole counts: places, voters, stations, rates of turnout. */
const COUNTED: ReadonlySet<string> = new Set(['count', 'registered_voters', 'polling_stations', 'turnout']);
/** Right figures of the enumeration, and digits of them together, from which its election and place are beyond doubt. */
const ENOUGH = 2;
const DIGITS = 4;
/** Right figures of other places from which a list is of one count. */
const PLACES = 3;
/** How far the next figure of an enumeration stands. */
const REACH = 40;
/** Words that make a figure a part of what its noun counts. */
const PARTLY =
  /\b(?:belum|tidak|tak|baru|sudah|telah|hanya|cuma|masih|gagal|rawan|di antaranya|antara lain|lebih|kurang|not|only|just|yet|already|without|of which|among|fewer|more)\b/;

/**
 * "9 provinsi, 224 kabupaten, dan 31 kota memilih": in an enumeration whose other figures are right for one election and
 * place, one that misses its row by a slip of the pen is that row's too, however short it is. So is one of two that
 * changed places, and the rest of a whole. `textOf`: a block's text in
 * lower case, in which the drafts' offsets count.
 */
export function entailCounts(all: readonly Chosen[], textOf: (block: number) => string): readonly Chosen[] {
  const sentences = new Map<string, Chosen[]>();
  for (const chosen of all) {
    if (!isCounted(chosen.draft)) continue;
    const key = `${chosen.draft.block}:${chosen.draft.sentence.start}`;
    sentences.set(key, [...(sentences.get(key) ?? []), chosen]);
  }
  const settled = new Map<Chosen, Chosen>();
  for (const members of sentences.values()) {
    if (members.length < ENOUGH) continue;
    const inOrder = [...members].sort((a, b) => a.draft.start - b.draft.start);
    inOrder.forEach((odd, i) => {
      const found = settle(odd, inOrder, i, textOf(odd.draft.block));
      if (found) settled.set(odd, found);
    });
  }
  return settled.size === 0 ? all : all.map((chosen) => settled.get(chosen) ?? chosen);
}

const isCounted = ({ measure, ownership, op, basis, value }: Draft): boolean =>
  COUNTED.has(measure) &&
  ownership === 'none' &&
  op === 'eq' &&
  basis === 'official' &&
  typeof value === 'number';

const isRight = ({ reading }: Chosen): boolean => reading?.best?.comparison === 'equal';

function settle(odd: Chosen, members: readonly Chosen[], at: number, text: string): Chosen | null {
  if (odd.reading?.best?.comparison !== 'outside') return null;
  const own = odd.reading;
  const reading =
    changedPlaces(odd, members, at, text) || isRest(odd, members, at, text)
      ? own
      : odd.readings.find(
          (r) =>
            r.best?.comparison === 'outside' &&
            isSlip(odd.draft, r) &&
            !EXCEPT.test(sentenceOf(odd.draft, text)) &&
            (((isTold(r, members) || isOfRaces(odd.draft, r, members, text)) &&
              isBeside(members, at, text, (m) => isOf(m.reading, r))) ||
              isOfPlaces(odd.draft, r, members, at, text)),
        );
  if (!reading) return null;
  return {
    ...odd,
    draft: { ...odd.draft, settled: true, sure: true, loose: false },
    reading,
    rival: null,
    firm: true,
  };
}

/**
 * "Lima ditolak dan sembilan tidak dapat diterima": two counts side by side, each of which is right of the other. Of
 * "dua dari dua belas partai" the first is a part of the second.
 */
const changedPlaces = (
  { draft, reading }: Chosen,
  members: readonly Chosen[],
  at: number,
  text: string,
): boolean =>
  [members[at - 1], members[at + 1]].some((other) => {
    if (!other || !reading || other.draft.measure !== 'count' || draft.measure !== 'count') return false;
    const between = text.slice(
      Math.min(draft.end, other.draft.end),
      Math.max(draft.start, other.draft.start),
    );
    return (
      other.draft.value !== draft.value &&
      isOf(other.reading, reading) &&
      reading.best?.fact.value === other.draft.value &&
      other.reading?.best?.fact.value === draft.value &&
      !/\b(?:dari|of|antara|among)\b/.test(between)
    );
  });

/** "545 daerah, yaitu 37 provinsi dan 514 kabupaten/kota": whole and other part are right, and the official rest fits them. */
function isRest({ draft, reading }: Chosen, members: readonly Chosen[], at: number, text: string): boolean {
  const truth = reading?.best?.fact.value;
  if (!reading || truth === undefined || draft.measure !== 'count') return false;
  const right = members.filter((m) => m.draft.measure === 'count' && isRight(m) && isOf(m.reading, reading));
  const values = right.map((m) => m.draft.value as number);
  const whole = Math.max(...values);
  const parts = values.reduce((sum, value) => sum + value, 0) - whole;
  return (
    right.length >= ENOUGH &&
    whole === parts + truth &&
    isBeside(members, at, text, (m) => isOf(m.reading, reading))
  );
}

/**
 * "Jawa Barat N, Jawa Timur M, Jawa Tengah O": a list of places with one figure each. Where the others are right for the
 * same election and count, one a slip away from its own place's row is that row's.
 */
function isOfPlaces(
  { regions }: Draft,
  { election, region, best }: Reading,
  members: readonly Chosen[],
  at: number,
  text: string,
): boolean {
  const [own] = regions;
  if (own?.weight !== SCOPE.clause || own.values.length !== 1 || own.values[0] !== region) return false;
  const alike = ({ reading }: Chosen): boolean =>
    reading?.election === election && reading.best?.fact.measure === best?.fact.measure;
  const places = new Set(members.filter((m) => isRight(m) && alike(m)).map((m) => m.reading?.region));
  return places.size >= PLACES && !places.has(region) && isBeside(members, at, text, alike);
}

function isSlip(draft: Draft, { best }: Reading): boolean {
  if (!best || !draft.precision) return false;
  const claimed = digitsAt(draft.value as number, draft.precision);
  const truth = digitsAt(official(draft, best.fact), draft.precision);
  return claimed.length > 1 && claimed.length === truth.length && digitSlip(claimed, truth) !== null;
}

const isOf = (reading: Reading | null, { election, region }: Reading): boolean =>
  reading?.election === election && reading.region === region;

function isTold(reading: Reading, members: readonly Chosen[]): boolean {
  const right = members.filter((m) => isRight(m) && isOf(m.reading, reading));
  const digits = right.reduce((sum, { draft }) => sum + (draft.precision?.significant ?? 0), 0);
  return right.length >= ENOUGH && digits >= DIGITS;
}

/** Some are left out of one of the figures. */
const EXCEPT = /\b(?:di luar|kecuali|tanpa|minus|dikurangi|excluding|except|without)\b(?! negeri)/;
const sentenceOf = ({ sentence }: Draft, text: string): string => text.slice(sentence.start, sentence.end);

/** Races of one election. */
const RACES = 3;
/** The race and the end of its part of the list: nothing makes the leaders some of those. */
const JUST_RACE =
  /^\s*(?:gubernur|bupati|wali ?kota|governors?|regents?|mayors?)\s*(?:[,;.)]|$|(?:dan|serta|and)\b)/;
/** Others than all who were elected: those left out, or of a kind. */
const SOME =
  /\b(?:tanpa|kecuali|di luar|selain|termasuk|minus|perempuan|laki-laki|petahana|calon|kotak kosong|kolom kosong|gelombang|dilantik|mangkir|ditunda|psu|ulang|jika|bila|excluding|except|including|without|women|incumbents?|candidates?|sworn|if)\b/;

/** "9 gubernur, 224 bupati, dan 37 wali kota" of an election that the text writes: the other two of the three races are right. */
function isOfRaces(draft: Draft, reading: Reading, members: readonly Chosen[], text: string): boolean {
  const right = members.filter((m) => isRight(m) && isOf(m.reading, reading));
  const races = [reading, ...right.map((m) => m.reading)].map((one) =>
    one?.best?.fact.measure === 'region_count' ? one.best.fact.office : '',
  );
  return (
    !races.includes('') &&
    new Set(races).size >= RACES &&
    reading.weights.election >= SCOPE.title &&
    JUST_RACE.test(text.slice(draft.end, draft.end + REACH)) &&
    !SOME.test(sentenceOf(draft, text))
  );
}

/** A right figure stands next to it, with nothing between or behind that makes this one a part. */
function isBeside(
  members: readonly Chosen[],
  at: number,
  text: string,
  isAlike: (other: Chosen) => boolean,
): boolean {
  const { draft } = members[at] as Chosen;
  const joined = (from: number, to: number): boolean =>
    to - from <= REACH && !/[\d.!?]/.test(text.slice(from, to)) && !PARTLY.test(text.slice(from, to));
  const [before, after] = [members[at - 1], members[at + 1]];
  const behind = text.slice(draft.end, draft.end + REACH).split(/[.;,!?\d]/)[0] as string;
  if (PARTLY.test(behind)) return false;
  return (
    (before !== undefined && isRight(before) && isAlike(before) && joined(before.draft.end, draft.start)) ||
    (after !== undefined && isRight(after) && isAlike(after) && joined(draft.end, after.draft.start))
  );
}
