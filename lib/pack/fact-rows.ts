import { push } from '../base/lists';
import type { EffectiveConfidence, Formula } from '../model/fact';
import { cell, type Row, type SourceTables } from './rows';

/** A row of `facts.csv` made ready for derivation. */
export interface FactRow {
  readonly row: number;
  readonly id: string;
  readonly election: string;
  readonly office: string;
  readonly region: string;
  readonly subject: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly status: string;
  readonly asOf: string;
  readonly confidence: EffectiveConfidence;
  readonly decree: string;
  readonly precision: number;
  readonly source: string;
}

/** How the tables computed one of their rows: inputs are row numbers. */
export interface Computed {
  readonly row: number;
  readonly formula: Formula;
  readonly inputs: readonly number[];
}

const STRENGTH: Readonly<Record<EffectiveConfidence, number>> = { weak: 0, single: 1, high: 2 };

/** The least confidence of a list; `high` for none. */
export const weakest = (list: readonly EffectiveConfidence[]): EffectiveConfidence =>
  list.reduce((a, b) => (STRENGTH[b] < STRENGTH[a] ? b : a), 'high');

/** Contest whose subjects and figures belong together: one office of one election in one region and one dated set. */
export const setKey = (f: Pick<FactRow, 'election' | 'office' | 'region' | 'status' | 'asOf'>): string =>
  `${f.election}|${f.office}|${f.region}|${f.status === 'certified' ? 'certified' : `${f.status}@${f.asOf}`}`;

/**
 * Reads `facts.csv` and settles effective confidence. A row the tables computed (`derived`) is as weak as the
 * weakest row its formula reads; where the formula cannot be resolved, or its inputs do not give the stored
 * value, the row counts as `single`.
 */
export function readFacts(tables: SourceTables): {
  readonly facts: readonly FactRow[];
  readonly computed: readonly Computed[];
} {
  const source = tables.facts ?? [];
  const raw = source.map(toFact);
  const sets = new Map<string, FactRow[]>();
  for (const f of raw) push(sets, setKey(f), f);
  const dapilOf = new Map<string, string[]>();
  for (const r of tables.regions ?? [])
    if (cell(r, 'level') === 'dapil') push(dapilOf, cell(r, 'parent'), cell(r, 'code'));
  const computed = new Map<number, Computed>();
  for (const f of raw) {
    const formula = cell(source[f.row] as Row, 'formula');
    if (formula === '') continue;
    const found = resolve(f, formula, sets, dapilOf);
    if (found) computed.set(f.row, found);
  }
  const settled = new Map<number, EffectiveConfidence>();
  const settle = (row: number, depth: number): EffectiveConfidence => {
    const known = settled.get(row);
    if (known) return known;
    const written = cell(source[row] as Row, 'confidence');
    const inputs = computed.get(row)?.inputs;
    const value =
      written !== 'derived'
        ? (raw[row] as FactRow).confidence
        : inputs && depth < 8
          ? weakest(inputs.map((input) => settle(input, depth + 1)))
          : 'single';
    settled.set(row, value);
    return value;
  };
  return {
    facts: raw.map((f) => ({ ...f, confidence: settle(f.row, 0) })),
    computed: [...computed.values()],
  };
}

const toFact = (row: Row, index: number): FactRow => {
  const confidence = cell(row, 'confidence');
  return {
    row: index,
    id: cell(row, 'fact_id'),
    election: cell(row, 'election_id'),
    office: cell(row, 'office'),
    region: cell(row, 'region_code'),
    subject: cell(row, 'subject_id'),
    measure: cell(row, 'measure'),
    value: Number(cell(row, 'value')),
    unit: cell(row, 'unit'),
    status: cell(row, 'status'),
    asOf: cell(row, 'as_of'),
    confidence: confidence === 'high' ? 'high' : confidence === 'weak' ? 'weak' : 'single',
    decree: cell(row, 'decree_no'),
    precision: Number(cell(row, 'precision') || 0),
    source: cell(row, 'source_id'),
  };
};

/** The formula kinds that `facts.csv` writes, as inputs. Null where a part is missing or the result differs. */
function resolve(
  f: FactRow,
  formula: string,
  sets: ReadonlyMap<string, readonly FactRow[]>,
  dapilOf: ReadonlyMap<string, readonly string[]>,
): Computed | null {
  const set = sets.get(setKey(f)) ?? [];
  const one = (measure: string): FactRow | undefined =>
    set.find((x) => x.measure === measure && x.subject === f.subject && x.row !== f.row);
  const votes = set.filter((x) => x.measure === 'votes' && x.subject !== '');
  if (formula === "sum(votes in the province's dapil)") {
    const parts = (dapilOf.get(f.region) ?? []).map((dapil) =>
      (sets.get(setKey({ ...f, region: dapil })) ?? []).find(
        (x) => x.measure === 'votes' && x.subject === f.subject,
      ),
    );
    return result(f, 'sum', parts);
  }
  if (/^sum\(votes of (?:\d+ parties|tickets)\)$/.test(formula)) return result(f, 'sum', votes);
  if (formula === 'valid_votes - other tickets')
    return result(f, 'difference', [
      set.find((x) => x.measure === 'valid_votes'),
      ...votes.filter((x) => x.row !== f.row),
    ]);
  const two = /^(\w+) ([+-]) (\w+)$/.exec(formula);
  if (two?.[1] && two[3] && /^[a-z]/.test(two[1]))
    return result(f, two[2] === '+' ? 'sum' : 'difference', [one(two[1]), one(two[3])]);
  return null;
}

function result(f: FactRow, formula: 'sum' | 'difference', parts: readonly (FactRow | undefined)[]) {
  const inputs = parts.filter((x): x is FactRow => x !== undefined);
  const [head, ...rest] = inputs;
  if (!head || inputs.length < parts.length) return null;
  const sum = rest.reduce((n, x) => n + x.value, 0);
  const value = formula === 'sum' ? head.value + sum : head.value - sum;
  return value === f.value ? { row: f.row, formula, inputs: inputs.map((x) => x.row) } : null;
}
