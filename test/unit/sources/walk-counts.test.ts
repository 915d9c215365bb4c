import { describe, expect, it } from 'vitest';
import { cell, type Row } from '../../../lib/pack/rows';
import type { CountPlace } from '../../../lib/sources/area-count';
import { belowLine } from '../../../lib/sources/below-line';
import { decodeCount } from '../../../lib/sources/decode-count';
import { mergeArea } from '../../../lib/sources/merge-area';
import { namingOf } from '../../../lib/sources/naming';
import { createSnapshot } from '../../../lib/sources/snapshot';
import { type WalkedArea, walkCounts } from '../../../lib/sources/walk-counts';
import { table } from '../../data/tables';

const naming = namingOf({ choices: table('choices'), regions: table('regions') }, 's1');
const T1 = '2024-02-22 17:00:00';
const T2 = '2024-02-22 18:00:00';
const body = (votes: object | null, below: Record<string, object | null> = {}, ts = T1): object => ({
  ts,
  chart: votes,
  table: below,
});
const v = (a: number | null, b: number | null): object => ({ 100025: a, 100026: b });

async function walk(bodies: Readonly<Record<string, unknown>>, tree = 'hhcw') {
  const areas: WalkedArea[] = [];
  const faults: string[] = [];
  const paths = Object.keys(bodies).map((path) =>
    path.includes('/') ? path : `pemilu.${tree}.ppwp${path}.json`,
  );
  const read = async (path: string, place: CountPlace) =>
    decodeCount(
      bodies[path] ?? bodies[path.replace(`pemilu.${tree}.ppwp`, '').replace('.json', '')],
      place.tree,
    );
  for await (const area of walkCounts(paths, read, naming))
    if (area.ok) areas.push(area.value);
    else faults.push(area.error.detail ?? '');
  const of = (region: string): string[] =>
    areas
      .filter((area) => area.region === region)
      .flatMap((area) =>
        area.facts.map((f) => `${cell(f, 'subject_id').slice(-2)} ${cell(f, 'value')} ${cell(f, 'status')}`),
      );
  return { areas, faults, of };
}

describe('bodies of a tree together', () => {
  it('give each area once, from the top down, with its level', async () => {
    const { areas, of } = await walk({
      '': body(v(5, 7), { 11: v(2, 3), 12: v(3, 4) }),
      '.11': body(v(2, 3), { 1101: v(2, 3), 1102: null }),
    });
    expect(areas.map((a) => [a.region, a.level, a.facts.length])).toEqual([
      ['0', 0, 2],
      ['11', 1, 2],
      ['1101', 2, 2],
      ['12', 1, 2],
    ]);
    expect(of('12')).toEqual(['01 3 unofficial_partial', '02 4 unofficial_partial']);
  });

  it('of different moments are not mixed: the later one speaks for all votes, and says so', async () => {
    const { areas } = await walk({
      '': body(v(5, 7), { 11: v(5, 7) }, T1),
      '.11': body(v(6, null), {}, T2),
    });
    const [own] = areas.filter((a) => a.region === '11');
    expect(own?.facts.map((f) => [f.value, f.as_of])).toEqual([['6', '2024-02-22T18:00:00+07:00']]);
    expect(own?.facts[0]?.note).toContain('2024-02-22T17:00:00+07:00');
    expect(own?.differences).toEqual([
      expect.objectContaining({ check: 'two_bodies', stated: '6', summed: '5', difference: '-1' }),
    ]);
  });

  it('are not final where two of them disagree, though each is complete', async () => {
    const final = { progress_d: { dc: { jml_wilayah: 1, jml_wilayah_publikasi: 1 } } };
    const agreeing = {
      '': { ...body(v(5, 7), { 11: v(5, 7) }), ...final },
      '.11': { ...body(v(5, 7), { 1101: v(5, 7) }), ...final },
    };
    expect((await walk(agreeing, 'hr')).of('11')).toEqual(['01 5 certified', '02 7 certified']);
    const { areas, of } = await walk(
      { ...agreeing, '.11': { ...body(v(5, 8), { 1101: v(5, 8) }), ...final } },
      'hr',
    );
    expect(of('11')).toEqual(['01 5 unofficial_partial', '02 8 unofficial_partial']);
    expect(areas[1]?.facts[0]?.fact_id).toBe('pemilu-2024/ppwp/11/01/votes@2024-02-22');
  });

  it('where one is missing or no count, leave those below their own', async () => {
    const { areas, faults, of } = await walk({
      '': body(v(5, 7), { 11: v(5, 7) }),
      '.11': '<html>',
      '.11.1101': body(v(1, 2)),
      '.12.1201': body(v(3, 4)),
    });
    expect(faults).toHaveLength(1);
    expect(of('11')).toEqual(['01 5 unofficial_partial', '02 7 unofficial_partial']);
    expect(areas.map((a) => a.region).sort()).toEqual(['0', '11', '1101', '1201']);
  });

  it('under a foreign path, or of one area twice, are refused', async () => {
    const { faults, areas } = await walk({
      'wilayah/pemilu/ppwp/0.json': [],
      'pemilu/hhcw/ppwp.json': body(v(1, 2)),
      'pemilu/hhcw/ppwp/0.json': body(v(1, 2)),
    });
    expect(faults.map((f) => f.split(': ')[1])).toEqual([
      'the same area as pemilu/hhcw/ppwp.json',
      'no count is known under this path',
    ]);
    expect(areas).toHaveLength(1);
  });

  it('tell of what moments they are', async () => {
    const take = async (bodies: Readonly<Record<string, unknown>>) => {
      const snapshot = createSnapshot();
      for (const area of (await walk(bodies)).areas) snapshot.add(area);
      return snapshot.get();
    };
    const nation = body(v(5, 7), { 11: v(5, 7), 12: v(0, 0) });
    expect(await take({ '': nation, '.11': body(v(5, 7), {}, T2) })).toEqual({
      areas: 3,
      bodies: 2,
      madeFirst: '2024-02-22T17:00:00+07:00',
      madeLast: '2024-02-22T18:00:00+07:00',
      disagreeing: 0,
      consistent: true,
    });
    expect(await take({ '': nation, '.11': body(v(5, 8)) })).toMatchObject({
      disagreeing: 1,
      consistent: false,
    });
  });
});

describe('rows of one area', () => {
  const row = (subject: string, value: string, measure = 'votes'): Row => ({
    election_id: 'e',
    office: 'ppwp',
    region_code: '110101',
    subject_id: subject,
    measure,
    value,
    status: 'unofficial_partial',
    as_of: 't',
    source_id: 's',
    note: '',
  });

  it('are one line, in which 0 stands and what was not reported does not', () => {
    const line = belowLine([row('e/ppwp/01', '0'), row('e/ppwp/03', '12'), row('', '9', 'tps_reported')]);
    expect(line).toMatchObject({
      region_code: '110101',
      votes: 'e/ppwp/01:0|e/ppwp/03:12',
      tps_reported: '9',
    });
    expect(line).not.toHaveProperty('valid_votes');
    expect(belowLine([])).toBeNull();
  });

  it('out of one body stay as they are', () => {
    const rows = [row('e/ppwp/01', '1')];
    expect(mergeArea(rows, [])).toEqual({ facts: rows, differences: [] });
    expect(mergeArea([], rows)).toEqual({ facts: rows, differences: [] });
  });
});
