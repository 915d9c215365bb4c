import { describe, expect, it } from 'vitest';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import { indexOf } from '../../helpers/built-pack';
import { factRow as f, smallTables, T1, T2 } from '../../helpers/small-tables';

const at = (index: FactIndex, measure: string, subject = '', region = '0') =>
  index.at({ election: 'pemilu-9999', office: 'ppwp', region, subject, measure });

const VOTES = [f('0', T1, 'votes', 600), f('0', T2, 'votes', 400)];

describe('derived facts', () => {
  it('divides votes by the valid votes of the same set', async () => {
    const index = await indexOf(smallTables([...VOTES, f('0', '', 'valid_votes', 1000)]));
    expect(at(index, 'share', T1)).toMatchObject([
      {
        id: 'derived:share:pemilu-9999/ppwp/0/01/votes+pemilu-9999/ppwp/0/valid_votes',
        value: 60,
        unit: 'percent',
        status: 'derived_from_certified',
        formula: 'share',
        precision: 0,
      },
    ]);
  });

  it('divides by the sum of all choices where valid votes are not stored, and sums them', async () => {
    const index = await indexOf(smallTables(VOTES));
    expect(at(index, 'share', T2)).toMatchObject([{ formula: 'share_sum', value: 40 }]);
    expect(at(index, 'valid_votes')).toMatchObject([{ formula: 'sum', value: 1000, unit: 'votes' }]);
    expect(index.byValue(1000).map((x) => x.formula)).toEqual(['sum']);
  });

  it('derives no sum, share or rank while a choice is missing', async () => {
    const index = await indexOf(smallTables(VOTES.slice(0, 1)));
    expect(at(index, 'share', T1)).toEqual([]);
    expect(at(index, 'rank', T1)).toEqual([]);
    expect(at(index, 'valid_votes')).toEqual([]);
  });

  it('ranks by votes', async () => {
    const index = await indexOf(smallTables(VOTES));
    expect([at(index, 'rank', T1)[0]?.value, at(index, 'rank', T2)[0]?.value]).toEqual([1, 2]);
  });

  it('keeps dated sets apart', async () => {
    const old = { status: 'superseded', as_of: '9999-02-01' };
    const index = await indexOf(
      smallTables([
        ...VOTES,
        f('0', '', 'valid_votes', 1000),
        f('0', T1, 'votes', 500, old),
        f('0', T2, 'votes', 300, old),
        f('0', '', 'valid_votes', 700, { status: 'unofficial_partial', as_of: '9999-02-01' }),
      ]),
    );
    const shares = at(index, 'share', T1);
    expect(shares.map((x) => [x.status, x.value])).toEqual([
      ['derived_from_certified', 60],
      ['superseded', 62.5],
    ]);
    expect(shares[1]?.asOf).toBe('9999-02-01');
  });

  it('derives nothing from undated rows', async () => {
    const undated = { status: 'unofficial_partial', as_of: '' };
    const index = await indexOf(
      smallTables([f('0', T1, 'votes', 6, undated), f('0', T2, 'votes', 4, undated)]),
    );
    expect(at(index, 'share', T1)).toEqual([]);
    expect(index.fact('pemilu-9999/ppwp/0/01/votes@undated')?.value).toBe(6);
  });

  it('is as weak as the weakest input, and names an act only if all share it', async () => {
    const act = { decree_no: 'Keputusan KPU 1/9999' };
    const index = await indexOf(
      smallTables([
        f('0', T1, 'votes', 600, act),
        f('0', T2, 'votes', 400),
        f('0', '', 'valid_votes', 1000, { ...act, confidence: 'single', as_of: '9999-03-21' }),
      ]),
    );
    expect(at(index, 'share', T1)[0]).toMatchObject({
      confidence: 'single',
      decreeNo: 'Keputusan KPU 1/9999',
      asOf: '9999-03-21',
    });
    expect(at(index, 'share', T2)[0]?.decreeNo).toBe('');
  });

  it('adds valid and invalid votes where no total is stored, and divides totals by the roll', async () => {
    const rows = [f('0', '', 'valid_votes', 1000), f('0', '', 'invalid_votes', 20)];
    const roll = f('0', '', 'dpt_total', 2000, { office: '' });
    const added = await indexOf(smallTables([...rows, roll]));
    expect(at(added, 'total_votes')).toMatchObject([{ formula: 'sum', value: 1020 }]);
    const stored = await indexOf(smallTables([...rows, roll, f('0', '', 'total_votes', 1020)]));
    expect(at(stored, 'total_votes').map((x) => x.formula)).toEqual([null]);
    expect(at(stored, 'turnout')).toMatchObject([{ formula: 'turnout', value: 51 }]);
  });

  const provinces = (second: number) => [
    ...VOTES,
    f('11', T1, 'votes', 500),
    f('11', T2, 'votes', 100),
    f('12', T1, 'votes', 90),
    f('12', T2, 'votes', second),
    f('99', T1, 'votes', 10),
    f('99', T2, 'votes', 50),
  ];

  it('counts provinces won only if provinces and overseas add up to the nation', async () => {
    const index = await indexOf(smallTables(provinces(250)));
    expect(at(index, 'provinces_won', T1)).toMatchObject([
      { value: 1, formula: 'regions_won', unit: 'count' },
    ]);
    expect(at(index, 'provinces_won', T2)[0]?.value).toBe(1);
    const short = await indexOf(smallTables(provinces(249)));
    expect(at(short, 'provinces_won', T1)).toEqual([]);
  });

  it('finds every derived fact again by its id', async () => {
    const index = await indexOf(smallTables(provinces(250)));
    for (const measure of ['share', 'rank', 'provinces_won']) {
      const [fact] = at(index, measure, T2);
      expect(index.fact(fact?.id ?? '')).toEqual(fact);
    }
    expect(index.fact('derived:rank:pemilu-9999/ppwp/0/01/votes')).toBeNull();
    expect(index.fact('derived:share:')).toBeNull();
  });
});

describe('effective confidence of rows that the tables computed', () => {
  const computed = { confidence: 'derived', formula: 'valid_votes + invalid_votes' };
  const rows = (total: number, formula = computed) =>
    smallTables([
      f('0', '', 'valid_votes', 1000),
      f('0', '', 'invalid_votes', 20, { confidence: 'weak' }),
      f('0', '', 'total_votes', total, formula),
    ]);

  it('takes the lowest of the rows that the formula reads', async () => {
    const [fact] = at(await indexOf(rows(1020)), 'total_votes');
    expect(fact).toMatchObject({ confidence: 'weak', formula: 'sum', status: 'certified' });
    expect(fact?.inputs).toHaveLength(2);
  });

  it('is single where the formula does not give the value, or is unknown', async () => {
    expect(at(await indexOf(rows(1021)), 'total_votes')[0]).toMatchObject({
      confidence: 'single',
      formula: null,
    });
    const odd = await indexOf(rows(1020, { confidence: 'derived', formula: 'as announced' }));
    expect(at(odd, 'total_votes')[0]).toMatchObject({ confidence: 'single', inputs: [] });
  });
});
