import type { FactIndex } from '../evidence/fact-index';
import type { Claim } from '../model/claim';
import type { Chosen } from '../reading/choose';
import { matchedFigure, officialFigure } from './figure';
import { judge } from './judge';

/** What a reading says about a claim: its roles, the verdict, and the figures behind it. */
export type JudgedReading = Pick<
  Claim,
  'basis' | 'election' | 'office' | 'region' | 'subject' | 'verdict' | 'reasons' | 'official' | 'matched'
>;

/** Judges the chosen reading and writes it as a claim has it. */
export function judgedReading(chosen: Chosen, index: FactIndex, language: 'id' | 'en'): JudgedReading {
  const { draft, reading } = chosen;
  const judgement = judge(chosen, index);
  const region = reading ? index.region(reading.region) : null;
  return {
    basis: draft.basis,
    election: reading?.election ?? null,
    office: reading && reading.office !== '' ? reading.office : null,
    region: region ? { code: region.code, name: region.name } : null,
    subject: reading?.choice ? { id: reading.choice.id, name: reading.choice.name } : null,
    verdict: judgement.verdict,
    reasons: judgement.reasons,
    official: judgement.fact ? officialFigure(draft, judgement.fact, index, language) : null,
    matched: judgement.matched ? matchedFigure(judgement.matched) : null,
  };
}
