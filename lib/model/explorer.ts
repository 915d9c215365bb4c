import type { FaultCode } from '../base/fault';
import type { Office } from './election';
import type { Place } from './place-page';
import type { ShownFigure } from './shown-figure';

/** Data that is on this machine: what came with the extension, or what the feed brought. */
export const PACK_IDS = ['bundled', 'feed'] as const;
export type PackId = (typeof PACK_IDS)[number];

/**
 * How it is known that the data is genuine.
 * - `package`: it came inside the extension, whose own signature the browser's store vouches for
 * - `signed`: the feed in the settings signed it
 * - `lapsed`: the feed signed it, and no longer vouches that it is the newest
 * - `untrusted`: a feed signed it that is not the one in the settings
 * - `broken`: its bytes are not what was signed
 */
export type PackProof = 'package' | 'signed' | 'lapsed' | 'untrusted' | 'broken';

/** One installed pack as the explorer shows it. */
export interface InstalledPack {
  readonly id: PackId;
  /** Empty where its manifest cannot be read. */
  readonly version: string;
  /** ISO instant of the newest figure inside, or empty. */
  readonly newest: string;
  /** Address of the feed it came from; null for the bundled one, or where it is not known. */
  readonly feed: string | null;
  readonly proof: PackProof;
  /** Why it is broken. */
  readonly fault: FaultCode | null;
  /** Figures are looked up in this one. */
  readonly inForce: boolean;
  /** Bytes as stored, all files together. */
  readonly bytes: number;
  readonly files: number;
  /** Figures inside, where it is the one in force. */
  readonly figures: number | null;
  readonly removable: boolean;
}

/** A figure with where it belongs and the source it was seen in. */
export interface AddressedFigure extends ShownFigure {
  /** Region, race and election in words. */
  readonly about: string;
  readonly place: Place;
  readonly sourceId: string;
}

/** `act`: a decree, regulation, law or ruling. `source`: a page, report or dataset in which figures were seen. */
export const DOCUMENT_KINDS = ['act', 'source'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface DocumentEntry {
  readonly kind: DocumentKind;
  /** The act as the tables write it, or the id of the source. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date or part of one; empty if unknown. */
  readonly date: string;
  /** How many entries of the data rest on it. */
  readonly resting: number;
}

export interface DocumentList {
  readonly entries: readonly DocumentEntry[];
  /** Documents that fit the question, of which `entries` are a part. */
  readonly total: number;
}

/** Something other than a figure that rests on a document: a stage of the calendar, a rule, a winner, a member. */
export interface RestingEntry {
  readonly kind: 'event' | 'rule' | 'winner' | 'member';
  readonly text: string;
  readonly context: string;
}

/** A document with everything that rests on it; figures come in parts. */
export interface DocumentPage extends DocumentEntry {
  /** Where it is published, and where the figures were seen. Hostile until checked by who links to them. */
  readonly url: string | null;
  readonly urlKind: 'document' | 'dataset' | 'portal' | null;
  readonly seenAt: string | null;
  /** The acts that a source tells of, or the sources that tell of an act. */
  readonly others: readonly DocumentEntry[];
  readonly entries: readonly RestingEntry[];
  readonly figures: readonly AddressedFigure[];
  /** Figures that rest on it, of which `figures` are those from `from` on. */
  readonly total: number;
  readonly from: number;
}

export interface AddressChoice {
  readonly id: string;
  readonly label: string;
  /** Stored figures below it. */
  readonly count: number;
}

/** Stored figures of one address, of every status, with what may be chosen instead at each step of it. */
export interface AddressPage {
  readonly election: string;
  readonly office: Office;
  readonly region: string;
  readonly elections: readonly AddressChoice[];
  readonly offices: readonly AddressChoice[];
  /** By what they lie in, the nation first. */
  readonly regions: readonly { readonly label: string; readonly choices: readonly AddressChoice[] }[];
  readonly figures: readonly AddressedFigure[];
  readonly total: number;
  readonly from: number;
}
