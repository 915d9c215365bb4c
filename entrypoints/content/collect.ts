import type { Block } from '../../lib/model/document';
import { type LocatedBlock, type Piece, walkBlocks } from '../../lib/page/blocks';
import { readMetadata } from '../../lib/page/metadata';
import type { PageNode } from '../../lib/page/node';
import { MESSAGE_LIMITS, type PageFrame } from '../../lib/protocol/messages';
import { DomNode } from './dom-node';
import { Slices } from './slices';

/** A block of the live page. Its id stays the same while its words do, wherever it moves. */
export interface Collected {
  readonly block: Block;
  readonly pieces: readonly Piece[];
}

export interface Collection {
  readonly blocks: readonly Collected[];
  /** Open shadow roots met on the way: they take styles and observers of their own. */
  readonly shadows: readonly ShadowRoot[];
}

/** Reads the page in slices. Stops at the bounds of one message. Rejects once the signal is aborted. */
export async function collect(document: Document, signal: AbortSignal): Promise<Collection> {
  const slices = new Slices(signal);
  const shadows = new Set<ShadowRoot>();
  const seen = new Map<string, number>();
  const blocks: Collected[] = [];
  let length = 0;
  const root = document.body ?? document.documentElement;
  for (const found of walkBlocks(new DomNode(root, (shadow) => shadows.add(shadow)))) {
    if (slices.spent) await slices.pause();
    if (!found) continue;
    length += found.block.text.length;
    if (blocks.length >= MESSAGE_LIMITS.blocks || length > MESSAGE_LIMITS.text) break;
    blocks.push(named(found, seen));
  }
  return { blocks, shadows: [...shadows] };
}

function named({ block, pieces }: LocatedBlock, seen: Map<string, number>): Collected {
  const { start, ...plain } = block;
  const key = `${block.kind[0]}${hash(block.text)}`;
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return { block: { ...plain, id: count === 0 ? key : `${key}.${count}` }, pieces };
}

/** 53-bit hash of a text (two rounds of FNV-1a style mixing), in base 36. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x5bd1e995);
  }
  return ((b >>> 0) * 0x200000 + ((a >>> 0) & 0x1fffff)).toString(36);
}

/** What the document says of itself. */
export function pageFrame(document: Document): PageFrame {
  const { title, published, lang } = readMetadata(metadataRoot(document));
  return {
    title: title.slice(0, 1_000),
    url: document.location.href.slice(0, 4_000),
    published,
    lang: lang.slice(0, 35),
  };
}

/** The places where a page tells about itself, without a walk through all of it. */
function metadataRoot(document: Document): PageNode {
  const language = document.documentElement.getAttribute('lang');
  const elements = document.querySelectorAll(
    'title, h1, link[rel="canonical" i], meta, time[datetime], script[type="application/ld+json" i]',
  );
  const children = [...elements].slice(0, 500).map((element) => new DomNode(element));
  return {
    type: 'element',
    name: 'html',
    text: '',
    children,
    attribute: (name) => (name === 'lang' ? language : null),
    hidden: false,
    shadow: null,
  };
}
