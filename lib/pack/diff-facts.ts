import { type DecodedPack, numberOf, textOf } from '../model/tables';

export interface FactChange {
  /** Address, status and day of the figure, parts separated by a blank. */
  readonly key: string;
  /** Null where the figure is new, or gone. */
  readonly before: number | null;
  readonly after: number | null;
}

const KEY = ['election', 'office', 'region', 'subject', 'measure', 'status', 'as_of'] as const;

/** Stored figures that differ between two packs, in the order of the later one; those that are gone come last. */
export function diffFacts(older: DecodedPack, newer: DecodedPack): readonly FactChange[] {
  const before = valuesOf(older);
  const after = valuesOf(newer);
  const changes: FactChange[] = [];
  for (const [key, value] of after) {
    const was = before.get(key) ?? null;
    if (was !== value) changes.push({ key, before: was, after: value });
  }
  for (const [key, value] of before) if (!after.has(key)) changes.push({ key, before: value, after: null });
  return changes;
}

function valuesOf({ tables: { facts } }: DecodedPack): ReadonlyMap<string, number | null> {
  const texts = KEY.map((column) => textOf(facts, column));
  const value = numberOf(facts, 'value');
  const out = new Map<string, number | null>();
  for (let row = 0; row < facts.rows; row++)
    out.set(texts.map((text) => text(row) || '-').join(' '), value(row));
  return out;
}
