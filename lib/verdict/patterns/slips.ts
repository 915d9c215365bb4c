import { CHANCE_LIMIT, chanceHits, penSlip } from '../../numbers/digits';
import { official } from '../../reading/facts';
import { agrees, compare } from '../tolerance';
import { type ErrorPattern, tellingDigits } from './pattern';

/** Shorter figures prove no slip of the pen. */
const LEAST = 3;
/** From this length on the last digit alone may be the slip; a shorter figure that is only a little off is another one. */
const LAST_TELLS = 5;

/** One digit wrong, dropped, added, or two that changed places. */
export const digitSlips: ErrorPattern = {
  name: 'digit slip',
  chance: 1.4,
  explain(site) {
    const { claimed, truth, precision } = site;
    const slip = penSlip(claimed, truth, precision.significant);
    if (!slip || slip.odds >= CHANCE_LIMIT || claimed.length < LEAST) return null;
    const { reason } = slip;
    if (
      reason === 'digit_wrong' &&
      claimed.length < LAST_TELLS &&
      claimed.slice(0, -1) === truth.slice(0, -1)
    )
      return null;
    return { reason, row: null, odds: penSlip(claimed, truth, tellingDigits(site))?.odds ?? null };
  },
};

/** "50,7 persen" for 50,07: the zero behind the decimal mark was left out. One figure in ten times as many as it has digits does so by chance. */
export const lostZero: ErrorPattern = {
  name: 'lost zero',
  chance: 0.2,
  explain({ draft, fact, value, precision }) {
    const { decimals, significant } = precision;
    const odds = chanceHits(significant, 1);
    if (draft.unit !== 'percent' || decimals < 1 || odds >= CHANCE_LIMIT) return null;
    const whole = Math.trunc(value);
    const meant = whole + (value - whole) / 10;
    const figure = {
      op: 'eq',
      value: meant,
      range: null,
      unit: precision.unit / 10,
      decimals: decimals + 1,
    } as const;
    const found = compare({ ...figure, percent: true }, official(draft, fact), fact.precision);
    return agrees(found) ? { reason: 'digit_dropped', row: null, odds } : null;
  },
};

/** What a scale word lifts a figure by; of two neighbouring ones, only one can bring a figure near the truth. */
const SCALES = [1000, 0.001];

/** "96,2 ribu suara" for 96,2 juta, or the last three digits left out: right but for its scale. */
export const unitSlip: ErrorPattern = {
  name: 'unit slip',
  chance: 0.2,
  explain({ draft, fact, value, precision }) {
    const { unit, significant } = precision;
    const odds = chanceHits(significant, 1);
    if (unit < 1 || odds >= CHANCE_LIMIT) return null;
    // Two digits tell only beside a right share of the same votes.
    if (significant < LEAST && !draft.settled) return null;
    const truth = official(draft, fact);
    const scaled = SCALES.some((scale) => {
      const figure = { op: 'eq', value: value * scale, range: null, unit: unit * scale } as const;
      const found = compare({ ...figure, decimals: 0, percent: false }, truth, fact.precision);
      return agrees(found);
    });
    return scaled ? { reason: 'unit_slip', row: null, odds } : null;
  },
};
