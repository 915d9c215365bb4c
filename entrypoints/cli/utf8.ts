import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';

/** Largest text, page or line that is read, in bytes (20 MB). */
export const INPUT_LIMIT = 20_000_000;

/** Bytes as text; a byte order mark is dropped. Fault: `INPUT_ENCODING` where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): Result<string, Fault> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err(fault('INPUT_ENCODING'));
  }
}

/** All of a stream, or `INPUT_TOO_LARGE` as soon as it passes the limit. */
export async function readAll(
  input: AsyncIterable<Uint8Array>,
  limit = INPUT_LIMIT,
): Promise<Result<Uint8Array, Fault>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input) {
    length += piece.length;
    if (length > limit) return err(fault('INPUT_TOO_LARGE'));
    pieces.push(piece);
  }
  return ok(Buffer.concat(pieces));
}
