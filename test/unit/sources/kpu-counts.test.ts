import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCount, isComplete } from '../../../lib/sources/check-count';
import { readCountPath } from '../../../lib/sources/count-path';
import { countRows } from '../../../lib/sources/count-rows';
import { decodeCount } from '../../../lib/sources/decode-count';
import { FACT_COLUMNS } from '../../../lib/sources/fact-row';
import { namingOf } from '../../../lib/sources/naming';
import { table } from '../../data/tables';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/kpu/${name}`, import.meta.url), 'utf8'));
const naming = namingOf(
  { choices: table('choices'), regions: table('regions') },
  's1',
  read('static.json.wilayah.0.json'),
);
const area = (input: unknown, tree = 'hhcw') => {
  const decoded = decodeCount(input, tree);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
};
const imported = (name: string, input: unknown = read(name)) => {
  const place = readCountPath(name);
  if (!place) throw new Error(name);
  const count = area(input, place.tree);
  return { place, count, ...countRows(count, place, naming) };
};

const stored = new Map(table('facts').map((f) => [f.fact_id ?? '', f]));
const TPS = 'pemilu.hhcw.ppwp.11.1101.110101.1101012001.1101012001001.json';
const NATION = 'pemilu.hhcw.ppwp.json';
const OLD = 'static.json.hr.ppwp.json';

describe('paths', () => {
  it.each([
    ['pemilu/hhcw/ppwp.json', 'pemilu-2024 hhcw ppwp 0'],
    ['pemilu/hhcw/ppwp/11/1101.json', 'pemilu-2024 hhcw ppwp 1101'],
    ['pemilu/hhcw/ppwp/99/99AA.json', 'pemilu-2024 hhcw ppwp 99AA'],
    ['pemilu/hhcd/pdpr/1101.json', 'pemilu-2024 hhcd dpr DPR-1101'],
    ['pemilu/hr/pdpr/1101dc.json', 'pemilu-2024 hr dpr DPR-1101'],
    ['pemilu.hhcd.pdpr.0.partial.json', 'pemilu-2024 hhcd dpr 0'],
    ['pilkada/hhcw/pkwkk/36/3672.json', 'pilkada-2024 hhcw wali 3672'],
    ['pilkada/hhcw/pkwkk/36/3601.json', 'pilkada-2024 hhcw bup 3601'],
    ['static/json/hr/ppwp.json', 'pemilu-2019 hr ppwp 0'],
  ])('%s', (path, expected) => {
    const place = readCountPath(path);
    expect(place && `${place.election} ${place.tree} ${place.office} ${place.region}`).toBe(expected);
  });

  it.each([
    'pemilu/ppwp.json',
    'wilayah/pemilu/ppwp/0.json',
    'pemilu/hhcw/king.json',
    'pemilu/hhcw/ppwp/..json',
  ])('%s is none', (path) => expect(readCountPath(path)).toBeNull());
});

describe('bodies as KPU served them', () => {
  it('of the nation in March 2024 give provisional rows with their hour', () => {
    const { facts, unknown } = imported(NATION);
    const row = facts.find((f) => f.region_code === '0' && f.subject_id === 'pemilu-2024/ppwp/02');
    expect(row).toMatchObject({
      fact_id: 'pemilu-2024/ppwp/0/02/votes@2024-03-07',
      value: '75357899',
      status: 'unofficial_partial',
      as_of: '2024-03-07T15:00:16+07:00',
    });
    expect(unknown).toEqual([]);
    expect(facts.filter((f) => f.measure === 'tps_reported')).toHaveLength(1);
    expect(Object.keys(row ?? {})).toEqual([...FACT_COLUMNS]);
  });

  it('of the recapitulation of 2019 give exactly the certified rows of the package', () => {
    const { facts, differences, count } = imported(OLD);
    expect(isComplete(count, 'hr')).toBe(true);
    expect(differences).toEqual([]);
    expect(facts).toHaveLength(72);
    const wrong = facts.filter((f) => stored.get(f.fact_id ?? '')?.value !== f.value);
    expect(wrong.map((f) => f.fact_id)).toEqual([]);
    expect(new Set(facts.map((f) => f.status))).toEqual(new Set(['certified']));
  });

  it('of the regional elections 2024 are read a level deeper', () => {
    const { facts, unknown } = imported('pilkada.hhcw.pkwkk.36.3672.json');
    expect(unknown).toEqual([]);
    expect(facts[0]).toMatchObject({
      subject_id: 'pilkada-2024/wali/3672/01',
      value: '122562',
      office: 'wali',
    });
    expect(facts.map((f) => f.region_code)).toContain('367203');
  });

  it('of a station keep what its form contradicts', () => {
    const { differences, facts } = imported(TPS);
    expect(differences).toEqual([
      expect.objectContaining({ check: 'voters', stated: '239', summed: '166', difference: '-73' }),
    ]);
    expect(facts.find((f) => f.measure === 'valid_votes')?.value).toBe('165');
  });

  it('of a village list sums that do not fit, and leave them as they are', () => {
    const { differences, facts } = imported('pemilu.hhcw.ppwp.11.1101.110101.1101012001.json');
    // The sample's last candidate: 2 + 6 + 7 = 15, the middle one 19 + 37 + 38 = 94.
    expect(differences).toEqual([]);
    expect(facts.filter((f) => f.region_code === '1101012001001')).toHaveLength(3);
  });

  it('of the district tree count parties by ballot number', () => {
    const { facts } = imported('pemilu.hhcd.pdpr.0.partial.json');
    expect(facts.find((f) => f.subject_id === 'pdip')?.value).toBe('11837622');
    expect(facts.every((f) => f.status === 'unofficial_partial')).toBe(true);
  });

  it('with candidates that the package does not know say so and give no row', () => {
    const { facts, unknown } = imported('pemilu.hhcw.pdpd.11.1101.110101.1101012001.1101012001001.json');
    expect(unknown).toContain('695637');
    expect(facts.filter((f) => f.measure === 'votes')).toEqual([]);
  });
});

const hr = (more: object = {}): object => ({
  ts: '2024-03-20 10:00:00',
  chart: { 100025: 5, 100026: 7 },
  table: { 11: { 100025: 2, 100026: 3 }, 12: { 100025: 3, 100026: 4 } },
  progress_d: { dc: { persen: 100, jml_wilayah: 2, jml_wilayah_publikasi: 2 } },
  ...more,
});

describe('what is final', () => {
  it('is a recapitulation with every area published', () => {
    expect(isComplete(area(hr(), 'hr'), 'hr')).toBe(true);
  });

  it.each([
    ['an area is not published', { progress_d: { dc: { jml_wilayah: 2, jml_wilayah_publikasi: 1 } } }],
    ['an area is null', { table: { 11: { 100025: 5, 100026: 7 }, 12: null } }],
    ['a choice is null', { table: { 11: { 100025: 5, 100026: 7 }, 12: { 100025: 0, 100026: null } } }],
    ['a sum differs', { chart: { 100025: 5, 100026: 8 } }],
    ['nothing is below', { table: {} }],
  ])('is none where %s', (_what, more) => {
    const count = area(hr(more), 'hr');
    expect(isComplete(count, 'hr')).toBe(false);
    const place = { tree: 'hr', election: 'pemilu-2024', office: 'ppwp', region: '0' } as const;
    expect(countRows(count, place, naming).facts.some((f) => f.status === 'certified')).toBe(false);
  });

  it.each(['hhcw', 'hhcd'] as const)('is never %s, however complete', (tree) => {
    expect(isComplete(area(hr(), tree), tree)).toBe(false);
  });
});

describe('sums', () => {
  it('are recorded with what is missing, and nothing is mended', () => {
    const count = area(hr({ table: { 11: { 100025: 2, 100026: 3 }, 12: { 100025: null, 100026: 5 } } }));
    expect(checkCount(count)).toEqual([
      { check: 'children', choice: '100025', stated: 5, summed: 2, missing: 1 },
      { check: 'children', choice: '100026', stated: 7, summed: 8, missing: 0 },
    ]);
    expect(count.votes.get('100026')).toBe(7);
    const place = { tree: 'hhcw', election: 'pemilu-2024', office: 'ppwp', region: '0' } as const;
    const { facts } = countRows(count, place, naming);
    expect(facts.filter((f) => f.region_code === '12')).toHaveLength(1);
    expect(facts.find((f) => f.value === '0')).toBeUndefined();
  });

  it('hold 0 apart from nothing', () => {
    const count = area({ chart: { 1: 0, 2: null, null: null }, table: {} });
    expect([...count.votes]).toEqual([
      ['1', 0],
      ['2', null],
    ]);
  });
});

describe('what is no count', () => {
  it.each([
    ['an error page', '<html>'],
    ['nothing', null],
    ['a list', []],
    ['a body without figures', {}],
    ['a negative count', { chart: { 1: -1 } }],
    ['half a vote', { chart: { 1: 1.5 } }],
    ['a written number', { chart: { 1: '12' } }],
    ['a count beyond exact numbers', { chart: { 1: 2 ** 53 } }],
    ['a time of another shape', { ts: '20 Maret', chart: { 1: 1 } }],
    ['a row that is a list of numbers', { chart: { 1: 1 }, table: { 11: 5 } }],
    ['another tree than its address', { mode: 'hhcw', chart: { 1: 1 } }],
  ])('%s', (_what, input) => {
    const decoded = decodeCount(input, 'hr');
    expect(decoded.ok ? 'taken' : decoded.error.code).toBe('INPUT_SHAPE');
  });
});
