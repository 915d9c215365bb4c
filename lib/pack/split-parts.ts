import { push } from '../base/lists';
import { PACK_SHARDS } from '../model/tables';
import { type JsonShard, toShard, type Value } from './encode';
import type { Computed, FactRow } from './fact-rows';
import { GroupBook } from './group-book';
import type { Part } from './part-of';
import type { Derivation } from './plan-derived';

/**
 * Shards of the stored rows and of what follows from them: a pair for each part, and plain `derived` for what
 * reads rows of several parts. Row numbers of a part start at its own first row.
 */
export function splitParts(
  parts: readonly Part[],
  facts: readonly FactRow[],
  computed: readonly Computed[],
  derivations: readonly Derivation[],
): readonly JsonShard[] {
  const home = (rows: readonly number[]): Part | null => {
    const part = parts.find((p) => (rows[0] as number) >= p.start && (rows[0] as number) < p.end);
    return part && rows.every((row) => row >= part.start && row < part.end) ? part : null;
  };
  const computedOf = groupBy(computed, (c) => home([c.row, ...c.inputs]));
  const derivedOf = groupBy(derivations, (d) => home([d.head, ...d.others]));
  const derived = (part: Part | null): JsonShard =>
    toShard(
      part ? `derived-${part.name}` : 'derived',
      PACK_SHARDS.derived,
      derivedTables(computedOf.get(part) ?? [], derivedOf.get(part) ?? [], part?.start ?? 0),
    );
  return [
    ...parts.flatMap((part) => [
      toShard(`facts-${part.name}`, PACK_SHARDS.facts, {
        facts: facts.slice(part.start, part.end).map(factRow),
      }),
      derived(part),
    ]),
    derived(null),
  ];
}

const factRow = (f: FactRow): Record<string, Value> => ({
  election: f.election,
  office: f.office,
  region: f.region,
  subject: f.subject,
  measure: f.measure,
  value: f.value,
  unit: f.unit,
  status: f.status,
  as_of: f.asOf,
  confidence: f.confidence,
  decree: f.decree,
  precision: f.precision,
  source: f.source,
});

function derivedTables(computed: readonly Computed[], derivations: readonly Derivation[], start: number) {
  const groups = new GroupBook();
  const local = (rows: readonly number[]): readonly number[] => rows.map((row) => row - start);
  const computedRows = [...computed]
    .sort((a, b) => a.row - b.row)
    .map((c) => {
      const [head = 0, ...others] = local(c.inputs);
      return { row: c.row - start, formula: c.formula, head, group: groups.of(head, others) };
    });
  const derived = derivations.map((d) => {
    const anyOrder = d.formula === 'rank' || d.formula === 'share_sum';
    const head = d.head - start;
    return {
      formula: d.formula,
      measure: d.measure,
      head,
      group: groups.of(head, local(d.others), anyOrder),
      region: d.region ?? '',
      whole: d.whole ? 1 : 0,
      confidence: d.confidence,
    };
  });
  return {
    computed: computedRows,
    derived,
    groups: groups.starts.map((at) => ({ start: at })),
    group_members: groups.members.map((row) => ({ row })),
  };
}

function groupBy<T, K>(list: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const map = new Map<K, T[]>();
  for (const item of list) {
    push(map, key(item), item);
  }
  return map;
}
