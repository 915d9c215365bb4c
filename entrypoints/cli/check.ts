import { createReadStream } from 'node:fs';
import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { ClaimTrace, Engine } from '../../lib/engine';
import type { FindHoaxes } from '../../lib/hoax/match';
import { FAULT_WORDS } from '../../lib/i18n/fault-words';
import { inLanguage, type Language } from '../../lib/i18n/language';
import { answerLine, checkLines, errorLine } from './check-lines';
import { checkOne, type Request } from './check-one';
import { type CheckOptions, readCheckOptions } from './check-options';
import { type CliIo, EXIT } from './cli-io';
import { openEngine, openHoaxes } from './engine-host';
import { explainClaims } from './explain';
import { isIsoDate } from './input-line';
import { reportTable } from './report-table';
import { decodeUtf8, readAll } from './utf8';
import { plain } from './wrap';

/** One thing to check, by the name it is shown under. */
interface Source {
  readonly name: string;
  readonly read: () => Promise<Result<string, Fault>>;
  readonly html: (text: string) => boolean;
}

interface Checker {
  readonly engine: Engine;
  readonly findHoaxes: FindHoaxes;
}

/** `rujukan check`: see `help.ts`. Resolves to the exit status. */
export async function check(args: readonly string[], io: CliIo): Promise<number> {
  const options = readCheckOptions(args);
  if (!options.ok) return misuse(io, options.error);
  const { language, frame } = options.value;
  if (frame.published !== undefined && !isIsoDate(frame.published))
    return misuse(io, '--published YYYY-MM-DD');
  const complain = (found: Fault): void => io.err(faultLine(found, language, found.detail));
  const loaded = await openEngine(io.root, options.value.pack, complain);
  if (!loaded.ok) {
    complain(loaded.error);
    return EXIT.errors;
  }
  const checker = { engine: loaded.value.engine, findHoaxes: openHoaxes(io.root) };
  if (options.value.mode === 'jsonl') return lines(options.value, checker, io);
  return documents(options.value, checker, io);
}

function misuse(io: CliIo, message: string): number {
  io.err(`INPUT_USAGE: ${message}`);
  io.err('rujukan check --help');
  return EXIT.misuse;
}

/** Code, whom it concerns, and a sentence that anybody understands. */
const faultLine = ({ code }: Fault, language: Language, what = ''): string =>
  `${code}: ${what === '' ? '' : `${plain(what)}: `}${inLanguage(FAULT_WORDS[code], language)}`;

async function lines(options: CheckOptions, checker: Checker, io: CliIo): Promise<number> {
  const { language, failOn, files } = options;
  const path = files[0];
  const input = path === undefined || path === '-' ? io.input : createReadStream(path);
  try {
    return await checkLines(input, { ...checker, language, failOn }, io);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    io.err(faultLine(fault('INPUT_UNREADABLE'), language, path ?? 'stdin'));
    return EXIT.errors;
  }
}

/** Texts and files one by one; a bad one is told and the run goes on. */
async function documents(options: CheckOptions, { engine, findHoaxes }: Checker, io: CliIo): Promise<number> {
  const { language, mode } = options;
  let failed = false;
  let hit = false;
  for (const source of sourcesOf(options, io)) {
    const traces: ClaimTrace[] = [];
    const starts = new Map<string, number>();
    const text = await source.read();
    const html = text.ok && source.html(text.value);
    const request: Request | null = text.ok
      ? { ...options.frame, ...(html ? { html: text.value } : { text: text.value }) }
      : null;
    const checked = request
      ? checkOne(engine, request, language, {
          findHoaxes,
          starts,
          ...(options.explain ? { trace: (step) => traces.push(step) } : {}),
        })
      : err((text as { error: Fault }).error);
    if (!checked.ok) {
      failed = true;
      if (mode === 'json') await io.write(`${errorLine(source.name, checked.error)}\n`);
      io.err(faultLine(checked.error, language, source.name));
      continue;
    }
    hit ||= checked.value.claims.some((claim) => options.failOn.has(claim.verdict));
    const { claims } = checked.value;
    const head = options.files.length > 1 ? `${plain(source.name)}\n` : '';
    const written =
      mode === 'json'
        ? `${answerLine(source.name, html, checked.value)}\n`
        : head +
          (options.explain && claims.length > 0
            ? `${explainClaims(claims, traces, starts, language)}\n\n`
            : '') +
          reportTable(checked.value, { language, columns: io.columns, color: io.color }) +
          (head ? '\n' : '');
    if (!(await io.write(written))) break;
  }
  return failed ? EXIT.errors : hit ? EXIT.failOn : EXIT.done;
}

function sourcesOf({ text, files, language }: CheckOptions, io: CliIo): readonly Source[] {
  if (text !== undefined) return [{ name: 'text', read: async () => sized(text), html: () => false }];
  if (files.length > 0) return files.map((path) => (path === '-' ? standardInput(io) : file(path)));
  if (io.inputIsTerminal)
    io.err(
      language === 'id'
        ? 'Ketik atau tempel teks, akhiri dengan Ctrl+D.'
        : 'Type or paste text; end with Ctrl+D.',
    );
  return [standardInput(io)];
}

const sized = async (text: string): Promise<Result<string, Fault>> => {
  const bytes = await readAll(oneChunk(Buffer.from(text, 'utf8')));
  return bytes.ok ? ok(text) : bytes;
};

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const standardInput = (io: CliIo): Source => ({
  name: 'stdin',
  read: () => readSource(io.input),
  html: looksLikeHtml,
});

const file = (path: string): Source => ({
  name: path,
  read: () => readSource(createReadStream(path)),
  html: (text) => /\.x?html?$/i.test(path) || looksLikeHtml(text),
});

const looksLikeHtml = (text: string): boolean =>
  /^\s*<(?:!doctype\s+html|html)\b/i.test(text.slice(0, 1_000));

async function readSource(input: AsyncIterable<Uint8Array>): Promise<Result<string, Fault>> {
  try {
    const bytes = await readAll(input);
    return bytes.ok ? decodeUtf8(bytes.value) : bytes;
  } catch (cause) {
    return err(fault('INPUT_UNREADABLE', (cause as Error).message));
  }
}
