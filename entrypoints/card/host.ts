import type { CardContent, CardOpening } from '../../lib/protocol/card';
import { watchHover } from './hover';
import { goOnFrom, isLastStop, isTab, leadOn } from './neighbours';
import { type Box, placeCard } from './place';

const CARD_TAG = 'rujukan-card';

/** Draws content into the root; null takes it away. */
export type Draw = (root: ShadowRoot, content: DrawnCard | null) => void;

export interface DrawnCard extends CardContent {
  readonly takeFocus: boolean;
  readonly onClose: () => void;
}

interface Open {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly focusBefore: Element | null;
  readonly end: AbortController;
  range: Range;
  onClose: () => void;
  stopHover: () => void;
}

/** The one card of a page: a host element that comes with the card and leaves with it. */
export class CardHost {
  #opened: Open | null = null;

  constructor(
    private readonly document: Document,
    private readonly draw: Draw,
  ) {}

  get isOpen(): boolean {
    return this.#opened !== null;
  }

  open(range: Range, content: CardContent, by: CardOpening, onClose: () => void): HTMLElement {
    const before = this.#opened?.host.isConnected ? this.#opened : null;
    const open = before ?? this.#mount();
    this.#opened = open;
    // A card that goes over to another claim stays where it is and does not appear anew.
    open.host.toggleAttribute('data-again', before !== null);
    open.range = range;
    open.onClose = onClose;
    // Who pointed at the figure needs no ring to find the card.
    open.host.dataset.by = by;
    open.stopHover();
    if (by === 'hover')
      open.stopHover = watchHover(open.host, {
        figure: () => linesOf(open.range),
        onLeave: () => this.close(),
        onStay: () => {
          open.host.dataset.by = 'pointer';
        },
      });
    this.#show(content, by !== 'hover');
    return open.host;
  }

  update(range: Range, content: CardContent): void {
    if (!this.#opened) return;
    this.#opened.range = range;
    this.#show(content, false);
  }

  #show(content: CardContent, takeFocus: boolean): void {
    const { root } = this.#opened as Open;
    this.draw(root, { ...content, takeFocus, onClose: () => this.close() });
    this.#place();
    this.#uncover();
  }

  #mount(): Open {
    const host = this.document.createElement(CARD_TAG);
    const root = host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
    const end = new AbortController();
    const focusBefore = this.document.activeElement;
    this.document.documentElement.append(host);
    // The top layer lies above everything a page can pile up.
    if ('popover' in host) {
      host.popover = 'manual';
      host.showPopover();
    }
    const { signal } = end;
    const { document } = this;
    document.addEventListener('pointerdown', (event) => this.#closeOutside(event), { signal, capture: true });
    document.addEventListener('keydown', (event) => this.#closeOnEscape(event), { signal, capture: true });
    host.addEventListener('keydown', (event) => this.#leaveByTab(event), { signal });
    let waiting = false;
    const follow = (): void => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.#place();
      });
    };
    addEventListener('scroll', follow, { signal, capture: true, passive: true });
    // A window that grows narrow turns the card into a sheet, which may come to lie over the figure.
    addEventListener(
      'resize',
      () => {
        follow();
        requestAnimationFrame(() => this.#uncover());
      },
      { signal, passive: true },
    );
    const size = new ResizeObserver(follow);
    size.observe(host);
    signal.addEventListener('abort', () => size.disconnect());
    const nothing = (): void => undefined;
    return {
      host,
      root,
      focusBefore,
      end,
      range: document.createRange(),
      onClose: nothing,
      stopHover: nothing,
    };
  }

  #isInside = (event: Event): boolean =>
    this.#opened !== null && event.composedPath().includes(this.#opened.host);

  #closeOutside(event: Event): void {
    if (event.isTrusted && this.#opened && !this.#isInside(event)) this.close();
  }

  #closeOnEscape(event: KeyboardEvent): void {
    // Inside the card Escape is the card's own.
    if (event.isTrusted && event.key === 'Escape' && this.#opened && !this.#isInside(event)) this.close();
  }

  /** Past its last stop the reader goes on from the figure, and the card does not stay in the way. */
  #leaveByTab(event: KeyboardEvent): void {
    if (!event.isTrusted || !isTab(event) || !this.#opened) return;
    const { root, range } = this.#opened;
    if (!isLastStop(root, event.shiftKey) || !goOnFrom(range, event.shiftKey)) return;
    event.preventDefault();
    this.close();
  }

  #place(): void {
    if (!this.#opened) return;
    const { host, root, range } = this.#opened;
    const card = root.querySelector<HTMLElement>('[role="dialog"]');
    const figure = boxOf(range);
    if (!card || !figure) return;
    // Its own height, were there room for all of it.
    host.style.setProperty('--rj-room', '100dvh');
    const height = card.offsetHeight;
    const width = this.document.documentElement.clientWidth || innerWidth;
    const place = placeCard(figure, { width: card.offsetWidth, height }, { width, height: innerHeight });
    host.style.setProperty('--rj-left', `${Math.round(place.left)}px`);
    host.style.setProperty('--rj-top', `${Math.round(place.top)}px`);
    host.style.setProperty('--rj-room', `${Math.floor(place.room)}px`);
    host.toggleAttribute('data-low', place.room < 20 * Number.parseFloat(getComputedStyle(card).fontSize));
  }

  /** A sheet at the lower edge may lie over the figure: the page moves up, so that both are seen. */
  #uncover(): void {
    if (!this.#opened) return;
    const card = this.#opened.root.querySelector('[role="dialog"]')?.getBoundingClientRect();
    const figure = boxOf(this.#opened.range);
    if (!card || !figure || figure.bottom <= card.top || figure.right < card.left || figure.left > card.right)
      return;
    const { clientWidth, clientHeight } = this.document.documentElement;
    const atEdge = card.bottom >= Math.min(clientHeight, innerHeight) - 1 && card.width >= clientWidth - 1;
    if (atEdge)
      scrollBy({ top: Math.min(figure.bottom - card.top + 24, figure.top - 8), behavior: 'instant' });
  }

  /** Takes the card away; the page is what it was. Focus goes back to where it was, or Tab on from the figure. */
  close(): void {
    const open = this.#opened;
    if (!open) return;
    this.#opened = null;
    open.stopHover();
    open.end.abort();
    const held = this.document.activeElement === open.host;
    this.draw(open.root, null);
    open.host.remove();
    if (held && open.focusBefore instanceof HTMLElement && open.focusBefore !== this.document.body)
      open.focusBefore.focus({ preventScroll: true });
    else if (held) leadOn(this.document, open.range);
    open.onClose();
  }
}

const linesOf = (range: Range): readonly DOMRect[] =>
  [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);

/** The box around all lines of a range, or null where it is not laid out. */
function boxOf(range: Range): Box | null {
  const boxes = linesOf(range);
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
