import type { FactIndex } from '../../evidence/fact-index';
import type { Office } from '../../model/election';
import type { Bar, Bars, DatedValue, OtherReading, OwnReading, Roles } from '../../model/own-reading';
import { liesIn } from '../../reading/regions';
import { displayOf } from '../figure';

type Language = 'id' | 'en';

/** Measures of which a contest has one value for each who stands in it. */
const MEASURE_OF_BARS: Readonly<Record<string, string>> = {
  votes: 'votes',
  share: 'share',
  rank: 'votes',
  winner: 'votes',
  seats: 'seats',
  seat_share: 'seat_share',
};

const round6 = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Everyone who stands in the contest, with their certified figures at this place; null where fewer than two are known. */
export function barsOf(
  question: OwnReading,
  roles: Roles,
  index: FactIndex,
  language: Language,
): Bars | null {
  const measure =
    question.measure === 'difference'
      ? question.unit === 'votes'
        ? 'votes'
        : 'share'
      : MEASURE_OF_BARS[question.measure];
  if (measure === undefined || question.asked.ownership === 'none') return null;
  const { election, region } = roles;
  const office = roles.office as Office;
  const contests = index
    .contestsOf(election)
    .filter((contest) => contest.office === office && liesIn(region, contest.region, index));
  const choices = contests.flatMap((contest) => index.choices(contest.id));
  const bars = choices.flatMap((choice): Bar[] => {
    const fact = index.certified({ election, office, region, subject: choice.id, measure });
    if (!fact) return [];
    const value = round6(fact.value);
    return [
      {
        id: choice.id,
        name: choice.kind === 'party' ? index.party(choice.id)?.abbreviation || choice.name : choice.name,
        number: choice.number,
        value,
        display: displayOf(fact, value, language),
        own: choice.id === roles.subject,
      },
    ];
  });
  if (bars.length < 2) return null;
  const parties = choices.some((choice) => choice.kind === 'party');
  return {
    kind: parties ? 'parties' : 'tickets',
    bars: bars.sort((a, b) =>
      parties ? b.value - a.value : (a.number ?? 99) - (b.number ?? 99) || b.value - a.value,
    ),
  };
}

/** Every dated value of the figure, oldest first, one for each date; empty where there is but one. */
export function timelineOf(
  factId: string | null,
  index: FactIndex,
  language: Language,
): readonly DatedValue[] {
  const fact = factId === null ? null : index.fact(factId);
  if (!fact) return [];
  const byDate = new Map<string, DatedValue>();
  for (const row of index.at(fact)) {
    // Certified rows come first and stay.
    if (row.asOf === '' || row.unit !== fact.unit || byDate.has(row.asOf)) continue;
    const value = round6(row.value);
    byDate.set(row.asOf, {
      asOf: row.asOf,
      value,
      display: displayOf(row, value, language),
      status: row.status,
    });
  }
  if (byDate.size < 2) return [];
  return [...byDate.values()].sort((a, b) => a.asOf.localeCompare(b.asOf));
}

/** The other readings that the text leaves open, with their names; those the tables do not know are left out. */
export const othersOf = (question: OwnReading, index: FactIndex): readonly OtherReading[] =>
  question.asked.others.flatMap((roles) => {
    const region = index.region(roles.region);
    const { subject } = roles;
    const choice = index
      .contestsOf(roles.election)
      .flatMap((contest) => (contest.office === roles.office ? index.choices(contest.id) : []))
      .find(({ id }) => id === subject);
    if (!region || (subject !== null && !choice)) return [];
    return [{ roles, region: region.name, subject: choice?.name ?? null }];
  });
