/**
 * Read-only view of a node, so that block extraction is written once for the live DOM and for parse5.
 * Adapters live outside `lib`: `entrypoints/content/dom-node.ts`, `entrypoints/cli/parse5-node.ts`.
 */
export interface PageNode extends PlainNode {
  readonly type: 'element' | 'text' | 'other';
  /** Lower-case local name of an element, empty otherwise. */
  readonly name: string;
  /** Text of a text node, empty otherwise. */
  readonly text: string;
  /** Children as rendered: a slot's are the nodes assigned to it. */
  readonly children: { [Symbol.iterator](): PageNodes };
  /** Attribute value or null. */
  attribute(name: string): string | null;
  /** Not shown to the reader (computed style on pages; `hidden`, `aria-hidden`, inline `display:none` in files). */
  readonly hidden: boolean;
  /** Open shadow root, or null. */
  readonly shadow: PageNode | null;
  /** How the element is laid out where computed style tells; `apart` is a box in the line. Otherwise its name decides. */
  readonly layout?: 'block' | 'inline' | 'apart' | undefined;
  /** Its text keeps line breaks (`white-space: pre…`). */
  readonly breaks?: boolean | undefined;
}

/** A text of which nothing but its words is asked. */
export interface PageText extends PlainNode {
  readonly type: 'text';
  readonly name: '';
  readonly text: string;
}

/** Nodes one after another. */
export interface PageNodes extends Iterator<PageNode | PageText, unknown> {
  /**
   * The node after the last one, which had a `plainText`, where it is in all but its words like it and has one as well:
   * long texts are made of these. Otherwise undefined, and `next` goes on.
   */
  nextLike?(): PlainNode | undefined;
}

/** What a part of a block comes from. */
export interface PlainNode {
  /**
   * The text inside, where nothing in it asks to be looked at by itself and no claim is expected in it: the block is
   * read in one go. Undefined where it has to be read node by node.
   */
  readonly plainText?: string | undefined;
}
