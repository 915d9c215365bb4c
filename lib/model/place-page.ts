import type { Office } from './election';
import type { Desa } from './optional';
import type { ShownFigure } from './shown-figure';

/** Where a figure belongs: one election, one office (empty: none in particular), one region. */
export interface Place {
  readonly election: string;
  readonly office: Office;
  readonly region: string;
}

/** A place to go to, with what a list says of it. */
export interface PlaceLink {
  readonly place: Place;
  readonly label: string;
}

/** A kecamatan with its villages, in the order of their codes. */
export interface KecamatanVillages {
  readonly code: string;
  readonly name: string;
  readonly villages: readonly Pick<Desa, 'code' | 'name' | 'stations'>[];
}

/** A ticket or party with its certified figures in one place; null where the index has none. */
export interface Contestant {
  readonly id: string;
  readonly name: string;
  /** Short enough for a bar's label. */
  readonly short: string;
  readonly number: number | null;
  readonly votes: ShownFigure | null;
  readonly share: ShownFigure | null;
  readonly seats: ShownFigure | null;
}

/** An election in a region: everything certified that the index knows of it, in the reader's language. */
export interface PlacePage {
  readonly place: Place;
  readonly region: string;
  readonly election: string;
  readonly office: string;
  /** ISO date, or empty. */
  readonly votingDay: string;
  /** The regions above, the nation first. */
  readonly above: readonly PlaceLink[];
  /** Regions below for which this contest has figures. */
  readonly below: readonly PlaceLink[];
  /** Villages of a kabupaten or kota by kecamatan, where the optional pack of names is installed. */
  readonly villages: readonly KecamatanVillages[];
  /** Every contest with figures in this region, the newest first; this one is among them. */
  readonly contests: readonly PlaceLink[];
  /** Roll, stations, votes, turnout, seats. */
  readonly figures: readonly ShownFigure[];
  /** Most votes (or seats) first. */
  readonly contestants: readonly Contestant[];
  /** Measures for which provinces can be shown side by side; empty: no map. */
  readonly mapped: readonly MapMeasure[];
}

/** `winner`, `turnout`, `roll`, or `share:<id of a contestant>`. */
export interface MapMeasure {
  readonly id: string;
  readonly label: string;
}

export interface MapCell {
  readonly region: string;
  readonly name: string;
  /** Who leads there, where the measure is `winner`. */
  readonly leader: { readonly id: string; readonly name: string; readonly number: number | null } | null;
  readonly figure: ShownFigure | null;
}

/** One measure of a contest in every province that has it. */
export interface PlaceMap {
  readonly election: string;
  readonly office: Office;
  readonly measure: string;
  readonly cells: readonly MapCell[];
}
