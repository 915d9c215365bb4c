import type { Chosen } from './choose';
import { type Reading, samePlace } from './reading';

/** Digits from which an equal number settles whose it is and where. */
const SETTLES = 5;

/**
 * A number beside another of the same owner that equals its row takes that row's owner, place and election: in
 * "V suara atau S persen" one right figure settles the reading of the other.
 */
export function entailPairs(all: readonly Chosen[]): readonly Chosen[] {
  if (all.every(({ draft }) => draft.pairStart === null)) return all;
  const byStart = new Map(all.map((chosen) => [keyOf(chosen.draft.block, chosen.draft.start), chosen]));
  const partnerOf = new Map<Chosen, Chosen>();
  for (const chosen of all) {
    if (chosen.draft.pairStart === null) continue;
    const partner = byStart.get(keyOf(chosen.draft.block, chosen.draft.pairStart));
    if (!partner) continue;
    partnerOf.set(chosen, partner);
    partnerOf.set(partner, chosen);
  }
  return all.map((chosen) => {
    const partner = partnerOf.get(chosen);
    return partner && settles(partner) && !settles(chosen)
      ? follow(chosen, partner.reading as Reading)
      : chosen;
  });
}

const keyOf = (block: number, start: number): string => `${block}:${start}`;

const settles = ({ draft, reading }: Chosen): boolean =>
  reading?.best?.comparison === 'equal' &&
  reading.choice !== null &&
  draft.op === 'eq' &&
  draft.precision?.unit === 1 &&
  draft.precision.significant >= SETTLES;

function follow(chosen: Chosen, place: Reading): Chosen {
  const same = chosen.readings.find(
    (reading) => samePlace(reading, place) && reading.choice?.id === place.choice?.id,
  );
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
