import type { Engine } from '../../../lib/engine';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import { ask } from '../document';
import { type Told, tellDates } from './records-dates';
import { tellActs, tellBallotNumbers, tellRules } from './records-numbers';
import { heard, only, type Trial } from './trial';

/**
 * Puts every record of high confidence into sentences, true and with one error: dates of stages and events, acts, ballot
 * numbers and rules. Deterministic.
 */
export function* sweepRecords(engine: Engine, index: FactIndex): Generator<Trial> {
  for (const tell of [tellDates, tellActs, tellBallotNumbers, tellRules])
    for (const told of tell(index)) {
      const trial = attempt(engine, told);
      if (trial) yield trial;
    }
}

function attempt(engine: Engine, { seeded, ...told }: Told): Trial | null {
  const answer = ask(engine, told.request);
  const spot = only(answer.text, told.number);
  return spot === null ? null : { ...told, seeded: seeded ? { kind: seeded } : null, ...heard(answer, spot) };
}
