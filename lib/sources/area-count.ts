/** What one body of KPU's result servers says, whatever its year: totals of an area, and of each area below it. */

/** `hhcw`, `hhcd`: read from station forms, provisional for ever. `hr`: the recapitulation. */
export type CountTree = 'hhcw' | 'hhcd' | 'hr';

/** Votes by KPU's own id of the choice; null where the area has not reported it, which is not 0. */
export type Votes = ReadonlyMap<string, number | null>;

export interface AreaChild {
  /** As KPU writes it; never a number, since overseas codes hold letters. */
  readonly code: string;
  readonly votes: Votes;
}

/** Figures of a station's form beside the votes; null where the form was not read. */
export type FormFigures = Readonly<
  Record<'valid' | 'invalid' | 'total' | 'registered' | 'voters', number | null>
>;

export interface AreaCount {
  /** ISO 8601 with +07:00. */
  readonly asOf: string;
  readonly votes: Votes;
  readonly children: readonly AreaChild[];
  /** Stations expected and reported; null where the body does not say. */
  readonly stations: { readonly expected: number; readonly reported: number } | null;
  readonly form: FormFigures | null;
  /** Areas of each level below whose recapitulation is published; null where the body does not say. */
  readonly published: readonly { readonly areas: number; readonly published: number }[] | null;
}

/** Where a body was found: what its numbers count. */
export interface CountPlace {
  readonly tree: CountTree;
  readonly election: string;
  readonly office: 'ppwp' | 'dpr' | 'dpd' | 'dprd_prov' | 'dprd_kab' | 'gub' | 'bup' | 'wali';
  /** Code of the area, `0` for the nation; of a 2019 body KPU's internal id. */
  readonly region: string;
}
