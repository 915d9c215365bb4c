import type { Fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { Engine, CheckOptions as EngineOptions } from '../../lib/engine';
import type { Language } from '../../lib/i18n/language';
import { type Answer, answerOf } from '../../lib/report/answer';
import { readPage, readText } from './document';
import type { Frame } from './frame';

/** A text or a page, with what is known of it. */
export interface Request extends Frame {
  readonly text?: string;
  readonly html?: string;
}

export interface Checked extends Answer {
  /** The text that the claims are counted in. */
  readonly text: string;
}

/** Reads and judges one request; `starts` is filled with the place of each block. Faults: `INPUT_HTML_TOO_DEEP`, `INPUT_TOO_LARGE`. */
export function checkOne(
  engine: Engine,
  request: Request,
  language: Language,
  options: Omit<EngineOptions, 'displayLanguage'> = {},
  starts?: Map<string, number>,
): Result<Checked, Fault> {
  const read =
    request.html === undefined ? ok(readText(request.text ?? '', request)) : readPage(request.html, request);
  if (!read.ok) return err(read.error);
  const { document, text } = read.value;
  for (const block of document.blocks) starts?.set(block.id, block.start ?? 0);
  const found = engine.check(document, {
    ...options,
    displayLanguage: displayLanguage(request.lang, language),
  });
  return ok({ text, ...answerOf(found, document.blocks, text) });
}

/** A request's own language decides how figures are written: English for `en`, `en-GB` …, else Indonesian. */
const displayLanguage = (lang: string | undefined, fallback: Language): Language =>
  lang === undefined ? fallback : /^en(?:$|[-_])/i.test(lang.trim()) ? 'en' : 'id';
