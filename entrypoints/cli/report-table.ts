import { checkSentence } from '../../lib/i18n/check-sentence';
import { formatDate, formatNumber } from '../../lib/i18n/format';
import { inLanguage, type Language, type Pair } from '../../lib/i18n/language';
import { electionName, MEASURE_WORDS } from '../../lib/i18n/measure-words';
import { HOAX } from '../../lib/i18n/messages/hoax';
import { REASON_WORDS } from '../../lib/i18n/reason-words';
import { actWords, statusWords, VERDICT_SHORT, verdictLabel } from '../../lib/i18n/verdict-words';
import { type Claim, VERDICTS, type Verdict } from '../../lib/model/claim';
import type { Checked } from './check-one';
import { SourceList } from './source-list';
import { type Cell, type Column, drawTable } from './table';
import { plain, wrap } from './wrap';

export interface Look {
  readonly language: Language;
  readonly columns: number;
  readonly color: boolean;
}

const HEADS: readonly (readonly [Pair, weight: number, least: number])[] = [
  [['Di teks', 'In the text'], 3, 14],
  [['Penilaian', 'Verdict'], 2, 12],
  [['Angka KPU', 'KPU’s figure'], 3, 14],
  [['Dasar', 'Act or source'], 3, 14],
  [['Alasan', 'Reason'], 5, 20],
];

/** Bold red, green, yellow; the words say the same without them. */
const PAINT: Readonly<Record<Verdict, string>> = {
  matches: '32',
  matches_rounded: '32',
  differs: '1;31',
  different_basis: '33',
  ambiguous: '2',
  no_data: '2',
};

/** The answer to one text as a table for people, with its sources below, and what of it was debunked. */
export function reportTable(answer: Checked, look: Look): string {
  const hoaxes = hoaxLines(answer, look);
  return [claimTable(answer.claims, look), ...(hoaxes.length > 0 ? ['', ...hoaxes] : []), ''].join('\n');
}

function claimTable(claims: readonly Claim[], look: Look): string {
  const { language, columns } = look;
  const t = (pair: Pair): string => inLanguage(pair, language);
  if (claims.length === 0) return t(['Tidak ada klaim pemilu yang ditemukan.', 'No election claims found.']);
  const sources = new SourceList();
  const rows = claims.map((claim) => rowOf(claim, sources, look));
  const heads = HEADS.map(([head, weight, least]): Column => ({ head: t(head), weight, least }));
  const lines = [
    ...drawTable(heads, rows, columns),
    '',
    ...checkLines(claims, look),
    ...sources.lines(look),
    tally(claims, language),
  ];
  return lines.join('\n');
}

function rowOf(claim: Claim, sources: SourceList, { language, color }: Look): Cell[] {
  const { official } = claim;
  const painted = (code: string): Pick<Cell, 'paint'> =>
    color ? { paint: (line) => `\x1b[${code}m${line}\x1b[0m` } : {};
  return [
    { text: [plain(claim.quote), subjectLine(claim, language)] },
    { text: [verdictLabel(claim, language)], ...painted(PAINT[claim.verdict]) },
    {
      text: official
        ? [official.display, ...(official.formula ? [`= ${official.formula}`] : [])].map(plain)
        : ['–'],
    },
    { text: official ? [sourceLine(official, sources.number(official.source), language)] : ['–'] },
    {
      text: [
        ...claim.reasons.map((reason) => inLanguage(REASON_WORDS[reason], language)),
        ...matchedLine(claim, language),
      ],
    },
  ];
}

/** How the claim was read: measure, whose, where, which election. */
function subjectLine(claim: Claim, language: Language): string {
  const parts = [
    inLanguage(MEASURE_WORDS[claim.measure], language),
    claim.subject?.name,
    claim.region?.name,
    claim.election ? electionName(claim.election, language) : undefined,
  ];
  return plain(parts.filter(Boolean).join(', '));
}

function sourceLine(official: NonNullable<Claim['official']>, number: number, language: Language): string {
  const { docNo } = official.source;
  const act = docNo ? actWords(docNo, language) : statusWords(official.status, null, language);
  const date = official.asOf ? `, ${formatDate(official.asOf, language)}` : '';
  return plain(`${act}${date} [${number}]`);
}

function matchedLine({ matched }: Claim, language: Language): string[] {
  if (!matched) return [];
  const value = typeof matched.value === 'number' ? formatNumber(matched.value, language) : matched.value;
  const date = matched.asOf ? `, ${formatDate(matched.asOf, language)}` : '';
  return [plain(`= ${value}: ${statusWords(matched.status, null, language)}${date}`)];
}

/** Contradictions between the page's own figures, each once. */
function checkLines(claims: readonly Claim[], { language, columns }: Look): string[] {
  const sentences = claims.flatMap((claim) =>
    claim.checks.map((check) => plain(checkSentence(check, language))),
  );
  return [...new Set(sentences)].flatMap((sentence) => wrap(`! ${sentence}`, columns));
}

/** Parts of the text that are like a debunked claim, with the address of the debunk, which is never broken. */
const hoaxLines = ({ hoaxes, text }: Checked, { language, columns }: Look): string[] =>
  hoaxes.flatMap(({ start, end, stance, url }) => [
    ...wrap(
      plain(`! ${inLanguage(HOAX[`hoax.text.${stance}`], language)} “${text.slice(start, end)}”`),
      columns,
    ),
    `    ${plain(url)}`,
  ]);

function tally(claims: readonly Claim[], language: Language): string {
  const counts = VERDICTS.map(
    (verdict) => [verdict, claims.filter((c) => c.verdict === verdict).length] as const,
  );
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${inLanguage(VERDICT_SHORT[verdict], language).toLowerCase()}`);
  return `${claims.length} ${language === 'id' ? 'klaim' : claims.length === 1 ? 'claim' : 'claims'}: ${parts.join(', ')}`;
}
