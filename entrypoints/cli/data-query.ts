import { parseArgs } from 'node:util';
import { factsAt, readAddress } from '../../lib/evidence/address-query';
import { historiesOf } from '../../lib/evidence/history';
import { createSearch } from '../../lib/evidence/search';
import { FAULT_WORDS } from '../../lib/i18n/fault-words';
import { inLanguage, LANGUAGES, type Language } from '../../lib/i18n/language';
import { type CliIo, EXIT } from './cli-io';
import { answerFact, type FactAnswer } from './data-answer';
import { factTable } from './data-table';
import { openEngine } from './engine-host';
import { plain } from './wrap';

const USAGE = 'data query ADDRESS|WORDS… [--history] [--json] [--lang id|en] [--limit N] [--pack DIR]';
const LIMIT = 50;
/** Search answers are few: each is a region, ticket, party or election with its telling figures. */
const HITS = 10;

interface QueryOptions {
  readonly text: string;
  readonly json: boolean;
  /** Every dated value of each figure, oldest first. */
  readonly history: boolean;
  readonly language: Language;
  readonly limit: number;
  readonly pack: string | undefined;
}

/** `rujukan data query`: figures by address or by words, each with its source. Exit 0 also where nothing is found. */
export async function dataQuery(args: readonly string[], io: CliIo): Promise<number> {
  const options = readQueryOptions(args);
  if (typeof options === 'string') {
    io.err(`INPUT_USAGE: ${options}`);
    return EXIT.misuse;
  }
  const { language, limit } = options;
  const loaded = await openEngine(io.root, options.pack, (found) =>
    io.err(`${found.code}: ${inLanguage(FAULT_WORDS[found.code], language)}`),
  );
  if (!loaded.ok) return EXIT.errors;
  const { index } = loaded.value;
  const address = readAddress(options.text, index);
  const facts = address
    ? factsAt(address, index)
    : createSearch(index)(options.text, HITS).flatMap((hit) => hit.figures.map(({ fact }) => fact));
  const answers: readonly FactAnswer[] = options.history
    ? historiesOf(facts, index)
        .flat()
        .map(({ fact, change }) => ({ ...answerFact(fact, index, language), change }))
    : facts.map((fact) => answerFact(fact, index, language));
  const shown = answers.slice(0, limit);
  const left = answers.length - shown.length;
  const text = options.json
    ? `${JSON.stringify({ query: options.text, count: answers.length, facts: shown }, null, 2)}\n`
    : `${factTable(shown, left, { language, columns: io.columns })}\n`;
  await io.write(text);
  return EXIT.done;
}

function readQueryOptions(args: readonly string[]): QueryOptions | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (cause) {
    return (cause as Error).message;
  }
  const { values, positionals } = parsed;
  const text = plain(positionals.join(' '));
  const limit = Number(values.limit ?? LIMIT);
  const language = LANGUAGES.find((code) => code === (values.lang ?? 'id'));
  if (text === '' || !language || !Number.isSafeInteger(limit) || limit < 1) return USAGE;
  return {
    text,
    json: values.json ?? false,
    history: values.history ?? false,
    language,
    limit,
    pack: values.pack,
  };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: true,
    options: {
      history: { type: 'boolean' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
      limit: { type: 'string' },
      pack: { type: 'string' },
    },
  });
