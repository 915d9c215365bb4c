import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PageNode } from '../../lib/page/node';

const NO_CHILDREN: readonly PageNode[] = [];
const NO_DISPLAY = /(?:^|;)\s*display\s*:\s*none\s*(?:!\s*important\s*)?(?:;|$)/i;
/** A style longer than this is no way to hide a thing. */
const LONGEST_STYLE = 4_000;

/** Views a parse5 node as the block extraction reads it; children are wrapped as they are asked for. */
export class Parse5Node implements PageNode {
  readonly shadow = null;

  constructor(readonly node: Tree.Node) {}

  get type(): PageNode['type'] {
    if ('tagName' in this.node) return 'element';
    return this.node.nodeName === '#text' ? 'text' : 'other';
  }

  get name(): string {
    return 'tagName' in this.node ? this.node.tagName.toLowerCase() : '';
  }

  get text(): string {
    return this.node.nodeName === '#text' ? (this.node as Tree.TextNode).value : '';
  }

  get children(): Iterable<PageNode> {
    return 'childNodes' in this.node ? wrapped(this.node.childNodes) : NO_CHILDREN;
  }

  attribute(name: string): string | null {
    if (!('attrs' in this.node)) return null;
    return this.node.attrs.find((attribute) => attribute.name === name)?.value ?? null;
  }

  /** What can be told without style sheets. `aria-hidden` is weighed by the extraction, which knows the depth. */
  get hidden(): boolean {
    if (!('attrs' in this.node)) return false;
    if (this.node.tagName === 'template' || this.attribute('hidden') !== null) return true;
    const style = this.attribute('style');
    return style !== null && style.length <= LONGEST_STYLE && NO_DISPLAY.test(style);
  }
}

function* wrapped(nodes: readonly Tree.Node[]): Generator<PageNode> {
  for (const node of nodes) yield new Parse5Node(node);
}
