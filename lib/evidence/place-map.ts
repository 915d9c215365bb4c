import type { Office, Region } from '../model/election';
import type { Fact } from '../model/fact';
import type { Place } from '../model/place-page';
import type { FactIndex } from './fact-index';
import { leadingVotes } from './leader';
import { contestantNames, type FoundContestant, shareOf, soundFact, wholeFact } from './place-page';

/** One province under one measure. */
export interface FoundCell {
  readonly region: Region;
  readonly leader: Pick<FoundContestant, 'id' | 'short' | 'number'> | null;
  readonly figure: Fact | null;
}

/** With fewer provinces than this a map would mostly show what is not known. */
const ENOUGH = 10;

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
  return provincesOf(index).flatMap((region): readonly FoundCell[] => {
    const place: Place = { election, office, region: region.code };
    const found = figureOf(index, place, measure);
    if (!found) return [];
    if (measure !== 'winner') return [{ region, leader: null, figure: found }];
    const leader = contestantNames(index, place)(found.subject);
    return [{ region, leader, figure: shareOf(index, place, leader.id) ?? found }];
  });
}

/** The measures of a contest that enough provinces have; shares are of those who stand in the whole country. */
export function mapMeasures(index: FactIndex, { election, office }: Place): readonly string[] {
  const everywhere = index
    .atPlace(election, office, '0')
    .filter((f) => f.measure === 'votes' && f.subject !== '' && f.status === 'certified')
    .sort((a, b) => b.value - a.value);
  const shares = [...new Set(everywhere.map((f) => `share:${f.subject}`))];
  const provinces = provincesOf(index);
  return ['winner', 'turnout', 'roll', ...shares].filter((measure) => {
    let known = 0;
    for (const { code } of provinces) {
      if (figureOf(index, { election, office, region: code }, measure)) known += 1;
      if (known === ENOUGH) return true;
    }
    return false;
  });
}

/** The figure that a measure shows of a province; for the winner, the votes. */
function figureOf(index: FactIndex, place: Place, measure: string): Fact | null {
  if (measure === 'winner') return leadingVotes(index, place);
  if (measure === 'turnout') return wholeFact(index, place, TURNOUT);
  if (measure === 'roll') return wholeFact(index, place, ROLL);
  const [kind, subject = ''] = measure.split(/:(.*)/s);
  return kind === 'share' && subject !== '' ? soundFact(index, place, subject, 'share') : null;
}
