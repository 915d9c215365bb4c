/**
 * Bytes and text without a text decoder: packs and manifests are ASCII, other characters stand as escapes.
 */

const CHUNK = 16_384;

/** Bytes → text, or null where a byte is not ASCII. */
export function asciiText(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const part = bytes.subarray(at, at + CHUNK);
    for (let i = 0; i < part.length; i++) if ((part[i] as number) > 0x7f) return null;
    parts.push(String.fromCharCode.apply(null, part as unknown as number[]));
  }
  return parts.join('');
}

/** JSON as ASCII bytes, everything beyond as `\u` escapes. */
export function asciiJson(value: unknown, indent?: number): Uint8Array {
  const json = JSON.stringify(value, null, indent).replace(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const bytes = new Uint8Array(json.length);
  for (let i = 0; i < json.length; i++) bytes[i] = json.charCodeAt(i);
  return bytes;
}

/** JSON of ASCII bytes, or undefined. */
export function parseAsciiJson(bytes: Uint8Array): unknown {
  const text = asciiText(bytes);
  return text === null ? undefined : parseJson(text);
}

/** JSON, or undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/** Null unless the text is lower-case hexadecimal of whole bytes. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null;
  const out = new Uint8Array(text.length / 2);
  for (let i = 0; i < out.length; i++) out[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return out;
}

/** Text as UTF-8, or null where half a surrogate pair stands in it. */
export function utf8Bytes(text: string): Uint8Array | null {
  const out: number[] = [];
  for (const c of text) {
    const code = c.codePointAt(0) as number;
    if (code >= 0xd800 && code <= 0xdfff) return null;
    if (code < 0x80) out.push(code);
    else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      out.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return new Uint8Array(out);
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 4648 base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = Math.min(3, bytes.length - i);
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k <= left; k++) out += ALPHABET[(bits >> (18 - 6 * k)) & 63];
  }
  return out;
}

/** Null unless the text is canonical base64url (no padding, no stray bits). */
export function fromBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let have = 0;
  let at = 0;
  for (const c of text) {
    const six = ALPHABET.indexOf(c);
    if (six < 0) return null;
    bits = ((bits << 6) | six) & 0xfff;
    have += 6;
    if (have < 8) continue;
    have -= 8;
    out[at++] = (bits >> have) & 255;
  }
  return (bits & ((1 << have) - 1)) === 0 ? out : null;
}
