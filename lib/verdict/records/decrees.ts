import type { FactIndex } from '../../evidence/fact-index';
import type { Decree } from '../../model/election';

/** An act's number without blanks and stops, in capitals. */
export const plainNumber = (number: string): string => number.replace(/[\s.]/g, '').toUpperCase();

interface Registers {
  readonly byDay: ReadonlyMap<string, readonly Decree[]>;
  readonly byNumber: ReadonlyMap<string, readonly Decree[]>;
}
const known = new WeakMap<FactIndex, Registers>();

/** The acts of the tables by day and by number; sorted out once. Every list is in table order. */
function registersOf(index: FactIndex): Registers {
  let registers = known.get(index);
  if (!registers) {
    registers = {
      byDay: register(index.decrees, (decree) => decree.date),
      byNumber: register(index.decrees, ({ number, year }) => `${plainNumber(number)}/${year}`),
    };
    known.set(index, registers);
  }
  return registers;
}

function register(decrees: readonly Decree[], keyOf: (decree: Decree) => string): Map<string, Decree[]> {
  const map = new Map<string, Decree[]>();
  for (const decree of decrees) {
    const list = map.get(keyOf(decree));
    if (list) list.push(decree);
    else map.set(keyOf(decree), [decree]);
  }
  return map;
}

/** Acts issued on an ISO day. */
export const decreesOf = (day: string, index: FactIndex): readonly Decree[] =>
  registersOf(index).byDay.get(day) ?? [];

/** Acts of any kind with this number and year. */
export const decreesNumbered = (number: string, year: string, index: FactIndex): readonly Decree[] =>
  registersOf(index).byNumber.get(`${plainNumber(number)}/${year}`) ?? [];
