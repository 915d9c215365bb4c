import type { Choice, Contest, Office, Region } from '../model/election';
import type { Fact } from '../model/fact';
import type { Place } from '../model/place-page';
import type { FactIndex } from './fact-index';

/** A ticket, party or person with its certified figures in one place. */
export interface FoundContestant {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly number: number | null;
  readonly votes: Fact | null;
  readonly share: Fact | null;
  readonly seats: Fact | null;
}

/** What the index knows of a place. Certified figures alone, and none that rests on a weak source. */
export interface FoundPlace {
  readonly place: Place;
  readonly region: Region;
  readonly above: readonly Region[];
  readonly below: readonly Region[];
  readonly contests: readonly Place[];
  readonly figures: readonly Fact[];
  readonly contestants: readonly FoundContestant[];
}

/** Figures of a place as a whole, in the order of a report; of each list the first that is known. */
const WHOLE: readonly (readonly string[])[] = [
  ['dpt_total', 'registered_total'],
  ['turnout_pct', 'turnout'],
  ['total_votes'],
  ['valid_votes'],
  ['invalid_votes'],
  ['tps_total'],
  ['seats_total'],
];

const OFFICES: readonly Office[] = [
  'ppwp',
  'dpr',
  'gub',
  'bup',
  'wali',
  'dprd_prov',
  'dprd_kab',
  'dpd',
  'konstituante',
];

/** A certified figure of sound source, or null. */
export function soundFact(index: FactIndex, place: Place, subject: string, measure: string): Fact | null {
  const fact = index.certified({ ...place, subject, measure });
  return fact && fact.confidence !== 'weak' ? fact : null;
}

/** The first of these measures that the place has, of its office or of the election as a whole. */
export function wholeFact(index: FactIndex, place: Place, measures: readonly string[]): Fact | null {
  for (const measure of measures)
    for (const office of new Set<Office>([place.office, '']))
      if (measure !== 'turnout_pct' || office === place.office) {
        const fact = soundFact(index, { ...place, office }, '', measure);
        if (fact) return fact;
      }
  return null;
}

/** The contest fought in a place: its own, its province's, or the nation's. */
function contestOf(index: FactIndex, place: Place): Contest | null {
  const parent = index.region(place.region)?.parent ?? '';
  const all = index.contestsOf(place.election).filter((c) => c.office === place.office);
  return [place.region, parent, '0'].map((code) => all.find((c) => c.region === code)).find(Boolean) ?? null;
}

/** A contestant's names and ballot number in the contest fought in a place. */
export function contestantNames(
  index: FactIndex,
  place: Place,
): (id: string) => Pick<FoundContestant, 'id' | 'name' | 'short' | 'number'> {
  const contest = contestOf(index, place);
  const choices = new Map((contest ? index.choices(contest.id) : []).map((choice) => [choice.id, choice]));
  return (id) => ({ id, ...namesOf(index, id, choices.get(id) ?? index.ticket(id)) });
}

/** Everyone with votes or seats in a place, those with most votes first, then those with most seats. */
export function contestantsAt(index: FactIndex, place: Place): readonly FoundContestant[] {
  const stored = index.atPlace(place.election, place.office, place.region);
  const counted = stored.filter((f) => f.subject !== '' && (f.measure === 'votes' || f.measure === 'seats'));
  const names = contestantNames(index, place);
  const found = [...new Set(counted.map((f) => f.subject))].map(
    (id): FoundContestant => ({
      ...names(id),
      votes: soundFact(index, place, id, 'votes'),
      share: shareOf(index, place, id),
      seats: soundFact(index, place, id, 'seats'),
    }),
  );
  const size = (fact: Fact | null): number => fact?.value ?? -1;
  return found
    .filter((c) => c.votes || c.seats)
    .sort((a, b) => size(b.votes) - size(a.votes) || size(b.seats) - size(a.seats));
}

/** The computed share, which is exact, or else the published one. */
export const shareOf = (index: FactIndex, place: Place, id: string): Fact | null =>
  soundFact(index, place, id, 'share') ?? soundFact(index, place, id, 'share_pct');

function namesOf(index: FactIndex, id: string, choice: Choice | null) {
  const party = index.party(id);
  const name = choice?.name ?? party?.name ?? id;
  return { name: party?.name ?? name, short: party?.abbreviation ?? name, number: choice?.number ?? null };
}

/** True where the place has figures of anybody. */
const hasContestants = (index: FactIndex, { election, office, region }: Place): boolean =>
  index
    .atPlace(election, office, region)
    .some((f) => f.subject !== '' && f.status === 'certified' && f.confidence !== 'weak');

/** Every contest that has figures in a region, newest elections first. */
export function contestsIn(index: FactIndex, region: string): readonly Place[] {
  const day = (id: string): string => index.election(id)?.votingDay || (/\d{4}/.exec(id)?.[0] ?? '');
  const places = index.elections.flatMap(({ id: election }) =>
    OFFICES.map((office): Place => ({ election, office, region })),
  );
  return places
    .filter((place) => hasContestants(index, place))
    .sort(
      (a, b) =>
        day(b.election).localeCompare(day(a.election)) ||
        OFFICES.indexOf(a.office) - OFFICES.indexOf(b.office),
    );
}

/**
 * The place asked for, or what comes nearest where nothing is known of it: the newest contest of its election in that
 * region, then of any election. Null for a region that the index does not have.
 */
export function findPlace(index: FactIndex, asked: Place): FoundPlace | null {
  const region = index.region(asked.region);
  if (!region) return null;
  const contests = contestsIn(index, asked.region);
  const known = (p: Place): boolean => p.election === asked.election && p.office === asked.office;
  const rolled = asked.office === '' && wholeFact(index, asked, ['dpt_total', 'tps_total']) !== null;
  const place =
    contests.find(known) ??
    contests.find((p) => p.election === asked.election) ??
    (rolled ? asked : (contests[0] ?? asked));
  return {
    place,
    region,
    above: regionsAbove(index, region),
    below: index.children(region.code).filter((r) => hasContestants(index, { ...place, region: r.code })),
    contests: contests.includes(place) || !rolled ? contests : [place, ...contests],
    figures: WHOLE.map((measures) => wholeFact(index, place, measures)).filter((f): f is Fact => f !== null),
    contestants: contestantsAt(index, place),
  };
}

function regionsAbove(index: FactIndex, region: Region): readonly Region[] {
  const above: Region[] = [];
  for (let code = region.parent; code !== ''; ) {
    const up = index.region(code);
    if (!up || above.includes(up)) break;
    above.unshift(up);
    code = up.parent;
  }
  return above;
}
