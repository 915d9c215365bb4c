import type { Anchor, AnchorPart } from './anchor';

interface Entry<T> {
  readonly part: AnchorPart;
  readonly anchor: Anchor;
  readonly item: T;
}

/** How far beside the letters a finger may land, in CSS pixels. */
const SLACK = 3;

/**
 * Finds what lies under a point: the caret there leads to a text node, and our own table (not the page's shared
 * registry) to the claims in it. The caret snaps to the nearest letter, so the boxes have the last word.
 */
export class HitTest<T> {
  #entries = new WeakMap<Text, Entry<T>[]>();
  #all: Entry<T>[] = [];
  #shadows: readonly ShadowRoot[] = [];

  constructor(private readonly document: Document) {}

  reset(items: Iterable<readonly [Anchor, T]>, shadows: readonly ShadowRoot[]): void {
    this.#entries = new WeakMap();
    this.#all = [];
    this.#shadows = shadows;
    for (const [anchor, item] of items)
      for (const part of anchor.parts) {
        const list = this.#entries.get(part.node);
        const entry = { part, anchor, item };
        this.#all.push(entry);
        if (list) list.push(entry);
        else this.#entries.set(part.node, [entry]);
      }
  }

  at(x: number, y: number): T | null {
    const caret = this.document.caretPositionFromPoint(x, y, { shadowRoots: [...this.#shadows] });
    const near = caret?.offsetNode instanceof Text ? this.#entries.get(caret.offsetNode) : undefined;
    return this.#under(near ?? this.#inElement(x, y), x, y);
  }

  #under(entries: readonly Entry<T>[], x: number, y: number): T | null {
    for (const { anchor, item } of entries)
      if ([...anchor.range.getClientRects()].some((box) => isIn(box, x, y))) return item;
    return null;
  }

  /** Where text cannot be selected there is no caret; the element under the point narrows the search instead. */
  #inElement(x: number, y: number): readonly Entry<T>[] {
    let element = this.document.elementFromPoint(x, y);
    while (element?.shadowRoot) {
      const inner = element.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === element) break;
      element = inner;
    }
    return element ? this.#all.filter(({ part }) => element.contains(part.node)) : [];
  }
}

const isIn = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK;
