/**
 * Sizes of a roll or a population by which the law grades a threshold, as texts write them right before the threshold:
 * provinces by 2, 6 and 12 million, regencies and cities by 250 and 500 thousand and one million; provinces by 1, 5, 10
 * and 15 million for senators. Source of the bands: UU 10/2016 Pasal 158, Putusan MK 60/PUU-XXII/2024, UU 7/2017 Pasal 183.
 */
const MILLION = '(?:\\s*(?:juta|jt|million)|[.,]000[.,]000)';
const THOUSAND = '(?:\\s*(?:ribu|rb|thousand)|[.,]000)';

/** A size with the ways to write it, as a part of an expression. */
interface Size {
  readonly value: number;
  readonly written: string;
}

const amount = (digits: number, words: string, scale: string): Size => ({
  value: digits * (scale === MILLION ? 1_000_000 : 1_000),
  written: `\\(?(?:${digits}|${words})${scale}`,
});
const ONE: Size = { value: 1_000_000, written: `(?:${amount(1, 'satu|one|a', MILLION).written}|sejuta)` };
const PROVINCE = [
  amount(2, 'dua|two', MILLION),
  amount(6, 'enam|six', MILLION),
  amount(12, 'dua belas|twelve', MILLION),
];
const REGENCY = [
  amount(250, 'dua ratus lima puluh|two hundred and fifty', THOUSAND),
  amount(500, 'lima ratus|five hundred', THOUSAND),
  ONE,
];
const SENATE = [
  ONE,
  amount(5, 'lima|five', MILLION),
  amount(10, 'sepuluh|ten', MILLION),
  amount(15, 'lima belas|fifteen', MILLION),
];
/** Every size by which some threshold is graded. */
export const RUNGS: ReadonlySet<number> = new Set(
  [...PROVINCE, ...REGENCY, ...SENATE].map(({ value }) => value),
);

/** "2 sampai 6 juta": the low end may leave its scale to the high one. */
const bare = (size: string): string =>
  size.replaceAll(MILLION, `${MILLION}?`).replaceAll(THOUSAND, `${THOUSAND}?`);

const heads = '(?:\\s*(?:jiwa|orang|pemilih|penduduk|voters|people|residents))?';
const upTo =
  '(?:sampai(?: dengan)?|hingga|s\\.?\\s?d\\.?|maksimal|paling banyak|di bawah|kurang dari|<=?|up to|at most|below|under)';
const to = '(?:sampai(?: dengan)?|hingga|s\\.?\\s?d\\.?|-|–|ke|dan|to|and|up to)';
const over = '(?:lebih dari|di atas|melebihi|atas|>=?|over|more than|above)';
/** Between the size and its threshold stand a few words and no other figure. */
const tail = '[^.;\\d]{0,60}$';

/** "10 persen di provinsi sampai 2 juta, 8,5 persen di …": the threshold in front of a size is the one that the size is of. */
const unopened = '(?<!\\d\\s*(?:persen|percent|per cent|%)[^.;,\\d]{0,80})';

const band = (sizes: readonly Size[], place: number): RegExp => {
  const low = sizes[place - 1]?.written;
  const high = sizes[place]?.written;
  if (low === undefined) return new RegExp(`${unopened}(?<!${to}\\s*|\\d)${upTo}\\s*${high}${heads}${tail}`);
  if (high === undefined) return new RegExp(`${unopened}${over}\\s*${low}${heads}${tail}`);
  return new RegExp(`${unopened}(?:^|[^\\d.,])${bare(low)}${heads}\\s*${to}\\s*${high}${heads}${tail}`);
};

/** The bands from the smallest on; each is read up to the threshold's figure. */
export const PROVINCE_BANDS: readonly RegExp[] = [0, 1, 2, 3].map((place) => band(PROVINCE, place));
export const REGENCY_BANDS: readonly RegExp[] = [0, 1, 2, 3].map((place) => band(REGENCY, place));
export const DPD_BANDS: readonly RegExp[] = [0, 1, 2, 3, 4].map((place) => band(SENATE, place));
