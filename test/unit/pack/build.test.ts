import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../lib/pack/build';
import { diffPacks } from '../../../lib/pack/diff';
import { decodeManifest } from '../../../lib/trust/manifest';
import { packOf } from '../../helpers/built-pack';
import { packFromTables } from '../../helpers/index-from-tables';
import { factRow as f, smallTables, T1, T2 } from '../../helpers/small-tables';

const tables = (first: number) => smallTables([f('0', T1, 'votes', first), f('0', T2, 'votes', 400)]);

describe('buildPack', () => {
  it('gives the same bytes for the same tables', async () => {
    const [a, b] = [await packOf(tables(600)), await packOf(tables(600))];
    expect(b.manifestBytes).toEqual(a.manifestBytes);
    expect([...b.files]).toEqual([...a.files]);
  });

  it('writes a manifest that reads back', async () => {
    const pack = await packOf(tables(600));
    expect(decodeManifest(pack.manifestBytes)).toEqual({ ok: true, value: pack.manifest });
  });

  it('takes version and sequence from the data, not from the clock', () => {
    expect(identityOf('2026-11-23T00:00:00Z')).toEqual({
      sequence: 2026112300,
      version: '2026.11.23',
      created: '2026-11-23T00:00:00Z',
    });
    expect(identityOf('2026-11-23T00:00:00Z', 7).sequence).toBe(7);
  });

  it('changes only the shards whose rows changed', async () => {
    const [a, b] = [await packOf(tables(600), 1), await packOf(tables(601), 2)];
    const diff = diffPacks(a.manifest, b.manifest);
    expect(diff.fetch.map((s) => s.name)).toEqual(['facts-0']);
    expect(diff.drop.map((s) => s.name)).toEqual(['facts-0']);
    expect(diff.bytes).toBe(b.manifest.shards[0]?.bytes);
    expect(diffPacks(null, b.manifest).fetch).toHaveLength(b.manifest.shards.length);
  });

  it('keeps the embedded pack within 1.5 MB of gzip', async () => {
    const { manifest, counts } = await packFromTables();
    expect(manifest.shards.reduce((sum, s) => sum + s.bytes, 0)).toBeLessThan(1.5 * 1024 * 1024);
    expect(counts.derived).toBeGreaterThan(counts.facts / 2);
  });
});
