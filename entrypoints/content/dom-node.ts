import { mayHoldClaim } from '../../lib/claims/screen';
import type { PageNode, PageNodes, PageText, PlainNode } from '../../lib/page/node';

type Layout = NonNullable<PageNode['layout']>;

/** Types of nodes: asking `Node` for them takes time, and there are many nodes. */
export const ELEMENT = 1;
export const TEXT = 3;

interface Shown {
  readonly hidden: boolean;
  readonly layout: Layout | undefined;
  /** It floats: what that means depends on its text. */
  readonly floats?: boolean;
}

/** What was found of elements with one name, the same attributes and the same elements around them. */
class Likes {
  constructor(readonly onShadow: (root: ShadowRoot) => void) {}

  readonly #inside = new Map<string, Likes>();
  shown: Shown | undefined;
  breaks: boolean | undefined;

  /** Of an element inside. */
  of(element: Element, name: string): Likes {
    let key = name;
    if (element.hasAttributes())
      for (const attribute of element.getAttributeNames())
        if (!PLAIN.test(attribute)) key += ` ${attribute}=${element.getAttribute(attribute)}`;
    const known = this.#inside.get(key);
    if (known) return known;
    const likes = new Likes(this.onShadow);
    this.#inside.set(key, likes);
    return likes;
  }
}

/** Attributes whose values no layout depends on, and which differ from one to the next. */
const PLAIN = /^(?:href|src|srcset|alt|title|datetime)$/;
const VISIBLE = { visibilityProperty: true };

/** Elements that are read in one go where their text is plain. */
const PLAIN_NAMES = /^(?:p|li|div)$/;
/** What tells that a text is not plain: anything but words that run on, and attributes that may hide some. */
const NOT_PLAIN = ':not(a,b,em,i,span,strong,u),[class],[style],[hidden]';

/** Elements that hold a block of text even where a style sheet puts them side by side. */
const BOX_NAMES = /^(?:div|p|li|td|th|dd|dt|h[1-6]|section|article)$/;

/** A text of the live page. Kept for as long as its block, so there is little to it. */
export class DomText implements PageText {
  declare readonly type: 'text';
  declare readonly name: '';

  constructor(readonly node: Text) {}

  get text(): string {
    return this.node.data;
  }
}
Object.assign(DomText.prototype, { type: 'text', name: '' });

/**
 * The nodes inside one, from first to last. Follows the page as it is when asked: it may change between two slices of
 * the walk. There are as many steps as nodes, so it is no generator, and each step is told in the same object.
 */
class Children implements PageNodes {
  readonly #step: { done: boolean; value: PageNode | PageText | undefined } = {
    done: false,
    value: undefined,
  };
  readonly #parent: Node;
  readonly #likes: Likes;
  #last: Node | null = null;

  constructor(parent: Node, likes: Likes) {
    this.#parent = parent;
    this.#likes = likes;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<PageNode | PageText, undefined> {
    let node = this.#last ? this.#last.nextSibling : this.#parent.firstChild;
    // What is neither text nor element is passed over.
    while (node && node.nodeType !== TEXT && node.nodeType !== ELEMENT) node = node.nextSibling;
    this.#last = node;
    this.#step.done = !node;
    this.#step.value = node ? wrap(node, this.#likes) : undefined;
    return this.#step as IteratorResult<PageNode | PageText, undefined>;
  }

  nextLike(): DomPlain | undefined {
    const likes = (this.#step.value as DomNode).likes;
    let node = this.#last?.nextSibling;
    if (node?.nodeType === TEXT && !(node as Text).data.trim()) node = node.nextSibling;
    const element = node as Element | null;
    const name = element?.localName;
    if (!element || !name || !likes.shown || this.#likes.of(element, name) !== likes) return undefined;
    // Whether it is only not painted takes as long again to ask: it matters where there may be a claim.
    if (!element.checkVisibility(element.childElementCount ? undefined : VISIBLE)) return undefined;
    const plainText = plainTextOf(element, likes);
    if (plainText === undefined) return undefined;
    this.#last = element;
    return { node: element, plainText };
  }
}

/** An element that was read in one go: nothing is asked of it any more. */
export interface DomPlain extends PlainNode {
  readonly node: Element;
}

const wrap = (node: Node, around: Likes): PageNode | PageText =>
  node.nodeType === TEXT ? new DomText(node as Text) : new DomNode(node, around);

/** Where a walk begins: tells of the open shadow roots that it meets. */
export const rootNode = (node: Node, onShadow: (root: ShadowRoot) => void): DomNode =>
  new DomNode(node, new Likes(onShadow));

/**
 * Views an element or a root of the live page, read-only. A page has tens of thousands: what the browser is asked for
 * is asked once, and only when needed.
 */
export class DomNode implements PageNode {
  readonly type: PageNode['type'];
  readonly name: string;
  #style: Shown | undefined;
  #bare: boolean | undefined;
  #plain: string | undefined | null = null;
  readonly likes: Likes;

  constructor(
    readonly node: Node,
    around: Likes,
  ) {
    const isElement = node.nodeType === ELEMENT;
    this.type = isElement ? 'element' : 'other';
    this.name = isElement ? (node as Element).localName : '';
    this.likes = isElement ? around.of(node as Element, this.name) : around;
  }

  get text(): string {
    return '';
  }

  get children(): PageNode['children'] {
    if (this.name === 'slot') {
      const assigned = (this.node as HTMLSlotElement).assignedNodes({ flatten: true });
      if (assigned.length > 0) return assigned.map((node) => wrap(node, this.likes));
    }
    return new Children(this.node, this.likes);
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

  /** Most paragraphs of a long page hold no claim: asking for their nodes one by one would take most of the time. */
  get plainText(): string | undefined {
    if (this.#plain === null)
      this.#plain = PLAIN_NAMES.test(this.name) ? plainTextOf(this.node as Element, this.likes) : undefined;
    return this.#plain;
  }

  get breaks(): boolean {
    return this.type === 'element' && breaksIn(this.node as Element, this.likes);
  }

  get shadow(): PageNode | null {
    const root = this.type === 'element' ? (this.node as Element).shadowRoot : null;
    if (!root) return null;
    this.likes.onShadow(root);
    return new DomNode(root, this.likes);
  }

  #shown(): Shown {
    this.#style ??= this.type === 'element' ? this.#look() : { hidden: false, layout: 'inline' };
    return this.#style;
  }

  /** Whether it is shown at all is asked of each; how, of the first of its likes. */
  #look(): Shown {
    const element = this.node as Element;
    const likes = this.likes;
    if (likes.shown && element.checkVisibility(VISIBLE)) return likes.shown;
    const shown = shownAs(element, this.name);
    if (!shown.hidden && !shown.floats && shown.layout) likes.shown = shown;
    return shown;
  }
}

function breaksIn(element: Element, likes: Likes): boolean {
  likes.breaks ??= /^(?:pre|break-spaces)/.test(getComputedStyle(element).whiteSpace);
  return likes.breaks;
}

/** The text of an element where nothing inside has to be looked at by itself. */
function plainTextOf(element: Element, likes: Likes): string | undefined {
  if (element.shadowRoot) return undefined;
  const isSimple = element.childElementCount === 0;
  if (!isSimple && element.querySelector(NOT_PLAIN)) return undefined;
  const text = element.textContent;
  // What an element inside looks like is asked where it may matter.
  if (!isSimple && mayHoldClaim(text)) return undefined;
  return text.includes('\n') && breaksIn(element, likes) ? undefined : text;
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
    floats: style.float !== 'none',
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
