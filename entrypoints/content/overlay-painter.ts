import type { Anchor } from './anchor';
import { groundOf } from './ground';
import { PALETTES } from './mark-style';
import { markOwn } from './own-nodes';
import type { PaintedMark, Painter } from './painter';

/**
 * For browsers without custom highlights: boxes under the figures in one host element with a closed shadow root, the
 * only change of the page. They follow the page's layout when it scrolls or changes size.
 */
export class OverlayPainter implements Painter {
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;
  private marks: readonly PaintedMark[] = [];
  private current: Anchor | null = null;
  private waiting = false;

  constructor(
    private readonly document: Document,
    signal: AbortSignal,
  ) {
    const later = (): void => this.later();
    addEventListener('scroll', later, { signal, capture: true, passive: true });
    addEventListener('resize', later, { signal, passive: true });
  }

  paint(marks: readonly PaintedMark[]): void {
    this.marks = marks;
    this.draw();
  }

  point(anchor: Anchor | null): void {
    this.current = anchor;
    this.draw();
  }

  clear(): void {
    this.host?.remove();
    this.host = null;
    this.root = null;
    this.marks = [];
    this.current = null;
  }

  private later(): void {
    if (this.waiting || !this.host) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      if (this.host) this.draw();
    });
  }

  private draw(): void {
    const boxes = [
      ...this.marks.map(({ anchor, as }) => ({ anchor, as: as as string })),
      ...(this.current ? [{ anchor: this.current, as: 'current' }] : []),
    ];
    if (boxes.length === 0) {
      this.clear();
      return;
    }
    if (!this.host) {
      this.host = markOwn(this.document.createElement('rujukan-marks'));
      this.host.style.cssText = 'all:initial;position:fixed;inset:0;pointer-events:none;z-index:2147483646';
      this.host.setAttribute('aria-hidden', 'true');
      this.root = this.host.attachShadow({ mode: 'closed' });
      this.document.documentElement.append(this.host);
    }
    const elements = boxes
      .map(({ anchor }) => anchor.range.startContainer.parentElement)
      .filter((element) => element !== null);
    const { good, basis, differs, wash, current } = PALETTES[groundOf(elements)];
    const looks: Record<string, string> = {
      matches: `border-bottom:1.5px solid ${good}`,
      matches_rounded: `border-bottom:1.5px solid ${good}`,
      different_basis: `border-bottom:2.5px dotted ${basis}`,
      differs: `border-bottom:3px double ${differs};background:${wash}`,
      current: `background:${current}`,
    };
    this.root?.replaceChildren(
      ...boxes.flatMap(({ anchor, as }) =>
        [...anchor.range.getClientRects()].filter(isSeen).map((rect) => {
          const box = this.document.createElement('div');
          box.style.cssText = `position:fixed;left:${rect.left}px;top:${rect.top}px;width:${rect.width}px;height:${rect.height}px;${looks[as]}`;
          return box;
        }),
      ),
    );
  }
}

const isSeen = (rect: DOMRect): boolean => rect.bottom > 0 && rect.top < innerHeight && rect.width > 0;
