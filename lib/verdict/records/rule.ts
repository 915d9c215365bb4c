import type { Analysis } from '../../claims/analyze';
import { type Draft, SCOPE, type WordedDraft } from '../../claims/draft';
import { LASTING, NAMES_RACE, OF_PARLIAMENT, OF_STATION } from '../../claims/lexicon/rule-traits';
import { isAnotherRule } from '../../claims/rules/unsettled';
import type { FactIndex } from '../../evidence/fact-index';
import type { OfficialFigure } from '../../model/claim';
import type { Rule } from '../../model/election';
import type { Fact } from '../../model/fact';
import { kindWeight, yearOf } from '../../reading/weights';
import { displayOf, sourceOf, writeNumber } from '../figure';
import { electionWeight, type RecordJudgement, speaksOfPlace, wrongKind } from './record';

type RuleDraft = Extract<WordedDraft, { kind: 'rule' }>;

const nomination =
  /\b(?:pencalonan|presidential threshold|mengusung|mengusulkan|mengajukan|diusung|nominat\w+)\b|ambang batas presiden/;
const nominationRule = /^(?:p24-)?ambang-(?:presiden|lama|gub|kab)/;

/** Years from one general election to the next. */
const A_TERM = 5;
/** Years from the page to the election that a rule is for; 0 where the page has no date. */
function ahead(rule: Rule, published: string, index: FactIndex): number {
  const year = publishedYear(published);
  return year === UNDATED ? 0 : yearOf(index.election(rule.election)) - year;
}

/** How well an election's kind fits the race that the text speaks of. */
function kindOf(draft: Draft, id: string, index: FactIndex): number {
  const election = index.election(id);
  return election ? kindWeight(election, draft.offices).weight : 0;
}

/** A rule that may be meant, and how firmly the text writes its election. */
interface Held {
  readonly rule: Rule;
  readonly weight: number;
  /** Below zero where the race that the text writes is of another kind. */
  readonly kind: number;
}

/** How long before its vote an election is already spoken of by the years of its preparation. */
const PREPARED = 2;
/**
 * Every year that a sentence writes fits the rule: its election's, those of its preparation or its law's. "UU 42/2008" and
 * "Pilkada 2020" speak of rules that the tables do not hold.
 */
function fitsYears(sentence: string, rule: Rule, index: FactIndex): boolean {
  const year = yearOf(index.election(rule.election));
  const since = Number(rule.validFrom?.slice(0, 4)) || year - PREPARED;
  return (sentence.match(/\b(?:19|20)\d\d\b/g) ?? []).every((written) => {
    const other = Number(written);
    return (
      other === year ||
      rule.legalBasis.includes(written) ||
      (other >= Math.min(since, year - PREPARED) && other < year)
    );
  });
}

/** The rule in force, where the text denies it: that of the election it writes or is dated by, or one that lasts. */
function inForce(draft: Draft, sentence: string, held: readonly Held[], index: FactIndex): Rule | null {
  const top = held[0];
  if (!top || top.weight < 0 || draft.basis !== 'official') return null;
  if (top.kind < 0 && !NAMES_RACE.test(top.rule.id)) return null;
  // The nearest year told is another one's.
  if (draft.years[0] && !draft.years[0].values.includes(yearOf(index.election(top.rule.election))))
    return null;
  if (!fitsYears(sentence, top.rule, index)) return null;
  if (OF_STATION.test(top.rule.id) && speaksOfPlace(draft)) return null;
  const { validFrom } = top.rule;
  const early = validFrom
    ? draft.published !== '' && draft.published < validFrom
    : ahead(top.rule, draft.published, index) >= A_TERM;
  if (early) return null;
  const lasting = draft.tableMeasures.every((id) => LASTING.test(id));
  const dated = yearOf(index.election(top.rule.election)) === publishedYear(draft.published);
  if (top.weight < (lasting || dated ? 0 : SCOPE.title)) return null;
  const meant = held.filter(({ weight }) => weight === top.weight);
  return meant.every(({ rule }) => rule.confidence === 'high') ? top.rule : null;
}

const race = /\b(?:pil(?:kada|gub|bup|wal\w*|pres|eg)|pemilu|kepala daerah|regional|general|presidential)\b/;
/** "Masa kampanye berlangsung 75 hari" under a Pilkada's title: the value of another race, which the sentence may speak of. */
const isOfAnotherRace = (
  draft: Draft,
  sentence: string,
  named: readonly Rule[],
  top: Rule | undefined,
  index: FactIndex,
): boolean =>
  !race.test(sentence.slice(0, draft.start - draft.sentence.start)) &&
  named.some(
    (rule) =>
      Number(rule.value) === draft.value &&
      index.election(rule.election)?.kind !== index.election(top?.election ?? '')?.kind,
  );

/** Judges a rule that the words name: its value confirms it; only one held for every period is ever denied. */
function judgeNamed(
  draft: Draft,
  sentence: string,
  index: FactIndex,
  language: 'id' | 'en',
): RecordJudgement {
  const named = index.rules.filter((rule) => draft.tableMeasures.includes(rule.id));
  const kinds = new Set(named.map((rule) => index.election(rule.election)?.kind));
  const held = named
    .filter(
      (rule) =>
        named.length === 1 ||
        // Rules of one kind of election name it themselves, whatever else the text speaks of.
        ((kinds.size === 1 || !wrongKind(draft, rule.election, index)) &&
          ahead(rule, draft.published, index) < A_TERM),
    )
    .map((rule) => ({
      rule,
      weight: electionWeight(draft, rule.election, index),
      kind: kindOf(draft, rule.election, index),
    }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        b.kind - a.kind ||
        Math.abs(ahead(a.rule, draft.published, index)) - Math.abs(ahead(b.rule, draft.published, index)),
    );
  const equal = held.filter(({ rule }) => Number(rule.value) === draft.value);
  // Where another value was in force elsewhere, the election must not be another one.
  const best = equal[0];
  // Laws of several elections say nothing of one that they were not made for.
  const constant = equal.length === held.length && (held.length === 1 || (best?.weight ?? 0) >= 0);
  // A text that speaks as much of an election with another value is not confirmed.
  const spoken =
    best !== undefined &&
    best.weight >= 0 &&
    held.every(
      ({ rule, weight, kind }) =>
        rule.value === best.rule.value ||
        rule.role === 'by_law' ||
        weight < best.weight ||
        (weight === best.weight && weight > 0 && kind < best.kind),
    );
  if (best && (constant || (spoken && best.rule.role !== 'by_law')))
    return done('matches', ['equal'], best.rule.election, null, ruleFigure(best.rule, index, language));
  const top =
    best || !draft.sure || isOfAnotherRace(draft, sentence, named, held[0]?.rule, index)
      ? undefined
      : inForce(draft, sentence, held, index);
  if (top)
    return done('differs', ['outside_tolerance'], top.election, null, ruleFigure(top, index, language));
  return { ...done('ambiguous', ['rule_incomplete'], null, null, null) };
}

/**
 * Judges a threshold. The parliamentary one is a fact of its election and decides; of nomination thresholds the
 * tables do not hold every value with its period, so they confirm or leave open.
 */
export function judgeRule(
  draft: RuleDraft,
  text: Analysis,
  index: FactIndex,
  language: 'id' | 'en',
): RecordJudgement {
  const { base } = draft;
  const sentence = text.text.lower.slice(base.sentence.start, base.sentence.end);
  const value = base.value as number;
  const parliament =
    base.tableMeasures.length > 0 && base.tableMeasures.every((id) => OF_PARLIAMENT.test(id));
  if (base.tableMeasures.length > 0 && !parliament) return judgeNamed(base, sentence, index, language);
  if (!parliament && nomination.test(sentence)) {
    const rules = index.rules
      .filter(
        (rule) => nominationRule.test(rule.id) && rule.unit === 'percent' && Number(rule.value) === value,
      )
      .map((rule) => ({ rule, weight: electionWeight(base, rule.election, index) }))
      .sort((a, b) => b.weight - a.weight);
    const best = rules[0];
    return best
      ? done('matches', ['equal'], best.rule.election, null, ruleFigure(best.rule, index, language))
      : { ...done('ambiguous', ['rule_incomplete'], null, null, null) };
  }
  const facts = index.elections
    .flatMap((election) => {
      const fact = index.certified({
        election: election.id,
        office: 'dpr',
        region: '0',
        subject: '',
        measure: 'threshold_pct',
      });
      return fact ? [{ fact, weight: electionWeight(base, election.id, index), year: yearOf(election) }] : [];
    })
    .sort((a, b) => b.weight - a.weight || b.year - a.year);
  const best = facts[0];
  if (!best) return done('no_data', ['not_in_index'], null, null, null);
  const meant =
    best.weight > 0 ? best : (facts.find(({ year }) => year <= publishedYear(base.published)) ?? best);
  const official = factFigure(meant.fact, index, language);
  if (meant.fact.value === value) return done('matches', ['equal'], meant.fact.election, 'dpr', official);
  const dprOnly = base.offices[0]?.values.every((office) => office === 'dpr') ?? false;
  // "Minimal 3 persen" names the bar as "3 persen" does.
  const exact = base.op === 'eq' || (parliament && (base.op === 'gt' || base.op === 'lt'));
  // What a later law asked for is told of that time, unless the text around it names the earlier election.
  const later = facts.some(({ fact, year }) => fact.value === value && year > meant.year);
  const certain =
    meant.weight >= (later ? SCOPE.paragraph : SCOPE.title) && meant.fact.confidence === 'high' && exact;
  const named = /\b(?:ambang batas parlemen|parliamentary threshold|ambang parlemen)\b/.test(sentence);
  const seatsSaid =
    dprOnly && /\b(?:kursi|seats?)\b/.test(sentence) && /\b(?:ambang batas|threshold)\b/.test(sentence);
  return certain && (parliament ? base.sure : (named || seatsSaid) && !isAnotherRule(sentence))
    ? done('differs', ['outside_tolerance'], meant.fact.election, 'dpr', official)
    : done('ambiguous', ['election_unclear'], meant.fact.election, 'dpr', official);
}

const UNDATED = 9999;
const publishedYear = (published: string): number => Number(published.slice(0, 4)) || UNDATED;

const done = (
  verdict: RecordJudgement['verdict'],
  reasons: RecordJudgement['reasons'],
  election: string | null,
  office: 'dpr' | null,
  official: OfficialFigure | null,
): RecordJudgement => ({
  verdict,
  reasons,
  official,
  matched: null,
  election,
  office,
  region: election === null ? null : '0',
  subject: null,
});

const factFigure = (fact: Fact, index: FactIndex, language: 'id' | 'en'): OfficialFigure => ({
  value: fact.value,
  display: displayOf(fact, fact.value, language),
  factId: fact.id,
  formula: null,
  status: fact.status,
  asOf: fact.asOf === '' ? null : fact.asOf,
  source: sourceOf(fact, index),
});

const UNIT_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  percent: ['persen', 'percent'],
  days: ['hari', 'days'],
  months: ['bulan', 'months'],
  years: ['tahun', 'years'],
  years_max: ['tahun', 'years'],
  people: ['orang', 'people'],
};

const unitWord = (unit: string, language: 'id' | 'en'): string =>
  UNIT_WORDS[unit]?.[language === 'id' ? 0 : 1] ?? '';

function ruleFigure(rule: Rule, index: FactIndex, language: 'id' | 'en'): OfficialFigure {
  const source = index.source(rule.source);
  return {
    value: Number(rule.value),
    display: `${writeNumber(Number(rule.value), language)} ${unitWord(rule.unit, language)}`.trim(),
    factId: `rule:${rule.id}`,
    formula: null,
    status: 'certified',
    asOf: null,
    source: {
      title: `${rule.legalBasis}: ${rule.statement}`,
      publisher: source?.publisher ?? '',
      docNo: null,
      url: source?.officialUrl || source?.evidenceUrl || null,
      urlKind: source?.officialUrl && source.officialKind !== '' ? source.officialKind : null,
      seenAt: source?.evidenceUrl || null,
    },
  };
}
