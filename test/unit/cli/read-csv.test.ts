import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../entrypoints/cli/read-csv';

/** What the parser makes of it; an error by its code. */
const outcome = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (cause) {
    return (cause as { code?: string }).code;
  }
};

describe('a CSV table', () => {
  it('is read as the parser reads it, quoted or cut', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '0', ',', ',', '\n', '\n', '\r\n', '"', ' ', 'é'), { maxLength: 40 })
      .map((parts) => `x,y\n${parts.join('')}`);
    fc.assert(
      fc.property(text, (table) => {
        expect(outcome(() => readCsv(table))).toEqual(outcome(() => parse(table, { columns: true })));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['', 'x,y', 'x,x\n1,2', 'x,y\n1,2', 'x,y\n1,2\n', 'x\n\n', '\n1', 'x,y\n,\n', 'x,y\n1'])(
    '%j',
    (table) => {
      expect(outcome(() => readCsv(table))).toEqual(outcome(() => parse(table, { columns: true })));
    },
  );
});
