import { beforeAll, describe, expect, it } from 'vitest';
import { createSearch, type SearchHit } from '../../../lib/evidence/search';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

let search: (query: string, limit: number) => SearchHit[];
beforeAll(async () => {
  search = createSearch(await loadIndexFromTables());
  search('a', 1);
});
const first = (query: string): SearchHit | undefined => search(query, 5)[0];

describe('search', () => {
  it('finds a ticket by a person’s name, the newest presidential race first', () => {
    const hit = first('prabowo');
    expect(hit).toMatchObject({ kind: 'ticket', id: 'ticket:pemilu-2024/ppwp/02' });
    expect(hit?.figures.map((f) => f.fact.value)[0]).toBe(96_214_691);
    expect(hit?.figures.map((f) => f.fact.measure)).toEqual(['votes', 'share']);
    expect(hit?.figures[0]?.source?.publisher).toBeTruthy();
    expect(hit?.context.id).toContain('nomor urut 2');
    expect(hit?.context.en).toContain('ballot number 2');
  });

  it('lets a year choose the election', () => {
    expect(first('prabowo 2014')?.id).toBe('ticket:pilpres-2014/ppwp/01');
    expect(first('jokowi 2019')?.figures[0]?.fact.value).toBe(85_607_362);
  });

  it('gives a region’s results and roll', () => {
    const hits = search('Jawa Barat 2024', 5);
    expect(hits[0]).toMatchObject({ kind: 'region', title: { id: 'Jawa Barat' } });
    expect(hits[0]?.figures[0]?.label.id).toMatch(/^Suara terbanyak, /);
    const roll = first('dpt jawa barat 2024');
    expect(roll?.figures[0]?.fact).toMatchObject({ measure: 'dpt_total', region: '32', value: 35_714_901 });
  });

  it('lets an office choose among a region’s contests', () => {
    expect(first('gubernur jawa barat 2024')?.figures[0]?.label.id).toContain('Dedi Mulyadi');
    expect(first('pilpres jawa barat 2024')?.figures[0]?.label.id).toContain('Prabowo');
  });

  it('gives a party’s votes and seats in the newest DPR election', () => {
    const hit = first('PKB');
    expect(hit).toMatchObject({ kind: 'party', id: 'party:pkb:pemilu-2024/dpr' });
    expect(hit?.figures.slice(0, 2).map((f) => f.fact.measure)).toEqual(['votes', 'seats']);
    expect(hit?.figures[1]?.fact.value).toBe(68);
    expect(first('pkb 2019')?.id).toBe('party:pkb:pemilu-2019/dpr');
  });

  it('gives an election’s day and roll', () => {
    const hit = search('pemilu 2024', 5).find((h) => h.id === 'election:pemilu-2024');
    expect(hit?.context.id).toBe('2024-02-14');
    expect(hit?.figures[0]?.fact).toMatchObject({ measure: 'dpt_total', value: 204_807_222 });
  });

  it('takes the roll of a year for that of its elections', () => {
    expect(first('dpt 2019')).toMatchObject({ kind: 'election', id: 'election:pemilu-2019' });
  });

  it('understands what a newcomer asks, and gives results where the count asked for is not known', () => {
    const turnout = first('turnout in west sumatra 2024')?.figures[0]?.fact;
    expect(turnout ?? null).toMatchObject({ region: '13' });
    expect(first('turnout in west sumatra 2024')?.context.en).toMatch(/ · (?:Governor|President)$/);
    expect(first('partisipasi 2024')).toMatchObject({ kind: 'election' });
    expect(first('jumlah tps aceh 2024')?.figures[0]?.fact).toMatchObject({
      measure: 'tps_total',
      region: '11',
    });
    expect(first('siapa pemenang pilpres 2024 di jawa barat')?.figures[0]?.label.id).toContain('Prabowo');
    expect(first('kursi pkb 2024')?.id).toBe('party:pkb:pemilu-2024/dpr');
    for (const query of ['partisipasi jawa barat 2024', 'turnout west java 2024'])
      expect(first(query), query).toMatchObject({ kind: 'region', title: { id: 'Jawa Barat' } });
  });

  it('forgives a misspelling', () => {
    expect(first('prabwo subianto')?.id).toBe('ticket:pemilu-2024/ppwp/02');
    expect(first('surabya')?.title.id).toBe('Kota Surabaya');
    expect(first('jawa brat')?.title.id).toBe('Jawa Barat');
    expect(first('kota badung')?.title.id).toBe('Kota Bandung');
    expect(search('jawa brat', 5).some((h) => h.title.id === 'Jawa Barat')).toBe(true);
  });

  it('shows certified figures alone, each with its source', () => {
    for (const query of ['papua', 'bandung', 'demokrat', 'pilkada 2024', 'anies', 'golkar 1999'])
      for (const hit of search(query, 10))
        for (const { fact, source } of hit.figures) {
          expect(['certified', 'derived_from_certified']).toContain(fact.status);
          expect(fact.confidence).not.toBe('weak');
          expect(source).not.toBeNull();
        }
  });

  it('answers nothing for nothing, noise, or a limit of none', () => {
    for (const query of ['', '   ', '!!!', '\u0000', 'zzzzqqqq']) expect(search(query, 5)).toEqual([]);
    expect(search('prabowo', 0)).toEqual([]);
    expect(search('papua', 4).length).toBeLessThanOrEqual(4);
    expect(search('a'.repeat(100_000), 5)).toEqual([]);
  });

  it('keeps pace with typing', () => {
    const times: number[] = [];
    for (const whole of [
      'prabowo subianto',
      'kabupaten bandung barat 2024',
      'jawa tngah',
      'partai golongan karya',
    ])
      for (let n = 1; n <= whole.length; n++) {
        const start = performance.now();
        search(whole.slice(0, n), 8);
        times.push(performance.now() - start);
      }
    times.sort((a, b) => a - b);
    // The middle must be far below what is felt; a busy test machine may slow single ones.
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(50);
  });
});
