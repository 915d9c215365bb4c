import { beforeAll, describe, expect, it } from 'vitest';
import { type BlockClaim, createEngine, type Engine } from '../../../lib/engine';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import type { OwnReading, Roles } from '../../../lib/model/own-reading';
import { CONTENT_DECODERS } from '../../../lib/protocol/decode';
import { judgeOwnReading, surroundingsOf } from '../../../lib/verdict/own-reading/judge-own';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

let index: FactIndex;
let engine: Engine;
beforeAll(async () => {
  index = await loadIndexFromTables();
  engine = createEngine(index);
}, 60_000);

const claimIn = (text: string, quote: string): BlockClaim => {
  const { claims } = engine.check({ blocks: [{ id: 'a', kind: 'paragraph', text }] });
  const found = claims.find((claim) => claim.quote.includes(quote));
  if (!found) throw new Error(`${quote} not among ${claims.map((claim) => claim.quote).join(' | ')}`);
  return found;
};

/** As it comes through the background's decoder. */
function questionOf(claim: BlockClaim, change: Partial<Roles> = {}): OwnReading {
  const { quote, measure, op, value, low, high, unit, basis, asked, election, office, region, subject } =
    claim;
  const decoded = CONTENT_DECODERS.judgeOwnReading({
    question: {
      quote,
      measure,
      op,
      value,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      unit,
      basis,
      asked,
      roles: {
        election: election ?? '',
        office: office ?? '',
        region: region?.code ?? '',
        subject: subject?.id ?? null,
        ...change,
      },
    },
  });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value.question;
}

const PRABOWO = 'KPU menetapkan Prabowo-Gibran meraih 96.214.691 suara pada Pilpres 2024.';

describe('the reading a reader chooses', () => {
  it('gives the engine’s own verdict where nothing is changed', () => {
    const claim = claimIn(PRABOWO, '96.214.691');
    const own = judgeOwnReading(questionOf(claim), index, 'id');
    expect(own.claim).toEqual({
      basis: claim.basis,
      election: claim.election,
      office: claim.office,
      region: claim.region,
      subject: claim.subject,
      verdict: 'matches',
      reasons: claim.reasons,
      official: claim.official,
      matched: null,
    });
  });

  it('turns the verdict with another region', () => {
    const claim = claimIn(PRABOWO, '96.214.691');
    const { claim: own, around } = judgeOwnReading(questionOf(claim, { region: '32' }), index, 'id');
    expect(own).toMatchObject({ verdict: 'differs', region: { code: '32', name: 'Jawa Barat' } });
    expect(own.official?.value).toBe(16805854);
    expect(around.bars?.bars.map((bar) => bar.number)).toEqual([1, 2, 3]);
  });

  it('takes the same person’s ticket to another election', () => {
    const claim = claimIn(PRABOWO, '96.214.691');
    const { claim: own, around } = judgeOwnReading(
      questionOf(claim, { election: 'pemilu-2019' }),
      index,
      'id',
    );
    expect(own.subject?.id).toBe('pemilu-2019/ppwp/02');
    expect(own.official?.value).toBe(68650239);
    expect(around.choices.roles.election).toBe('pemilu-2019');
    expect(around.choices.subjects).toHaveLength(2);
  });

  it('judges the figure as another’s', () => {
    const claim = claimIn('Ganjar-Mahfud meraih 27.404.878 suara pada Pilpres 2024.', '27.404.878');
    const own = judgeOwnReading(questionOf(claim, { subject: 'pemilu-2024/ppwp/01' }), index, 'id');
    expect(own.claim.subject?.name).toContain('Anies');
    expect(own.claim.verdict).toBe('differs');
  });

  it('moves to another race, with its region and without an owner where none is meant', () => {
    const claim = claimIn(PRABOWO, '96.214.691');
    const { claim: own, around } = judgeOwnReading(
      questionOf(claim, { election: 'pilkada-2024', office: 'gub' }),
      index,
      'id',
    );
    expect(around.choices.roles).toMatchObject({ election: 'pilkada-2024', office: 'gub', subject: null });
    expect(own).toMatchObject({ verdict: 'ambiguous', reasons: ['subject_unclear'], official: null });
    expect(around.choices.subjects.length).toBeGreaterThan(1);
  });

  it('keeps a party through elections, and its seats apart from its votes', () => {
    const claim = claimIn('PDIP meraih 110 kursi DPR pada Pemilu 2024.', '110 kursi');
    expect(claim.verdict).toBe('matches');
    const own = judgeOwnReading(questionOf(claim, { election: 'pemilu-2019' }), index, 'id');
    expect(own.claim).toMatchObject({ verdict: 'differs', subject: { id: 'pdip' } });
    expect(own.claim.official?.value).toBe(128);
  });

  it('reads figures of nobody in other places and years', () => {
    const claim = claimIn('KPU menetapkan DPT Pemilu 2024 sebanyak 204.807.222 pemilih.', '204.807.222');
    const { around } = judgeOwnReading(questionOf(claim), index, 'id');
    expect(around.bars).toBeNull();
    expect(around.choices.elections.slice(0, 8)).toContain('pemilu-2019');
    expect(around.choices.regions.map((r) => r.name)).toContain('Jawa Tengah');
    const java = judgeOwnReading(questionOf(claim, { region: '33' }), index, 'id');
    expect(java.claim.region?.name).toBe('Jawa Tengah');
    expect(java.claim.verdict).not.toBe('matches');
  });

  it('keeps another basis what it is', () => {
    const claim = claimIn('Hasil hitung cepat: Prabowo-Gibran 58,6 persen pada Pilpres 2024.', '58,6');
    expect(claim.basis).toBe('quick_count');
    const own = judgeOwnReading(questionOf(claim, { region: '32' }), index, 'id');
    expect(own.claim.verdict).toBe('different_basis');
  });

  it('does not invent answers for roles that are not in the tables', () => {
    const claim = claimIn(PRABOWO, '96.214.691');
    const own = judgeOwnReading(
      questionOf(claim, { election: 'pemilu-9999', region: 'x', office: 'dprd_kab' }),
      index,
      'id',
    );
    expect(own.claim.official).toBeNull();
    expect(own.claim.verdict).not.toBe('differs');
  });
});

describe('what stands around a figure', () => {
  it('lists parties from the largest, the own one marked', () => {
    const claim = claimIn('PKS meraih 12.781.353 suara DPR pada Pemilu 2024.', '12.781.353');
    const { bars } = surroundingsOf(questionOf(claim), claim.official?.factId ?? null, index, 'id');
    const values = bars?.bars.map((bar) => bar.value) ?? [];
    expect(bars?.kind).toBe('parties');
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(bars?.bars.filter((bar) => bar.own).map((bar) => bar.id)).toEqual(['pks']);
  });

  it('tells every dated value of a figure that changed, oldest first', () => {
    const claim = claimIn('Partai Demokrat meraih 11.283.053 suara DPR pada Pemilu 2024.', '11.283.053');
    const { timeline } = surroundingsOf(questionOf(claim), claim.official?.factId ?? null, index, 'id');
    expect(timeline.map((point) => [point.value, point.status])).toEqual([
      [11283160, 'superseded'],
      [5728698, 'unofficial_partial'],
      [11283053, 'certified'],
    ]);
  });

  it('names the other readings that the text leaves open', () => {
    const claim = claimIn('Prabowo unggul dengan 58,83 persen suara pada pilpres.', '58,83');
    const { others } = surroundingsOf(questionOf(claim), null, index, 'id');
    expect(others.length).toBeGreaterThan(0);
    expect(others.map((other) => other.roles)).not.toContainEqual(questionOf(claim).roles);
    expect(others[0]?.subject).toMatch(/Prabowo/);
  });

  it.each([
    ['record', 'Pemungutan suara Pemilu 2024 digelar pada 14 Februari 2024.', '14 Februari'],
    [
      'sum',
      'Gabungan suara Anies-Muhaimin dan Ganjar-Mahfud pada Pilpres 2024 hanya 68.012.784 suara.',
      '68.012.784',
    ],
    ['change', 'Kursi Gerindra di DPR bertambah 8 kursi dibanding Pemilu 2019.', '8 kursi'],
  ])('says why there is nothing to choose: %s', (why, text, quote) => {
    expect(claimIn(text, quote).asked).toBe(why);
  });

  it('answers at once', () => {
    const claim = claimIn(PRABOWO, '96.214.691');
    const roll = claimIn('KPU menetapkan DPT Pemilu 2024 sebanyak 204.807.222 pemilih.', '204.807.222');
    for (const one of [claim, roll]) judgeOwnReading(questionOf(one), index, 'id');
    const from = performance.now();
    for (const one of [claim, roll]) judgeOwnReading(questionOf(one), index, 'id');
    expect(performance.now() - from).toBeLessThan(1_500);
  });
});
