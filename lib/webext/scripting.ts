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

async function inject(
  injection: Parameters<typeof browser.scripting.executeScript>[0],
): Promise<Result<null, Fault>> {
  try {
    await browser.scripting.executeScript(injection);
    return ok(null);
  } catch (cause) {
    return err(refusalOf(String((cause as Error).message ?? cause)));
  }
}

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

/** Puts the card's script beside a reader. Faults as `injectReader`. */
export const injectCard = (tabId: number, frameId: number): Promise<Result<null, Fault>> =>
  inject({ target: { tabId, frameIds: [frameId] }, files: ['/card.js'] });

/** Whether a script may enter the page at all; runs nothing to speak of. Faults as `injectReader`. */
export const probePage = (tabId: number): Promise<Result<null, Fault>> =>
  inject({ target: { tabId }, func: () => undefined });

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
