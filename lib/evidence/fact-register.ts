import type { Office } from '../model/election';
import type { Fact } from '../model/fact';
import type { Place } from '../model/place-page';
import type { DecodedPack } from '../model/tables';
import { dictView, textAt } from './columns';

/** Numbers of stored rows, in table order. */
export type Rows = readonly number[];

/** The stored facts gathered by what they rest on and by where they stand, for people who look things up. */
export interface FactRegister {
  /** By the act that set them, as the tables write it. */
  readonly acts: ReadonlyMap<string, Rows>;
  /** By the id of the source in which they were seen. */
  readonly sources: ReadonlyMap<string, Rows>;
  /** By place, in table order. */
  readonly places: readonly { readonly place: Place; readonly rows: Rows }[];
  fact(row: number): Fact;
}

/** Gathers the rows of a pack. `factAt` makes the fact of a stored row. */
export function createFactRegister(pack: DecodedPack, factAt: (row: number) => Fact): FactRegister {
  const { facts } = pack.tables;
  const column = (name: string) => {
    const view = dictView(facts, name);
    return (row: number): string => textAt(view, row);
  };
  const [election, office, region] = [column('election'), column('office'), column('region')];
  const by = (key: (row: number) => string): Map<string, number[]> => {
    const groups = new Map<string, number[]>();
    for (let row = 0; row < facts.rows; row++) {
      const name = key(row);
      const rows = groups.get(name);
      if (rows) rows.push(row);
      else groups.set(name, [row]);
    }
    return groups;
  };
  const acts = by(column('decree'));
  acts.delete('');
  const placed = by((row) => `${election(row)}|${office(row)}|${region(row)}`);
  return {
    acts,
    sources: by(column('source')),
    places: [...placed.values()].map((rows) => {
      const first = rows[0] as number;
      return {
        place: { election: election(first), office: office(first) as Office, region: region(first) },
        rows,
      };
    }),
    fact: factAt,
  };
}
