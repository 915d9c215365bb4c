import { oncePer } from '../../base/once-per';
import type { Contest } from '../../model/election';
import { type Analysis, within } from '../analyze';
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
  const contestsOf = (tickets: readonly string[]): readonly Contest[] =>
    [...new Set(tickets.map((id) => index.ticket(id)?.contest ?? ''))].flatMap((id) => {
      const contest = index.contest(id);
      return contest ? [contest] : [];
    });
  const ticketsUpTo = (analysis: Analysis, end: number): readonly string[] =>
    within(analysis.mentions, 0, end).flatMap((m) => m.tickets);
  return {
    named: contestsOf(local.subjects.flatMap((s) => s.tickets)),
    near: contestsOf(paragraph.subjects.flatMap((s) => s.tickets)),
    far: contestsOf([
      ...ticketsUpTo(block, sentence.end),
      ...paragraph.texts.flatMap((text) => ticketsUpTo(text, text.text.lower.length)),
    ]),
  };
}
