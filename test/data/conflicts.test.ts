import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../lib/engine';
import type { FactIndex } from '../../lib/evidence/fact-index';
import { formatNumber } from '../../lib/i18n/format';
import type { Claim, Verdict } from '../../lib/model/claim';
import type { Fact } from '../../lib/model/fact';
import { CONFLICT_KINDS, conflictsByFact, type FigureConflict } from '../../lib/report/conflicts';
import { loadIndexFromTables } from '../helpers/index-from-tables';
import { readText, table } from './tables';

const byFact = conflictsByFact(table('conflicts'));
const conflicts: readonly FigureConflict[] = [...byFact.values()].flat();
const stored = new Map(table('facts').map((f) => [f.fact_id, f]));

describe('conflicts.csv', () => {
  it('is read whole', () => {
    expect(conflicts).toHaveLength(table('conflicts').length);
    expect(conflicts.length).toBeGreaterThan(150);
  });

  it('differs from the stored figure, in its unit', () => {
    const wrong = conflicts.filter((c) => {
      const fact = stored.get(c.factId);
      return fact?.unit !== c.unit || Number(fact.value) === c.variant;
    });
    expect(wrong).toEqual([]);
  });

  it('holds no figure that is certified for the same address', () => {
    const certified = new Map(
      [...stored.values()].filter((f) => f.status === 'certified').map((f) => [address(f), Number(f.value)]),
    );
    const wrong = conflicts.filter((c) => certified.get(address(stored.get(c.factId) ?? {})) === c.variant);
    // The roll after the re-vote and the running roll are open: either may be the settled one.
    expect(wrong.filter((c) => c.kind !== 'open').map((c) => c.factId)).toEqual([]);
  });

  it('says of slips of digits what they are', () => {
    const digits = (n: number): string => String(n).replace('.', '');
    const wrong = conflicts.filter((c) => {
      const [a, b] = [digits(Number(stored.get(c.factId)?.value)), digits(c.variant)];
      const at = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
      if (c.kind === 'digit_wrong') return a.length !== b.length || at.length !== 1;
      if (c.kind === 'digits_swapped') return at.length !== 2 || a[at[0] as number] !== b[at[1] as number];
      if (c.kind === 'digit_added') return b.length !== a.length + 1;
      return c.kind === 'digit_dropped' && b.length !== a.length - 1;
    });
    expect(wrong.map((c) => c.factId)).toEqual([]);
    expect(new Set(conflicts.map((c) => c.kind))).toEqual(new Set(CONFLICT_KINDS));
  });

  it('is in the notes, figure by figure', () => {
    const notes = readText('CONFLICTS.md').split('\n');
    const missing = conflicts.filter((c) => {
      const written = formatNumber(c.variant, 'en');
      const exact = table('conflicts').find((r) => r.fact_id === c.factId && Number(r.variant) === c.variant);
      return !notes.some(
        (line) =>
          line.includes(`\`${c.factId}\``) &&
          (line.includes(written) || line.includes(exact?.variant ?? '?')),
      );
    });
    expect(missing.map((c) => c.factId)).toEqual([]);
  });

  it('leaves out rows that say nothing', () => {
    expect(conflictsByFact([{ fact_id: 'a', variant: '', kind: 'open' }]).size).toBe(0);
    expect(conflictsByFact([{ fact_id: 'a', variant: '1', kind: 'other' }]).size).toBe(0);
    expect(conflictsByFact([{ variant: '1', kind: 'open' }]).size).toBe(0);
  });
});

const address = (f: Readonly<Record<string, string>>): string =>
  [f.election_id, f.office, f.region_code, f.subject_id, f.measure].join('|');

describe('the checker and the figures in circulation', () => {
  let engine: Engine;
  let index: FactIndex;
  beforeAll(async () => {
    index = await loadIndexFromTables();
    engine = createEngine(index);
  }, 120_000);

  it('never gives one as the certified figure, and calls most votes, rolls and seats different', () => {
    const verdicts = new Map<Verdict | 'no claim', number>();
    const certified: string[] = [];
    const told: string[] = [];
    let put = 0;
    for (const conflict of conflicts) {
      const fact = index.fact(conflict.factId);
      const text = fact && sentence(fact, conflict.variant, index);
      if (!fact || !text) continue;
      put += 1;
      const { claims } = engine.check({ blocks: [{ id: 'a', kind: 'paragraph', text }] });
      const claim = claims.find((c) => c.value === conflict.variant && c.official?.factId === fact.id);
      const any = claim ?? claims.find((c) => c.value === conflict.variant);
      verdicts.set(any?.verdict ?? 'no claim', (verdicts.get(any?.verdict ?? 'no claim') ?? 0) + 1);
      if (claims.some((c) => agrees(c, fact, conflict))) certified.push(`${conflict.factId} ${text}`);
      told.push(`${any?.verdict} ${text}`);
    }
    expect(certified).toEqual([]);
    console.info(`${put} figures put to the checker:`, Object.fromEntries(verdicts));
    expect(put).toBeGreaterThan(110);
    // Abstaining is allowed where one page alone is behind the stored figure; silence throughout would be a fault.
    expect(verdicts.get('differs') ?? 0, told.join('\n')).toBeGreaterThanOrEqual(80);
  }, 240_000);
});

/**
 * A claim of the variant that is shown as being the fact's own figure. Where another row of the tables holds the
 * variant (an earlier number of stations, a turnout on another base), the card names that row: `matched`. A percentage cut instead of rounded is no other figure.
 */
const agrees = (claim: Claim, fact: Fact, { variant, kind, unit }: FigureConflict): boolean =>
  kind !== 'open' &&
  !(unit === 'percent' && claim.verdict === 'matches_rounded' && Math.abs(variant - fact.value) < 0.015) &&
  claim.value === variant &&
  (claim.verdict === 'matches' || claim.verdict === 'matches_rounded') &&
  claim.official?.factId === fact.id &&
  (claim.matched === null || claim.matched.factId === fact.id);

const WORDS: Readonly<Record<string, string>> = {
  valid_votes: 'Jumlah suara sah',
  invalid_votes: 'Jumlah suara tidak sah',
  total_votes: 'Jumlah seluruh suara sah dan tidak sah',
  dpt_total: 'Jumlah pemilih dalam DPT',
  tps_total: 'Jumlah TPS',
  turnout_pct: 'Partisipasi pemilih',
};
const TAILS: Readonly<Record<string, string>> = {
  votes: ' suara',
  people: ' pemilih',
  stations: ' TPS',
  percent: ' persen',
  seats: ' kursi',
};
const RACES: Readonly<Record<string, string>> = {
  ppwp: 'pemilihan presiden',
  dpr: 'pemilihan DPR',
  gub: 'pemilihan gubernur',
  bup: 'pemilihan bupati',
  wali: 'pemilihan wali kota',
};

/** How a page would tell the figure, or null for measures that are told in too many ways. */
function sentence(fact: Fact, value: number, index: FactIndex): string | null {
  const election = index.election(fact.election)?.nameId;
  const region = index.region(fact.region)?.name;
  const where = fact.region === '0' ? 'secara nasional' : `di ${region}`;
  const number = formatNumber(value, 'id');
  const race = [RACES[fact.office], election].filter(Boolean).join(', ');
  if (fact.measure === 'votes' || fact.measure === 'seats') {
    const who =
      index.choiceAt(fact.election, fact.office, fact.subject)?.name ?? index.party(fact.subject)?.name;
    return who ? `KPU menetapkan hasil ${race}: ${who} meraih ${number}${TAILS[fact.unit]} ${where}.` : null;
  }
  const word = WORDS[fact.measure];
  return word ? `KPU menetapkan hasil ${race}: ${word} ${where} ${number}${TAILS[fact.unit]}.` : null;
}
