import type { FactIndex } from '../evidence/fact-index';
import { digitSlip, digitsAt, penSlip } from '../numbers/digits';
import { agrees } from '../verdict/tolerance';
import type { Chosen } from './choose';
import { factsFor, official, queryOf } from './facts';
import { type Reading, samePlace } from './reading';

/** Digits from which an equal number settles whose it is and where. */
const SETTLES = 5;

/**
 * A number beside another of the same owner that equals its row takes that row's owner, place and election: in
 * "V suara atau S persen" one right figure settles the reading of the other.
 */
export function entailPairs(all: readonly Chosen[], index: FactIndex): readonly Chosen[] {
  if (all.every(({ draft }) => draft.pairStart === null)) return all;
  const byStart = new Map(all.map((chosen) => [keyOf(chosen.draft.block, chosen.draft.start), chosen]));
  // "V suara, setara S persen, alias kurang N": a figure may stand between two others that it makes a pair with.
  const partnersOf = new Map<Chosen, Chosen[]>();
  const join = (chosen: Chosen, partner: Chosen): void => {
    partnersOf.set(chosen, [...(partnersOf.get(chosen) ?? []), partner]);
  };
  for (const chosen of all) {
    if (chosen.draft.pairStart === null) continue;
    const partner = byStart.get(keyOf(chosen.draft.block, chosen.draft.pairStart));
    if (!partner) continue;
    join(chosen, partner);
    join(partner, chosen);
  }
  return all.map((chosen) => {
    const partners = partnersOf.get(chosen) ?? [];
    // A round share among others ("dan 50 persen adalah N") may be a rule's.
    const sides = isExact(chosen) ? partners : partners.slice(-1);
    const right = sides.find(settles);
    if (right && !settles(chosen)) return follow(chosen, right.reading as Reading, index);
    return chosen.draft.measure === 'share' && partners.some(isOfSomethingElse)
      ? { ...chosen, firm: false }
      : chosen;
  });
}

const isExact = ({ draft }: Chosen): boolean => (draft.precision?.significant ?? 0) >= EXACT;
const EXACT = 3;

/** How far votes lie from those of a place, as a part of them, that are no slip of the pen: they are of another place or day. */
const FAR = 0.1;

/** "6.266 suara atau 51,89 persen" of one city: with the votes of another place or another day the share is as well. */
function isOfSomethingElse({ draft: { measure, value, precision }, reading }: Chosen): boolean {
  const best = reading?.best;
  if (measure !== 'votes' || !best || !precision || typeof value !== 'number') return false;
  const truth = best.fact.value;
  return (
    best.comparison === 'outside' &&
    Math.abs(value - truth) > FAR * truth &&
    penSlip(digitsAt(value, precision), digitsAt(truth, precision), precision.significant) === null
  );
}

const keyOf = (block: number, start: number): string => `${block}:${start}`;

const settles = ({ draft, reading }: Chosen): boolean =>
  reading?.best?.comparison === 'equal' &&
  reading.choice !== null &&
  draft.op === 'eq' &&
  draft.precision?.unit === 1 &&
  draft.precision.significant >= SETTLES;

function follow(chosen: Chosen, place: Reading, index: FactIndex): Chosen {
  const same =
    chosen.readings.find((reading) => samePlace(reading, place) && reading.choice?.id === place.choice?.id) ??
    ownedThere(chosen, place, index);
  if (!same) return chosen;
  const { subject } = chosen.draft;
  return {
    ...chosen,
    draft: {
      ...chosen.draft,
      settled: true,
      subject: subject && { ...subject, clean: true, tight: true },
    },
    // The pair is of one date: beside a certified figure no provisional row is meant.
    reading: { ...same, otherRow: null },
    rival: null,
    firm: true,
  };
}

/**
 * The owner's share where only the votes beside tell the owner ("memberi mereka V suara, setara S persen"): a share that is
 * right for nobody else, and right for this owner or one slip of the pen from it.
 */
function ownedThere({ draft, reading }: Chosen, place: Reading, index: FactIndex): Reading | null {
  const { precision, value } = draft;
  if (draft.measure !== 'share' || !place.choice || !precision || typeof value !== 'number') return null;
  if (reading?.best && agrees(reading.best.comparison)) return null;
  const { election, office, region, choice } = place;
  const answer = factsFor(queryOf(draft, index), election, office, region, choice.id);
  if (!answer.best) return null;
  const truth = digitsAt(official(draft, answer.best.fact), precision);
  const meant = agrees(answer.best.comparison) || digitSlip(digitsAt(value, precision), truth) !== null;
  return meant ? { ...place, ...answer } : null;
}
