import type { Fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { Engine, CheckOptions as EngineOptions } from '../../lib/engine';
import type { FindHoaxes } from '../../lib/hoax/match';
import type { Language } from '../../lib/i18n/language';
import type { PageDocument } from '../../lib/model/document';
import type { HoaxPassage } from '../../lib/model/hoax';
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

export interface OneOptions extends Omit<EngineOptions, 'displayLanguage'> {
  /** Looks for debunked claims; without it none are told. */
  readonly findHoaxes?: FindHoaxes | undefined;
  /** Filled with the place of each block. */
  readonly starts?: Map<string, number>;
}

/** Reads and judges one request. Faults: `INPUT_HTML_TOO_DEEP`, `INPUT_TOO_LARGE`. */
export function checkOne(
  engine: Engine,
  request: Request,
  language: Language,
  { findHoaxes, starts, ...options }: OneOptions = {},
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
  const hoaxes = findHoaxes ? hoaxesIn(document, findHoaxes) : [];
  return ok({ text, ...answerOf({ ...found, hoaxes }, document.blocks, text) });
}

/** Debunked claims by number of the block. The first line of a text without a title serves as one. */
const hoaxesIn = ({ title, blocks }: PageDocument, find: FindHoaxes): readonly HoaxPassage[] => {
  const texts = blocks.map(({ text }) => text);
  return find([title ?? texts[0] ?? '', ...texts]).map((hoax) => ({ ...hoax, at: hoax.at - 1 }));
};

/** A request's own language decides how figures are written: English for `en`, `en-GB` …, else Indonesian. */
const displayLanguage = (lang: string | undefined, fallback: Language): Language =>
  lang === undefined ? fallback : /^en(?:$|[-_])/i.test(lang.trim()) ? 'en' : 'id';
