import { PROVINCES } from './count';

/**
 * Provinces of the elections from 2004 on, by the year from which they voted so many: West Sulawesi (UU 26/2004), North
 * Kalimantan (UU 20/2012; it counted with its mother province until 2014), the four of Papua (UU 14 to 16 and 29/2022).
 */
const WHOLE: readonly (readonly [number, number])[] = [
  [2022, PROVINCES],
  [2015, 34],
  [2006, 33],
];

/** How many provinces counted in the last of these years: all that there are now, where no year is told. */
export function provincesIn(years: readonly number[]): number {
  if (years.length === 0) return PROVINCES;
  const year = Math.max(...years);
  return WHOLE.find(([from]) => year >= from)?.[1] ?? 33;
}

/** "31 dari 38 provinsi", "for 26 provinces": so many, and of how many where that is told. */
const provinces =
  /(?<![\d.,])(\d{1,2})\s+(?:(?:dari|of|out of)\s+(?:(?:total|seluruh|the|all|indonesia['’]s)\s+)*(\d{1,2})\s+)?(?:provinsi|provinces)\b/g;

/** Numbers that were once all provinces: alone they say nothing of a part. */
const wholes: ReadonlySet<number> = new Set(WHOLE.map(([, count]) => count));

/** So many provinces are a part of all in any year, and never were all. */
export const isPartOfProvinces = (count: number): boolean => count < PROVINCES && !wholes.has(count);

/** The text tells of a part of the provinces: of the recap up to then, and not of its end. */
export function tellsPartOfProvinces(lower: string): boolean {
  for (const [, part, whole] of lower.matchAll(provinces)) {
    if (whole !== undefined ? Number(part) < Number(whole) : isPartOfProvinces(Number(part))) return true;
  }
  return false;
}
