/**
 * Everything that contexts say to one another, one interface per direction. Each method takes one plain payload
 * and answers `Result<answer, Fault>`. Payloads arrive as `unknown` and are decoded (`decode.ts`); who may call what
 * is a table (`policy.ts`).
 */
import type { Ground } from '../marks/mark-style';
import type { Claim } from '../model/claim';
import type { DataReport } from '../model/data-status';
import type { Block } from '../model/document';
import type { Office } from '../model/election';
import type {
  AddressedFigure,
  AddressPage,
  DocumentKind,
  DocumentList,
  DocumentPage,
  InstalledPack,
  PackId,
} from '../model/explorer';
import type { OptionalKind } from '../model/optional';
import type { OptionalEntry } from '../model/optional-status';
import type { Asked, OneReading, OwnJudgement, OwnReading, Surroundings } from '../model/own-reading';
import type { ClaimStep, FrameReport, TabReport, Tally } from '../model/page-report';
import type { Place, PlaceMap, PlacePage } from '../model/place-page';
import type { SearchAnswer } from '../model/search-hit';
import type { MarkStrength, Settings } from '../settings/settings';

/** Raised whenever an older context could not understand a newer one. */
export const PROTOCOL_VERSION = 1;

/** Bounds of one message; what is larger is refused (`MSG_SHAPE`), so senders split or stop before. */
export const MESSAGE_LIMITS = {
  blocks: 20_000,
  /** UTF-16 units of all blocks together. */
  text: 8_000_000,
  query: 200,
  hits: 50,
  /** Figures asked for by their ids in one message. */
  figures: 100,
  hosts: 1_000,
  /** Elements of a document's head, and UTF-16 units of each. */
  head: 500,
  headText: 200_000,
} as const;

export interface PageSettings {
  /** What holds for this page now. Only `on` reads. */
  readonly state: 'on' | 'off' | 'paused';
  readonly marks: MarkStrength;
  /** A pointer that rests on a mark opens its card. */
  readonly hover: boolean;
  /** Marks are printed, with notes after the page. */
  readonly print: boolean;
  /** Language to show, already chosen. */
  readonly language: 'id' | 'en';
}

/** An element in which a document tells of itself: title, main heading, meta, canonical link, time, JSON-LD. */
export interface HeadElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

/** What a document says of itself, as it stands there: the background makes sense of it. */
export interface PageFrame {
  readonly url: string;
  /** BCP 47 tag of the whole document, or empty. */
  readonly lang: string;
  readonly head: readonly HeadElement[];
}

/** Blocks of one page in reading order: those with a number and a cue, and the headings above them. */
export interface CheckBlocks extends PageFrame {
  readonly blocks: readonly Block[];
}

export interface PageClaim extends Claim {
  readonly blockId: string;
  /** What the reader's own reading of it needs, or why there is nothing to choose. */
  readonly asked: Asked | OneReading;
}

export interface CheckedBlocks {
  readonly claims: readonly PageClaim[];
  readonly dataVersion: string;
}

/** Marks for a ground, in place of those for another. */
export interface MarkStyle {
  readonly to: Ground;
  readonly from: Ground | null;
}

/** From the reader in a page to the background. */
export interface ContentToBackground {
  getPageSettings(payload: null): PageSettings;
  checkBlocks(payload: CheckBlocks): CheckedBlocks;
  /** Puts the card's script into the sender's frame, where it defines the card once. */
  injectCard(payload: null): null;
  /** Has the browser show marks in the sender's frame; for browsers that end our scripts without a word. */
  styleMarks(payload: MarkStyle): null;
  /** What the tables hold around a claim, and how else it may be read. `factId` is that of its official figure. */
  getSurroundings(payload: { readonly question: OwnReading; readonly factId: string | null }): Surroundings;
  /** The claim again, as the reader reads it. */
  judgeOwnReading(payload: { readonly question: OwnReading }): OwnJudgement;
  /** ISO instant since which the feed no longer vouches for its data; null while it does, or without a feed. */
  getStaleSince(payload: null): string | null;
  /** For the badge: claims that are anchored in the page. */
  reportTally(payload: { readonly tally: Tally }): null;
  /** A card came up in the sender's frame: those of other frames go. */
  cardOpened(payload: null): null;
  /** Where the claim shown last stands among those of the tab; null where there is no other to go to. */
  getClaimStep(payload: null): ClaimStep | null;
  /** From the open card to the claim after or before it, in whatever frame of the tab that stands. */
  stepFromCard(payload: { readonly by: 1 | -1 }): null;
}

/** From popup, panel, options and first run to the background. */
export interface UiToBackground {
  getDataReport(payload: null): DataReport;
  /** Looks for newer data now; answers when done. Progress comes as `dataChanged` events. */
  syncNow(payload: null): DataReport;
  /** Null means the active tab of the last focused window. */
  getTabReport(payload: { readonly tabId: number | null }): TabReport;
  /** Reads the page of the tab now (the click that opened the popup grants it). */
  readTab(payload: { readonly tabId: number | null }): TabReport;
  revealClaim(payload: { readonly tabId: number; readonly claimId: string }): null;
  /** Title and visible lines of a page that was read, for the panel alone; empty for one that was not. */
  getPassages(payload: { readonly tabId: number | null }): readonly string[];
  /** Scrolls to these words of a page that was read and selects them. False where they do not stand there. */
  showPassage(payload: { readonly tabId: number; readonly passage: string }): boolean;
  searchFacts(payload: {
    readonly query: string;
    readonly limit: number;
    readonly language: 'id' | 'en';
  }): readonly SearchAnswer[];
  /** An election in a region, or what comes nearest; null for a region that is not known. */
  getPlacePage(payload: Place & { readonly language: 'id' | 'en' }): PlacePage | null;
  /** One measure of a contest, province by province. */
  getPlaceMap(payload: {
    readonly election: string;
    readonly office: Office;
    readonly measure: string;
    readonly language: 'id' | 'en';
  }): PlaceMap;
  /** Every pack on this machine, the one in force first. */
  listPacks(payload: null): readonly InstalledPack[];
  /** Reads the pack anew with every digest; what is broken beyond mending goes, and the bundled data serves. */
  repairPack(payload: { readonly pack: PackId }): readonly InstalledPack[];
  /** Takes away a pack that came later; the bundled one stays (`MSG_SHAPE`). */
  removePack(payload: { readonly pack: PackId }): readonly InstalledPack[];
  /** Optional packs that the feed offers or that are on this machine. Asks nobody. */
  listOptional(payload: null): readonly OptionalEntry[];
  /** Fetches and installs an optional pack as the feed offers it now. Progress comes as `optionalChanged` events. */
  installOptional(payload: { readonly kind: OptionalKind }): readonly OptionalEntry[];
  /** Takes an optional pack away with all its bytes. */
  removeOptional(payload: { readonly kind: OptionalKind }): readonly OptionalEntry[];
  /** Acts and sources that hold the words of the query, those with most resting on them first. */
  listDocuments(payload: {
    readonly query: string;
    readonly from: number;
    readonly language: 'id' | 'en';
  }): DocumentList;
  /** A document and what rests on it, figures from `from` on; null for one that the data does not know. */
  getDocument(payload: {
    readonly kind: DocumentKind;
    readonly id: string;
    readonly from: number;
    readonly language: 'id' | 'en';
  }): DocumentPage | null;
  /** Stored figures of an address; what it leaves open, or the data does not have, is chosen for it. */
  browseAddress(payload: {
    readonly election: string;
    readonly office: Office;
    readonly region: string;
    readonly from: number;
    readonly language: 'id' | 'en';
  }): AddressPage | null;
  /** Figures by their ids, in the order asked for; those that the data does not have are left out. */
  getFigures(payload: {
    readonly ids: readonly string[];
    readonly language: 'id' | 'en';
  }): readonly AddressedFigure[];
  getSettings(payload: null): Settings;
  /** Changes the fields given and keeps the others; answers what is now in force. */
  changeSettings(payload: Partial<Settings>): Settings;
}

/** From the background to the reader in a page. */
export interface BackgroundToContent {
  settingsChanged(payload: PageSettings): null;
  /** Newer data is in force: judge again. */
  packChanged(payload: null): null;
  getReport(payload: null): FrameReport;
  /** What the document says of itself, for the frames inside it. */
  getPageFrame(payload: null): PageFrame;
  /** Scrolls to the claim and opens its card. */
  revealClaim(payload: { readonly claimId: string }): null;
  closeCard(payload: null): null;
  /** The commands next-claim, previous-claim and open-card (0): steps and opens the card with focus. */
  stepClaim(payload: { readonly by: 1 | 0 | -1 }): null;
}

/** Told to every open page of the extension; no answer. */
export type UiEvent =
  | { readonly event: 'dataChanged'; readonly report: DataReport }
  | { readonly event: 'optionalChanged'; readonly entries: readonly OptionalEntry[] }
  | { readonly event: 'settingsChanged'; readonly settings: Settings }
  /** The claims or the state of a tab changed. */
  | { readonly event: 'tabChanged'; readonly tabId: number };
