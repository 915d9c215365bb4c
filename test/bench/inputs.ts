import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Request } from '../../entrypoints/cli/check-one';
import { readPassages } from '../eval/passages';

const MEGABYTE = 1_000_000;

/** What is measured: every figure of the table is taken over these, made once. */
export interface Inputs {
  /** Passages full of claims, the dev half again and again until a megabyte is reached. */
  readonly dense: readonly Request[];
  /** The same words as one list of texts, for the parts that need no frame. */
  readonly texts: readonly string[];
  /** The middle one of the prose passages by length. */
  readonly article: Request;
  /** A page as served, with everything around its article. */
  readonly page: string;
  /** The page's body again and again until a megabyte is reached. */
  readonly pages: string;
  /** UTF-8 bytes of `dense`, `article` and `pages`. */
  readonly bytes: {
    readonly dense: number;
    readonly article: number;
    readonly page: number;
    readonly pages: number;
  };
}

const size = (text: string): number => Buffer.byteLength(text);

export function readInputs(): Inputs {
  const prose = readPassages('dev').filter((p) => p.text !== undefined && p.claims.length > 0);
  const dense: Request[] = [];
  let bytes = 0;
  for (let i = 0; bytes < MEGABYTE; i++) {
    const { title, url, published, lang, text = '' } = prose[i % prose.length] as (typeof prose)[number];
    dense.push({
      text,
      lang,
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
    });
    bytes += size(text);
  }
  const byLength = dense.slice(0, prose.length).sort((a, b) => (a.text ?? '').length - (b.text ?? '').length);
  const article = byLength[Math.floor(byLength.length / 2)] as Request;
  const page = readFileSync(
    fileURLToPath(new URL('../fixtures/pages/nasional.html', import.meta.url)),
    'utf8',
  );
  const [, before = '', body = '', after = ''] =
    /^([\s\S]*<body[^>]*>)([\s\S]*)(<\/body>[\s\S]*)$/.exec(page) ?? [];
  const pages = before + body.repeat(Math.ceil(MEGABYTE / size(body))) + after;
  return {
    dense,
    texts: dense.map((one) => one.text ?? ''),
    article,
    page,
    pages,
    bytes: { dense: bytes, article: size(article.text ?? ''), page: size(page), pages: size(pages) },
  };
}
