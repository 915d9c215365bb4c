import type { Block } from '../../lib/model/document';
import { type LocatedBlock, type Piece, walkBlocks } from '../../lib/page/blocks';
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
    // The clock takes its time too: it is asked now and then, and after long texts.
    if ((!found || found.block.text.length > LONGEST) && slices.spent) await slices.pause();
    if (!found) continue;
    length += found.block.text.length;
    if (blocks.length >= MESSAGE_LIMITS.blocks || length > MESSAGE_LIMITS.text) break;
    blocks.push(named(found, seen));
  }
  return { blocks, shadows: [...shadows] };
}

function named({ block, pieces }: LocatedBlock, seen: Map<string, number>): Collected {
  const { kind, text, level, cell } = block;
  const key = kind[0] + hash(text);
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  const id = count === 0 ? key : `${key}.${count}`;
  const own: { -readonly [K in keyof Block]: Block[K] } = { id, kind, text };
  if (level) own.level = level;
  if (cell) own.cell = cell;
  return { block: own, pieces };
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

const TELLING =
  'title, h1, link[rel="canonical" i], meta[content], time[datetime], script[type="application/ld+json" i]';
const TOLD_BY = ['property', 'name', 'itemprop', 'content', 'datetime', 'rel', 'href', 'type'];
/** Longest text of an attribute, heading or title that is looked at. */
const LONGEST = 4_000;

/** What the document says of itself, without a walk through all of it. */
export function pageFrame({ location, documentElement: root }: Document): PageFrame {
  const elements = [...root.querySelectorAll(TELLING)].slice(0, MESSAGE_LIMITS.head);
  return {
    url: location.href.slice(0, LONGEST),
    lang: (root.getAttribute('lang') ?? '').slice(0, 35),
    head: elements.map((element) => ({
      name: element.localName,
      attributes: TOLD_BY.flatMap((name): [string, string][] => {
        const value = element.getAttribute(name);
        return value === null ? [] : [[name, value.slice(0, LONGEST)]];
      }),
      text: (element.textContent ?? '').slice(
        0,
        element.localName === 'script' ? MESSAGE_LIMITS.headText : LONGEST,
      ),
    })),
  };
}
