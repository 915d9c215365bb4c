import type { Fact } from '../../model/fact';
import { CHANCE_LIMIT, chanceHits } from '../../numbers/digits';
import { agrees, compare } from '../tolerance';
import { type ErrorPattern, type ErrorSite, isWritten, rowWritten } from './pattern';

/** Rows that are parts of one whole, by what the claim measures: of the roll, and of those who voted by their list. */
const PARTS: Readonly<Record<string, RegExp>> = {
  registered_voters: /^dp[ts]_/,
  voters: /^voters_from_/,
};

/** Another part of the roll (men for all) or of those who voted (DPTb for DPK), or the provisional roll. */
export const otherPart: ErrorPattern = {
  name: 'other part of the roll',
  chance: 0.1,
  explain(site) {
    const { draft, reading, fact, index, precision } = site;
    const ofWhole = PARTS[draft.measure];
    if (!ofWhole?.test(fact.measure)) return null;
    const parts = index
      .atPlace(reading.election, fact.office, reading.region)
      .filter((row) => ofWhole.test(row.measure) && row.id !== fact.id);
    if (chanceHits(precision.significant, parts.length) >= CHANCE_LIMIT) return null;
    const provisional = parts.find((row) => row.measure.startsWith('dps') && isWritten(site, row));
    if (provisional) return { reason: 'other_stage', row: provisional, odds: null };
    const row = rowWritten(site, parts);
    return row ? { reason: 'other_part', row, odds: null } : null;
  },
};

/** The turnout of another race of the same day. */
export const otherRace: ErrorPattern = {
  name: 'turnout of another race',
  chance: 0.5,
  explain(site) {
    const { draft, reading, fact, index, precision } = site;
    if (draft.measure !== 'turnout' || fact.office === '') return null;
    const races = (['gub', 'bup', 'wali', 'ppwp', 'dpr', 'dpd'] as const).filter((o) => o !== fact.office);
    const rows = races.flatMap((office) =>
      index
        .atPlace(reading.election, office, reading.region)
        .filter((row) => row.measure === fact.measure && row.confidence === 'high'),
    );
    if (chanceHits(precision.significant, rows.length) >= CHANCE_LIMIT) return null;
    const row = rowWritten(site, rows);
    return row ? { reason: 'other_part', row, odds: null } : null;
  },
};

/** Totals that a share of votes is wrongly divided by. */
const BASES = /^(?:total_votes|dpt_total)$/;

/** A share of all ballots, or of the roll, given for one of the valid votes. */
export const otherBase: ErrorPattern = {
  name: 'other base',
  chance: 0.5,
  explain(site) {
    const { draft, reading, index, precision } = site;
    const { choice, election, office, region } = reading;
    if (draft.measure !== 'share' || !choice) return null;
    const votes = index.certified({ election, office, region, subject: choice.id, measure: 'votes' });
    const bases = [office, '' as const]
      .flatMap((place) => index.atPlace(election, place, region))
      .filter((row) => BASES.test(row.measure) && row.subject === '' && row.status === 'certified');
    // Two decimals are one unit wide either way, so each base catches three figures.
    if (!votes || chanceHits(precision.significant, 3 * bases.length) >= CHANCE_LIMIT) return null;
    const row = bases.find((base) => isShareOf(site, votes, base));
    return row ? { reason: 'other_base', row, odds: null } : null;
  },
};

const isShareOf = ({ value, precision }: ErrorSite, votes: Fact, base: Fact): boolean =>
  agrees(
    compare(
      { op: 'eq', value, range: null, unit: precision.unit, decimals: precision.decimals, percent: true },
      (100 * votes.value) / base.value,
      0,
    ),
  );
