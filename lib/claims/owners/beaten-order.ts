import type { Draft, SubjectRole } from '../draft';
import type { Setting } from '../frame/setting';
import { isSameOwner } from './owner-ids';

/** Between two figures of which the first is said to beat the second: "N atas M". */
const beats = /^\s*(?:suara|votes?|persen|percent|%)?\s*(?:atas|mengalahkan|mengungguli|over)\s*$/;
/** The figures may be told from the loser's side. */
const loses = /\b(?:kalah|takluk|keok|tumbang|tersungkur|tertinggal|dikalahkan|lost|losing|trailed|behind)\b/;

interface Duel {
  readonly winner: Draft;
  readonly loser: Draft;
}

function duelsOf(lower: string, drafts: readonly Draft[]): Duel[] {
  const duels: Duel[] = [];
  for (const [i, loser] of drafts.entries()) {
    const winner = drafts[i - 1];
    if (
      winner?.ownership === 'required' &&
      winner.measure === loser.measure &&
      (winner.measure === 'votes' || winner.measure === 'share') &&
      beats.test(lower.slice(winner.end, loser.start))
    )
      duels.push({ winner, loser });
  }
  return duels;
}

const isAgainst = ({ winner, loser }: Duel): boolean =>
  typeof winner.value === 'number' && typeof loser.value === 'number' && winner.value < loser.value;

/**
 * "Di A 491.819 atas 332.908, di B 200.706 atas 412.359": the second pair cannot be true as it stands, so its figures are not
 * simply those whose rows they equal. They are of whom the pairs before them are of, in their order; without such a pair
 * nobody's, and no claims.
 */
export function keepBeatenOrder({ block, lower }: Setting, drafts: readonly Draft[]): Draft[] {
  const duels = duelsOf(block.text.lower, drafts);
  if (!duels.some(isAgainst) || loses.test(lower)) return [...drafts];
  const model = duels.find(
    (duel) =>
      !isAgainst(duel) &&
      duel.winner.subject !== null &&
      duel.loser.subject !== null &&
      !isSameOwner(duel.winner.subject, duel.loser.subject),
  );
  const owners = new Map<Draft, SubjectRole | null>();
  for (const duel of duels.filter(isAgainst)) {
    owners.set(duel.winner, model?.winner.subject ?? null);
    owners.set(duel.loser, model?.loser.subject ?? null);
  }
  return drafts.flatMap((draft) => {
    const subject = owners.get(draft);
    return subject === undefined ? [draft] : subject === null ? [] : [{ ...draft, subject }];
  });
}
