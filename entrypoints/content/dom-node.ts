import type { PageNode } from '../../lib/page/node';

type Layout = NonNullable<PageNode['layout']>;

interface Shown {
  readonly hidden: boolean;
  readonly layout: Layout | undefined;
  readonly breaks: boolean;
}

const NO_CHILDREN: readonly PageNode[] = [];
/** Elements that hold a block of text even where a style sheet puts them side by side. */
const BOX_NAMES = /^(?:div|p|li|td|th|dd|dt|h[1-6]|section|article)$/;

/** Views a node of the live page, read-only. Computed style is asked for once per element, when needed. */
export class DomNode implements PageNode {
  readonly type: PageNode['type'];
  readonly name: string;
  #style: Shown | undefined;

  constructor(
    readonly node: Node,
    private readonly onShadow: (root: ShadowRoot) => void = () => {},
  ) {
    this.type =
      node.nodeType === Node.ELEMENT_NODE ? 'element' : node.nodeType === Node.TEXT_NODE ? 'text' : 'other';
    this.name = this.type === 'element' ? (node as Element).localName : '';
  }

  get text(): string {
    return this.type === 'text' ? (this.node as Text).data : '';
  }

  get children(): Iterable<PageNode> {
    if (this.type === 'text') return NO_CHILDREN;
    if (this.name === 'slot') {
      const assigned = (this.node as HTMLSlotElement).assignedNodes({ flatten: true });
      if (assigned.length > 0) return this.#wrapAll(assigned);
    }
    return this.#wrapSiblings(this.node.firstChild);
  }

  attribute(name: string): string | null {
    return this.type === 'element' ? (this.node as Element).getAttribute(name) : null;
  }

  get hidden(): boolean {
    return this.#shown().hidden;
  }

  get layout(): Layout | undefined {
    return this.type === 'element' ? this.#shown().layout : undefined;
  }

  get breaks(): boolean {
    return this.#shown().breaks;
  }

  get shadow(): PageNode | null {
    const root = this.type === 'element' ? (this.node as Element).shadowRoot : null;
    if (!root) return null;
    this.onShadow(root);
    return new DomNode(root, this.onShadow);
  }

  *#wrapAll(nodes: readonly Node[]): Generator<PageNode> {
    for (const node of nodes) yield new DomNode(node, this.onShadow);
  }

  /** Follows the page as it is when asked: it may change between two slices of the walk. */
  *#wrapSiblings(first: Node | null): Generator<PageNode> {
    for (let node = first; node !== null; node = node.nextSibling) yield new DomNode(node, this.onShadow);
  }

  #shown(): Shown {
    if (this.#style) return this.#style;
    this.#style =
      this.type === 'element'
        ? shownAs(this.node as Element, this.name)
        : { hidden: false, layout: 'inline', breaks: false };
    return this.#style;
  }
}

function shownAs(element: Element, name: string): Shown {
  const style = getComputedStyle(element);
  const { display } = style;
  return {
    hidden:
      display === 'none' ||
      style.visibility === 'hidden' ||
      style.visibility === 'collapse' ||
      isClipped(style),
    layout: layoutOf(style, element, name),
    breaks: /^(?:pre|break-spaces)/.test(style.whiteSpace),
  };
}

/** Words for screen readers alone: cut down to nothing. */
const isClipped = (style: CSSStyleDeclaration): boolean =>
  style.position === 'absolute' &&
  (/^rect\((?:0px|1px)(?:,? (?:0px|1px)){3}\)$/.test(style.clip) ||
    /^inset\((?:50|100)%\)$/.test(style.clipPath));

function layoutOf(style: CSSStyleDeclaration, element: Element, name: string): Layout | undefined {
  const { display } = style;
  // Not laid out at all, as what no slot shows: the name decides.
  if (display === '') return undefined;
  if (display === 'contents' || display.startsWith('ruby')) return 'inline';
  if (display === 'inline') return BOX_NAMES.test(name) ? 'apart' : 'inline';
  if (display.startsWith('inline')) return 'apart';
  // A large first letter floats beside the word that it begins.
  if (style.float !== 'none' && !BOX_NAMES.test(name) && (element.textContent?.trim().length ?? 0) <= 2)
    return 'inline';
  return 'block';
}
