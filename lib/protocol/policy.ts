import type { ContentToBackground, UiToBackground } from './messages';

/** Who may speak: the reader in a page, a page (or the background) of this extension, anyone else. */
export type SenderClass = 'content' | 'page' | 'foreign';

/** What the browser tells of a sender. Only the browser fills this in; a page cannot. */
export interface SenderFacts {
  readonly extensionId: string | undefined;
  readonly url: string | undefined;
  readonly tabId: number | undefined;
  /** Address of the page in the tab, where the browser lets us know it; a frame's own is `url`. */
  readonly tabUrl?: string | undefined;
  readonly frameId: number | undefined;
}

/** This extension: its id and the base of its own addresses (`chrome-extension://<id>/`). */
export interface OwnIdentity {
  readonly id: string;
  readonly baseUrl: string;
}

/**
 * The class of a sender. Own pages are told by their address (a page may well sit in a tab); a reader by its
 * tab and a foreign address. What fits neither is foreign.
 */
export function senderClass(sender: SenderFacts, own: OwnIdentity): SenderClass {
  if (sender.extensionId !== own.id) return 'foreign';
  if (sender.url?.startsWith(own.baseUrl)) return 'page';
  return sender.tabId !== undefined && sender.tabId >= 0 && sender.url !== undefined ? 'content' : 'foreign';
}

type Policy<T> = { readonly [K in keyof T]: readonly SenderClass[] };

/** Who may call what. A reader runs beside hostile pages: it gets nothing but what reading needs. */
export const CONTENT_POLICY: Policy<ContentToBackground> = {
  getPageSettings: ['content'],
  checkBlocks: ['content'],
  injectCard: ['content'],
  styleMarks: ['content'],
  getSurroundings: ['content'],
  judgeOwnReading: ['content'],
  getStaleSince: ['content'],
  reportTally: ['content'],
  cardOpened: ['content'],
  getClaimStep: ['content'],
  stepFromCard: ['content'],
};

export const UI_POLICY: Policy<UiToBackground> = {
  getDataReport: ['page'],
  syncNow: ['page'],
  getTabReport: ['page'],
  readTab: ['page'],
  revealClaim: ['page'],
  getPassages: ['page'],
  showPassage: ['page'],
  searchFacts: ['page'],
  getPlacePage: ['page'],
  getPlaceMap: ['page'],
  listPacks: ['page'],
  repairPack: ['page'],
  removePack: ['page'],
  listOptional: ['page'],
  installOptional: ['page'],
  removeOptional: ['page'],
  listDocuments: ['page'],
  getDocument: ['page'],
  browseAddress: ['page'],
  getFigures: ['page'],
  getSettings: ['page'],
  changeSettings: ['page'],
};
