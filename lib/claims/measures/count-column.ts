import type { CellPlace } from '../../model/document';
import type { UnitNoun } from '../../numbers/quantity';

/** Heads of columns that count places inside the place of the row. */
const COLUMNS: readonly (readonly [UnitNoun, RegExp])[] = [
  ['districts', /^(?:jumlah\s+|total\s+)?(?:kecamatan|kec\.?|distrik|kapanewon|districts|sub-?districts)$/i],
  [
    'villages',
    /^(?:jumlah\s+|total\s+)?(?:(?:desa|kelurahan|kalurahan|kampung|kel\.?)(?:\s*(?:[/&]|dan)\s*(?:desa|kelurahan|kampung|kel\.?))?|villages)$/i,
  ],
  [
    'regencies_cities',
    /^(?:jumlah\s+|total\s+)(?:kabupaten|kab\.?)\s*(?:[/&]|dan)\s*kota$|^regencies(?:\s*(?:[/&]|and)\s*cities)?$/i,
  ],
];

/** What a bare number in this cell counts, by the head of its column ("Kecamatan", "DESA/KEL"); null for other columns. */
export function nounOfColumn(cell: CellPlace | undefined): UnitNoun | null {
  const head = cell?.columnHead.split('|').at(-1)?.trim() ?? '';
  if (head === '' || cell?.rowHead === '') return null;
  return COLUMNS.find(([, words]) => words.test(head))?.[0] ?? null;
}
