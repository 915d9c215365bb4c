import { createEngine } from '../../lib/engine';
import { loadIndexFromTables } from '../helpers/index-from-tables';
import { type Judged, judgePassage } from './match';
import { PARTS, type Part, readPassages } from './passages';
import { figures, markLines, pairLines, passageLines } from './report';
import { type Score, score } from './score';
import { failuresOf, readSpecs, type SpecFile } from './specs';

const USAGE = `npm run eval -- [--part dev|fresh|test] [--list WHAT]… [--id PASSAGE] [--json]
  --list   missed, wrong, false-differs, false-matches, missed-errors, clean, unlabelled (not of test)
  --measure MEASURE   only labels of that measure in the lists
  --specs  a file of test/specs/ (claims, later, records, counts-rules, wording): its cases that fail
  --id     one passage of dev or fresh with all labels and claims`;

/** The lists an author may read, all but those of the sealed part, which is only measured. */
const LISTS: Readonly<Record<string, (s: Score) => readonly string[]>> = {
  missed: (s) => s.pairs.filter((pair) => !pair.right && pair.claim === null).map(pairLines),
  wrong: (s) => s.pairs.filter((pair) => !pair.right && pair.claim !== null).map(pairLines),
  'false-differs': (s) => s.falseDiffers.map(markLines),
  'false-matches': (s) => s.falseMatches.map(markLines),
  'missed-errors': (s) => s.missedErrors.map(pairLines),
  clean: (s) => s.cleanMarks.map(markLines),
  unlabelled: (s) => s.unlabelled.map(markLines),
};
const ALWAYS = ['false-differs', 'false-matches', 'missed-errors', 'clean'];

/** Measures the engine against the labelled corpus. `args` as in `USAGE`; resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const after = (name: string): string[] =>
    args.flatMap((arg, i) => (arg === name && args[i + 1] !== undefined ? [args[i + 1] as string] : []));
  const lists = after('--list').flatMap((list) => list.split(','));
  const part = PARTS.find((one) => one === after('--part')[0]);
  if (args.includes('--help') || lists.some((list) => !(list in LISTS))) {
    console.error(USAGE);
    return args.includes('--help') ? 0 : 2;
  }
  const engine = createEngine(await loadIndexFromTables());
  const parts: readonly Part[] = part ? [part] : PARTS;
  const judge = (name: Part): Judged[] => readPassages(name).map((passage) => judgePassage(engine, passage));

  const specs = after('--specs')[0];
  if (specs !== undefined) {
    const cases = readSpecs(specs === 'later' ? 'claims-later' : (specs as SpecFile));
    const failing = cases.map((spec) => ({ spec, failures: failuresOf(engine, spec) }));
    const failed = failing.filter(({ failures }) => failures.length > 0);
    for (const { spec, failures } of failed)
      console.log(`${spec.name}: ${spec.text.replace(/\s+/g, ' ')}\n    ${failures.join('\n    ')}`);
    console.log(`${cases.length - failed.length} of ${cases.length} cases hold`);
    return 0;
  }
  const id = after('--id')[0];
  if (id !== undefined) {
    const passage = [...readPassages('dev'), ...readPassages('fresh')].find((one) => one.id === id);
    if (passage) console.log(passageLines(judgePassage(engine, passage)));
    return passage ? 0 : 2;
  }
  if (args.includes('--json')) {
    console.log(JSON.stringify(Object.fromEntries(parts.map((name) => [name, plain(score(judge(name)))]))));
    return 0;
  }
  const measure = after('--measure')[0];
  for (const name of parts) {
    const result = score(judge(name));
    console.log(figures(name, result));
    if (name === 'test') continue;
    const shown = measure === undefined ? result : only(result, measure);
    for (const list of lists.length > 0 ? lists : ALWAYS) {
      const lines = LISTS[list]?.(shown) ?? [];
      console.log(`-- ${list}: ${lines.length}\n${lines.join('\n')}\n`);
    }
  }
  return 0;
}

const only = (s: Score, measure: string): Score => ({
  ...s,
  pairs: s.pairs.filter((pair) => pair.label.measure === measure),
  missedErrors: s.missedErrors.filter((pair) => pair.label.measure === measure),
});

/** The numbers alone: lists become their lengths. */
function plain(s: Score): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(s).map(([key, value]) => [key, Array.isArray(value) ? value.length : value]),
  );
}
