import { formatDate, formatNumber } from '../../lib/i18n/format';
import { inLanguage, type Language, type Pair } from '../../lib/i18n/language';
import { electionName } from '../../lib/i18n/measure-words';
import { statusWords } from '../../lib/i18n/verdict-words';
import type { FactAnswer } from './data-answer';
import { SourceList } from './source-list';
import { type Cell, type Column, drawTable } from './table';
import { plain } from './wrap';

const HEADS: readonly (readonly [Pair, weight: number, least: number])[] = [
  [['Alamat', 'Address'], 3, 16],
  [['Apa', 'What'], 4, 16],
  [['Angka KPU', 'KPU’s figure'], 2, 14],
  [['Status', 'Status'], 2, 12],
  [['Sumber', 'Source'], 1, 6],
];

/** Figures as a table for people, with their sources below. `left` tells how many more there are. */
export function factTable(
  facts: readonly FactAnswer[],
  left: number,
  look: { readonly language: Language; readonly columns: number },
): string {
  const { language, columns } = look;
  const t = (pair: Pair): string => inLanguage(pair, language);
  if (facts.length === 0) return t(['Tidak ada angka yang ditemukan.', 'No figures found.']);
  const sources = new SourceList();
  const rows = facts.map((fact) => rowOf(fact, sources.number(fact.source), language));
  const heads = HEADS.map(([head, weight, least]): Column => ({ head: t(head), weight, least }));
  const count = t([`${facts.length} angka`, facts.length === 1 ? '1 figure' : `${facts.length} figures`]);
  const more = left > 0 ? t([`, ${left} lagi: --limit`, `, ${left} more: --limit`]) : '';
  return [...drawTable(heads, rows, columns), '', ...sources.lines(look), `${count}${more}`].join('\n');
}

function rowOf(fact: FactAnswer, source: number, language: Language): Cell[] {
  const who = [
    fact.measure.name,
    fact.subject?.name,
    fact.region.name,
    electionName(fact.election, language),
  ];
  const date = fact.asOf ? [formatDate(fact.asOf, language)] : [];
  const formula = fact.formula ? [`= ${fact.formula}`] : [];
  return [
    { text: [plain(fact.factId)] },
    { text: [plain(who.filter(Boolean).join(', '))] },
    { text: [fact.display, ...changeWords(fact, language), ...formula].map(plain) },
    { text: [statusWords(fact.status, null, language), ...date].map(plain) },
    { text: [`[${source}]`] },
  ];
}

/** The sign stands before the number, so that a change is not read as a figure. */
function changeWords({ change }: FactAnswer, language: Language): readonly string[] {
  if (change === undefined || change === null) return [];
  const size = formatNumber(Math.abs(change), language);
  return [change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${size}`];
}
