import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { cell, list, type Row, repeated, table } from './tables';

const text = readFileSync(
  fileURLToPath(new URL('../../assets/data/hoaxes/hoaxes.csv', import.meta.url)),
  'utf8',
);
const hoaxes = parse(text, { columns: true }) as Row[];
const ids = (rows: readonly Row[]): readonly string[] => rows.map((row) => cell(row, 'hoax_id'));
const without = (test: (row: Row) => boolean): readonly string[] => ids(hoaxes.filter((row) => !test(row)));

describe('hoaxes.csv', () => {
  it('has the described columns', () => {
    expect(Object.keys(hoaxes[0] ?? {})).toEqual([
      'hoax_id',
      'claim_id_text',
      'claim_en',
      'variants',
      'rating',
      'debunk_summary_id',
      'debunk_summary_en',
      'debunk_url',
      'debunk_publisher',
      'debunk_date',
      'second_url',
      'election_id',
      'topics',
      'first_seen',
      'confirmed',
    ]);
    expect(hoaxes).toHaveLength(112);
  });

  it('has ids that are unique and well-formed', () => {
    expect(without((h) => /^HX\d{3}$/.test(cell(h, 'hoax_id')))).toEqual([]);
    expect(repeated(ids(hoaxes))).toEqual([]);
  });

  it('states each claim in both languages, with variants of its own', () => {
    expect(without((h) => cell(h, 'claim_id_text') !== '' && cell(h, 'claim_en') !== '')).toEqual([]);
    expect(without((h) => cell(h, 'debunk_summary_id') !== '' && cell(h, 'debunk_publisher') !== '')).toEqual(
      [],
    );
    expect(without((h) => cell(h, 'debunk_summary_en') !== '')).toEqual([]);
    expect(without((h) => list(cell(h, 'variants')).length > 0)).toEqual([]);
    expect(without((h) => repeated(list(cell(h, 'variants'))).length === 0)).toEqual([]);
    expect(repeated(hoaxes.map((h) => cell(h, 'claim_id_text')))).toEqual([]);
  });

  it('tells the same figures of what was found in both languages', () => {
    const figures = (h: Row, column: string): string =>
      (cell(h, column).match(/\d(?:[\d.,]*\d)?/g) ?? [])
        .map((figure) => figure.replace(/[.,]/g, ''))
        .sort()
        .join(' ');
    expect(without((h) => figures(h, 'debunk_summary_id') === figures(h, 'debunk_summary_en'))).toEqual([]);
  });

  it('rates in four words', () => {
    const ratings = ['salah', 'konteks_keliru', 'konten_palsu', 'menyesatkan'];
    expect(without((h) => ratings.includes(cell(h, 'rating')))).toEqual([]);
  });

  it('links to web pages and dates them', () => {
    const address = /^https?:\/\/[\w.-]+(?::\d+)?\/\S*$/;
    expect(without((h) => address.test(cell(h, 'debunk_url')))).toEqual([]);
    expect(without((h) => h.second_url === '' || address.test(cell(h, 'second_url')))).toEqual([]);
    expect(without((h) => /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/.test(cell(h, 'debunk_date')))).toEqual([]);
    expect(without((h) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(cell(h, 'first_seen')))).toEqual([]);
  });

  it('names elections of the data package', () => {
    const elections = new Set(table('elections').map((e) => cell(e, 'election_id')));
    expect(without((h) => h.election_id === '' || elections.has(cell(h, 'election_id')))).toEqual([]);
  });

  it('has topics, and says whether the debunk was seen', () => {
    expect(without((h) => list(cell(h, 'topics')).every((t) => /^[a-z0-9_-]+$/.test(t)))).toEqual([]);
    expect(without((h) => list(cell(h, 'topics')).length > 0)).toEqual([]);
    expect(without((h) => ['yes', 'no'].includes(cell(h, 'confirmed')))).toEqual([]);
  });
});
