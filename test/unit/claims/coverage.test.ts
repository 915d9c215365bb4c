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
