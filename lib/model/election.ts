/** Elections, offices, contests and those who stand in them, as the data package names them. */

/** `''` is a figure not tied to one office (roll, stations, staff); `pileg` is all legislative offices together. */
export const OFFICES = [
  '',
  'ppwp',
  'dpr',
  'dpd',
  'dprd_prov',
  'dprd_kab',
  'gub',
  'bup',
  'wali',
  'konstituante',
  'pileg',
] as const;
export type Office = (typeof OFFICES)[number];

export type ElectionKind = 'pemilu' | 'pilpres' | 'pileg' | 'pilkada' | 'konstituante' | 'pemilu_daerah';

export interface Election {
  readonly id: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly kind: ElectionKind;
  /** ISO date, or empty where no single voting day is known. */
  readonly votingDay: string;
  /** Year by which pages call it: that of its voting day; 0 for none. */
  readonly year: number;
  readonly aliases: readonly string[];
}

/** One race: `election/office[/region]`. */
export interface Contest {
  readonly id: string;
  readonly election: string;
  readonly office: Office;
  readonly region: string;
}

/** A ticket or a party that stands in a contest. A party's `id` is its party_id and repeats across contests. */
export interface Choice {
  readonly contest: string;
  readonly id: string;
  readonly kind: 'ticket' | 'party' | 'other';
  /** Ballot number without leading zeros, or null where none is known. */
  readonly number: number | null;
  readonly name: string;
  /** People of a ticket in ballot order, empty for a party. */
  readonly members: readonly string[];
  /** Supporting parties (ids) of a ticket. */
  readonly parties: readonly string[];
  readonly aliases: readonly string[];
}

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly local: boolean;
  readonly aliases: readonly string[];
}

/** A person gives every ticket they stood on; contest and year decide, never the name. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly caseSensitiveAliases: readonly string[];
  readonly choices: readonly string[];
}

export type RegionLevel = 'nasional' | 'provinsi' | 'kabkota' | 'dapil' | 'luar_negeri' | 'kecamatan';

export interface Region {
  /** KPU code; `0` nation, `33` province, `3329` regency or city, `DPR-3309` district, `99` overseas. */
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** `provinsi`, `kabupaten`, `kota`, `provinsi_lama` and so on, as in the table. */
  readonly kind: string;
  readonly parent: string;
  readonly aliases: readonly string[];
  /** Names that fit several rows, or are too short to trust alone. */
  readonly ambiguousAliases: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
}

/** A stage, vote, decree or ruling with its dates (ISO, possibly partial). */
export interface ElectionEvent {
  readonly id: string;
  readonly election: string;
  readonly event: string;
  readonly label: string;
  readonly dateStart: string;
  readonly dateEnd: string;
  readonly status: 'done' | 'scheduled' | 'planned' | 'superseded' | 'not_held';
  readonly confidence: Confidence;
  readonly source: string;
}

/** One value of a threshold or procedure; `role` tells values of one statement apart. */
export interface Rule {
  readonly id: string;
  readonly election: string;
  readonly statement: string;
  readonly value: string;
  readonly unit: string;
  readonly role: string;
  readonly legalBasis: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly confidence: Confidence;
  readonly source: string;
}

export interface Decree {
  /** As the table writes it, for example `Keputusan KPU 360/2024`. */
  readonly docNo: string;
  readonly issuer: string;
  readonly kind: string;
  readonly number: string;
  readonly year: string;
  readonly subject: string;
  readonly date: string;
  readonly election: string;
  readonly source: string;
  readonly url: string;
}

/** A member elected to the DPR with their own votes in their district; `votes` null where not known. */
export interface ElectedMember {
  readonly election: string;
  readonly dapil: string;
  readonly rank: number;
  readonly party: string;
  readonly name: string;
  readonly votes: number | null;
  readonly confidence: Confidence;
  readonly source: string;
}

export interface Winner {
  readonly contest: string;
  readonly choice: string;
  readonly asOf: string;
  readonly docNo: string;
  readonly confidence: Confidence;
  readonly source: string;
}

export type Confidence = 'high' | 'single' | 'derived' | 'weak';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly docNo: string;
  readonly officialUrl: string;
  readonly officialKind: 'document' | 'dataset' | 'portal' | '';
  /** The page where the figure was seen. */
  readonly evidenceUrl: string;
  readonly published: string;
}
