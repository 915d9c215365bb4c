import { CHANCE_LIMIT, chanceHits } from '../../numbers/digits';
import { rowsFor } from '../../reading/facts';
import { type ErrorPattern, rowWritten } from './pattern';

/** The owner's figure of a neighbouring region: a province's, or another part of the same province. */
export const neighbour: ErrorPattern = {
  name: 'other region around',
  chance: 0.3,
  explain(site) {
    const { reading, index, precision, query } = site;
    const { choice, election, office } = reading;
    if (!choice) return null;
    const around =
      reading.region === '0'
        ? index.children('0')
        : index.children(index.region(reading.region)?.parent ?? '0');
    if (chanceHits(precision.significant, around.length) >= CHANCE_LIMIT) return null;
    for (const { code } of around) {
      if (code === reading.region) continue;
      const row = rowWritten(site, rowsFor(query, election, office, code, choice.id).all);
      if (row) return { reason: 'other_region', row, odds: null };
    }
    return null;
  },
};

/** Provinces, regencies and cities with a row of one measure. */
const REGIONS = 560;

/** The same figure of a place elsewhere: about as many rows as there are regencies, so five digits tell. */
export const elsewhere: ErrorPattern = {
  name: 'other region anywhere',
  chance: 0.3,
  explain({ reading, fact, index, value, precision }) {
    if (precision.unit !== 1 || chanceHits(precision.significant, REGIONS) >= CHANCE_LIMIT) return null;
    const row = index
      .byValue(value)
      .find(
        (r) =>
          r.status === 'certified' &&
          r.election === reading.election &&
          r.measure === fact.measure &&
          r.subject === fact.subject &&
          r.region !== reading.region,
      );
    return row ? { reason: 'other_region', row, odds: null } : null;
  },
};
