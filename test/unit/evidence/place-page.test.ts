import { beforeAll, describe, expect, it } from 'vitest';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import { findMap, mapMeasures, provincesOf } from '../../../lib/evidence/place-map';
import { findPlace } from '../../../lib/evidence/place-page';
import type { Place } from '../../../lib/model/place-page';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

let index: FactIndex;
beforeAll(async () => {
  index = await loadIndexFromTables();
});
const NATION: Place = { election: 'pemilu-2024', office: 'ppwp', region: '0' };
const page = (place: Partial<Place>) => findPlace(index, { ...NATION, ...place });

describe('an election in a region', () => {
  it('tells the tickets by votes, each with its share', () => {
    const found = page({});
    expect(found?.contestants.map((c) => [c.number, c.votes?.value, c.share?.value.toFixed(2)])).toEqual([
      [2, 96_214_691, '58.59'],
      [1, 40_971_906, '24.95'],
      [3, 27_040_878, '16.47'],
    ]);
  });

  it('tells roll, turnout and valid votes, and leaves out what rests on a weak source', () => {
    const measures = page({})?.figures.map((f) => f.measure);
    expect(measures).toEqual(['dpt_total', 'turnout_pct', 'valid_votes', 'tps_total']);
    expect(page({})?.figures[0]?.value).toBe(204_807_222);
  });

  it('never shows a provisional count', () => {
    for (const region of ['0', '32', '11'])
      for (const office of ['ppwp', 'dpr', 'dprd_prov'] as const) {
        const found = page({ region, office });
        const facts = (found?.contestants ?? []).flatMap((c) => [c.votes, c.share, c.seats]);
        for (const fact of [...facts, ...(found?.figures ?? [])])
          if (fact) expect(fact.status).toMatch(/^(certified|derived_from_certified)$/);
      }
  });

  it('tells parties with votes and seats', () => {
    const found = page({ office: 'dpr' });
    expect(found?.contestants[0]).toMatchObject({ id: 'pdip', short: expect.stringMatching(/^PDI/) });
    expect(found?.contestants[0]?.seats?.value).toBe(110);
    expect(found?.contestants.reduce((sum, c) => sum + (c.seats?.value ?? 0), 0)).toBe(580);
  });

  it('names the regions above and below', () => {
    const found = page({ region: '32' });
    expect(found?.above.map((r) => r.name)).toEqual(['Indonesia']);
    expect(found?.below.map((r) => r.name)).toContain('Kota Bandung');
    expect(page({ region: '3273' })?.above.map((r) => r.name)).toEqual(['Indonesia', 'Jawa Barat']);
  });

  it('lists every contest of the region, newest first', () => {
    const { contests = [] } = page({ region: '32' }) ?? {};
    expect(contests[0]).toEqual({ election: 'pilkada-2024', office: 'gub', region: '32' });
    expect(contests.map((c) => `${c.election}/${c.office}`)).toContain('pilpres-2014/ppwp');
  });

  it('comes as near as it can where the contest is not known', () => {
    expect(page({ region: '32', election: 'pilkada-2024', office: 'ppwp' })?.place.office).toBe('gub');
    expect(page({ region: '32', election: 'pemilu-1971' })?.place.election).toBe('pilkada-2024');
    expect(page({ region: '4711' })).toBeNull();
  });

  it('gives the roll of an election whose contests are fought elsewhere', () => {
    const found = page({ election: 'pilkada-2024', office: '' });
    expect(found?.place).toEqual({ election: 'pilkada-2024', office: '', region: '0' });
    expect(found?.contests[0]).toBe(found?.place);
    expect(found?.figures[0]?.measure).toBe('dpt_total');
    expect(found?.contestants).toEqual([]);
  });
});

describe('the map', () => {
  it('has a tile for each of 38 provinces and those abroad', () => {
    expect(provincesOf(index)).toHaveLength(39);
    expect(findMap(index, 'pemilu-2024', 'ppwp', 'winner')).toHaveLength(39);
  });

  it('names who leads, with the share', () => {
    const cells = findMap(index, 'pemilu-2024', 'ppwp', 'winner');
    const aceh = cells.find((cell) => cell.region.code === '11');
    expect(aceh?.leader?.number).toBe(1);
    expect(cells.filter((cell) => cell.leader?.number === 1).map((cell) => cell.region.name)).toEqual([
      'Aceh',
      'Sumatera Barat',
    ]);
    expect(cells.find((cell) => cell.region.code === '32')?.figure?.value.toFixed(2)).toBe('58.50');
  });

  it('offers only measures that enough provinces have', () => {
    const of = (office: Place['office'], election = 'pemilu-2024') =>
      mapMeasures(index, { election, office, region: '32' });
    expect(of('ppwp').slice(0, 3)).toEqual(['winner', 'turnout', 'roll']);
    expect(of('ppwp')).toContain('share:pemilu-2024/ppwp/02');
    expect(of('dpr')).toContain('share:pkb');
    expect(of('gub', 'pilkada-2024').filter((m) => m.startsWith('share:'))).toEqual([]);
    expect(of('dpr', 'pemilu-1955-dpr')).toEqual([]);
  });

  it('shows a share for the contestant asked for and nothing for one unknown', () => {
    expect(findMap(index, 'pemilu-2024', 'ppwp', 'share:pemilu-2024/ppwp/03').length).toBe(39);
    expect(findMap(index, 'pemilu-2024', 'ppwp', 'share:nobody')).toEqual([]);
    expect(findMap(index, 'pemilu-2024', 'ppwp', 'constructor')).toEqual([]);
  });
});
