import type { Office, Region } from '../model/election';
import type { Fact } from '../model/fact';
import type { Place } from '../model/place-page';
import type { FactIndex } from './fact-index';
import { contestantsAt, type FoundContestant, soundFact, wholeFact } from './place-page';

/** One province under one measure. */
export interface FoundCell {
  readonly region: Region;
  readonly leader: FoundContestant | null;
  readonly figure: Fact | null;
}

/** With fewer provinces than this a map would mostly show what is not known. */
const ENOUGH = 10;
const MANY_SHARES = 20;

const ROLL = ['dpt_total', 'registered_total'];
const TURNOUT = ['turnout_pct', 'turnout'];

/** Provinces of today and those abroad, in table order. */
export const provincesOf = (index: FactIndex): readonly Region[] =>
  index.children('0').filter((r) => (r.level === 'provinsi' && r.validTo === '') || r.code === '99');

/** One measure (see `MapMeasure`) of a contest in every province that has it. */
export function findMap(
  index: FactIndex,
  election: string,
  office: Office,
  measure: string,
): readonly FoundCell[] {
  return provincesOf(index)
    .map((region): FoundCell => {
      const place: Place = { election, office, region: region.code };
      if (measure !== 'winner') return { region, leader: null, figure: figureOf(index, place, measure) };
      const leader = leaderOf(contestantsAt(index, place));
      return { region, leader, figure: leader?.share ?? leader?.votes ?? null };
    })
    .filter((cell) => cell.figure !== null);
}

/** The measures of a contest that enough provinces have; shares are of those who stand in the whole country. */
export function mapMeasures(index: FactIndex, { election, office }: Place): readonly string[] {
  const everywhere = contestantsAt(index, { election, office, region: '0' });
  const shares = everywhere.slice(0, MANY_SHARES).map((c) => `share:${c.id}`);
  return ['winner', 'turnout', 'roll', ...shares].filter(
    (measure) => findMap(index, election, office, measure).length >= ENOUGH,
  );
}

function figureOf(index: FactIndex, place: Place, measure: string): Fact | null {
  if (measure === 'turnout') return wholeFact(index, place, TURNOUT);
  if (measure === 'roll') return wholeFact(index, place, ROLL);
  const [kind, subject = ''] = measure.split(/:(.*)/s);
  return kind === 'share' && subject !== '' ? soundFact(index, place, subject, 'share') : null;
}

/** Who has the most votes; nobody where two have the same or the votes are not known. */
function leaderOf([first, second]: readonly FoundContestant[]): FoundContestant | null {
  if (!first?.votes) return null;
  return second?.votes?.value === first.votes.value ? null : first;
}
