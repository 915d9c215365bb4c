import type { FactIndex } from '../../evidence/fact-index';
import type { Office } from '../../model/election';
import type { PageFigure } from './figure';
import type { Group } from './group';

/**
 * The choices of a contest if the tables hold all of them: at the region itself or at the contest's own, the certified
 * votes of all choices add up to the certified valid votes. Null where that cannot be shown.
 */
export function completeChoices(
  contestId: string,
  region: string,
  index: FactIndex,
): readonly string[] | null {
  let known = shown.get(index);
  if (!known) {
    known = new Map();
    shown.set(index, known);
  }
  const key = `${contestId}@${region}`;
  let choices = known.get(key);
  if (choices === undefined) {
    choices = findComplete(contestId, region, index);
    known.set(key, choices);
  }
  return choices;
}
/** By index, contest and region; at most as many as there are certified places. */
const shown = new WeakMap<FactIndex, Map<string, readonly string[] | null>>();

function findComplete(contestId: string, region: string, index: FactIndex): readonly string[] | null {
  const contest = index.contest(contestId);
  if (!contest) return null;
  const choices = index.choices(contestId).map((choice) => choice.id);
  if (choices.length < 2) return null;
  const places = [region, contest.region === '' ? '0' : contest.region];
  return places.some((place) => addsUp(contest.election, contest.office, place, contestId, index))
    ? choices
    : null;
}

function addsUp(
  election: string,
  office: Office,
  region: string,
  contest: string,
  index: FactIndex,
): boolean {
  const valid = index.certified({ election, office, region, subject: '', measure: 'valid_votes' });
  if (!valid) return false;
  let sum = 0;
  for (const choice of index.choices(contest)) {
    const votes = index.certified({ election, office, region, subject: choice.id, measure: 'votes' });
    if (!votes) return false;
    sum += votes.value;
  }
  return sum === valid.value;
}

/** One figure of every choice of the only contest of the group, or null. */
export function completeSet(
  group: Group,
  what: 'votes' | 'share',
  index: FactIndex,
): readonly PageFigure[] | null {
  const [contest, more] = group.contests;
  if (contest === undefined || more !== undefined) return null;
  const figures = completeChoices(contest, group.region, index)?.map((id) =>
    group.roles.get(`${what}:${id}`),
  );
  return figures?.every((figure): figure is PageFigure => figure != null) ? figures : null;
}
