import { official } from '../../reading/facts';
import { agrees, compare } from '../tolerance';
import { CHANCE_LIMIT, chanceHits, digitSlip, sameLengthSlips } from './digits';
import type { ErrorPattern } from './pattern';

/** From this length on the last digit alone may be the slip; a shorter figure that is only a little off is another one. */
const LAST_TELLS = 5;

/** One digit wrong, dropped, added, or two neighbours swapped. */
export const digitSlips: ErrorPattern = {
  name: 'digit slip',
  chance: 1.4,
  explain({ claimed, truth, precision }) {
    if (chanceHits(precision.significant, sameLengthSlips(claimed.length)) >= CHANCE_LIMIT) return null;
    const reason = digitSlip(claimed, truth);
    if (
      reason === 'digit_wrong' &&
      claimed.length < LAST_TELLS &&
      claimed.slice(0, -1) === truth.slice(0, -1)
    )
      return null;
    return reason ? { reason, row: null } : null;
  },
};

/** What a scale word lifts a figure by: thousand and million. */
const SCALES = [1000, 1e6, 0.001, 1e-6];

/** "96,2 ribu suara" for 96,2 juta, or the last three digits left out: right but for its scale. */
export const unitSlip: ErrorPattern = {
  name: 'unit slip',
  chance: 0.1,
  explain({ draft, fact, value, precision }) {
    const { unit, significant } = precision;
    if (unit < 1 || chanceHits(significant, SCALES.length) >= CHANCE_LIMIT) return null;
    const truth = official(draft, fact);
    const scaled = SCALES.some((scale) =>
      agrees(
        compare(
          { op: 'eq', value: value * scale, range: null, unit: unit * scale, decimals: 0, percent: false },
          truth,
          fact.precision,
        ),
      ),
    );
    return scaled ? { reason: 'unit_slip', row: null } : null;
  },
};
