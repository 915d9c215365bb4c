import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { Block } from '../../lib/model/document';
import { extractBlocks } from '../../lib/page/blocks';
import { readMetadata } from '../../lib/page/metadata';
import { boundBlocks } from '../../lib/text/blocks';
import type { Frame } from './frame';
import { Parse5Node } from './parse5-node';

/** Browsers stop nesting at 512; twice that is no page that anybody reads. */
export const DEPTH_LIMIT = 1_024;
/** A page of 20 MB with text in it stays far below this. */
export const ELEMENT_LIMIT = 1_000_000;

/** Thrown out of the parser, which has no other way to stop. */
class Bomb extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

/** Parses a page with bounds on nesting and on elements. Faults: `INPUT_HTML_TOO_DEEP`, `INPUT_TOO_LARGE`. */
export function parseHtml(html: string): Result<DefaultTreeAdapterTypes.Document, Fault> {
  let depth = 0;
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...args) {
      // A short page can ask for many elements: unclosed formatting is opened again in every paragraph.
      if (++elements > ELEMENT_LIMIT) throw new Bomb(fault('INPUT_TOO_LARGE', 'elements'));
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush() {
      if (++depth > DEPTH_LIMIT) throw new Bomb(fault('INPUT_HTML_TOO_DEEP'));
    },
    onItemPop() {
      depth -= 1;
    },
  };
  try {
    return ok(parse(html, { treeAdapter }));
  } catch (error) {
    if (error instanceof Bomb) return err(error.fault);
    throw error;
  }
}

export interface HtmlDocument {
  readonly blocks: readonly Block[];
  /** The page as read: claims are counted in it. */
  readonly text: string;
  readonly metadata: Frame;
}

/** Reads a page's blocks and what it says of itself, as the extension would. Faults: those of `parseHtml`. */
export function readHtml(html: string): Result<HtmlDocument, Fault> {
  const parsed = parseHtml(html);
  if (!parsed.ok) return parsed;
  const root = new Parse5Node(parsed.value);
  const { blocks, text } = extractBlocks(root);
  const { title, url, published, lang } = readMetadata(root);
  return ok({
    blocks: boundBlocks(blocks),
    text,
    metadata: {
      ...(title === '' ? {} : { title }),
      ...(url === '' ? {} : { url }),
      ...(published === '' ? {} : { published }),
      ...(lang === '' ? {} : { lang }),
    },
  });
}
