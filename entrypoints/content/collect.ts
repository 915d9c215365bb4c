import { type LocatedBlock, walkBlocks } from '../../lib/page/blocks';
import { MESSAGE_LIMITS, type PageFrame } from '../../lib/protocol/messages';
import { BlockIds } from './block-ids';
import { rootNode } from './dom-node';
import { Slices } from './slices';

export interface Collection {
  readonly blocks: readonly LocatedBlock[];
  /** Open shadow roots met on the way: they take styles and observers of their own. */
  readonly shadows: readonly ShadowRoot[];
}

/** Reads the page in slices. Stops at the bounds of one message. Rejects once the signal is aborted. */
export async function collect(
  document: Document,
  signal: AbortSignal,
  ids = new BlockIds(),
): Promise<Collection> {
  const slices = new Slices(signal);
  const shadows = new Set<ShadowRoot>();
  const blocks: LocatedBlock[] = [];
  let length = 0;
  const root = document.body ?? document.documentElement;
  for (const found of walkBlocks(
    rootNode(root, (shadow) => shadows.add(shadow)),
    ids.start(),
  )) {
    // The clock takes its time too: it is asked now and then, and after long texts.
    if ((!found || found.block.text.length > LONGEST) && slices.spent) await slices.pause();
    if (!found) continue;
    length += found.block.text.length;
    if (blocks.length >= MESSAGE_LIMITS.blocks || length > MESSAGE_LIMITS.text) break;
    blocks.push(found);
  }
  ids.end(blocks.map(({ block }) => block));
  return { blocks, shadows: [...shadows] };
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
