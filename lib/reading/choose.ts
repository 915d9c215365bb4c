import { type Draft, SCOPE } from '../claims/draft';
import type { Fact } from '../model/fact';
import { digitsAt, penSlip } from '../numbers/digits';
import { agrees } from '../verdict/tolerance';
import { official } from './facts';
import { placeKey, type Reading, samePlace } from './reading';
import { castShortVotes, raceKey, type ShortVotes, toldByList } from './short-votes';

/** Votes of the page's own numbers for a place, and for a ticket at a place. */
export interface Votes {
  readonly places: ReadonlyMap<string, number>;
  /** The same, by section and then place. */
  readonly sections: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** The same for a race, `election/office`, wherever its places are. */
  readonly races: ReadonlyMap<string, number>;
  readonly short: ShortVotes;
}

export interface Chosen {
  readonly draft: Draft;
  readonly reading: Reading | null;
  /** Another reading that is as good and says something else. */
  readonly rival: Reading | null;
  /** Every role is written, entailed, or carried by other numbers of the page that agree. */
  readonly firm: boolean;
  /** The figures of a list around this one tell its election. */
  readonly told: boolean;
  /** How much of page and section agrees with the reading's place. */
  readonly support: number;
  readonly readings: readonly Reading[];
  /** Another number of the page is the figure this one is compared with. */
  readonly stated: boolean;
  /** Other numbers of the page are the two figures whose difference this one is compared with. */
  readonly termsStated: boolean;
  /** Those two figures stand right before it ("47 → 58 (+21)"). */
  readonly termsBeside: boolean;
  /** A share beside votes that are not the official ones (see `markBesideOther`). */
  readonly besideOther: boolean;
  /** Of another edition than the tables' (see `markOtherEdition`). */
  readonly otherEdition: boolean;
  /** The row of which this figure is right, and whose own figure is right of this one's (see `entailExchanged`). */
  readonly exchanged: Fact | null;
}

/** Until the page's other numbers are known (see `markStated`). Always there, so that every `Chosen` has one shape. */
export const UNMARKED = {
  stated: false,
  termsStated: false,
  termsBeside: false,
  besideOther: false,
  otherEdition: false,
  exchanged: null,
} as const;

/** Significant digits a claim must show before its own value may pick a role (see verdicts.md, "Values find facts"). */
const significant = (draft: Draft): number => draft.precision?.significant ?? 0;

/** Blocks that a reader takes in at one look. */
const sectionOf = (draft: Draft): number => Math.floor(draft.block / 6);

/** Support of page and section that leaves no doubt which place the page speaks of. */
const STRONG = 2.4;

/** Right figures of a race, at whatever places, from which the page is of that race. */
const RACE_TOLD = 5;

/** First pass: which places do the page's longer numbers agree with? Numbers under four digits do not vote. */
export function castVotes(drafts: readonly { draft: Draft; readings: readonly Reading[] }[]): Votes {
  const places = new Map<string, number>();
  const sections = new Map<number, Map<string, number>>();
  const races = new Map<string, number>();
  for (const { draft, readings } of drafts) {
    if (significant(draft) < 4 || draft.op !== 'eq') continue;
    const agreeing = readings.filter((r) => r.best !== null && agrees(r.best.comparison) && r.score > -2);
    if (agreeing.length === 0) continue;
    const share = (significant(draft) >= 6 ? 1 : 0.6) / agreeing.length;
    const section = sections.get(sectionOf(draft)) ?? new Map<string, number>();
    sections.set(sectionOf(draft), section);
    for (const reading of agreeing) {
      const key = placeKey(reading);
      const race = raceKey(reading);
      places.set(key, (places.get(key) ?? 0) + share);
      section.set(key, (section.get(key) ?? 0) + share);
      races.set(race, (races.get(race) ?? 0) + share);
    }
  }
  return { places, sections, races, short: castShortVotes(drafts) };
}

/** Score a reading gains from its own value: long numbers find their fact, short ones prove nothing. */
function ownAgreement(draft: Draft, reading: Reading): number {
  if (!reading.best || !agrees(reading.best.comparison) || draft.op !== 'eq') return 0;
  const digits = significant(draft);
  if (digits >= 7) return 7;
  if (digits >= 5) return 5;
  if (digits === 4) return 2.5;
  return digits === 3 ? 0.5 : 0;
}

/** Expected chance hits over all readings below which a slip of the pen finds the reading that was meant. */
const SLIP_FINDS = 0.003;
/** What such a slip adds to a reading's score: a long figure as much as if it agreed with a shorter one. */
const NEAR_MISS = 3;
const LONG_NEAR_MISS = 7;
const LONG = 6;

/**
 * Score of a reading whose row is one slip of the pen from the claim, where no reading agrees: the figure was meant for
 * that place. Nothing where so many readings are tried that one lies near by chance.
 */
function nearMiss(draft: Draft, reading: Reading, tried: number): number {
  const { precision, value } = draft;
  if (!reading.best || !precision || typeof value !== 'number' || draft.op !== 'eq') return 0;
  const claimed = digitsAt(value, precision);
  const digits = precision.unit === 1 ? claimed.length : precision.significant;
  const slip = penSlip(claimed, digitsAt(official(draft, reading.best.fact), precision), digits);
  if (slip === null || slip.odds * tried >= SLIP_FINDS) return 0;
  return digits >= LONG ? LONG_NEAR_MISS : NEAR_MISS;
}

/** How far behind the best reading one may lie that says something else. */
const RIVAL = 3;

/** A right figure of six digits, or two of four. */
const ONE_FIGURE = 1;

/** Long figures of the page are right for the same kind of race at another election. */
const speaksOfOther = ({ races }: Votes, { election, office }: Reading): boolean => {
  for (const [race, weight] of races)
    if (weight >= ONE_FIGURE && !race.startsWith(`${election}/`) && (!office || race.endsWith(`/${office}`)))
      return true;
  return false;
};

/** Second pass: the best reading, what competes with it, and whether every role is firm. */
export function choose(draft: Draft, readings: readonly Reading[], votes: Votes): Chosen {
  if (readings.length === 0)
    return { draft, reading: null, rival: null, firm: false, told: false, support: 0, readings, ...UNMARKED };
  const ownVote = significant(draft) >= 4 && draft.op === 'eq' ? (significant(draft) >= 6 ? 1 : 0.6) : 0;
  const inSection = votes.sections.get(sectionOf(draft));
  const agreed = readings.some(({ best }) => best !== null && agrees(best.comparison));
  const scored = readings
    .map((reading) => {
      const mine = reading.best && agrees(reading.best.comparison) ? ownVote : 0;
      const key = votes.places.size === 0 ? '' : placeKey(reading);
      const page = Math.min(3, Math.max(0, (votes.places.get(key) ?? 0) - mine));
      const section = Math.min(2, Math.max(0, (inSection?.get(key) ?? 0) - mine));
      const support = page * 0.8 + section;
      return {
        reading,
        support,
        score:
          reading.score +
          support +
          ownAgreement(draft, reading) +
          (reading.otherRow ? 0.6 : 0) +
          (agreed ? 0 : nearMiss(draft, reading, readings.length)) +
          (toldByList(draft, reading, votes.short) ? 2 : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
  const top = scored[0] as (typeof scored)[number];
  const tops = top.reading;
  const agreesTop = tops.best !== null && agrees(tops.best.comparison);
  const second = scored.find(
    (s) =>
      s !== top &&
      top.score - s.score < RIVAL &&
      (s.reading.facts.length > 0 || tops.facts.length === 0) &&
      (s.reading.best !== null && agrees(s.reading.best.comparison)) !== agreesTop,
  );
  const nearPeer = scored.find(
    (s) =>
      s !== top && top.score - s.score < 1.5 && s.reading.facts.length > 0 && !samePlace(s.reading, tops),
  );
  const w = tops.weights;
  // Short numbers prove nothing, and the page's longer ones prove little for them, unless many agree.
  const short = significant(draft) < 4;
  const carried = top.support >= 1.2 && !short;
  const carriedShort = top.support >= STRONG && short;
  const written = (weight: number): boolean =>
    weight >= SCOPE.title ||
    (weight >= SCOPE.prior && carried) ||
    (weight >= (draft.sure ? SCOPE.address : SCOPE.carried) && (carriedShort || draft.sure)) ||
    (weight >= SCOPE.address && carriedShort && draft.years.length === 0);
  const told = toldByList(draft, tops, votes.short);
  // A table of one race place by place: the page's other figures tell the race, the row's head the place.
  const ofRace = !short && (votes.races.get(raceKey(tops)) ?? 0) - (agreesTop ? ownVote : 0) >= RACE_TOLD;
  const firm =
    (written(w.election) || ((told || ofRace) && w.election >= 0)) &&
    (written(w.office) || ((told || ofRace) && w.office >= SCOPE.prior)) &&
    written(w.region) &&
    w.subject >= SCOPE.paragraph &&
    draft.openPlaces.every((code) => code === tops.region) &&
    !(draft.recalled && w.election < SCOPE.clause) &&
    // A year that was written paragraphs before may be over, where the page speaks of another election as well.
    !(draft.years.length > 0 && w.election <= SCOPE.carried && speaksOfOther(votes, tops)) &&
    !nearPeer;
  return {
    draft,
    reading: tops,
    rival: agreesTop ? null : (second?.reading ?? null),
    firm,
    told,
    support: top.support,
    readings: scored.map((s) => s.reading),
    ...UNMARKED,
  };
}
