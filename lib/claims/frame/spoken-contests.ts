import { oncePer } from '../../base/once-per';
import type { Span } from '../../base/span';
import type { FactIndex } from '../../evidence/fact-index';
import type { Contest } from '../../model/election';
import type { Setting } from './setting';

/** Contests whose tickets the text names, by how near: in the sentence, in the last one that named any, anywhere around. */
export interface SpokenContests {
  readonly named: readonly Contest[];
  readonly near: readonly Contest[];
  readonly far: readonly Contest[];
}

/** Persons named alone count in the sentence and the one before, whole tickets everywhere. */
export const spokenContests: (setting: Setting) => SpokenContests = oncePer(gather);

function gather({ block, sentence, local, paragraph, index }: Setting): SpokenContests {
  const far = new Set<Contest>();
  addContests(far, block.mentions, index, sentence.end);
  for (const text of paragraph.texts) addContests(far, text.mentions, index);
  return {
    named: contestsOf(local.subjects, index),
    near: contestsOf(paragraph.subjects, index),
    far: [...far],
  };
}

/** A name of tickets. */
type Named = Span & { readonly tickets: readonly string[] };

function contestsOf(names: readonly Named[], index: FactIndex): readonly Contest[] {
  const contests = new Set<Contest>();
  addContests(contests, names, index);
  return [...contests];
}

/** Adds the contests of names that end at or before `end`. */
function addContests(
  contests: Set<Contest>,
  names: readonly Named[],
  index: FactIndex,
  end = Number.POSITIVE_INFINITY,
): void {
  for (const name of names) {
    if (name.end > end) continue;
    for (const id of name.tickets) {
      const contest = index.contest(index.ticket(id)?.contest ?? '');
      if (contest) contests.add(contest);
    }
  }
}
