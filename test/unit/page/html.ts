import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import type { PageNode } from '../../../lib/page/node';

type Tree = DefaultTreeAdapterTypes.Node;

/** A page as the rules see it, from HTML; the adapters of the product have tests of their own. */
export function fromHtml(html: string): PageNode {
  return wrap(/<html|<body/i.test(html) ? parse(html) : parseFragment(html));
}

function wrap(tree: Tree): PageNode {
  const attrs = 'attrs' in tree ? tree.attrs : [];
  return {
    type: 'tagName' in tree ? 'element' : 'value' in tree ? 'text' : 'other',
    name: 'tagName' in tree ? tree.tagName : '',
    text: 'value' in tree ? tree.value : '',
    children: 'childNodes' in tree ? tree.childNodes.map(wrap) : [],
    attribute: (name) => attrs.find((a) => a.name === name)?.value ?? null,
    hidden: attrs.some((a) => a.name === 'style' && /display:\s*none/.test(a.value)),
    shadow: null,
  };
}
