import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../../lib/evidence/derive';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import type { Fact } from '../../../lib/model/fact';
import { cell, table } from '../../data/tables';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

let index: FactIndex;
let derived: readonly Fact[];
beforeAll(async () => {
  index = await loadIndexFromTables();
  derived = allDerived();
}, 60_000);

const MEASURES = [
  'share',
  'rank',
  'seat_share',
  'turnout',
  'valid_votes',
  'total_votes',
  'provinces_won',
  'kabkota_won',
];

function allDerived(): readonly Fact[] {
  const places = new Map<string, Set<string>>();
  for (const f of table('facts')) {
    const key = [f.election_id, f.office, f.region_code].join('|');
    places.set(key, (places.get(key) ?? new Set([''])).add(cell(f, 'subject_id')));
  }
  const out: Fact[] = [];
  for (const [key, subjects] of places) {
    const [election = '', office = '', region = ''] = key.split('|');
    for (const subject of subjects)
      for (const measure of MEASURES)
        for (const f of index.at({ election, office: office as Fact['office'], region, subject, measure }))
          if (f.id.startsWith('derived:')) out.push(f);
  }
  return out;
}

describe('the index over the real tables', () => {
  it('holds every row of facts.csv under its id with its value', () => {
    const rows = table('facts');
    const wrong = rows.filter((row) => {
      const fact = index.fact(cell(row, 'fact_id'));
      return (
        fact?.value !== Number(row.value) ||
        fact.status !== row.status ||
        fact.asOf !== row.as_of ||
        fact.subject !== row.subject_id ||
        fact.decreeNo !== row.decree_no ||
        fact.source !== row.source_id
      );
    });
    expect(wrong.map((row) => row.fact_id)).toEqual([]);
    expect(index.size).toBe(rows.length);
  });

  it('has one certified row of a stored address at most, and lists it first', () => {
    for (const row of table('facts').slice(0, 4000)) {
      const address = {
        election: cell(row, 'election_id'),
        office: cell(row, 'office') as Fact['office'],
        region: cell(row, 'region_code'),
        subject: cell(row, 'subject_id'),
        measure: cell(row, 'measure'),
      };
      const rows = index.at(address);
      const stored = rows.filter((f) => f.status === 'certified' && f.measure === address.measure);
      expect(stored.length).toBeLessThanOrEqual(1);
      if (row.status === 'certified') expect(index.certified(address)?.status).toMatch(/certified$/);
    }
  });

  it('derives tens of thousands of facts whose inputs exist and give their value', () => {
    expect(derived.length).toBeGreaterThan(25_000);
    const wrong = derived.filter((f) => {
      const inputs = f.inputs.map((id) => index.fact(id));
      if (inputs.some((input) => input === null)) return true;
      return (
        f.formula === null ||
        evaluate(
          f.formula,
          inputs.map((input) => input?.value ?? 0),
        ) !== f.value
      );
    });
    expect(wrong.map((f) => f.id)).toEqual([]);
  });

  it('never mixes dated sets, places or elections', () => {
    const wrong = derived.filter((f) => {
      const inputs = f.inputs.map((id) => index.fact(id)).filter((x) => x !== null);
      const certified = f.status === 'derived_from_certified';
      const oneSet = inputs.every((x) => (certified ? x.status === 'certified' : x.status === f.status));
      const oneDay = certified || new Set(inputs.map((x) => x.asOf)).size === 1;
      const onePlace =
        f.formula === 'regions_won' ||
        inputs.every((x) => x.region === f.region && x.election === f.election);
      return !oneSet || !oneDay || !onePlace;
    });
    expect(wrong.map((f) => f.id)).toEqual([]);
  });

  it('is never surer than its inputs', () => {
    const order = ['weak', 'single', 'high'];
    const wrong = derived.filter((f) =>
      f.inputs.some(
        (id) => order.indexOf(f.confidence) > order.indexOf(index.fact(id)?.confidence ?? 'weak'),
      ),
    );
    expect(wrong.map((f) => f.id)).toEqual([]);
  });

  it('gives shares between 0 and 100 that add up to no more than 100 in a set', () => {
    const sums = new Map<string, number>();
    for (const f of derived.filter((x) => x.measure === 'share')) {
      expect(f.value).toBeGreaterThanOrEqual(0);
      const set = [f.election, f.office, f.region, f.status, f.asOf].join('|');
      sums.set(set, (sums.get(set) ?? 0) + f.value);
    }
    // 1955: KPU's printed sum of valid votes is 0.008 % below the parties' votes.
    expect([...sums].filter(([, sum]) => sum > 100.01)).toEqual([]);
  });

  it('agrees with the shares and provinces that KPU announced', () => {
    const announced = table('facts').filter((f) => f.status === 'certified' && f.measure === 'share_pct');
    expect(announced).toHaveLength(3);
    for (const row of announced) {
      const [first, second] = index.at({
        election: cell(row, 'election_id'),
        office: 'ppwp',
        region: cell(row, 'region_code'),
        subject: cell(row, 'subject_id'),
        measure: 'share',
      });
      expect([first?.formula, second?.id]).toEqual(['share', row.fact_id]);
      expect(first?.value.toFixed(2)).toBe(Number(row.value).toFixed(2));
    }
    const won = derived.filter((f) => f.measure === 'provinces_won' && f.election === 'pemilu-2024');
    expect(won.map((f) => f.value)).toEqual([2, 36, 0]);
  });

  it('derives no national count of regencies for 2024, where one province has none certified', () => {
    const national = derived.filter(
      (f) => f.measure === 'kabkota_won' && f.election === 'pemilu-2024' && f.region === '0',
    );
    expect(national).toEqual([]);
  });

  it('keeps Jakarta’s DPR votes with the overseas ones out of the shares', () => {
    const jakarta = { election: 'pemilu-2024', office: 'dpr', region: '31', subject: 'pdip' } as const;
    expect(index.certified({ ...jakarta, measure: 'share' })).toBeNull();
    expect(index.certified({ ...jakarta, region: '32', measure: 'share' })?.formula).toBe('share_sum');
    expect(index.certified({ ...jakarta, measure: 'votes_incl_overseas' })?.formula).toBe('sum');
  });
});
