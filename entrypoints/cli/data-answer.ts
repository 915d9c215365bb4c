import type { FactIndex } from '../../lib/evidence/fact-index';
import type { Language } from '../../lib/i18n/language';
import type { ClaimSource } from '../../lib/model/claim';
import type { Fact, FactStatus } from '../../lib/model/fact';
import { displayOf, formulaOf, sourceOf } from '../../lib/verdict/figure';

/** One figure as `data query` answers it: address, value, and what a citation needs. */
export interface FactAnswer {
  readonly factId: string;
  readonly election: string;
  readonly office: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly subject: { readonly id: string; readonly name: string } | null;
  readonly measure: { readonly id: string; readonly name: string };
  readonly value: number;
  readonly unit: string;
  readonly display: string;
  readonly status: FactStatus;
  readonly asOf: string | null;
  readonly confidence: string;
  readonly formula: string | null;
  readonly source: ClaimSource;
  /** With `--history`: from the value before to this one. */
  readonly change?: number | null;
}

export function answerFact(fact: Fact, index: FactIndex, language: Language): FactAnswer {
  const info = index.measure(fact.measure);
  const choice = fact.subject === '' ? null : index.choiceAt(fact.election, fact.office, fact.subject);
  const name = choice?.name ?? index.ticket(fact.subject)?.name ?? index.party(fact.subject)?.name;
  return {
    factId: fact.id,
    election: fact.election,
    office: fact.office,
    region: { code: fact.region, name: index.region(fact.region)?.name ?? fact.region },
    subject: fact.subject === '' ? null : { id: fact.subject, name: name ?? fact.subject },
    measure: {
      id: fact.measure,
      name: (language === 'id' ? info?.labelId : info?.labelEn) ?? fact.measure,
    },
    value: fact.value,
    unit: fact.unit,
    display: displayOf(fact, fact.value, language),
    status: fact.status,
    asOf: fact.asOf === '' ? null : fact.asOf,
    confidence: fact.confidence,
    formula: formulaOf(fact, index),
    source: sourceOf(fact, index),
  };
}
