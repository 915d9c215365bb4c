import type { BrowserName } from './find';

/** What both browsers can do, so that one test serves both. Coordinates are CSS pixels of the viewport. */
export interface Browser {
  readonly name: BrowserName;
  /** Address of a page of the extension, for example `popup.html`. */
  extensionUrl(path: string): string;
  open(url: string): Promise<Page>;
  /** Stops the service worker or event page; the next message must wake it. */
  stopBackground(): Promise<void>;
  /** Bytes that the running background's scripts hold after a collection. Null where the browser does not tell (Firefox). */
  backgroundHeap(): Promise<number | null>;
  /** Switches the extension off or on again, as the reader can in the browser's own settings. */
  setEnabled(on: boolean): Promise<void>;
  /** Puts the same build in again over the running one, as an update does. Where the browser cannot: false. */
  update(): Promise<boolean>;
  /** Fires one of the extension's commands as its shortcut would, in the tab of `page`. */
  command(name: string, page: Page): Promise<void>;
  /**
   * Answers the browser's question for a permission, which must be standing or come within seconds. Firefox started with
   * `prompts` only: Chromium without a window shows a prompt that nothing can answer.
   */
  answerPermission(give: boolean): Promise<void>;
  /** Colour scheme of the pages opened from now on and of those open. */
  colorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** High contrast with the system's colours, as `colorScheme`. */
  forcedColors(on: boolean): Promise<void>;
  /** The reader's wish for less movement, as `colorScheme`. */
  reducedMotion(on: boolean): Promise<void>;
  /** A thumb on a screen rather than a mouse, as `colorScheme`; in Chromium until a page goes elsewhere or its size changes. */
  coarsePointer(on: boolean): Promise<void>;
  /** Errors on the consoles of all pages, and of our scripts in them, since `open`. */
  readonly errors: string[];
  /** Addresses requested since `open`, of all pages and of the extension where the browser tells. */
  readonly requests: string[];
  close(): Promise<void>;
  /** Settles when the browser has ended, by whomever. */
  readonly closed: Promise<void>;
}

/** What the main thread of a page did, in milliseconds of its own processor time: waiting for others is not counted. */
export interface MainThread {
  /** All tasks together. */
  readonly taskMs: number;
  /** The longest task. */
  readonly longestMs: number;
  /** What of all tasks the browser itself did: style, layout, paint. */
  readonly browserMs: number;
  /** The longest task without that. */
  readonly longestScriptMs: number;
  /** Time by the browser's name of the work; what lies inside other work is counted in both. */
  readonly parts: Readonly<Record<string, number>>;
}

export interface Page {
  readonly url: string;
  goto(url: string): Promise<void>;
  bringToFront(): Promise<void>;
  /** Evaluates an expression (may be a promise) in the page and returns plain data. */
  evaluate<T>(expression: string): Promise<T>;
  /** Evaluates in the frame inside the page whose address holds the words, of whatever origin. */
  inFrame<T>(address: string, expression: string): Promise<T>;
  /** Records the main thread until the function given back is called. Chromium only, as the next two. */
  recordMainThread(): Promise<() => Promise<MainThread>>;
  /** What all scripts in the page hold. */
  heapBytes(): Promise<number>;
  collectGarbage(): Promise<void>;
  hover(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  /** `Escape`, `Tab`, `Enter`, `Space`, `ArrowDown`, `ArrowLeft`, `ArrowRight` or one character. */
  press(key: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Prints the page and gives the PDF. */
  print(): Promise<Buffer>;
  /** The viewport, or with `full` the whole page. */
  screenshot(path: string, full?: boolean): Promise<void>;
  /**
   * The accessibility tree of an element (by default the body) as an indented outline of roles, names and states; null
   * where it cannot be had.
   */
  outline(selector?: string): Promise<string | null>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly executable: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headed?: boolean;
  /** BCP 47 tag of the browser's own language. Default `id`. */
  readonly locale?: string;
  /** The browser's default text size in pixels. Default 16. */
  readonly textSize?: number;
  /** Firefox: ask for permissions, where otherwise all are given. */
  readonly prompts?: boolean;
  /** Keep the profile here instead of in a temporary folder. */
  readonly profile?: string;
}

/** Evaluates until the expression gives something truthy; the last value is in the error. */
export async function until<T>(page: Page, expression: string, limitMs = 15_000): Promise<T> {
  const end = Date.now() + limitMs;
  let last: unknown;
  for (;;) {
    last = await page.evaluate<T>(expression).catch((error: Error) => error.message);
    if (last && !(typeof last === 'string' && last.startsWith('Error'))) return last as T;
    if (Date.now() > end)
      throw new Error(`waited ${limitMs} ms for ${expression}; last ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
