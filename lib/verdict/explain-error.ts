import type { FactIndex } from '../evidence/fact-index';
import type { Reason } from '../model/claim';
import type { Fact } from '../model/fact';
import type { Chosen } from '../reading/choose';
import { factsFor, official } from '../reading/facts';
import { CHANCE_LIMIT, chanceHits, digitSlip, digitsOf, slipNeighbours } from './error-patterns';

export interface ErrorExplanation {
  readonly reason: Reason;
  /** The row whose value the page prints in the wrong place, if that is what happened. */
  readonly row: Fact | null;
}

/** Provinces, regencies and cities with a row of one measure. */
const REGIONS = 560;

/**
 * Looks for what went wrong with a figure: one slip of the pen, or the figure of another name, region or election.
 * Counts only when the expected number of chance hits over the candidates tried stays below the limit.
 */
export function explainError(chosen: Chosen, fact: Fact, index: FactIndex): ErrorExplanation | null {
  const { draft, reading } = chosen;
  if (!reading || typeof draft.value !== 'number' || !draft.precision || draft.op !== 'eq') return null;
  const { decimals, significant } = draft.precision;
  if (significant < 3) return null;
  const claimed = digitsOf(draft.value, decimals);
  const truth = digitsOf(official(draft, fact), decimals);
  if (draft.precision.unit <= 1 || decimals > 0) {
    const slip = digitSlip(claimed, truth);
    if (
      slip &&
      chanceHits(significant, slipNeighbours(Math.max(claimed.length, truth.length)) / 10) < CHANCE_LIMIT
    )
      return { reason: slip, row: null };
  }
  const equalTo = (rows: readonly Fact[]): Fact | null =>
    rows.find(
      (row) =>
        (row.status === 'certified' || row.status === 'derived_from_certified') &&
        digitsOf(official(draft, row), decimals) === claimed,
    ) ?? null;
  if (draft.measure === 'registered_voters') {
    const parts = index
      .atPlace(reading.election, fact.office, reading.region)
      .filter((row) => /^dp[ts]_/.test(row.measure) && row.id !== fact.id);
    const row = chanceHits(significant, parts.length) < CHANCE_LIMIT ? equalTo(parts) : null;
    if (row) return { reason: row.measure.startsWith('dps') ? 'other_stage' : 'other_part', row };
  }
  // The same people in another election, or another round of it.
  for (const id of draft.subject?.tickets ?? []) {
    const other = index.ticket(id);
    const contest = other && other.id !== reading.choice?.id ? index.contest(other.contest) : null;
    const row = contest
      ? equalTo(factsFor(draft, index, contest.election, contest.office, reading.region, id).facts)
      : null;
    if (row) return { reason: 'other_election', row };
  }
  const contest = reading.choice ? index.contest(reading.choice.contest) : null;
  if (reading.choice && contest) {
    const others = index.choices(contest.id).filter((c) => c.id !== reading.choice?.id);
    if (chanceHits(significant, others.length) < CHANCE_LIMIT)
      for (const other of others) {
        const row = equalTo(
          factsFor(draft, index, reading.election, reading.office, reading.region, other.id).facts,
        );
        if (row) return { reason: 'other_subject', row };
      }
    const regions =
      reading.region === '0'
        ? index.children('0')
        : index.children(index.region(reading.region)?.parent ?? '0');
    if (chanceHits(significant, regions.length) < CHANCE_LIMIT)
      for (const region of regions) {
        if (region.code === reading.region) continue;
        const row = equalTo(
          factsFor(draft, index, reading.election, reading.office, region.code, reading.choice.id).facts,
        );
        if (row) return { reason: 'other_region', row };
      }
  }
  // The same figure of a place elsewhere: about as many rows as there are regencies, so five digits tell.
  if (decimals === 0 && chanceHits(significant, REGIONS) < CHANCE_LIMIT) {
    const row = index
      .byValue(draft.value)
      .find(
        (r) =>
          r.status === 'certified' &&
          r.election === reading.election &&
          r.measure === fact.measure &&
          r.subject === fact.subject &&
          r.region !== reading.region,
      );
    if (row) return { reason: 'other_region', row };
  }
  const subject = reading.choice?.kind === 'party' ? reading.choice.id : '';
  if (!reading.choice || subject !== '') {
    const elections = index.elections.filter((e) => e.id !== reading.election);
    if (chanceHits(significant, elections.length) < CHANCE_LIMIT)
      for (const election of elections) {
        const row = equalTo(
          factsFor(draft, index, election.id, reading.choice ? reading.office : null, reading.region, subject)
            .facts,
        );
        if (row) return { reason: 'other_election', row };
      }
  }
  return null;
}
