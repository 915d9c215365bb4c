import { describe, expect, it } from 'vitest';
import {
  Certified,
  type Comparison,
  choicesAgainstValid,
  DAPIL,
  KABKOTA,
  partsOfOnePlace,
  sainteLague,
  seatsAgainstHouse,
  sum,
  sumsOverRegions,
} from './sum-checks';
import { cell, table } from './tables';

/**
 * Differences that are in the official figures themselves (README of the data). Each must still occur with
 * exactly this amount: one that is gone has to leave this list.
 */
const KNOWN: Readonly<Record<string, number>> = {
  'dapil = nation, DPR 2024 votes ummat': -1,
  'dapil = nation, DPR 2024 valid_votes ': -1,
  'tickets = valid votes, pileg-2009 dpr 0': -3938,
  'tickets = valid votes, pemilu-1955-dpr dpr 0': 2902,
  'tickets = valid votes, pemilu-1999 dpr 0': -1_338_283,
  'tickets = valid votes, pileg-2004 dpr 0': -4_384_712,
  'seats = house, pemilu-1982 dpr': -4,
};

const facts = table('facts');
const certified = new Certified(facts);
const F = certified.need.bind(certified);

const differing = (list: readonly Comparison[]) => Object.fromEntries(list.filter(([, d]) => d !== 0));
const knownAmong = (list: readonly Comparison[]) =>
  Object.fromEntries(Object.entries(KNOWN).filter(([name]) => list.some(([n]) => n === name)));

const groups = new Map<string, readonly Comparison[]>([
  ...sumsOverRegions(certified),
  ['choices = valid votes', choicesAgainstValid(certified)],
  ...partsOfOnePlace(certified),
  ['seats = size of the house', seatsAgainstHouse(certified)],
]);

describe('sum checks', () => {
  it.each([...groups])('%s', (_name, comparisons) => {
    expect(differing(comparisons)).toEqual(knownAmong(comparisons));
  });

  it('make about 6,000 comparisons, and every known exception is among them', () => {
    const names = new Set([...groups.values()].flat().map(([name]) => name));
    expect(Object.keys(KNOWN).filter((name) => !names.has(name))).toEqual([]);
    expect(sum([...groups.values()].map((list) => list.length))).toBeGreaterThan(5100);
  });

  it.each([
    ['pemilu-2024/ppwp/3329/02/votes', 'regencies = province, pemilu-2024 ppwp votes'],
    ['pemilu-2024/ppwp/33/01/votes', 'provinces = nation, pemilu-2024 ppwp votes'],
    ['pemilu-2024/dpr/DPR-3309/pkb/votes', 'dapil = nation, DPR 2024 votes'],
    ['pemilu-2024/all/0/dpt_male', 'male + female = total'],
    ['pemilu-2024/dpr/0/pkb/seats', 'seats = size of the house'],
    ['pilpres-2014/ppwp/0/invalid_votes', 'valid + invalid = total'],
    ['pilkada-2024/gub/33/01/votes', 'choices = valid votes'],
  ])('see one vote added to %s', (id, group) => {
    const changed = facts.map((f) => (f.fact_id === id ? { ...f, value: String(Number(f.value) + 1) } : f));
    expect(changed.some((f, i) => f !== facts[i])).toBe(true);
    const again = new Certified(changed);
    const lists = new Map([
      ...sumsOverRegions(again),
      ['choices = valid votes', choicesAgainstValid(again)] as const,
      ...partsOfOnePlace(again),
      ['seats = size of the house', seatsAgainstHouse(again)] as const,
    ]);
    const list = lists.get(group) ?? [];
    expect(differing(list)).not.toEqual(knownAmong(list));
  });
});

const e24 = 'pemilu-2024';

describe('single sums', () => {
  const roll = F(e24, '', '0', '', 'dpt_total');

  it('580 + 2,372 + 17,510 = 20,462 seats, 2024', () => {
    const houses = ['dpr', 'dprd_prov', 'dprd_kab'].map((o) => F(e24, o, '0', '', 'seats_total'));
    expect(sum(houses)).toBe(F(e24, 'pileg', '0', '', 'seats_total'));
  });

  it('five generations and four age groups = roll of 2024', () => {
    const parts = (names: readonly string[]) => sum(names.map((n) => F(e24, '', '0', '', n)));
    const generations = ['pre_boomer', 'baby_boomer', 'x', 'milenial', 'z'].map((g) => `dpt_gen_${g}`);
    const ages = ['under_17_married', '17_30', '31_40', 'over_40'].map((a) => `dpt_age_${a}`);
    expect(parts(generations)).toBe(roll);
    expect(parts(ages)).toBe(roll);
  });

  it('roll of 84 districts = roll of 2024', () => {
    expect(sum(DAPIL.map((d) => F(e24, 'dpr', d, '', 'dpt_total')))).toBe(roll);
  });

  it('seven officers at each domestic station', () => {
    expect(F(e24, '', '0', '', 'kpps_total')).toBe(7 * F(e24, '', '0', '', 'tps_domestic'));
  });

  it('villages and districts of the tables = those of the decrees', () => {
    expect(sum(table('desa').map((r) => Number(r.tps_total_2024 || 0)))).toBe(
      F(e24, '', '0', '', 'tps_domestic'),
    );
    expect(table('desa')).toHaveLength(F(e24, '', '0', '', 'desa_count'));
    expect(table('kecamatan')).toHaveLength(F(e24, '', '0', '', 'kecamatan_count'));
  });

  it('stations of the regional elections 2024 add up to KPU’s total, by province and by regency', () => {
    const p24 = 'pilkada-2024';
    const nation = F(p24, '', '0', '', 'tps_total');
    const governors = [...certified.entries()].filter(
      ([e, o, r, , m]) => e === p24 && o === 'gub' && m === 'tps_total' && r.length === 2 && r !== '99',
    );
    const local = (code: string): number =>
      certified.get(p24, 'bup', code, '', 'tps_total') ??
      certified.get(p24, 'wali', code, '', 'tps_total') ??
      0;
    const yogyakarta = KABKOTA.filter((k) => k.startsWith('34')).map(local);
    expect(sum(governors.map((row) => row[5])) + sum(yogyakarta)).toBe(nation);
    expect(sum(KABKOTA.map(local)) + F(p24, 'gub', '31', '', 'tps_total')).toBe(nation);
  });

  it('the kabupaten of Papua Tengah still miss the province by the known amounts', () => {
    const missing = ['01', '02', '03'].map((n) => {
      const subject = `${e24}/ppwp/${n}`;
      const parts = facts.filter(
        (f) =>
          f.election_id === e24 &&
          f.office === 'ppwp' &&
          f.measure === 'votes' &&
          f.status === 'unofficial_partial' &&
          f.subject_id === subject &&
          /^94\d\d$/.test(cell(f, 'region_code')),
      );
      return sum(parts.map((f) => Number(f.value))) - F(e24, 'ppwp', '94', subject, 'votes');
    });
    expect(missing).toEqual([-7524, -46_859, -12_622]);
    expect(sum(missing)).toBe(-67_005);
  });

  it('18 parties = 151,796,631 valid votes in the first decree', () => {
    const first = facts.filter((f) => f.status === 'superseded');
    const parties = first.filter((f) =>
      /^pemilu-2024\/dpr\/0\/[a-z]+\/votes@2024-03-20$/.test(cell(f, 'fact_id')),
    );
    const valid = first.find((f) => f.fact_id === 'pemilu-2024/dpr/0/valid_votes@2024-03-20');
    expect(parties).toHaveLength(18);
    expect(sum(parties.map((f) => Number(f.value)))).toBe(Number(valid?.value));
  });
});

describe('seats and winners', () => {
  const elected = table('elected_dpr');

  it('elected members = seats per district and party, 580 in all', () => {
    const members = new Map<string, number>();
    for (const m of elected) {
      const key = `${m.dapil_code}|${m.party_id}`;
      members.set(key, (members.get(key) ?? 0) + 1);
    }
    const seats = DAPIL.flatMap((d) =>
      [...certified.bySubject(e24, 'dpr', d, 'seats')]
        .filter(([, n]) => n > 0)
        .map(([party, n]) => [`${d}|${party}`, n] as const),
    );
    expect(Object.fromEntries([...members].sort())).toEqual(Object.fromEntries(seats.sort()));
    expect(elected).toHaveLength(580);
  });

  it('seats follow from votes by Sainte-Laguë in all 84 districts', () => {
    const threshold = 0.04 * F(e24, 'dpr', '0', '', 'valid_votes');
    const passed = new Set(
      [...certified.bySubject(e24, 'dpr', '0', 'votes')].filter(([, v]) => v >= threshold).map(([p]) => p),
    );
    expect(passed.size).toBe(8);
    const wrong = DAPIL.filter((d) => {
      const votes = new Map([...certified.bySubject(e24, 'dpr', d, 'votes')].filter(([p]) => passed.has(p)));
      const given = sainteLague(votes, F(e24, 'dpr', d, '', 'seats_total'));
      const stored = certified.bySubject(e24, 'dpr', d, 'seats');
      return [...passed].some((p) => (given.get(p) ?? 0) !== (stored.get(p) ?? 0));
    });
    expect(wrong).toEqual([]);
    expect(DAPIL).toHaveLength(84);
  });

  it('a winner has the most certified votes', () => {
    const winners = table('winners');
    const bad = winners.filter((w) => {
      const [election = '', office = '', region = '0'] = cell(w, 'contest_id').split('/');
      const votes = [...certified.bySubject(election, office, region, 'votes')];
      const best = votes.reduce((a, b) => (b[1] > a[1] ? b : a), ['', -1] as const);
      return best[0] !== w.choice_id;
    });
    expect(bad.map((w) => w.contest_id)).toEqual([]);
    expect(winners.length).toBeGreaterThan(400);
  });
});
