import { type Draft, SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Office } from '../model/election';
import type { Fact } from '../model/fact';
import { contestLists } from '../reading/contest-lists';
import { factsFor, queryOf } from '../reading/facts';
import type { Reading } from '../reading/reading';

/** Rows of six digits are 0.9 percent of all numbers of that length (those of five 9 percent): from here on equality is no chance. */
const TELLS = 6;
/** A share is looked for among a few dozen others, so four digits tell. */
const SHARE_TELLS = 4;
/** Figures that a decree told, if another has replaced it since. */
const DECIDED: ReadonlySet<string> = new Set(['certified', 'superseded']);
/** Heads of provinces, regencies and cities are voted for on one day, and reported on one page. */
const HEADS: readonly Office[] = ['gub', 'bup', 'wali'];

/**
 * A decided row with other roles that the figure equals to the last digit, or null. A figure that nothing explains and
 * that is right of something else was more likely misread than miswritten. Counts are looked for in the whole index,
 * shares among the contests for the offices and at the places that the page speaks of.
 */
export function heldElsewhere(draft: Draft, reading: Reading, index: FactIndex): Fact | null {
  if (draft.op !== 'eq' || typeof draft.value !== 'number' || !draft.precision) return null;
  const { significant, unit } = draft.precision;
  if (draft.unit === 'percent')
    return significant >= SHARE_TELLS && draft.measure === 'share'
      ? shareAround(draft, reading, index)
      : null;
  if (significant < TELLS || unit !== 1) return null;
  return (
    index.byValue(draft.value).find((row) => DECIDED.has(row.status) && mayBeMeant(row, draft, reading)) ??
    null
  );
}

/** Does the sentence leave open, in so many words, at least one of the roles in which the row is another? */
function mayBeMeant(
  row: Fact,
  draft: Draft,
  { election, office, region, choice, weights, best }: Reading,
): boolean {
  return (
    row.measure !== best?.fact.measure ||
    (row.election !== election && weights.election < SCOPE.sentence) ||
    (row.office !== office && weights.office < SCOPE.sentence) ||
    (row.region !== region && weights.region < SCOPE.sentence) ||
    // A ballot number is of as many tickets as there are races.
    (row.subject !== (choice?.id ?? '') && (draft.subject?.tight !== true || draft.subject.ballot !== null))
  );
}

function shareAround(draft: Draft, reading: Reading, index: FactIndex): Fact | null {
  const query = queryOf(draft, index);
  const above = index.region(reading.region)?.parent;
  const places = new Set([
    reading.region,
    ...(above ? [above] : []),
    ...draft.regions.flatMap((r) => r.values),
  ]);
  const together = HEADS.includes(reading.office) ? HEADS : [reading.office];
  const offices = new Set([...together, ...draft.offices.flatMap((o) => o.values)]);
  for (const office of offices)
    for (const { contest } of contestLists(index).byOffice.get(office) ?? [])
      for (const choice of index.choices(contest.id))
        for (const place of places) {
          const { best } = factsFor(query, contest.election, office, place, choice.id);
          if (best?.comparison === 'equal') return best.fact;
        }
  return null;
}
