/** Where Tab goes from a card: on from the words that it is about, not from the end of the page where its host stands. */

/** What Tab may stop at. */
const STOPS =
  'a[href],area[href],button,input,select,textarea,summary,iframe,audio[controls],video[controls],[tabindex],[contenteditable]';

const stopsIn = (root: Document | ShadowRoot): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(STOPS)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true }),
  );

/** Whether a key asks to go on to the next stop, or back to the one before. */
export const isTab = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Tab' && !(ctrlKey || altKey || metaKey);

/** Whether nothing more in the card can be reached: `back` upwards, otherwise downwards. */
export function isLastStop(root: ShadowRoot, back: boolean): boolean {
  const stops = stopsIn(root);
  const at = root.activeElement;
  // The card itself has the focus when it has just opened; it lies before all that is in it.
  return at === stops.at(back ? 0 : -1) || (back && at?.matches('[role="dialog"]') === true);
}

/** Gives the focus to the stop of the page beside the words of `range`; false where there is none on that side. */
export function goOnFrom(range: Range, back: boolean): boolean {
  const words = range.startContainer;
  const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = stopsIn(words.getRootNode() as Document | ShadowRoot).filter(
    (stop) => (words.compareDocumentPosition(stop) & side) !== 0,
  );
  const stop = stops.at(back ? -1 : 0);
  stop?.focus();
  return stop !== undefined;
}

/** The first Tab after a card has gone goes on from its words, unless the reader has meanwhile gone elsewhere. */
export function leadOn(document: Document, range: Range): void {
  const end = new AbortController();
  const listen = { signal: end.signal, capture: true };
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key === 'Shift') return;
      end.abort();
      if (isTab(event) && goOnFrom(range, event.shiftKey)) event.preventDefault();
    },
    listen,
  );
  for (const type of ['pointerdown', 'focusin'] as const)
    document.addEventListener(type, () => end.abort(), listen);
}
