import type { PageNode } from '../../lib/page/node';

type Layout = NonNullable<PageNode['layout']>;

interface Shown {
  readonly hidden: boolean;
  readonly layout: Layout | undefined;
}

const NO_CHILDREN: readonly PageNode[] = [];
/** Elements that hold a block of text even where a style sheet puts them side by side. */
const BOX_NAMES = /^(?:div|p|li|td|th|dd|dt|h[1-6]|section|article)$/;

/**
 * Views a node of the live page, read-only. A page has tens of thousands: what the browser is asked for is asked once,
 * and only when needed.
 */
export class DomNode implements PageNode {
  readonly type: PageNode['type'];
  readonly name: string;
  #style: Shown | undefined;
  #breaks: boolean | undefined;
  #bare: boolean | undefined;

  constructor(
    readonly node: Node,
    private readonly onShadow: (root: ShadowRoot) => void = () => {},
  ) {
    const { nodeType } = node;
    this.type = nodeType === Node.ELEMENT_NODE ? 'element' : nodeType === Node.TEXT_NODE ? 'text' : 'other';
    this.name = this.type === 'element' ? (node as Element).localName : '';
  }

  get text(): string {
    return this.type === 'text' ? (this.node as Text).data : '';
  }

  get children(): Iterable<PageNode> {
    if (this.type === 'text') return NO_CHILDREN;
    if (this.name === 'slot') {
      const assigned = (this.node as HTMLSlotElement).assignedNodes({ flatten: true });
      if (assigned.length > 0) return assigned.map((node) => new DomNode(node, this.onShadow));
    }
    return new Siblings(this.node, this.onShadow);
  }

  attribute(name: string): string | null {
    if (this.type !== 'element') return null;
    const element = this.node as Element;
    this.#bare ??= !element.hasAttributes();
    return this.#bare ? null : element.getAttribute(name);
  }

  get hidden(): boolean {
    return this.#shown().hidden;
  }

  get layout(): Layout | undefined {
    return this.type === 'element' ? this.#shown().layout : undefined;
  }

  get breaks(): boolean {
    this.#breaks ??=
      this.type === 'element' &&
      /^(?:pre|break-spaces)/.test(getComputedStyle(this.node as Element).whiteSpace);
    return this.#breaks;
  }

  get shadow(): PageNode | null {
    const root = this.type === 'element' ? (this.node as Element).shadowRoot : null;
    if (!root) return null;
    this.onShadow(root);
    return new DomNode(root, this.onShadow);
  }

  #shown(): Shown {
    if (this.#style) return this.#style;
    this.#style =
      this.type === 'element'
        ? shownAs(this.node as Element, this.name)
        : { hidden: false, layout: 'inline' };
    return this.#style;
  }
}

/** Children of a node. Follows the page as it is when asked: it may change between two slices of the walk. */
class Siblings implements IterableIterator<PageNode> {
  #last: Node | null = null;

  constructor(
    private readonly parent: Node,
    private readonly onShadow: (root: ShadowRoot) => void,
  ) {}

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<PageNode> {
    const node = this.#last ? this.#last.nextSibling : this.parent.firstChild;
    if (!node) return { done: true, value: undefined };
    this.#last = node;
    return { done: false, value: new DomNode(node, this.onShadow) };
  }
}

function shownAs(element: Element, name: string): Shown {
  const style = getComputedStyle(element);
  const { display, visibility } = style;
  return {
    hidden:
      display === 'none' ||
      visibility === 'hidden' ||
      visibility === 'collapse' ||
      // What is taken out of the line is none of it.
      (display !== 'inline' && isClipped(style)),
    layout: layoutOf(style, display, element, name),
  };
}

/** Words for screen readers alone: cut down to nothing. */
const isClipped = (style: CSSStyleDeclaration): boolean =>
  style.position === 'absolute' &&
  (/^rect\((?:0px|1px)(?:,? (?:0px|1px)){3}\)$/.test(style.clip) ||
    /^inset\((?:50|100)%\)$/.test(style.clipPath));

function layoutOf(
  style: CSSStyleDeclaration,
  display: string,
  element: Element,
  name: string,
): Layout | undefined {
  // Not laid out at all, as what no slot shows: the name decides.
  if (display === '') return undefined;
  if (display === 'contents' || display.startsWith('ruby')) return 'inline';
  if (display === 'inline') return BOX_NAMES.test(name) ? 'apart' : 'inline';
  if (display.startsWith('inline')) return 'apart';
  // A large first letter floats beside the word that it begins.
  if (!BOX_NAMES.test(name) && style.float !== 'none' && (element.textContent?.trim().length ?? 0) <= 2)
    return 'inline';
  return 'block';
}
