import { push } from '../base/lists';
import type { EffectiveConfidence, Formula } from '../model/fact';
import { type ContestBook, completeness } from './contest-book';
import { type FactRow, setKey, weakest } from './fact-rows';

/** A value to compute. `head` and `others` are the inputs; the address is the head's unless changed. */
export interface Derivation {
  readonly formula: Formula;
  readonly measure: string;
  readonly head: number;
  readonly others: readonly number[];
  /** Region of the derived figure, or null for the head's. */
  readonly region: string | null;
  /** A figure of the contest as a whole: no subject. */
  readonly whole: boolean;
  readonly confidence: EffectiveConfidence;
}

/**
 * Everything that follows from the stored rows inside one dated set: shares, seat shares, turnout, ranks,
 * sums of valid votes and total votes, and regions won. Sets never mix; an aggregate needs every part.
 */
export function planDerived(facts: readonly FactRow[], book: ContestBook): readonly Derivation[] {
  const sets = new Map<string, FactRow[]>();
  // Undated rows of one place may come from several days: nothing follows from them.
  for (const f of facts) if (f.status === 'certified' || f.asOf !== '') push(sets, setKey(f), f);
  const out: Derivation[] = [];
  for (const set of sets.values()) {
    out.push(...sharesOf(set, book));
    out.push(...seatSharesOf(set));
    out.push(...totalsOf(set));
    out.push(...turnoutOf(set, sets));
  }
  out.push(...regionsWon(facts, book), ...structuresOf(facts));
  return out;
}

const derivation = (
  formula: Formula,
  measure: string,
  inputs: readonly FactRow[],
  extra: { readonly region?: string; readonly whole?: boolean } = {},
): Derivation[] => {
  const [head, ...others] = inputs;
  if (!head || inputs.some((f) => f.precision > 0)) return [];
  return [
    {
      formula,
      measure,
      head: head.row,
      others: others.map((f) => f.row),
      region: extra.region ?? null,
      whole: extra.whole ?? false,
      confidence: weakest(inputs.map((f) => f.confidence)),
    },
  ];
};

/**
 * Counts of an election that follow from two others: parties with the local ones of Aceh, parties that missed the
 * threshold, and regencies and cities together that choose their heads.
 */
function structuresOf(facts: readonly FactRow[]): Derivation[] {
  const byElection = new Map<string, FactRow[]>();
  for (const f of facts) if (f.status === 'certified' && f.subject === '') push(byElection, f.election, f);
  const out: Derivation[] = [];
  for (const rows of byElection.values()) {
    const one = (measure: string, office?: string): FactRow | undefined =>
      rows.find((f) => f.measure === measure && (office === undefined || f.office === office));
    const combine = (formula: Formula, measure: string, a?: FactRow, b?: FactRow): void => {
      if (a && b) out.push(...derivation(formula, measure, [a, b], { whole: true }));
    };
    combine('sum', 'party_count_with_local', one('party_count'), one('party_count_local'));
    combine('difference', 'party_count_failed', one('party_count'), one('party_count_passed'));
    combine('sum', 'region_count_kabkota', one('region_count', 'bup'), one('region_count', 'wali'));
  }
  return out;
}

/** Shares, ranks and the sum of valid votes of the subjects of one set. */
function sharesOf(set: readonly FactRow[], book: ContestBook): Derivation[] {
  const byContest = new Map<string, FactRow[]>();
  for (const f of set) if (f.measure === 'votes' && f.subject !== '') push(byContest, book.contestOf(f), f);
  const out: Derivation[] = [];
  const valid = set.find((f) => f.measure === 'valid_votes' && f.subject === '');
  for (const votes of byContest.values()) {
    const whole = completeness(votes, valid, book);
    for (const f of votes) {
      const others = votes.filter((x) => x !== f);
      if (valid && f.value <= valid.value && valid.value > 0)
        out.push(...derivation('share', 'share', [f, valid]));
      else if (!valid && whole) out.push(...derivation('share_sum', 'share', [f, ...others]));
      if (whole) out.push(...derivation('rank', 'rank', [f, ...others]));
    }
    if (!valid && whole) out.push(...derivation('sum', 'valid_votes', votes, { whole: true }));
  }
  return out;
}

function seatSharesOf(set: readonly FactRow[]): Derivation[] {
  const house = set.find((f) => f.measure === 'seats_total' && f.subject === '');
  if (!house || house.value === 0) return [];
  return set
    .filter((f) => f.measure === 'seats' && f.subject !== '' && f.value <= house.value)
    .flatMap((f) => derivation('seat_share', 'seat_share', [f, house]));
}

function totalsOf(set: readonly FactRow[]): Derivation[] {
  const one = (measure: string): FactRow | undefined =>
    set.find((f) => f.measure === measure && f.subject === '');
  const [valid, invalid] = [one('valid_votes'), one('invalid_votes')];
  return valid && invalid && !one('total_votes') ? derivation('sum', 'total_votes', [valid, invalid]) : [];
}

/** Counts of one electorate, the usual one first; the roll may be kept under the office or under none. */
const ROLLS = ['dpt_total', 'registered_total', 'registered_voters_at_recap', 'dpt_total_after_kl_revote'];

function turnoutOf(set: readonly FactRow[], sets: ReadonlyMap<string, readonly FactRow[]>): Derivation[] {
  const total = set.find((f) => f.measure === 'total_votes' && f.subject === '');
  if (!total) return [];
  const shared = total.office === '' ? [] : (sets.get(setKey({ ...total, office: '' })) ?? []);
  return ROLLS.flatMap((measure) => {
    const roll = [...set, ...shared].find((f) => f.measure === measure && f.subject === '');
    return roll && roll.value > 0 ? derivation('turnout', 'turnout', [total, roll]) : [];
  });
}

/**
 * Regions in which each ticket leads. Only where every region is certified: over the regions of the level
 * (and overseas) the votes of each ticket must add up to its votes in the whole area.
 */
function regionsWon(facts: readonly FactRow[], book: ContestBook): Derivation[] {
  const places = new Map<string, Map<string, FactRow[]>>();
  for (const f of facts) {
    if (f.status !== 'certified' || f.measure !== 'votes' || f.subject === '') continue;
    if (f.office !== 'ppwp' && f.office !== 'gub') continue;
    const contest = book.contestOf(f);
    const regions = places.get(contest) ?? new Map<string, FactRow[]>();
    places.set(contest, regions);
    push(regions, f.region, f);
  }
  const out: Derivation[] = [];
  for (const regions of places.values())
    for (const [area, heads] of regions) {
      const level = book.level(area);
      if (level === 'nasional') out.push(...wins('provinces_won', area, heads, regions, book));
      if (level === 'nasional' || level === 'provinsi')
        out.push(...wins('kabkota_won', area, heads, regions, book));
    }
  return out;
}

function wins(
  measure: 'provinces_won' | 'kabkota_won',
  area: string,
  heads: readonly FactRow[],
  regions: ReadonlyMap<string, readonly FactRow[]>,
  book: ContestBook,
): Derivation[] {
  const wanted = measure === 'provinces_won' ? 'provinsi' : 'kabkota';
  const nation = book.level(area) === 'nasional';
  const parts = [...regions].filter(
    ([code]) => book.level(code) === wanted && (nation || book.parent(code) === area),
  );
  if (parts.length < 2 || heads.length < 2) return [];
  const overseas = nation ? regions.get('99') : undefined;
  const value = (rows: readonly FactRow[] | undefined, subject: string): number =>
    rows?.find((f) => f.subject === subject)?.value ?? 0;
  const adds = heads.every((head) => {
    const inside = parts.reduce((sum, [, rows]) => sum + value(rows, head.subject), 0);
    return inside + value(overseas, head.subject) === head.value;
  });
  if (!adds) return [];
  const leaders = parts.map(([, rows]) => {
    const best = Math.max(...rows.map((f) => f.value));
    const first = rows.filter((f) => f.value === best);
    return first.length === 1 ? first[0] : undefined;
  });
  const all = parts.flatMap(([, rows]) => rows);
  const confidence = weakest([...heads, ...all].map((f) => f.confidence));
  return heads.flatMap((head) => {
    const won = leaders.filter((f): f is FactRow => f?.subject === head.subject);
    // Which regions are lost matters as much as which are won: the weakest of all rows counts.
    return derivation('regions_won', measure, [head, ...won]).map((d) => ({ ...d, confidence }));
  });
}
