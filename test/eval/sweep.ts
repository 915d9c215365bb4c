import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { createEngine } from '../../lib/engine';
import { loadIndexFromTables } from '../helpers/index-from-tables';
import { claimLine, percent } from './report';
import { addTrial, type Count, type Counts, mergeCounts } from './sweep/count';
import { sweepRecords } from './sweep/records';
import { type SweepOptions, sweep } from './sweep/run';
import type { Trial } from './sweep/trial';

const USAGE = `npm run eval:sweep -- [--half A|B] [--sample N] [--seed WORD] [--list WHAT] [--limit N] [--json]
  --records  dates, acts, ballot numbers and rules instead of figures
  --half   shapes of half A are for looking at, those of half B only for measuring
  --list   failures of half A: accused (true, called wrong), unmatched (true), uncaught (false), passed (false, called right), wronged
  --only   TEXT  list only trials whose fact id, shape or error contains it`;

const LISTS: Readonly<Record<string, (trial: Trial) => boolean>> = {
  accused: ({ seeded, claim }) => seeded === null && claim?.verdict === 'differs',
  unmatched: ({ seeded, claim }) => seeded === null && !/^matches/.test(claim?.verdict ?? ''),
  uncaught: ({ seeded, claim }) => seeded !== null && claim?.verdict !== 'differs',
  passed: ({ seeded, claim }) => seeded !== null && /^matches/.test(claim?.verdict ?? ''),
  wronged: ({ wronged }) => wronged.length > 0,
};

/** True and false sentences from the tables, put to the engine. `args` as in `USAGE`; resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
  const list = option('--list');
  if (args.includes('--help') || (list !== undefined && !(list in LISTS))) {
    console.error(USAGE);
    return args.includes('--help') ? 0 : 2;
  }
  const half = option('--half');
  const options: SweepOptions = {
    ...(half === 'A' || half === 'B' ? { half } : {}),
    ...(option('--sample') === undefined ? {} : { sample: Number(option('--sample')) }),
    ...(option('--seed') === undefined ? {} : { seed: option('--seed') as string }),
  };
  const records = args.includes('--records');
  const jobs = Number(
    option('--jobs') ??
      (!records && options.sample === undefined && list === undefined ? availableParallelism() : 1),
  );
  if (jobs > 1) {
    const started = performance.now();
    const counts = mergeCounts(await inProcesses(args, jobs));
    console.log(args.includes('--json') ? JSON.stringify(counts) : report(counts, started));
    return 0;
  }
  const limit = Number(option('--limit') ?? 20);
  const only = option('--only') ?? '';
  const index = await loadIndexFromTables();
  const started = performance.now();
  const counts: Counts = {};
  const shown: string[] = [];
  const [part, of] = (option('--part') ?? '0/1').split('/').map(Number) as [number, number];
  const engine = createEngine(index);
  const trials = records
    ? sweepRecords(engine, index)
    : sweep(engine, index, { ...options, part: { part, of } });
  for (const trial of trials) {
    addTrial(counts, trial);
    const listed = LISTS[list ?? 'accused'] as (trial: Trial) => boolean;
    const named = `${trial.id} ${trial.shape} ${trial.seeded?.kind ?? ''}`.includes(only);
    if ((trial.half === 'A' || records) && listed(trial) && named) {
      if (shown.length < limit) shown.push(trialLines(trial));
    }
  }
  if (args.includes('--json')) console.log(JSON.stringify(counts));
  else {
    console.log(report(counts, started));
    if (list !== undefined || shown.length > 0) console.log(`-- ${list ?? 'accused'}\n${shown.join('\n')}`);
  }
  return 0;
}

/** The whole sweep is long: places are shared out over processes. */
function inProcesses(args: readonly string[], jobs: number): Promise<Counts[]> {
  const runner = ['test/helpers/run-ts.mjs', 'test/eval/sweep.ts', ...args, '--json', '--jobs', '1'];
  const run = promisify(execFile);
  return Promise.all(
    Array.from({ length: jobs }, async (_, part) => {
      const { stdout } = await run(process.execPath, [...runner, '--part', `${part}/${jobs}`], {
        maxBuffer: 1e8,
      });
      return JSON.parse(stdout) as Counts;
    }),
  );
}

const report = (counts: Counts, started: number): string =>
  `${((performance.now() - started) / 1000).toFixed(0)} s\n${table(counts)}`;

function table(counts: Counts): string {
  const row = (name: string, c: Count): string =>
    [
      name.padEnd(44),
      String(c.trues).padStart(8),
      percent(c.matched, c.trues).padStart(10),
      String(c.accused).padStart(8),
      String(c.falses).padStart(9),
      percent(c.caught, c.falses).padStart(10),
      String(c.passed).padStart(8),
      String(c.wronged).padStart(8),
    ].join('');
  const head = `${''.padEnd(44)}    true   matched accused    false    caught  passed wronged`;
  const order = ['all', 'half', 'measure', 'office', 'level', 'shape', 'error', 'answer', 'election'];
  const rows = Object.entries(counts).sort(
    ([a, x], [b, y]) =>
      order.indexOf(a.split(':')[0] ?? '') - order.indexOf(b.split(':')[0] ?? '') ||
      y.trues + y.falses - x.trues - x.falses,
  );
  return [head, ...rows.map(([key, count]) => row(key, count)), ''].join('\n');
}

function trialLines(trial: Trial): string {
  const { title, text, html } = trial.request;
  return [
    `${trial.id} · ${trial.shape} · ${trial.seeded ? `${trial.seeded.kind}: ${trial.number}` : trial.number}`,
    `    ${title ? `[${title}] ` : ''}${(text ?? html ?? '').replace(/\s+/g, ' ')}`,
    `    engine ${trial.claim ? claimLine(trial.claim) : 'nothing'}`,
    ...trial.wronged.map((claim) => `    wronged ${claim.quote}: ${claimLine(claim)}`),
  ].join('\n');
}
