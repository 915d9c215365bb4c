const LF = 0x0a;
const CR = 0x0d;
const BOM = [0xef, 0xbb, 0xbf] as const;

/** One line of the input. `number` counts from 1 and includes blank lines. */
export interface InputLine {
  readonly number: number;
  /** The line without its end, or only its first bytes when it is `tooLong`. */
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
}

/** What is kept of a line beyond the limit: enough to find its id. */
const HEAD_BYTES = 4096;

/** The pieces of a line that has not ended yet. Beyond the limit only the head is kept. */
class PendingLine {
  #pieces: Uint8Array[] = [];
  #length = 0;

  constructor(readonly limit: number) {}

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(piece: Uint8Array): void {
    if (piece.length === 0) return;
    const before = this.#length;
    this.#length += piece.length;
    // One byte beyond the limit may be the carriage return of the line's end.
    if (this.#length <= this.limit + 1) this.#pieces.push(piece);
    else if (before <= this.limit + 1) {
      const head = Buffer.concat([...this.#pieces, piece.subarray(0, HEAD_BYTES)]);
      this.#pieces = [Uint8Array.from(head.subarray(0, HEAD_BYTES))];
    }
  }

  /** Ends the line and starts the next. */
  take(number: number): InputLine {
    let bytes: Uint8Array =
      this.#pieces.length === 1 ? (this.#pieces[0] as Uint8Array) : Buffer.concat(this.#pieces);
    let length = this.#length;
    this.#pieces = [];
    this.#length = 0;
    if (length === bytes.length && bytes[length - 1] === CR) bytes = bytes.subarray(0, --length);
    if (number === 1 && BOM.every((byte, i) => bytes[i] === byte)) {
      bytes = bytes.subarray(BOM.length);
      length -= BOM.length;
    }
    const tooLong = length > this.limit;
    return { number, bytes: tooLong ? bytes.subarray(0, HEAD_BYTES) : bytes, tooLong };
  }
}

/**
 * Splits a byte stream into lines, one at a time: a line of more than `limit` bytes is read past, not held.
 * LF and CRLF end a line; a byte order mark before the first one is dropped.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<InputLine> {
  const pending = new PendingLine(limit);
  let number = 1;
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      pending.add(chunk.subarray(from, at));
      yield pending.take(number++);
      from = at + 1;
    }
    pending.add(chunk.subarray(from));
  }
  if (!pending.isEmpty) yield pending.take(number);
}
