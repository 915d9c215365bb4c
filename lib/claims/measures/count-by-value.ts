import type { FactIndex } from '../../evidence/fact-index';
import type { Contest } from '../../model/election';
import type { NumberQuantity, UnitNoun } from '../../numbers/quantity';
import type { Setting } from '../frame/setting';
import { spokenContests } from '../frame/spoken-contests';
import { spokenElections } from '../frame/spoken-elections';
import { nearestPlaces } from '../frame/spoken-places';
import type { CueKey } from '../lexicon/cues';
import { isOrigin } from './count';
import type { MeasureGuess } from './guess';

/** What a noun may count of an election as a whole, where the number is too long to equal a row by chance. */
const OF_ELECTION: Partial<Record<UnitNoun, readonly string[]>> = {
  tickets: ['pairs_total', 'pairs_on_ballot', 'pairs_registered', 'pairs_party', 'pairs_independent'],
  candidates: ['pairs_total', 'pairs_on_ballot', 'candidates_final_dct', 'candidates_provisional_dcs'],
  regions: ['region_count'],
};
/** Numbers from which a count of an election is told by its value. */
const LEAST = 100;
/** Counts of the places inside a place. */
const OF_PLACE: Partial<Record<UnitNoun, readonly string[]>> = {
  provinces: ['provinsi_count'],
  regencies_cities: ['kabkota_count'],
  regencies: ['kabkota_count'],
  districts: ['kecamatan_count'],
  villages: ['desa_count', 'desa_and_ppln_count'],
};
/** Talk without which districts and provinces are counted for something else: a flood, an epidemic. */
const OF_VOTING: readonly CueKey[] = [
  'general',
  'anyElection',
  'regional',
  'president',
  'roll',
  'stations',
  'counting',
  'votes',
  'organ',
];
/** Tickets that a ballot may show; one more is a crowd of another kind. */
const MOST_TICKETS = 14;

/**
 * A count whose words leave its kind open, told by its noun and its value: the districts of the place spoken of, the
 * pairs of an election, the tickets on a ballot. It can only be confirmed.
 */
export function countByValue(setting: Setting, q: NumberQuantity): MeasureGuess | null {
  if (q.noun === null || q.op !== 'eq' || q.ratio || !Number.isInteger(q.value)) return null;
  return ofPlace(setting, q, q.noun) ?? ofElection(setting, q, q.noun) ?? ofBallot(setting, q);
}

const loose = (measures: readonly string[], more: Partial<MeasureGuess> = {}): MeasureGuess => ({
  measure: 'count',
  tableMeasures: measures,
  ownership: 'none',
  loose: true,
  ...more,
});

/** The districts, villages and the like of the nearest place that the text speaks of. */
function ofPlace(setting: Setting, q: NumberQuantity, noun: UnitNoun): MeasureGuess | null {
  const measures = OF_PLACE[noun];
  if (!measures || q.value < 2 || !OF_VOTING.some((key) => setting.paragraph.talk.has(key))) return null;
  const { index, block } = setting;
  if (isOrigin(block.text.lower, q)) return null;
  for (const region of noun === 'provinces' ? ['0'] : nearestPlaces(setting))
    for (const election of spokenElections(setting))
      for (const row of index.atPlace(election.id, '', region))
        if (measures.includes(row.measure) && row.value === q.value) return loose([row.measure], { region });
  return null;
}

/** The pairs, candidates or places of an election that the text speaks of. */
function ofElection(setting: Setting, q: NumberQuantity, noun: UnitNoun): MeasureGuess | null {
  const measures = OF_ELECTION[noun];
  if (!measures || q.value < LEAST) return null;
  for (const election of spokenElections(setting))
    for (const row of setting.index.atPlace(election.id, '', '0'))
      if (measures.includes(row.measure) && row.value === q.value) return loose([row.measure]);
  return null;
}

/** "Empat pasangan berebut …": how many tickets stand in the race whose tickets the text names, or in the one of the place. */
function ofBallot(setting: Setting, q: NumberQuantity): MeasureGuess | null {
  if (q.noun !== 'tickets' || q.value < 2 || q.value > MOST_TICKETS) return null;
  const { named, near, far } = spokenContests(setting);
  const spoken = [named, near, far].find((contests) => contests.length > 0) ?? [];
  const [contest, other] = spoken.filter((one) => ticketsOf(one, setting.index) === q.value);
  return contest && !other
    ? loose(['pairs_on_ballot', 'pairs_total'], { region: contest.region, office: contest.office })
    : null;
}

const ticketsOf = (contest: Contest, index: FactIndex): number =>
  index.choices(contest.id).filter((choice) => choice.kind === 'ticket' && !choice.id.endsWith('-psu'))
    .length;
