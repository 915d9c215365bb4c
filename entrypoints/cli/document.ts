import type { Fault } from '../../lib/base/fault';
import { ok, type Result } from '../../lib/base/result';
import type { PageDocument } from '../../lib/model/document';
import { splitText } from '../../lib/text/blocks';
import { type Frame, frameOf } from './frame';
import { readHtml } from './html-document';

/** A document to check, with the text that claims are counted in. */
export interface Readable {
  readonly document: PageDocument;
  readonly text: string;
}

/** Blocks of a plain text. */
export const readText = (text: string, frame: Frame): Readable => ({
  document: { blocks: splitText(text), ...frameOf(frame) },
  text,
});

/** Blocks of a page. Fault: `INPUT_HTML_TOO_DEEP`, `INPUT_TOO_LARGE`. */
export function readPage(html: string, frame: Frame): Result<Readable, Fault> {
  const page = readHtml(html);
  if (!page.ok) return page;
  const { blocks, text, metadata } = page.value;
  return ok({ document: { blocks, ...frameOf(metadata), ...frameOf(frame) }, text });
}
