import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../../lib/engine';
import type { Claim, Measure, Reason, Verdict } from '../../lib/model/claim';
import { ask, place } from './document';
import { claimLine } from './report';

interface Expected {
  readonly quote: string;
  readonly occurrence?: number;
  /** The verdict, or every verdict that would do. */
  readonly verdict: Verdict | readonly Verdict[];
  readonly measure?: Measure;
  readonly value?: number | string;
  readonly reason?: Reason;
}

/** A text and what a careful reader expects of it. Whatever language a checker is written in, it can run these. */
export interface ClaimSpec {
  readonly name: string;
  readonly text: string;
  /** Rows of a table of the page below the text, cells parted by strokes; the first row heads the columns. */
  readonly table?: readonly string[];
  readonly title?: string;
  readonly published?: string;
  readonly expect?: readonly Expected[];
  /** Verdicts that no claim of the text may have. */
  readonly absent?: readonly Verdict[];
}

/** Files of language-neutral cases. */
export type SpecFile =
  | 'claims'
  | 'partial-counts'
  | 'rows-of-places'
  | 'claims-later'
  | 'counts-rules'
  | 'records'
  | 'members'
  | 'changes'
  | 'figures'
  | 'wording'
  | 'exchanged'
  | 'pairs'
  | 'seats-not-held'
  | 'pleas'
  | 'errors'
  | 'slips'
  | 'meant'
  | 'enumerations'
  | 'seat-lists'
  | 'hostile'
  | 'contexts'
  | 'ratios'
  | 'kinds'
  | 'reports'
  | 'retold'
  | 'elsewhere'
  | 'nation-told'
  | 'other-editions'
  | 'told-on'
  | 'two-sides'
  | 'press'
  | 'second-look'
  | 'places'
  | 'by-value'
  | 'locals'
  | 'place-columns'
  | 'rule-terms'
  | 'rule-errors'
  | 'clauses'
  | 'ranks-ballots'
  | 'stage-days'
  | 'date-errors'
  | 'date-look-alikes'
  | 'bare-counts'
  | 'own-wholes'
  | 'tables'
  | 'prose-owners'
  | 'rows-in-order'
  | 'own-basis'
  | 'acts';

/** Cases of `test/specs/<file>.json`. */
export const readSpecs = (file: SpecFile): ClaimSpec[] =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../specs/${file}.json`, import.meta.url)), 'utf8'),
  ) as ClaimSpec[];

/** Everything about the case that is not as expected, one line each. */
export function failuresOf(engine: Engine, spec: ClaimSpec): string[] {
  const { text, table, title, published } = spec;
  const answer = ask(engine, {
    ...(table ? { html: pageOf(title ?? '', text, table) } : { text }),
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
  });
  const expected = (spec.expect ?? []).flatMap((one) => {
    const span = place(answer.text, one.quote, one.occurrence ?? 0);
    if (!span) return [`quote not in the text: ${one.quote}`];
    const here = answer.claims.filter((claim) => claim.start < span[1] && span[0] < claim.end);
    return here.some((claim) => fits(claim, one)) ? [] : [`${wanted(one)}, got ${said(here)}`];
  });
  const unwanted = answer.claims
    .filter((claim) => spec.absent?.includes(claim.verdict))
    .map((claim) => `unwanted: ${said([claim])}`);
  return [...expected, ...unwanted];
}

/** A page with title, text and one table. */
function pageOf(title: string, text: string, rows: readonly string[]): string {
  const lines = rows.map((row, i) => {
    const tag = i === 0 ? 'th' : 'td';
    const cells = row.split('|').map((cell) => `<${tag}>${cell.trim()}</${tag}>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<h1>${title}</h1><p>${text}</p><table>${lines.join('')}</table>`;
}

const verdictsOf = ({ verdict }: Expected): readonly Verdict[] =>
  typeof verdict === 'string' ? [verdict] : verdict;

const fits = (claim: Claim, one: Expected): boolean =>
  verdictsOf(one).includes(claim.verdict) &&
  (one.measure === undefined || claim.measure === one.measure) &&
  (one.value === undefined || claim.value === one.value) &&
  (one.reason === undefined || claim.reasons.includes(one.reason));

const wanted = (one: Expected): string =>
  `"${one.quote}" should be ${[verdictsOf(one).join(' or '), one.measure, one.value, one.reason].filter((part) => part !== undefined).join(' ')}`;

const said = (claims: readonly Claim[]): string =>
  claims.length === 0 ? 'nothing' : claims.map((claim) => `"${claim.quote}" ${claimLine(claim)}`).join('; ');
