import { beforeAll, describe, expect, it } from 'vitest';
import { gzip, sha256 } from '../../../entrypoints/cli/node-ports';
import { readTables } from '../../../entrypoints/cli/pack-tables';
import { type BuiltPack, buildPack, identityOf } from '../../../lib/pack/build';
import { compileTables } from '../../../lib/pack/compile';
import { diffPacks } from '../../../lib/pack/diff';
import type { Row, SourceTables } from '../../../lib/pack/rows';
import { decodeOf } from '../../helpers/built-pack';
import { DATA } from '../../helpers/index-from-tables';
import { interimCount } from '../../helpers/interim-count';

/** Timestamp, snapshot and targets as they are written; a server that packs them sends less. */
const METADATA = 1_800;

/** Bytes of one update by the whole tables: all that readers fetch. */
async function cost(before: BuiltPack, after: BuiltPack): Promise<number> {
  return (
    diffPacks(before.manifest, after.manifest).bytes + (await gzip(after.manifestBytes)).length + METADATA
  );
}

describe('bytes of an update', () => {
  let tables: SourceTables;
  let before: BuiltPack;
  const build = (changed: SourceTables, sequence: number): Promise<BuiltPack> =>
    buildPack(compileTables(changed).shards, identityOf('2026-12-01T00:00:00Z', sequence), { gzip, sha256 });
  beforeAll(async () => {
    ({ tables } = await readTables(DATA));
    before = await build(tables, 1);
  }, 60_000);

  it('one figure of any province: under 20 kB', async () => {
    const rows = tables.facts ?? [];
    const costs: number[] = [];
    for (const province of ['35', '33', '32', '11', '94']) {
      const at = rows.findIndex(
        (row) =>
          row.region_code === province &&
          row.measure === 'votes' &&
          row.status === 'certified' &&
          row.formula === '',
      );
      const row = rows[at] as Row;
      const facts = [...rows];
      facts[at] = { ...row, value: String(Number(row.value) + 1) };
      const after = await build({ ...tables, facts }, 2);
      expect((await decodeOf(after)).ok).toBe(true);
      costs.push(await cost(before, after));
    }
    expect(Math.max(...costs), costs.join(' ')).toBeLessThan(20_000);
    expect(Math.min(...costs)).toBeGreaterThan(1_000);
  });

  it('an interim count of every kabupaten and kota: under 100 kB, and so its next edition', async () => {
    const first = await build(interimCount(tables, { part: 0.4, at: '2029-02-14T20:00:00Z' }), 2);
    const second = await build(interimCount(tables, { part: 0.45, at: '2029-02-14T20:05:00Z' }), 3);
    expect((await decodeOf(second)).ok).toBe(true);
    const costs = [await cost(before, first), await cost(first, second)];
    expect(Math.max(...costs), costs.join(' ')).toBeLessThan(100_000);
    // Settled figures are not fetched again.
    const names = diffPacks(first.manifest, second.manifest).fetch.map((s) => s.name);
    expect(names.filter((name) => !/^(facts|derived)-i/.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(5);
  });
});
