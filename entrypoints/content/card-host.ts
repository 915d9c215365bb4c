import type { Claim } from '../../lib/model/claim';
import type { CardScript } from '../../lib/protocol/card';
import { type Box, placeCard } from './card-place';
import { cardScript } from './card-script';
import { markOwn } from './own-nodes';

export const CARD_TAG = 'rujukan-card';

export interface CardContent {
  readonly claim: Claim;
  readonly language: 'id' | 'en';
  readonly dataVersion: string;
}

export interface CardHostPorts {
  /** Has the card's script put into this page. False where that is not possible. */
  readonly inject: () => Promise<boolean>;
  /** The card is gone; `range` was its claim. */
  readonly onClose: () => void;
}

interface Open {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  range: Range;
  content: CardContent;
  readonly focusBefore: Element | null;
  readonly end: AbortController;
}

/** The one card of a page: a host element that comes with the card and leaves with it. */
export class CardHost {
  #opened: Open | null = null;
  #attempt = 0;

  constructor(
    private readonly document: Document,
    private readonly ports: CardHostPorts,
  ) {}

  get isOpen(): boolean {
    return this.#opened !== null;
  }

  /** Opens the card beside the range, or shows another claim in the open one. */
  async open(range: Range, content: CardContent, by: 'pointer' | 'keyboard'): Promise<boolean> {
    const attempt = ++this.#attempt;
    const script = cardScript() ?? ((await this.ports.inject()) ? cardScript() : null);
    if (!script || attempt !== this.#attempt) return false;
    const open = this.#opened?.host.isConnected ? this.#opened : this.#mount();
    this.#opened = open;
    open.range = range;
    // Who pointed at the figure needs no ring to find the card.
    open.host.dataset.by = by;
    this.#draw(script, content, true);
    return true;
  }

  /** Shows the claim as it is judged now, at the same place. Focus stays where it is. */
  update(range: Range, content: CardContent): void {
    const script = cardScript();
    if (!this.#opened || !script) return;
    this.#opened.range = range;
    this.#draw(script, content, false);
  }

  #draw(script: CardScript<ShadowRoot, Range>, content: CardContent, takeFocus: boolean): void {
    const open = this.#opened as Open;
    open.content = content;
    script.render(open.root, { ...content, takeFocus, onClose: () => this.close() });
    this.#place();
    this.#uncover();
  }

  #mount(): Open {
    const host = markOwn(this.document.createElement(CARD_TAG));
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
    addEventListener('resize', follow, { signal, passive: true });
    const size = new ResizeObserver(follow);
    size.observe(host);
    signal.addEventListener('abort', () => size.disconnect());
    return { host, root, range: document.createRange(), content: null as never, focusBefore, end };
  }

  #closeOutside(event: Event): void {
    if (event.isTrusted && this.#opened && !event.composedPath().includes(this.#opened.host)) this.close();
  }

  #closeOnEscape(event: KeyboardEvent): void {
    // Inside the card Escape is the card's own.
    if (
      event.isTrusted &&
      event.key === 'Escape' &&
      this.#opened &&
      !event.composedPath().includes(this.#opened.host)
    )
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

  /** Takes the card away; the page is what it was. Focus goes back to where it was if the card held it. */
  close(): void {
    this.#attempt++;
    const open = this.#opened;
    if (!open) return;
    this.#opened = null;
    open.end.abort();
    const held = this.document.activeElement === open.host;
    cardScript()?.render(open.root, null);
    open.host.remove();
    if (held && open.focusBefore instanceof HTMLElement && open.focusBefore !== this.document.body)
      open.focusBefore.focus({ preventScroll: true });
    this.ports.onClose();
  }
}

/** The box around all lines of a range, or null where it is not laid out. */
function boxOf(range: Range): Box | null {
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
