import { beforeAll, describe, expect, it } from 'vitest';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

let index: FactIndex;
beforeAll(async () => {
  index = await loadIndexFromTables();
});

describe('memory index over the tables', () => {
  const ticket = 'pemilu-2024/ppwp/02';
  const at = (
    measure: string,
    region = '0',
    subject = ticket,
    election = 'pemilu-2024',
    office = 'ppwp' as const,
  ) => index.at({ election, office, region, subject, measure });

  it('finds a stored figure by address, id and value', () => {
    const fact = index.certified({
      election: 'pemilu-2024',
      office: 'ppwp',
      region: '0',
      subject: ticket,
      measure: 'votes',
    });
    expect(fact).toMatchObject({ id: 'pemilu-2024/ppwp/0/02/votes', value: 96_214_691, status: 'certified' });
    expect(index.fact('pemilu-2024/ppwp/0/02/votes')).toEqual(fact);
    expect(index.byValue(96_214_691).map((f) => f.id)).toContain('pemilu-2024/ppwp/0/02/votes');
    expect(fact?.decreeNo).toBe('Keputusan KPU 360/2024');
  });

  it('puts the computed share before the announced one', () => {
    const shares = at('share');
    expect(shares[0]).toMatchObject({ formula: 'share', status: 'derived_from_certified', unit: 'percent' });
    expect(shares[0]?.value).toBeCloseTo(58.5862, 3);
    expect(shares.map((f) => f.measure)).toContain('share_pct');
    expect(index.fact(shares[0]?.id ?? '')).toEqual(shares[0]);
  });

  it('counts provinces won from the provinces alone', () => {
    const [stored, derived] = at('provinces_won');
    expect([stored?.value, stored?.formula]).toEqual([36, null]);
    expect([derived?.value, derived?.formula]).toEqual([36, 'regions_won']);
  });
});
