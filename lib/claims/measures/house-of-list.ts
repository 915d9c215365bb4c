import type { Office } from '../../model/election';
import { type Draft, SCOPE, type Scope } from '../draft';
import type { Roles } from '../frame/context';

const HOUSES: readonly Office[] = ['dpr', 'dpd', 'dprd_prov', 'dprd_kab'];
const COUNCILS: readonly Office[] = ['dprd_prov', 'dprd_kab'];

/** Units between a council and the name of its place: "DPRD Provinsi Jawa Timur", "DPRD Kota Malang". */
const BESIDE = 12;

/**
 * "Golkar memegang 13 kursi, NasDem 17. Total kursi DPRD Sulsel 85": seats of a paragraph that names councils and no other
 * house are theirs, wherever in it the council and its place are named. What a sentence writes itself stays.
 */
export function inCouncil(drafts: readonly Draft[], { offices, regions }: Roles): readonly Draft[] {
  const houses = offices.filter((o) => !o.general && o.offices.some((one) => HOUSES.includes(one)));
  const kinds = new Set(houses.flatMap((o) => o.offices));
  if (kinds.size === 0 || [...kinds].some((kind) => !COUNCILS.includes(kind))) return drafts;
  const places = new Set(
    houses.flatMap((o) => {
      const beside = regions.find((r) => r.end > o.end && r.start >= o.start && r.start - o.end <= BESIDE);
      return beside ? beside.codes : [];
    }),
  );
  return drafts.map((draft) =>
    draft.measure === 'seats' || draft.measure === 'seat_share'
      ? {
          ...draft,
          offices: behindSentence(draft.offices, [...kinds]),
          regions: behindSentence(draft.regions, [...places]),
        }
      : draft,
  );
}

/** The scopes with what the paragraph says, unless the sentence itself says something. */
const behindSentence = <T>(scopes: readonly Scope<T>[], values: readonly T[]): readonly Scope<T>[] =>
  values.length === 0 || (scopes[0]?.weight ?? 0) >= SCOPE.sentence
    ? scopes
    : [{ weight: SCOPE.paragraph, values }, ...scopes];
