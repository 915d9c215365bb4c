import { oncePer } from '../base/once-per';
import type { FactIndex } from '../evidence/fact-index';
import type { ElectedMember } from '../model/election';

/** A run of words that names an elected member. */
export interface MemberName {
  readonly member: ElectedMember;
  /** Words of the run, counted from its start, that make the name. */
  readonly first: number;
  readonly last: number;
  /** Every word of the table's name is written. */
  readonly whole: boolean;
}

/** Names of elected members, found by the words they are made of. */
export interface MemberNames {
  /**
   * The members that a run of capitalised words may name, by the longest part of the run that stands in their names in
   * the same order: two words at least, one for a name of one word. Several where the words fit several members.
   */
  find(words: readonly string[]): readonly MemberName[];
}

/** Words of a name in small letters, without degrees, initials' dots and marks. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/,.*$/, '')
    .split(/[\s.]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word.length > 0);

/** The names of one index, compiled once. */
export const memberNames: (index: FactIndex) => MemberNames = oncePer(compileNames);

function compileNames(index: FactIndex): MemberNames {
  const byWord = new Map<string, { member: ElectedMember; words: readonly string[] }[]>();
  for (const member of index.members) {
    const words = wordsOf(member.name);
    for (const word of new Set(words)) {
      const rows = byWord.get(word) ?? [];
      rows.push({ member, words });
      byWord.set(word, rows);
    }
  }
  return {
    find(words) {
      let best: MemberName[] = [];
      let size = 0;
      for (let first = 0; first < words.length; first++) {
        for (const { member, words: name } of byWord.get(words[first] as string) ?? []) {
          let last = first;
          let at = name.indexOf(words[first] as string);
          for (let next = first + 1; next < words.length; next++) {
            const found = name.indexOf(words[next] as string, at + 1);
            if (found < 0) break;
            at = found;
            last = next;
          }
          const length = last - first + 1;
          if (length < Math.min(2, name.length) || length < size) continue;
          if (length > size) best = [];
          size = length;
          best.push({ member, first, last, whole: length === name.length });
        }
      }
      return best;
    },
  };
}
