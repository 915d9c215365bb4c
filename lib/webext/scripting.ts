import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import { browser } from './browser';

const READER = { id: 'reader', file: 'content-scripts/content.js' } as const;

/**
 * What a refusal means. Chrome names its reason; Firefox speaks of a missing permission for every page it
 * keeps to itself as well.
 */
export const refusalOf = (message: string): Fault =>
  fault(
    /permission/i.test(message) &&
      !/scripted|(?:chrome|edge|about|devtools|chrome-extension):\/\//i.test(message)
      ? 'PAGE_PERMISSION'
      : 'PAGE_NOT_SCRIPTABLE',
    message,
  );

async function attempt(done: Promise<unknown>): Promise<Result<null, Fault>> {
  try {
    await done;
    return ok(null);
  } catch (cause) {
    return err(refusalOf(String((cause as Error).message ?? cause)));
  }
}

const inject = (
  injection: Parameters<typeof browser.scripting.executeScript>[0],
): Promise<Result<null, Fault>> => attempt(browser.scripting.executeScript(injection));

/**
 * Puts the reader into every frame of a tab that the browser lets us into. Faults: `PAGE_PERMISSION`,
 * `PAGE_NOT_SCRIPTABLE`, of the top frame.
 */
export async function injectReader(tabId: number): Promise<Result<null, Fault>> {
  // The top frame first: readers of frames ask it whether their page is read.
  const top = await inject({ target: { tabId }, files: [`/${READER.file}`] });
  return top.ok ? inject({ target: { tabId, allFrames: true }, files: [`/${READER.file}`] }) : top;
}

/** Frames of a tab that a script may enter, the top one (0) first. Only 0 where the browser tells of none. */
export async function openFrames(tabId: number): Promise<readonly number[]> {
  const others = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => undefined, injectImmediately: true })
    .then(
      (entered) => entered.map(({ frameId }) => frameId),
      () => [],
    );
  return [0, ...others.filter((id) => id !== 0)];
}

/** A sheet of ours, above all that a page's own say. */
const sheet = (tabId: number, frameId: number, css: string) => ({
  target: { tabId, frameIds: [frameId] },
  origin: 'USER' as const,
  css,
});

/**
 * Puts a sheet into a frame. It outranks the page's, in its shadow roots too, is out of its reach, and goes when the
 * extension does. Faults as `injectReader`.
 */
export const insertStyle = (tabId: number, frameId: number, css: string): Promise<Result<null, Fault>> =>
  attempt(browser.scripting.insertCSS(sheet(tabId, frameId, css)));

/** Takes out a sheet that was put in with the same words. */
export const removeStyle = (tabId: number, frameId: number, css: string): Promise<Result<null, Fault>> =>
  attempt(browser.scripting.removeCSS(sheet(tabId, frameId, css)));

/** Puts the card's script beside a reader. Faults as `injectReader`. */
export const injectCard = (tabId: number, frameId: number): Promise<Result<null, Fault>> =>
  inject({ target: { tabId, frameIds: [frameId] }, files: ['/card.js'] });

/** Whether a script may enter the page at all; runs nothing to speak of. Faults as `injectReader`. */
export const probePage = (tabId: number): Promise<Result<null, Fault>> =>
  inject({ target: { tabId }, func: () => undefined });

/** UTF-16 units of a page's text that are looked at for debunked claims. */
const MOST_TEXT = 400_000;

/**
 * Title and visible lines of a page's documents, as far as the browser lets us in; what the reader writes there is left
 * out. Empty where nothing can be read.
 */
export async function readPassages(tabId: number): Promise<readonly string[]> {
  const read = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: visibleLines, args: [MOST_TEXT] })
    .catch(() => []);
  return read
    .flatMap(({ result }) => (Array.isArray(result) ? result : []))
    .filter((line) => typeof line === 'string');
}

/** Runs in the page: knows nothing of this file. */
function visibleLines(most: number): string[] {
  const linesOf = (element: HTMLElement | null): string[] => (element?.innerText ?? '').split(/\n+/);
  const written = new Set(
    [
      ...document.querySelectorAll<HTMLElement>(
        '[contenteditable]:not([contenteditable="false"]), [role="textbox"]',
      ),
    ].flatMap(linesOf),
  );
  let left = most;
  const lines = linesOf(document.body).filter((line) => {
    if (line.trim().length < 15 || written.has(line) || left <= 0) return false;
    left -= line.length;
    return true;
  });
  return [document.title, ...lines];
}

/**
 * Scrolls to words of a page and selects them, as its reader would: the page is not changed. False where they stand in
 * none of its documents, as the browser shows them.
 */
export async function showPassage(tabId: number, passage: string): Promise<boolean> {
  const looked = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: selectWords, args: [passage] })
    .catch(() => []);
  return looked.some(({ result }) => result === true);
}

/** Runs in the page: knows nothing of this file. `find` is what the browser's own search uses, in every browser we support. */
function selectWords(words: string): boolean {
  const { find } = window as unknown as {
    find?: (words: string, matchCase: boolean, backwards: boolean, wrap: boolean) => boolean;
  };
  getSelection()?.removeAllRanges();
  return find?.call(window, words, true, false, true) ?? false;
}

/** Match patterns of the pages into which the browser puts the reader by itself. */
export interface ReaderPlaces {
  readonly matches: readonly string[];
  readonly excludes: readonly string[];
}

/** Registers the reader for these places and no others, over restarts of the browser. */
export async function registerReader({ matches, excludes }: ReaderPlaces): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [READER.id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [READER.id] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: READER.id,
      js: [READER.file],
      matches: [...matches],
      ...(excludes.length > 0 ? { excludeMatches: [...excludes] } : {}),
      runAt: 'document_idle',
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    },
  ]);
}
