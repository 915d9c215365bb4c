import { describe, expect, it } from 'vitest';
import { gzip, packPorts, sha256 } from '../../../entrypoints/cli/node-ports';
import { asciiJson } from '../../../lib/base/bytes';
import { OPTIONAL_FORMAT, type OptionalKind } from '../../../lib/model/optional';
import { identityOf, packShard, shardFile } from '../../../lib/pack/build';
import type { JsonShard } from '../../../lib/pack/encode';
import { buildOptional } from '../../../lib/pack/optional-build';
import { createDesaLookup, createResultsLookup } from '../../../lib/pack/optional-lookup';
import { openOptionalShard } from '../../../lib/pack/optional-shard';
import type { Row } from '../../../lib/pack/rows';
import { decodeOptionalManifest } from '../../../lib/trust/manifest';
import { countRow, desaRow } from '../../helpers/optional-pack';

const identity = identityOf('2026-11-23T00:00:00Z');
const DESA: readonly Row[] = [
  desaRow('1101012001', 'Keude Bakongan', '3'),
  desaRow('1101022001', 'Suka Maju'),
  desaRow('3329012001', 'Sukamaju', '0'),
  desaRow('3329012002', 'Suka-Maju', '7'),
];
const area = (code: string, votes: string, more: Row = {}): Row =>
  countRow(code, votes, { election_id: 'pemilu-2024', ...more });
const RESULTS: readonly Row[] = [
  area('110101', 'pemilu-2024/ppwp/01:12|pemilu-2024/ppwp/03:0', { tps_reported: '4' }),
  area('1101012001', '', { note: 'Kiriman lain menyebut angka yang berbeda.' }),
  area('110101', 'psi:8', { office: 'dpr' }),
  area('99AA000000001', 'pemilu-2024/ppwp/02:5'),
];

async function build(kind: OptionalKind, rows: readonly Row[]) {
  const files = new Map<string, Uint8Array>();
  const keep = async (name: string, bytes: Uint8Array): Promise<void> => void files.set(name, bytes);
  const built = await buildOptional(kind, rows, identity, { gzip, sha256, keep });
  const reads: string[] = [];
  const read = async (ref: { name: string; sha256: string }) => {
    reads.push(ref.name);
    return files.get(shardFile(ref)) ?? null;
  };
  return { ...built, files, reads, ports: { read, ...packPorts } };
}

describe('names of villages', () => {
  it('are found by code, from the shard of their kabupaten and a few others alone', async () => {
    const { manifest, manifestBytes, ports, reads } = await build('desa', DESA);
    expect(decodeOptionalManifest(manifestBytes, 'desa')).toEqual({ ok: true, value: manifest });
    expect(manifest).toMatchObject({ kind: 'desa', areas: 4, sequence: 2026112300 });
    const lookup = createDesaLookup(manifest, ports);
    expect(await lookup.byCode('3329012002')).toEqual({
      ok: true,
      value: { code: '3329012002', name: 'Suka-Maju', kecamatan: '332901', stations: 7 },
    });
    expect(await lookup.byCode('3329012999')).toEqual({ ok: true, value: null });
    expect(await lookup.byCode('9101012001')).toEqual({ ok: true, value: null });
    expect(reads).toEqual(['desa-332']);
  });

  it('hold 0 stations apart from none known', async () => {
    const { manifest, ports } = await build('desa', DESA);
    const lookup = createDesaLookup(manifest, ports);
    const stations = async (code: string) => {
      const found = await lookup.byCode(code);
      return found.ok ? found.value?.stations : found.error;
    };
    expect([await stations('3329012001'), await stations('1101022001')]).toEqual([0, null]);
  });

  it('are found by name within a region or anywhere, letters folded', async () => {
    const { manifest, ports, reads } = await build('desa', DESA);
    const lookup = createDesaLookup(manifest, ports);
    const codes = async (name: string, within: string, limit = 10) => {
      const found = await lookup.named(name, within, limit);
      return found.ok ? found.value.map((desa) => desa.code) : found.error;
    };
    expect(await codes('SUKA MAJU', '3329')).toEqual(['3329012002']);
    expect(reads).toEqual(['desa-332']);
    expect(await codes('suka maju', '33')).toEqual(['3329012002']);
    expect(await codes('suka maju', '')).toEqual(['1101022001', '3329012002']);
    expect(await codes('suka maju', '', 1)).toEqual(['1101022001']);
    expect(await codes('suka maju', '110101')).toEqual([]);
  });

  it('whose shard is gone or changed are a fault, and found again once it is back', async () => {
    const { manifest, ports, files } = await build('desa', DESA);
    const lookup = createDesaLookup(manifest, ports);
    const [[name, bytes]] = [...files] as [[string, Uint8Array]];
    files.delete(name);
    expect(await lookup.byCode('1101012001')).toMatchObject({
      ok: false,
      error: { code: 'PACK_SHARD_MISSING' },
    });
    files.set(
      name,
      bytes.map((b, i) => (i === 20 ? b ^ 1 : b)),
    );
    expect(await lookup.byCode('1101012001')).toMatchObject({
      ok: false,
      error: { code: 'PACK_SHARD_DIGEST' },
    });
    files.set(name, bytes);
    expect(await lookup.byCode('1101012001')).toMatchObject({ ok: true, value: { name: 'Keude Bakongan' } });
  });
});

describe('results below kabupaten and kota', () => {
  it('are told area by area and count by count; what was not reported is null or not there', async () => {
    const sorted = [...RESULTS].sort((a, b) => ((a.region_code ?? '') < (b.region_code ?? '') ? -1 : 1));
    const { manifest, ports, reads } = await build('results', sorted);
    expect(manifest.shards.map((s) => s.name)).toEqual(['results-1101', 'results-99aa']);
    const lookup = createResultsLookup(manifest, ports);
    const found = await lookup.at('110101');
    expect(found.ok && found.value.map((r) => [r.office, [...r.votes], r.stationsReported])).toEqual([
      [
        'ppwp',
        [
          ['pemilu-2024/ppwp/01', 12],
          ['pemilu-2024/ppwp/03', 0],
        ],
        4,
      ],
      ['dpr', [['psi', 8]], null],
    ]);
    expect(reads).toEqual(['results-1101']);
    const empty = await lookup.at('1101012001');
    expect(empty.ok && empty.value.map((r) => [r.votes.size, r.validVotes, r.disagrees])).toEqual([
      [0, null, true],
    ]);
    const abroad = await lookup.at('99AA000000001');
    expect(abroad.ok && abroad.value[0]?.votes.get('pemilu-2024/ppwp/02')).toBe(5);
    expect(await lookup.at('7101012001')).toEqual({ ok: true, value: [] });
  });

  it('keep only a few kabupaten in memory', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => area(`110${i + 1}01`, 'psi:1'));
    const { manifest, ports, reads } = await build('results', rows);
    const lookup = createResultsLookup(manifest, ports);
    for (const { region_code } of rows) await lookup.at(region_code as string);
    await lookup.at('110901');
    expect(reads).toHaveLength(9);
    await lookup.at('110101');
    expect(reads).toHaveLength(10);
  });

  it('are not built from rows in disorder or of a kabupaten itself', async () => {
    await expect(
      build('results', [area('110101', ''), area('120101', ''), area('110102', '')]),
    ).rejects.toThrow('do not stand together');
    await expect(build('results', [area('1101', '')])).rejects.toThrow('no area below');
  });
});

describe('an optional pack of a stranger', () => {
  const refused = async (kind: OptionalKind, shard: JsonShard | object): Promise<unknown> => {
    const { ref, bytes } = await packShard(shard as JsonShard, { gzip, sha256 });
    const name = (shard as JsonShard).name;
    const opened = await openOptionalShard(kind, { ...ref, name }, bytes, packPorts);
    return opened.ok ? 'taken' : opened.error.fields;
  };
  const desa = (columns: object, name = 'desa-110') => ({
    name,
    tables: {
      desa: {
        rows: 2,
        columns: {
          kecamatan: [['110101'], [0, 0]],
          number: [2001, 2002],
          name: ['A', 'B'],
          tps: [1, null],
          ...columns,
        },
      },
    },
  });
  it.each<[string, object, string]>([
    [
      'codes of another kabupaten',
      {
        kecamatan: [
          ['110101', '120101'],
          [0, 1],
        ],
      },
      'desa.kecamatan',
    ],
    ['a kecamatan that is none', { kecamatan: [['110<s>'], [0, 0]] }, 'desa.kecamatan'],
    [
      'kecamatan in disorder',
      {
        kecamatan: [
          ['110102', '110101'],
          [0, 1],
        ],
      },
      'desa',
    ],
    ['codes in disorder', { number: [2002, 2001] }, 'desa'],
    ['a code twice', { number: [2001, 2001] }, 'desa'],
    ['a number of five digits', { number: [2001, 10_000] }, 'desa.number'],
    ['a number below 0', { number: [-1, 2001] }, 'desa.number'],
    ['half a number', { number: [2001, 2001.5] }, 'desa.number'],
    ['half a station', { tps: [0.5, 1] }, 'desa.tps'],
    ['stations below 0', { tps: [1, -1] }, 'desa.tps'],
    ['too few names', { name: ['A'] }, 'desa-110.desa.name'],
  ])('with %s is refused', async (_what, columns, field) => {
    expect(await refused('desa', desa(columns))).toEqual([field]);
  });

  const results = (areas: object, votes: object) => ({
    name: 'results-1101',
    tables: {
      areas: {
        rows: 1,
        columns: {
          code: ['110101'],
          ...Object.fromEntries(['election', 'office', 'as_of', 'source'].map((c) => [c, [['x'], [0]]])),
          status: [['certified'], [0]],
          ...Object.fromEntries(
            ['valid_votes', 'invalid_votes', 'total_votes', 'tps_expected', 'tps_reported', 'disagrees'].map(
              (c) => [c, [null]],
            ),
          ),
          ...areas,
        },
      },
      votes: { rows: 1, columns: { area: [0], subject: [['a'], [0]], value: [1], ...votes } },
    },
  });
  it.each<[string, object, object, string]>([
    ['a status of its own', { status: [['final'], [0]] }, {}, 'areas.status'],
    ['an area elsewhere', { code: ['120101'] }, {}, 'areas.code'],
    ['negative figures', { total_votes: [-1] }, {}, 'areas'],
    ['votes of no area', {}, { area: [1] }, 'votes.area'],
    ['votes that are nothing', {}, { value: [null] }, 'votes.value'],
    ['half a vote', {}, { value: [1.5] }, 'votes.value'],
  ])('with %s is refused', async (_what, areas, votes, field) => {
    expect(await refused('results', results({}, {}))).toBe('taken');
    expect(await refused('results', results(areas, votes))).toEqual([field]);
  });

  it.each<[string, object, string]>([
    ['kind', { kind: 'results' }, 'kind'],
    ['number of areas', { areas: -1 }, 'areas'],
    [
      'shard',
      { shards: [{ name: 'facts-11', sha256: 'a'.repeat(64), bytes: 1, inflated: 1 }] },
      'shards.name',
    ],
    ['list', { shards: {} }, 'shards'],
  ])('whose manifest has another %s is refused', async (_what, change, field) => {
    const { manifest } = await build('desa', DESA);
    const read = decodeOptionalManifest(asciiJson({ ...manifest, ...change }), 'desa');
    expect(read.ok ? 'taken' : read.error.fields).toEqual([field]);
  });

  it('of a later format, or beyond its bound, is refused', async () => {
    const { manifest } = await build('desa', DESA);
    const code = (bytes: Uint8Array): unknown => {
      const read = decodeOptionalManifest(bytes, 'desa');
      return read.ok ? 'taken' : read.error.code;
    };
    expect(code(asciiJson({ ...manifest, format: OPTIONAL_FORMAT + 1 }))).toBe('PACK_FORMAT_UNKNOWN');
    expect(code(new Uint8Array(300_000))).toBe('PACK_TOO_LARGE');
  });
});
