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
  const titles = Object.keys(rows[0] ?? {});
  return sheetRows([titles, ...rows.map((row) => titles.map((title) => row[title] ?? ''))], map.value);
};
/** The same for lines as they stand in the file. */
const linesOf = (lines: readonly (readonly string[])[], more: object = {}) => {
  const map = decodeMapping({ ...MAP, ...more });
  if (!map.ok) throw new Error(JSON.stringify(map.error));
  const rows = sheetRows(lines, map.value);
  return rows.ok ? rows.value.map((r) => `${r.region_code} ${r.measure} ${r.value}`) : rows.error.fields;
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

  it('is read below its titles, without totals and empty lines', () => {
    const lines = [
      ['DAFTAR PEMILIH TETAP', '', ''],
      ['kode', 'dpt', 'tps'],
      ['11', '5', '1'],
      ['', '', ''],
      ['JUMLAH', '5', '1'],
    ];
    expect(linesOf(lines, { header: 2, ignore: ['JUMLAH'] })).toEqual(['11 dpt_total 5', '11 tps_total 1']);
    expect(linesOf(lines, { header: 2 })).toEqual(['line 5, region']);
    expect(linesOf(lines)).toEqual(['kode', 'dpt', 'tps']);
  });

  it('has codes with dots only where the mapping says so, and never one that lost a zero', () => {
    const lines = [
      ['kode', 'dpt', 'tps'],
      ['33.29.01', '5', ''],
      ['33.29.01.2004', '6', ''],
    ];
    expect(linesOf(lines)).toEqual(['line 2, region', 'line 3, region']);
    const region = { column: 'kode', dotted: true };
    expect(linesOf(lines, { region })).toEqual(['332901 dpt_total 5', '3329012004 dpt_total 6']);
    // 11.10 as a number is 11.1.
    expect(
      linesOf(
        [
          ['kode', 'dpt', 'tps'],
          ['11.1', '5', ''],
        ],
        { region },
      ),
    ).toEqual(['line 2, region']);
  });

  it('tells columns of one title apart, and refuses a line with a cell too many', () => {
    const figures = [{ column: 'dpt [2]', measure: 'dpt_total', unit: 'people' }];
    expect(
      linesOf(
        [
          ['kode', 'dpt', ' dpt '],
          ['11', '5', '6'],
        ],
        { figures },
      ),
    ).toEqual(['11 dpt_total 6']);
    expect(
      linesOf([
        ['kode', 'dpt', 'tps'],
        ['11', '5', '6', '7'],
      ]),
    ).toEqual(['line 2, too many cells']);
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
    ['header', { header: 0 }],
    ['ignore', { ignore: 'JUMLAH' }],
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
