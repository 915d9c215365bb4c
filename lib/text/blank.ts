import type { Span } from '../base/span';

/** The text, which begins at `from`, with every span inside it turned into as many marks; its length and offsets stay. */
export function blankOut(text: string, spans: readonly Span[], from = 0, mark = ' '): string {
  let out = text;
  for (const span of spans) {
    const start = Math.max(span.start - from, 0);
    const end = Math.min(span.end - from, text.length);
    if (start < end) out = out.slice(0, start) + mark.repeat(end - start) + out.slice(end);
  }
  return out;
}
