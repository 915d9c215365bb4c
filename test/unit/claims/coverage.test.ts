import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import { coverageGroups, failuresOfGroup } from '../../eval/coverage';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

const groups = coverageGroups();

describe('every kind of figure in the tables is found by the words that news uses for it', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 60_000);

  it.each(groups.map((group) => [group.group, group] as const))('%s', (_, group) => {
    expect(failuresOfGroup(engine, group)).toEqual([]);
  });
});

/** Kinds of claim whose wording other specs hold: they stand in every report (`claims`, `figures`, `records`). */
const KINDS_ELSEWHERE: ReadonlySet<string> = new Set(
  'registered_voters polling_stations votes share seats seat_share rank turnout voters valid_votes invalid_votes total_votes progress rule'.split(
    ' ',
  ),
);
/** Measures that are computed from others, and one that no page was seen to name. */
const MEASURES_ELSEWHERE: ReadonlySet<string> = new Set(
  'kabkota_won party_count_with_local party_count_failed region_count_kabkota pdpb_disability'.split(' '),
);
/** Rows of the continuous roll are worded alike in every period. */
const wordedAs = (measure: string): string => measure.replace(/^pdpb_\d{4}_[a-z]?\d+_/, 'pdpb_');

it('every count of the tables belongs to a group', async () => {
  const index = await loadIndexFromTables();
  const held = new Set(groups.flatMap((group) => group.measures.map(wordedAs)));
  const missing = index.measures
    .filter((info) => !KINDS_ELSEWHERE.has(info.claimMeasure))
    .map((info) => wordedAs(info.measure))
    .filter((measure) => !held.has(measure) && !MEASURES_ELSEWHERE.has(measure));
  expect(missing).toEqual([]);
});
