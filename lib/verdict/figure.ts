import type { Draft } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { ClaimSource, MatchedFigure, OfficialFigure } from '../model/claim';
import type { Fact } from '../model/fact';
import { official } from '../reading/facts';

const GROUP = { id: '.', en: ',' } as const;
const POINT = { id: ',', en: '.' } as const;

/** Writes a number the way the language does: 96.214.691 and 58,59 in Indonesian. At most `decimals` places. */
export function writeNumber(value: number, language: 'id' | 'en', decimals = 2): string {
  const fixed = Number.isInteger(value) ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const point = fixed.indexOf('.');
  const end = point < 0 ? fixed.length : point;
  let grouped = fixed.slice(Math.max(0, end - 3), end);
  for (let at = end - 3; at > 0; at -= 3)
    grouped = fixed.slice(Math.max(0, at - 3), at) + GROUP[language] + grouped;
  const fraction = point < 0 ? '' : POINT[language] + fixed.slice(point + 1);
  return `${value < 0 ? '-' : ''}${grouped}${fraction}`;
}

const UNIT_WORDS: Record<Fact['unit'], readonly [id: string, en: string]> = {
  votes: ['suara', 'votes'],
  people: ['orang', 'people'],
  stations: ['TPS', 'polling stations'],
  seats: ['kursi', 'seats'],
  percent: ['persen', 'percent'],
  idr: ['rupiah', 'rupiah'],
  count: ['', ''],
  rank: ['', ''],
};

export function displayOf(fact: Fact, value: number, language: 'id' | 'en'): string {
  if (fact.unit === 'rank') return `${language === 'id' ? 'peringkat' : 'rank'} ${value}`;
  const voters = fact.unit === 'people' && /^(?:dpt|dps|pdpb|voters)/.test(fact.measure);
  const word = voters
    ? language === 'id'
      ? 'pemilih'
      : 'voters'
    : UNIT_WORDS[fact.unit][language === 'id' ? 0 : 1];
  return word === '' ? writeNumber(value, language) : `${writeNumber(value, language)} ${word}`;
}

/** The arithmetic of a derived value with its inputs written out, or null for a stored one. Written once a fact. */
export function formulaOf(fact: Fact, index: FactIndex): string | null {
  if (!fact.formula) return null;
  let formula = formulas.get(fact);
  if (formula === undefined) {
    formula = writeFormula(fact, index);
    formulas.set(fact, formula);
  }
  return formula;
}
const formulas = new WeakMap<Fact, string>();

function writeFormula(fact: Fact, index: FactIndex): string {
  const inputs = fact.inputs.map((id) => index.fact(id)).filter((f): f is Fact => f !== null);
  const n = (f: Fact | undefined): string => (f ? writeNumber(f.value, 'id') : '?');
  const [a, b] = inputs;
  switch (fact.formula) {
    case 'share':
    case 'seat_share':
    case 'turnout':
      return `${n(a)} ÷ ${n(b)} × 100`;
    case 'share_sum':
      return `${n(a)} ÷ (${inputs.map(n).join(' + ')}) × 100`;
    case 'sum':
      return inputs.length > 6 ? `Σ ${inputs.length}` : inputs.map(n).join(' + ');
    case 'difference':
      return `${n(a)} − ${n(b)}`;
    case 'ratio':
      // A stored percentage has no second input: it is a part of a hundred.
      return `${n(a)} ÷ ${b ? n(b) : '100'}`;
    case 'growth':
      return `(${n(a)} − ${n(b)}) ÷ ${n(b)} × 100`;
    case 'complement':
      return `100 − ${n(a)}`;
    default:
      return fact.formula ?? '';
  }
}

/** Where a fact is published. Looked up once a fact. */
export function sourceOf(fact: Published, index: FactIndex): ClaimSource {
  let source = sources.get(fact);
  if (source === undefined) {
    source = findSource(fact, index);
    sources.set(fact, source);
  }
  return source;
}
const sources = new WeakMap<Published, ClaimSource>();

/** Anything that names its source and act. */
type Published = Pick<Fact, 'source' | 'decreeNo'>;

function findSource(fact: Published, index: FactIndex): ClaimSource {
  const source = index.source(fact.source);
  const decree = fact.decreeNo === '' ? null : index.decree(fact.decreeNo);
  const url = decree?.url || source?.officialUrl || source?.evidenceUrl || null;
  const kind = decree?.url ? 'document' : source?.officialUrl ? source.officialKind || null : null;
  return {
    title: decree ? `${decree.docNo}: ${decree.subject}` : (source?.title ?? fact.source),
    publisher: decree?.issuer ?? source?.publisher ?? '',
    docNo: fact.decreeNo === '' ? null : fact.decreeNo,
    url,
    urlKind: kind,
    seenAt: source?.evidenceUrl || null,
  };
}

export const officialFigure = (
  draft: Draft,
  fact: Fact,
  index: FactIndex,
  language: 'id' | 'en',
): OfficialFigure => {
  const value = round6(official(draft, fact));
  return {
    value,
    display: displayOf(fact, value, language),
    factId: fact.id,
    formula:
      draft.complement !== null
        ? `${draft.complement} − ${writeNumber(fact.value, 'id')}`
        : formulaOf(fact, index),
    status: fact.status,
    asOf: fact.asOf === '' ? null : fact.asOf,
    source: sourceOf(fact, index),
  };
};

export const matchedFigure = (fact: Fact): MatchedFigure => ({
  factId: fact.id,
  value: round6(fact.value),
  status: fact.status,
  asOf: fact.asOf === '' ? null : fact.asOf,
});

/** Shares carry binary noise beyond the sixth place; nobody publishes more. */
const round6 = (value: number): number => Math.round(value * 1e6) / 1e6;
