import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../lib/base/result';
import { LANGUAGES, type Language } from '../../lib/i18n/language';
import { VERDICTS, type Verdict } from '../../lib/model/claim';

export interface CheckOptions {
  readonly mode: 'table' | 'json' | 'jsonl';
  readonly explain: boolean;
  readonly files: readonly string[];
  readonly text: string | undefined;
  readonly failOn: ReadonlySet<Verdict>;
  /** Language of words and figures shown; a line's own `lang` outranks it. */
  readonly language: Language;
  readonly pack: string | undefined;
  /** What is known of the text from outside. */
  readonly frame: { readonly title?: string; readonly url?: string; readonly published?: string };
}

/** Reads the arguments of `check`; the error is a sentence for the user. */
export function readCheckOptions(args: readonly string[]): Result<CheckOptions, string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (cause) {
    return err((cause as Error).message);
  }
  const { values, positionals: files } = parsed;
  const { text, jsonl, json, explain } = values;
  const language = values.lang ?? 'id';
  if (!(LANGUAGES as readonly string[]).includes(language)) return err(`--lang ${LANGUAGES.join('|')}`);
  const failOn = (values['fail-on'] ?? '').split(',').filter((word) => word !== '');
  const unknown = failOn.filter((word) => !(VERDICTS as readonly string[]).includes(word));
  if (unknown.length > 0 || (values['fail-on'] !== undefined && failOn.length === 0))
    return err(`--fail-on ${unknown.join(',')}: ${VERDICTS.join(', ')}`);
  if (text !== undefined && files.length > 0) return err('--text and FILE exclude each other');
  if (jsonl && (json || explain)) return err('--jsonl excludes --json and --explain');
  if (json && explain) return err('--json and --explain exclude each other');
  if (jsonl && (text !== undefined || files.length > 1))
    return err('--jsonl reads standard input or one file');
  const { title, url, published } = values;
  return ok({
    mode: jsonl ? 'jsonl' : json ? 'json' : 'table',
    explain: explain ?? false,
    files,
    text,
    failOn: new Set(failOn as Verdict[]),
    language: language as Language,
    pack: values.pack,
    frame: {
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
    },
  });
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: true,
    options: {
      text: { type: 'string' },
      jsonl: { type: 'boolean' },
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      'fail-on': { type: 'string' },
      lang: { type: 'string' },
      pack: { type: 'string' },
      title: { type: 'string' },
      url: { type: 'string' },
      published: { type: 'string' },
    },
  });
