import { describe, expect, it } from 'vitest';
import { csvText } from '../../../lib/sources/csv-text';
import { decodeMapping, sheetRows } from '../../../lib/sources/sheet-mapping';

const MAP = {
  election: 'pemilu-2024',
  office: '',
  source: 's1',
  asOf: '2023-07-02',
  status: 'certified',
  thousands: '.',
  region: { column: 'kode' },
  figures: [
    { column: 'dpt', measure: 'dpt_total', unit: 'people' },
    { column: 'tps', measure: 'tps_total', unit: 'stations' },
  ],
};
const rowsOf = (rows: readonly Record<string, string>[], more: object = {}) => {
  const map = decodeMapping({ ...MAP, ...more });
  if (!map.ok) throw new Error(JSON.stringify(map.error));
  return sheetRows(rows, map.value);
};

describe('a sheet with a mapping', () => {
  it('becomes rows of the package, codes kept as texts', () => {
    const rows = rowsOf([{ kode: '0901', dpt: '1.234.567', tps: '12' }]);
    expect(rows.ok && rows.value).toEqual([
      expect.objectContaining({
        fact_id: 'pemilu-2024/all/0901/dpt_total',
        region_code: '0901',
        value: '1234567',
        unit: 'people',
      }),
      expect.objectContaining({ fact_id: 'pemilu-2024/all/0901/tps_total', value: '12' }),
    ]);
  });

  it('gives no row for an empty cell, and one for 0', () => {
    const rows = rowsOf([{ kode: '11', dpt: '', tps: '0' }]);
    expect(rows.ok && rows.value.map((r) => r.value)).toEqual(['0']);
  });

  it.each([
    ['words', { kode: '11', dpt: 'n/a', tps: '1' }, 'line 2, dpt'],
    ['a fraction or another grouping', { kode: '11', dpt: '12,5', tps: '1' }, 'line 2, dpt'],
    ['a broken group', { kode: '11', dpt: '1.23', tps: '1' }, 'line 2, dpt'],
    ['a negative number', { kode: '11', dpt: '5', tps: '-1' }, 'line 2, tps'],
    ['a line of no region', { kode: ' ', dpt: '5', tps: '1' }, 'line 2, region'],
  ])('refuses %s, and says where', (_what, row, field) => {
    const rows = rowsOf([row]);
    expect(rows.ok ? 'taken' : rows.error.fields).toEqual([field]);
  });

  it('refuses a region that stands twice, and a column that is not there', () => {
    const twice = rowsOf([
      { kode: '11', dpt: '1', tps: '' },
      { kode: '11', dpt: '2', tps: '' },
    ]);
    expect(twice.ok ? 'taken' : twice.error.fields).toEqual(['line 3, dpt']);
    const missing = rowsOf([{ kode: '11', dpt: '1' }]);
    expect(missing.ok ? 'taken' : missing.error.fields).toEqual(['tps']);
  });

  it.each([
    ['status', { status: 'final' }],
    ['asOf', { asOf: 'kemarin' }],
    ['figures', { figures: [] }],
    ['thousands', { thousands: ' ' }],
    ['office', { office: 'king' }],
  ])('needs a sound %s', (field, more) => {
    const map = decodeMapping({ ...MAP, ...more });
    expect(map.ok ? 'taken' : map.error.fields).toEqual([field]);
  });
});

describe('CSV', () => {
  it('quotes only what needs it', () => {
    expect(csvText(['a', 'b'], [{ a: 'x,y', b: 'say "hi"' }, { a: '99AA' }])).toBe(
      'a,b\n"x,y","say ""hi"""\n99AA,\n',
    );
  });
});
