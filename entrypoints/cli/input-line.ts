import * as v from 'valibot';
import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { InputLine } from './line-reader';
import { decodeUtf8 } from './utf8';

/** An id as the contract admits it; null where a line has none that can be used. */
export type LineId = string | number;

/** One request: exactly one of `text` and `html`. */
export interface CheckRequest {
  readonly id: LineId;
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
  readonly lang?: string;
}

export interface LineFault extends Fault {
  readonly id: LineId | null;
}

const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** An ISO 8601 calendar date, alone or with a time; the day must exist. */
export function isIsoDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const ID = v.union([v.string(), v.pipe(v.number(), v.finite())]);

const REQUEST = v.object({
  id: ID,
  text: v.exactOptional(v.string()),
  html: v.exactOptional(v.string()),
  title: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
  published: v.exactOptional(v.pipe(v.string(), v.check(isIsoDate))),
  lang: v.exactOptional(v.string()),
});

/** Reads one line. Faults: `INPUT_TOO_LARGE`, `INPUT_ENCODING`, `INPUT_JSON`, `INPUT_SHAPE` with every bad field. */
export function decodeLine(line: InputLine): Result<CheckRequest, LineFault> {
  if (line.tooLong) return err({ ...fault('INPUT_TOO_LARGE'), id: idAtHead(line.bytes) });
  const text = decodeUtf8(line.bytes);
  if (!text.ok) return err({ ...text.error, id: null });
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return err({ ...fault('INPUT_JSON'), id: null });
  }
  return decodeRequest(value);
}

function decodeRequest(value: unknown): Result<CheckRequest, LineFault> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return err({ ...fault('INPUT_SHAPE', undefined, ['']), id: null });
  const parsed = v.safeParse(REQUEST, value);
  const bad = new Set(parsed.success ? [] : parsed.issues.map((issue) => v.getDotPath(issue) ?? ''));
  const { text, html } = value as { text?: unknown; html?: unknown };
  if ((text === undefined) === (html === undefined)) {
    bad.add('text');
    bad.add('html');
  }
  if (parsed.success && bad.size === 0) return ok(parsed.output as CheckRequest);
  const id = v.safeParse(ID, (value as { id?: unknown }).id);
  return err({ ...fault('INPUT_SHAPE', undefined, [...bad].sort()), id: id.success ? id.output : null });
}

/** The id of a line that is not read whole, where it stands first, as most writers put it. */
function idAtHead(bytes: Uint8Array): LineId | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const found = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*)\s*,/.exec(head);
  try {
    const id = v.safeParse(ID, JSON.parse(found?.[1] ?? 'null'));
    return id.success ? id.output : null;
  } catch {
    return null;
  }
}
