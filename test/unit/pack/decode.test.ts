import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { asciiJson, toHex } from '../../../lib/base/bytes';
import { PACK_LIMITS, type PackManifest } from '../../../lib/model/pack';
import { type BuiltPack, shardFile } from '../../../lib/pack/build';
import { decodePack } from '../../../lib/pack/decode';
import { decodeOf, packOf, ports } from '../../helpers/built-pack';
import { factRow as f, smallTables, T1, T2 } from '../../helpers/small-tables';

let pack: BuiltPack;
beforeAll(async () => {
  pack = await packOf(smallTables([f('0', T1, 'votes', 600), f('0', T2, 'votes', 400)]));
});

/** The pack with one shard's JSON changed and everything signed off as if it were meant so. */
async function forged(name: string, change: (shard: never) => unknown) {
  const ref = pack.manifest.shards.find((s) => s.name === name);
  const old = pack.files.get(shardFile(ref ?? { sha256: '' })) as Uint8Array;
  const inflated = await ports.gunzip(old, PACK_LIMITS.inflated);
  const shard = JSON.parse(new TextDecoder().decode(inflated)) as never;
  const json = asciiJson(change(shard) ?? shard);
  return replaced(name, new Uint8Array(gzipSync(json)), json.length);
}

async function replaced(name: string, bytes: Uint8Array, inflated: number) {
  const sha256 = toHex(await ports.sha256(bytes));
  const manifest: PackManifest = {
    ...pack.manifest,
    shards: pack.manifest.shards.map((s) =>
      s.name === name ? { ...s, sha256, bytes: bytes.length, inflated } : s,
    ),
  };
  return decodePack(
    manifest,
    async (ref) => (ref.sha256 === sha256 ? bytes : (pack.files.get(shardFile(ref)) ?? null)),
    ports,
  );
}

const code = (result: Awaited<ReturnType<typeof decodePack>>) => (result.ok ? 'ok' : result.error.code);

describe('decodePack on hostile input', () => {
  it('opens the pack it was built from', async () => {
    const decoded = await decodeOf(pack);
    expect(decoded.ok && decoded.value.tables.facts.rows).toBe(2);
  });

  it('refuses a missing shard', async () => {
    expect(code(await decodePack(pack.manifest, async () => null, ports))).toBe('PACK_SHARD_MISSING');
    const fewer = { ...pack.manifest, shards: pack.manifest.shards.slice(1) };
    const result = await decodePack(fewer, async () => null, ports);
    expect(!result.ok && result.error.fields).toEqual(['facts-0']);
  });

  it('refuses every truncation and every flipped bit, whatever the place', async () => {
    const ref = pack.manifest.shards[0] as PackManifest['shards'][number];
    const whole = pack.files.get(shardFile(ref)) as Uint8Array;
    const withFirst = (bytes: Uint8Array) =>
      decodePack(
        pack.manifest,
        async (r) => (r === ref ? bytes : (pack.files.get(shardFile(r)) ?? null)),
        ports,
      );
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = whole.slice();
        flipped[at] = (flipped[at] as number) ^ (1 << bit);
        expect(code(await withFirst(flipped))).toBe('PACK_SHARD_DIGEST');
        expect(code(await withFirst(whole.slice(0, at)))).toBe('PACK_SHARD_LENGTH');
      }),
      { numRuns: 60 },
    );
  });

  it('stops a gzip bomb at the promised size', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(20_000_000)));
    expect(code(await replaced('people', bomb, 1000))).toBe('PACK_SHARD_SHAPE');
  });

  it('refuses bytes that are no gzip, no JSON, or not ASCII', async () => {
    expect(code(await replaced('people', new Uint8Array([1, 2, 3]), 3))).toBe('PACK_SHARD_SHAPE');
    const raw = (text: string) => {
      const bytes = new TextEncoder().encode(text);
      return replaced('people', new Uint8Array(gzipSync(bytes)), bytes.length);
    };
    expect(code(await raw('{"name":"people",'))).toBe('PACK_SHARD_SHAPE');
    expect(code(await raw('{"name":"people","tables":{"é":1}}'))).toBe('PACK_SHARD_SHAPE');
    expect(code(await raw('null'))).toBe('PACK_SHARD_SHAPE');
  });

  const columns = (shard: never, table: string): Record<string, unknown[]> =>
    (shard as { tables: Record<string, { columns: Record<string, unknown[]> }> }).tables[table]?.columns ??
    {};

  it('lists all bad columns at once', async () => {
    const result = await forged('facts-0', (shard) => {
      const c = columns(shard, 'facts');
      c.value = ['600', 400];
      c.status = [['certified'], [0, 1]];
      delete c.precision;
    });
    expect(!result.ok && result.error).toMatchObject({
      code: 'PACK_SHARD_SHAPE',
      fields: ['facts-0.facts.value', 'facts-0.facts.status', 'facts-0.facts.precision'],
    });
  });

  it.each([
    ['a status outside the list', 'facts-0', 'facts', 'status', [['official'], [0, 0]], 'facts.status'],
    [
      'an address that is no web address',
      'sources',
      'sources',
      'evidence_url',
      ['javascript:alert(1)'],
      'sources.evidence_url',
    ],
    ['a negative value', 'facts-0', 'facts', 'value', [-1, 1], 'facts.value'],
    ['a value that is missing', 'facts-0', 'facts', 'value', [null, 1], 'facts.value'],
    ['a group beyond the table', 'derived-0', 'derived', 'group', [0, 9, 0, 0, 0], 'derived.group'],
    ['a head beyond the facts', 'derived-0', 'derived', 'head', [7, 0, 0, 0, 0], 'derived.head'],
    ['a member beyond the facts', 'derived-0', 'group_members', 'row', [9, 0], 'group_members.row'],
  ])('refuses %s', async (_what, shard, table, column, value, path) => {
    const result = await forged(shard, (json) => {
      const c = columns(json, table);
      const rows = (c[column] as unknown[]).length;
      c[column] =
        table === 'derived' || table === 'group_members' ? (value as unknown[]).slice(0, rows) : value;
      while (table === 'group_members' && (c[column] as unknown[]).length < rows)
        (c[column] as unknown[]).push(0);
    });
    expect(!result.ok && [result.error.code, result.error.fields]).toEqual([
      'PACK_SHARD_SHAPE',
      expect.arrayContaining([path]),
    ]);
  });

  it('never throws on any JSON in place of a table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (junk) => {
        const result = await forged('regions', (shard) => {
          const tables = (shard as { tables: Record<string, unknown> }).tables;
          tables.regions = junk;
        });
        expect(code(result)).toBe('PACK_SHARD_SHAPE');
      }),
      { numRuns: 40 },
    );
  });

  it('passes over shards it does not know', async () => {
    const more = {
      ...pack.manifest,
      shards: [...pack.manifest.shards, { name: 'maps', sha256: 'f'.repeat(64), bytes: 1, inflated: 1 }],
    };
    const result = await decodePack(more, async (ref) => pack.files.get(shardFile(ref)) ?? null, ports);
    expect(result.ok).toBe(true);
  });
});
