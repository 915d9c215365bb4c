import type { OverlayMark } from '../../lib/protocol/card';

/** Seen on white and on black alike: the boxes do not know what they stand on. */
const LOOKS: Readonly<Record<string, string>> = {
  matches: 'border-bottom:1.5px solid #2f9a5f',
  matches_rounded: 'border-bottom:1.5px solid #2f9a5f',
  different_basis: 'border-bottom:2.5px dotted #b07a1c',
  check: 'border-top:1px dashed #7d8590',
  differs: 'border-bottom:3px double #e0473a;background:rgb(224 71 58 / 20%)',
  current: 'background:rgb(66 133 244 / 30%)',
};

/**
 * Marks for browsers without custom highlights: boxes over the figures in one host element with a closed shadow root.
 * They follow the page when it scrolls or changes size.
 */
export class Overlay {
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #marks: readonly OverlayMark<Range>[] = [];
  #end: AbortController | null = null;
  #waiting = false;

  show(marks: readonly OverlayMark<Range>[]): HTMLElement | null {
    this.#marks = marks;
    if (marks.length === 0) {
      this.#end?.abort();
      this.#host?.remove();
      this.#host = null;
      return null;
    }
    if (!this.#host) this.#mount();
    this.#draw();
    return this.#host;
  }

  #mount(): void {
    const host = document.createElement('rujukan-marks');
    host.style.cssText = 'all:initial;position:fixed;inset:0;pointer-events:none;z-index:2147483646';
    host.setAttribute('aria-hidden', 'true');
    this.#root = host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
    this.#host = host;
    document.documentElement.append(host);
    this.#end = new AbortController();
    const { signal } = this.#end;
    addEventListener('scroll', () => this.#later(), { signal, capture: true, passive: true });
    addEventListener('resize', () => this.#later(), { signal, passive: true });
    // Pictures that come later push the text down.
    const size = new ResizeObserver(() => this.#later());
    size.observe(document.body);
    signal.addEventListener('abort', () => size.disconnect());
  }

  #later(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#draw();
    });
  }

  #draw(): void {
    this.#root?.replaceChildren(
      ...this.#marks.flatMap(({ range, as }) =>
        [...range.getClientRects()].filter(isSeen).map((rect) => {
          const box = document.createElement('div');
          box.style.cssText = `position:fixed;left:${rect.left}px;top:${rect.top}px;width:${rect.width}px;height:${rect.height}px;${LOOKS[as] ?? ''}`;
          return box;
        }),
      ),
    );
  }
}

const isSeen = (rect: DOMRect): boolean => rect.bottom > 0 && rect.top < innerHeight && rect.width > 0;
