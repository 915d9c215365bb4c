import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** One program that `npm test` runs. `report` is where a Vitest run writes its JSON. */
export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly report?: string;
  /** Minutes after which it is stopped, where the usual limit does not do. */
  readonly minutes?: number;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const BIN = join(process.cwd(), 'node_modules/.bin');
/** No usual step comes near; a browser that hangs must not hold the whole run. */
const STEP_LIMIT_MINUTES = 20;

/** Runs one step; shows its output when it fails. A step without single tests counts as one. */
export async function runStep(step: Step): Promise<Tally> {
  const started = Date.now();
  if (step.report) rmSync(step.report, { force: true });
  const { code, output } = await run(step);
  const tally = count(step, code);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  console.log(
    `${tally.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${tally.passed} passed, ${tally.failed} failed${skipped}, ${seconds} s)`,
  );
  if (tally.failed > 0) console.log(indent(output));
  return tally;
}

function run(step: Step): Promise<{ code: number; output: string }> {
  const [program, ...args] = step.command as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, PATH: `${BIN}:${process.env.PATH}`, NO_COLOR: '1', ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const minutes = step.minutes ?? STEP_LIMIT_MINUTES;
    const timer = setTimeout(() => {
      output += `\nstopped after ${minutes} minutes`;
      child.kill('SIGKILL');
    }, minutes * 60_000);
    const done = (code: number): void => {
      clearTimeout(timer);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += String(error);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Single tests of a Vitest run; a run that ends badly without a failed test is one failure more. */
function count(step: Step, code: number): Tally {
  if (!step.report) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!existsSync(step.report)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(step.report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  const silent = report.numFailedTests === 0 && (code !== 0 || report.numPassedTests === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + (silent ? 1 : 0),
    skipped: report.numPendingTests,
  };
}

const indent = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .slice(-400)
    .map((line) => `     ${line}`)
    .join('\n');
