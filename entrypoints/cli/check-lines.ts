import type { Fault } from '../../lib/base/fault';
import type { Engine } from '../../lib/engine';
import type { FindHoaxes } from '../../lib/hoax/match';
import type { Language } from '../../lib/i18n/language';
import type { Verdict } from '../../lib/model/claim';
import { checkOne } from './check-one';
import { type CliIo, EXIT } from './cli-io';
import { decodeLine, type LineId } from './input-line';
import { type InputLine, readLines } from './line-reader';
import { INPUT_LIMIT } from './utf8';

export interface LinesRun {
  readonly engine: Engine;
  readonly findHoaxes: FindHoaxes;
  readonly language: Language;
  readonly failOn: ReadonlySet<Verdict>;
}

/** The answer to one line, and what it does to the exit status. */
interface LineAnswer {
  readonly written: string;
  readonly failed: boolean;
  readonly hit: boolean;
}

/** JSON of an error line. `detail` stays inside: it is for logs. */
export const errorLine = (id: LineId | null, { code, fields }: Fault, line?: number): string =>
  JSON.stringify({
    id,
    error: { code, ...(line === undefined ? {} : { line }), ...(fields === undefined ? {} : { fields }) },
  });

/** JSON of an answer; `text` only where the request had none of its own. */
export function answerLine(
  id: LineId,
  html: boolean,
  checked: { text: string; claims: unknown; hoaxes: unknown },
): string {
  const { text, claims, hoaxes } = checked;
  return JSON.stringify({ id, ...(html ? { text } : {}), claims, hoaxes });
}

/**
 * `check --jsonl`: answers line by line, in order, holding one line at a time. The next line is read when the
 * answer to the last has been taken.
 */
export async function checkLines(
  input: AsyncIterable<Uint8Array>,
  run: LinesRun,
  io: CliIo,
): Promise<number> {
  let failed = false;
  let hit = false;
  for await (const line of readLines(input, INPUT_LIMIT)) {
    if (!line.tooLong && isBlank(line.bytes)) continue;
    const answer = answerTo(line, run, io);
    failed ||= answer.failed;
    hit ||= answer.hit;
    if (!(await io.write(`${answer.written}\n`))) break;
  }
  return failed ? EXIT.errors : hit ? EXIT.failOn : EXIT.done;
}

function answerTo(line: InputLine, run: LinesRun, io: CliIo): LineAnswer {
  const failure = (id: LineId | null, fault: Fault): LineAnswer => ({
    written: errorLine(id, fault, line.number),
    failed: true,
    hit: false,
  });
  const request = decodeLine(line);
  if (!request.ok) return failure(request.error.id, request.error);
  const { id, html } = request.value;
  try {
    const checked = checkOne(run.engine, request.value, run.language, { findHoaxes: run.findHoaxes });
    if (!checked.ok) return failure(id, checked.error);
    return {
      written: answerLine(id, html !== undefined, checked.value),
      failed: false,
      hit: checked.value.claims.some((claim) => run.failOn.has(claim.verdict)),
    };
  } catch (error) {
    // A bug on one line must not take the other hundred thousand with it.
    io.err(`INTERNAL: line ${line.number}: ${(error as Error).stack ?? String(error)}`);
    return failure(id, { code: 'INTERNAL' });
  }
}

/** Blanks, tabs and carriage returns only. */
const isBlank = (bytes: Uint8Array): boolean => bytes.every((b) => b === 0x20 || b === 0x09 || b === 0x0d);
