import type { Reader } from './reader';

/** What takes a click for itself: inside it a plain click means what the page says. */
const TAKES_CLICKS =
  'a[href],area[href],button,input,select,textarea,label,summary,option,[role=button],[role=link],[role=menuitem],[role=tab],[contenteditable=""],[contenteditable=true]';

/** A pointer that rests so long on a mark asks for its card, in milliseconds. */
const REST_MS = 450;

/** Clicks and taps on marks, pointers that rest on them, and a page that comes back from the browser's memory. */
export function listenToPage(document: Document, reader: Reader): void {
  const { signal } = reader;
  document.addEventListener(
    'click',
    (event) => {
      if (isPlain(event) && !isTaken(event) && !isSelecting(document))
        reader.click(event.clientX, event.clientY);
    },
    { signal, capture: true },
  );
  let resting: ReturnType<typeof setTimeout> | undefined;
  for (const type of ['pointermove', 'pointerdown'] as const)
    document.addEventListener(
      type,
      (event) => {
        clearTimeout(resting);
        // A pressed button is no rest, and a finger has none.
        if (event.isTrusted && event.pointerType === 'mouse' && !event.buttons)
          resting = setTimeout(() => reader.hover(event.clientX, event.clientY), REST_MS);
      },
      { signal, capture: true, passive: true },
    );
  addEventListener(
    'pageshow',
    (event) => {
      // Settings or data may have changed while the page lay frozen.
      if (event.persisted) void reader.start();
    },
    { signal },
  );
  // Marks are chosen for the page's ground, which may follow the time of day.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => reader.repaint(), { signal });
}

const isPlain = (event: MouseEvent): boolean =>
  event.isTrusted &&
  event.button === 0 &&
  event.detail < 2 &&
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

const isTaken = (event: Event): boolean =>
  event.composedPath().some((target) => target instanceof Element && target.matches(TAKES_CLICKS));

const isSelecting = (document: Document): boolean => document.getSelection()?.isCollapsed === false;
