/**
 * A text folded one code unit for one code unit, so that offsets in the folded text are offsets in the
 * original: no-break and thin blanks become a blank, full-width digits and marks ASCII, curly quotes straight,
 * every dash `-`, invisible marks (soft hyphen, zero-width) `\u00ad`. Letters keep their case.
 */
export interface NormalizedText {
  readonly original: string;
  /** Same length as `original`. */
  readonly folded: string;
  /** `folded` in lower case, same length (characters whose lower case is longer stay as they are). */
  readonly lower: string;
}

const FOLD: ReadonlyMap<string, string> = new Map([
  ...[...'\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t'].map(
    (c) => [c, ' '] as const,
  ),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d'].map((c) => [c, '-'] as const),
  ...[...'\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4'].map((c) => [c, "'"] as const),
  ...[...'\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb'].map((c) => [c, '"'] as const),
  ...[...'\u200b\u200c\u200d\u2060\ufeff'].map((c) => [c, '\u00ad'] as const),
]);

const needsFolding = /[^\n\x20-\x7e]/;

/** Folds `text`; see {@link NormalizedText}. Total: any string, lone surrogates included, is accepted. */
export function normalize(text: string): NormalizedText {
  let folded = text;
  if (needsFolding.test(text)) {
    const out: string[] = [];
    for (let i = 0; i < text.length; i++) {
      const c = text[i] as string;
      const code = text.charCodeAt(i);
      // Full-width forms stand at a fixed distance from ASCII.
      if (code >= 0xff01 && code <= 0xff5e) out.push(String.fromCharCode(code - 0xfee0));
      else out.push(FOLD.get(c) ?? c);
    }
    // An invisible mark behind a blank or punctuation joins nothing: it counts as a blank.
    folded = out
      .join('')
      .replace(
        /(^|[\s,;:.(])(\u00ad+)(?=[A-Za-z\s]|$)/g,
        (_, before: string, marks: string) => before + ' '.repeat(marks.length),
      );
  }
  let lower = folded.toLowerCase();
  if (lower.length !== folded.length) {
    lower = Array.from({ length: folded.length }, (_, i) => {
      const c = folded[i] as string;
      const l = c.toLowerCase();
      return l.length === 1 ? l : c;
    }).join('');
  }
  return { original: text, folded, lower };
}
