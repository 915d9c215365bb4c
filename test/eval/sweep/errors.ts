import type { FactIndex } from '../../../lib/evidence/fact-index';
import type { Fact, FactAddress } from '../../../lib/model/fact';
import type { Figure, Place } from './facts';
import { pick } from './random';
import { digitsOf } from './write';

export const ERROR_KINDS = [
  'digit_changed',
  'digits_swapped',
  'digit_dropped',
  'other_subject',
  'other_region',
  'other_election',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface Seeded {
  readonly kind: ErrorKind;
  /** Digits to write instead of the true ones. */
  readonly digits: string;
}

const DRAWS = 24;

/** One error for a figure, or null where none can be told from the truth. */
export function seedError(
  index: FactIndex,
  place: Place,
  figure: Figure,
  random: () => number,
): Seeded | null {
  const taken = valuesAtAddress(index, figure.fact);
  for (let draw = 0; draw < DRAWS; draw++) {
    const kind = pick(ERROR_KINDS, random);
    const digits = draws[kind](index, place, figure, random);
    if (digits !== null && isPlainlyFalse(digits, figure.fact, taken)) return { kind, digits };
  }
  return null;
}

type Draw = (index: FactIndex, place: Place, figure: Figure, random: () => number) => string | null;

const draws: Readonly<Record<ErrorKind, Draw>> = {
  digit_changed: (_index, _place, figure, random) => {
    const digits = digitsOf(figure);
    const at = pick(placesOfDigits(digits), random);
    const digit = pick([...'0123456789'], random);
    return digits.slice(0, at) + digit + digits.slice(at + 1);
  },
  digits_swapped: (_index, _place, figure, random) => {
    const digits = digitsOf(figure);
    const places = placesOfDigits(digits).filter((at) => /^\d\d/.test(digits.slice(at)));
    if (places.length === 0) return null;
    const at = pick(places, random);
    return `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`;
  },
  digit_dropped: (_index, _place, figure, random) => {
    const digits = digitsOf(figure);
    const at = pick(placesOfDigits(digits), random);
    return digits.slice(0, at) + digits.slice(at + 1);
  },
  other_subject: (_index, place, figure, random) => {
    const others = [
      ...place.rows.flatMap((row) => [row.votes, row.share, row.seats]),
      ...place.totals,
    ].filter(
      (other): other is Figure =>
        other !== null && other.measure === figure.measure && other.fact.id !== figure.fact.id,
    );
    return others.length === 0 ? null : digitsOf(pick(others, random));
  },
  other_region: (index, _place, figure, random) => {
    const region = index.region(figure.fact.region);
    const around = index
      .children(region?.parent ?? '')
      .filter((other) => other.level === region?.level && other.code !== region.code);
    if (around.length === 0) return null;
    return valueAt(index, figure, { ...figure.fact, region: pick(around, random).code });
  },
  other_election: (index, _place, figure, random) =>
    valueAt(index, figure, { ...figure.fact, election: pick(index.elections, random).id }),
};

function valueAt(index: FactIndex, figure: Figure, address: FactAddress): string | null {
  const fact = index.certified({
    election: address.election,
    office: address.office,
    region: address.region,
    subject: address.subject,
    measure: address.measure,
  });
  return fact ? digitsOf({ ...figure, fact }) : null;
}

const placesOfDigits = (digits: string): number[] =>
  [...digits].flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));

/** Values that other rows give for the same thing: every member of the family, every status and date. */
function valuesAtAddress(index: FactIndex, fact: Fact): number[] {
  const family = index.family(index.measure(fact.measure)?.family ?? fact.measure);
  const measures = new Set([fact.measure, ...family.map((info) => info.measure)]);
  const values = [...measures].flatMap((measure) =>
    [fact.office, '' as const].flatMap((office) =>
      index
        .at({ election: fact.election, office, region: fact.region, subject: fact.subject, measure })
        .map((row) => row.value),
    ),
  );
  return fact.measure === 'turnout_pct' ? [...values, ...turnouts(index, fact)] : values;
}

/** Turnout by division over every count of the roll: equal to one of them, a claim is no error. */
function turnouts(index: FactIndex, fact: Fact): number[] {
  const places = [fact.office, '' as const].flatMap((office) =>
    index.atPlace(fact.election, office, fact.region).filter((row) => row.subject === ''),
  );
  const is = (measure: string) => (row: Fact) => index.measure(row.measure)?.claimMeasure === measure;
  return places
    .filter(is('total_votes'))
    .flatMap((cast) => places.filter(is('registered_voters')).map((roll) => (100 * cast.value) / roll.value));
}

function isPlainlyFalse(digits: string, fact: Fact, taken: readonly number[]): boolean {
  if (/^0\d/.test(digits) || digits.endsWith('.') || digits.startsWith('.')) return false;
  const value = Number(digits);
  if (fact.unit === 'percent') {
    const decimals = digits.split('.')[1]?.length ?? 0;
    const unit = 10 ** -decimals;
    return value >= 0.1 && value <= 100 && taken.every((other) => Math.abs(other - value) > 1.5 * unit);
  }
  // A number that ends in two zeros may be a rounding of anything near it.
  return value >= 10 && !digits.endsWith('00') && !taken.includes(value);
}
