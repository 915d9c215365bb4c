import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020';
import { checkerSchema } from '../../lib/report/checker-schema';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LAUNCH = fileURLToPath(new URL('../../entrypoints/cli/launch.mjs', import.meta.url));

export interface CliRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface CliSettings {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeFlags?: readonly string[];
}

/** Starts the command line as a person would, without npm's own start-up. */
export function startCli(
  args: readonly string[],
  settings: CliSettings = {},
): ChildProcessWithoutNullStreams {
  const { npm_lifecycle_event: _, INIT_CWD: __, NO_COLOR: ___, ...env } = process.env;
  return spawn(process.execPath, [...(settings.nodeFlags ?? []), LAUNCH, ...args], {
    cwd: settings.cwd ?? ROOT,
    env: { ...env, ...settings.env },
  });
}

/** What it says on standard error, without news of a build that a change of the sources asked for. */
export function errorsOf(child: ChildProcessWithoutNullStreams): () => string {
  const err: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return () =>
    Buffer.concat(err)
      .toString()
      .replace(/^rujukan: (?:building|pack) .*\n/gm, '');
}

/** Runs it to its end. */
export function runCli(args: readonly string[], settings: CliSettings = {}): Promise<CliRun> {
  const child = startCli(args, settings);
  const out: Buffer[] = [];
  const err = errorsOf(child);
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  // A program that refuses its input may close it before all is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(settings.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out: Buffer.concat(out).toString(), err: err() }));
  });
}

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(checkerSchema());

/** Parses output lines, each of which must meet the schema that `rujukan schema` prints. */
export function validLines<T>(out: string): T[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      if (!validate(value)) throw new Error(`${JSON.stringify(validate.errors)}\n${line.slice(0, 500)}`);
      return value as T;
    });
}
