import { type Draft, SCOPE } from '../claims/draft';
import { countedBy } from '../claims/value-claims';
import type { FactIndex } from '../evidence/fact-index';
import type { Office } from '../model/election';
import type { Fact } from '../model/fact';
import { chanceHits, digitSlip, sameLengthSlips, swaps } from '../numbers/digits';
import type { Chosen } from './choose';
import { official } from './facts';
import type { PageSetting } from './page-setting';
import type { Reading } from './reading';
import { officesIn } from './standings';
import { electionWeight, officeWeight } from './weights';

/** Shorter figures lie one slip from too many others. */
const LEAST = 5;
/** Expected chance hits over all rows tried up to the one found, at most. */
const LIMIT = 0.001;
/** One digit wrong may be another edition of the count where it moves the figure by less than this part of it. */
const REVISED = 0.005;

/** Digits from which a figure may be the nation's whatever place stands beside it. */
const NATIONAL = 8;

const MEASURES: ReadonlySet<string> = new Set([
  'votes',
  'valid_votes',
  'invalid_votes',
  'total_votes',
  'registered_voters',
  'polling_stations',
]);

/**
 * A long figure that its reading does not explain, yet one slip of the pen from a row of something else that the text
 * speaks of (another measure, owner, place or election of it): that is what was meant. Rows are tried from the nearest
 * place on, so that the odds count only as many as were tried; where two lie near, none is taken.
 */
export function findMeant(all: readonly Chosen[], index: FactIndex, page: PageSetting): readonly Chosen[] {
  return all.map((chosen) =>
    isUnexplained(chosen, index) ? (meant(chosen, index, page) ?? chosen) : chosen,
  );
}

function isUnexplained({ draft, reading }: Chosen, index: FactIndex): boolean {
  const { value, precision, quantity } = draft;
  if (!MEASURES.has(draft.measure) || draft.basis !== 'official' || draft.op !== 'eq' || draft.below)
    return false;
  if (typeof value !== 'number' || precision?.unit !== 1 || precision.decimals > 0) return false;
  if (String(value).length < LEAST || quantity?.kind !== 'number' || quantity.noun === 'other') return false;
  if (reading?.otherRow) return false;
  if (reading?.best) {
    if (reading.best.comparison !== 'outside') return false;
    if (digitSlip(String(value), String(Math.round(official(draft, reading.best.fact)))) !== null)
      return false;
  }
  return index.byValue(value).every((row) => row.status === 'unofficial_partial');
}

function meant(chosen: Chosen, index: FactIndex, page: PageSetting): Chosen | null {
  const { draft } = chosen;
  const value = draft.value as number;
  const claimed = String(value);
  const wanted = wantedRows(draft, index, page);
  if (wanted === null) return null;
  const isAsLong = ofLength(claimed.length);
  let tried = 0;
  let found: Fact | null = null;
  for (const { region, elections } of placesOf(draft, index)) {
    const rows: Fact[] = [];
    for (const { id, offices } of elections)
      for (const office of offices)
        for (const row of index.atPlace(id, office, region))
          if (wanted(row) && isAsLong(row.value)) rows.push(row);
    tried += rows.length;
    for (const row of rows) {
      const slip = digitSlip(claimed, String(row.value));
      if (slip === null || row.value === found?.value) continue;
      const swapped = slip === 'digits_swapped';
      if (!swapped && Math.abs(value / row.value - 1) < REVISED) continue;
      if (found) return null;
      const ways = swapped ? swaps(claimed.length) : sameLengthSlips(claimed.length);
      if (chanceHits(claimed.length, tried * ways) >= LIMIT) return null;
      found = row;
    }
  }
  return found && follow(chosen, found, index);
}

/** Tells values that are written with so many signs. Whole ones, which are nearly all, are told without writing them. */
function ofLength(signs: number): (value: number) => boolean {
  const [least, above] = [10 ** (signs - 1), 10 ** signs];
  return (value) =>
    Number.isInteger(value) && value >= 0 ? value >= least && value < above : String(value).length === signs;
}

/** An election that the words allow, with those of its races that they allow. */
interface Allowed {
  readonly id: string;
  readonly offices: readonly Office[];
}

/** Places of the text, the nearest first and the nation last, with the elections that its words allow there. */
function placesOf(
  draft: Draft,
  index: FactIndex,
): readonly { region: string; elections: readonly Allowed[] }[] {
  const elections: Allowed[] = [];
  for (const election of index.elections) {
    const { against, weight } = electionWeight(draft, election, false);
    if (against || weight <= -SCOPE.address) continue;
    const races = officesIn(election).filter((office) => !officeWeight(draft, office, false).against);
    elections.push({ id: election.id, offices: ['', ...races] });
  }
  const top = draft.regions[0];
  const spoken = draft.regions.flatMap(({ values }) => values);
  const written = top !== undefined && top.weight >= SCOPE.clause;
  const nation = written && String(draft.value).length < NATIONAL ? [] : ['0'];
  const places = new Set([...(written ? top.values : [...spoken, ...draft.openPlaces]), ...nation]);
  return [...places].map((region) => ({ region, elections }));
}

/** Tells figures, now or once in force, that the number's noun may count and that the text speaks of; null where it counts none. */
function wantedRows(draft: Draft, index: FactIndex, page: PageSetting): ((row: Fact) => boolean) | null {
  const { quantity } = draft;
  const units = quantity?.kind === 'number' ? countedBy(quantity) : undefined;
  if (units === undefined) return null;
  return (row) =>
    (row.status === 'certified' || row.status === 'superseded') &&
    row.confidence === 'high' &&
    (units === null || units.includes(row.unit)) &&
    !isOtherRoll(draft, row, index) &&
    (row.subject === '' || isSpoken(row.subject, draft, index, page));
}

/** "DPS 35.174.901": a roll that the words name is not another roll, though no figure of it be known. */
const isOtherRoll = ({ measure, tableMeasures }: Draft, row: Fact, index: FactIndex): boolean =>
  measure === 'registered_voters' &&
  index.measure(row.measure)?.claimMeasure === measure &&
  !tableMeasures.includes(row.measure);

/** The sentence names the owner, or the page a ticket of the same race. */
function isSpoken(id: string, { subject, rivals }: Draft, index: FactIndex, page: PageSetting): boolean {
  const named = subject ? [subject, ...rivals] : rivals;
  return (
    named.some(({ tickets, parties }) => tickets.includes(id) || parties.includes(id)) ||
    page.contests.includes(index.ticket(id)?.contest ?? '')
  );
}

function follow(chosen: Chosen, near: Fact, index: FactIndex): Chosen | null {
  const { draft } = chosen;
  const info = index.measure(near.measure);
  const row = near.status === 'certified' ? near : index.certified(near);
  const choice = near.subject === '' ? null : index.choiceAt(near.election, near.office, near.subject);
  if (!info || row?.confidence !== 'high' || (row.subject !== '' && !choice)) return null;
  const isTicket = choice?.kind === 'ticket';
  const reading: Reading = {
    election: row.election,
    office: row.office as Office,
    region: row.region,
    choice,
    facts: near === row ? [row] : [row, near],
    best: { fact: row, comparison: 'outside' },
    otherRow: null,
    weights: {
      election: SCOPE.sentence,
      office: SCOPE.sentence,
      region: SCOPE.sentence,
      subject: SCOPE.sentence,
    },
    score: 0,
  };
  return {
    ...chosen,
    draft: {
      ...draft,
      measure: info.claimMeasure,
      tableMeasures: [row.measure],
      ownership: choice ? 'required' : 'none',
      subject: choice && {
        tickets: isTicket ? [choice.id] : [],
        parties: isTicket ? [] : [choice.id],
        ballot: null,
        weight: SCOPE.sentence,
        clean: true,
        tight: true,
        person: false,
      },
      unit: row.unit === 'people' || row.unit === 'stations' || row.unit === 'votes' ? row.unit : draft.unit,
      settled: true,
      loose: false,
    },
    reading,
    rival: null,
    firm: true,
    stated: false,
  };
}
