import { type Draft, SCOPE } from '../claims/draft';
import { isNotHeld } from '../claims/lexicon/seats-not-held';
import { agrees } from '../verdict/tolerance';
import type { Chosen } from './choose';
import { placeKey, type Reading } from './reading';

/** Blocks that a list with one party to each may spread over. */
const REACH = 8;
/** Right figures of other owners that settle the place of one more; of two digits and more, fewer do. */
const ENOUGH = 3;
const ENOUGH_LONG = 2;
/** Right figures of other owners beside which two may be wrong. */
const MANY = 6;
/** From so many right ones on, a bare number of the list counts what they count. */
const ENOUGH_BARE = 4;
/** By how many the right ones must outnumber those of the election in which the odd figure would be right. */
const AHEAD = 2;

/** A list of seats, and what each figure of it would be at every place. */
interface Member {
  readonly chosen: Chosen;
  /** Places at which the figure is right. */
  readonly right: ReadonlySet<string>;
  readonly owner: string;
}

/**
 * One seat more or less proves nothing by itself; in a list of parties whose other figures are all right for one
 * council it is that council's, and wrong. Settles the one odd figure of such a list, two that changed places, or two of a long one. A
 * figure stays open where its owner has a right one besides, or where the list fits another election nearly as well.
 * `textOf`: a block's text in lower case, in which the drafts' offsets count.
 */
export function entailLists(all: readonly Chosen[], textOf: (block: number) => string): readonly Chosen[] {
  const kept = all.map((chosen) =>
    isListed(chosen.draft) && !isRightOf(chosen) && isOfOther(chosen.draft, textOf)
      ? { ...chosen, draft: { ...chosen.draft, loose: true } }
      : chosen,
  );
  const members = kept.flatMap((chosen) => (isListed(chosen.draft) ? (memberOf(chosen) ?? []) : []));
  if (members.length <= ENOUGH_LONG) return kept;
  const settled = new Map<Chosen, Chosen>();
  for (const member of members) {
    const { chosen } = member;
    if (isRightOf(chosen) || isOfOther(chosen.draft, textOf)) continue;
    const found = settle(member, members);
    if (found) settled.set(chosen, found);
  }
  return settled.size === 0 ? kept : kept.map((chosen) => settled.get(chosen) ?? chosen);
}

const isRightOf = ({ reading }: Chosen): boolean => reading !== null && isRight(reading);

/** "Demokrat butuh 45 kursi": words around the figure make it no seats that the owner holds. */
const isOfOther = ({ block, sentence, start, end }: Draft, textOf: (block: number) => string): boolean =>
  isNotHeld(textOf(block).slice(sentence.start, start), textOf(block).slice(end, end + BEHIND));
const BEHIND = 40;

const isListed = (draft: Draft): boolean =>
  draft.measure === 'seats' &&
  draft.ownership === 'required' &&
  draft.op === 'eq' &&
  draft.basis === 'official' &&
  typeof draft.value === 'number' &&
  !draft.change &&
  !draft.recalled;

function memberOf(chosen: Chosen): Member | null {
  const owner = chosen.reading?.choice?.id;
  if (owner === undefined) return null;
  const right = chosen.readings.filter((r) => r.choice?.id === owner && isRight(r));
  return { chosen, owner, right: new Set(right.map(placeKey)) };
}

const isRight = ({ best }: Reading): boolean => best !== null && agrees(best.comparison);

function settle(odd: Member, members: readonly Member[]): Chosen | null {
  const { chosen, owner } = odd;
  const near = members.filter((m) => Math.abs(m.chosen.draft.block - chosen.draft.block) <= REACH);
  for (const reading of chosen.readings) {
    if (reading.choice?.id !== owner || reading.best?.comparison !== 'outside') continue;
    if (reading.weights.region < SCOPE.carried || reading.weights.office < SCOPE.prior) continue;
    const here = placeKey(reading);
    const rightAt = (place: string): ReadonlySet<string> =>
      new Set(near.filter((m) => m.right.has(place)).map((m) => m.owner));
    const right = rightAt(here);
    if (right.has(owner)) continue;
    const wrong = withoutRepeats(near.filter((m) => !m.right.has(here) && isOf(m, reading)));
    const swapped = changedPlaces(wrong, reading);
    const telling = right.size + (swapped ? AHEAD : 0);
    if (wrong.length > 1 && !swapped && !(wrong.length === 2 && right.size >= MANY)) continue;
    const long = near.filter((m) => m.right.has(here) && digits(m) > 1).length;
    if (telling < ENOUGH && !(long >= ENOUGH_LONG && digits(odd) > 1)) continue;
    if (chosen.draft.loose && telling < ENOUGH_BARE) continue;
    const elsewhere = [...odd.right].some((place) => rightAt(place).size + AHEAD > telling);
    if (elsewhere) continue;
    return follow(chosen, reading);
  }
  return null;
}

const digits = ({ chosen }: Member): number => String(chosen.draft.value).length;

/** The words place the figure where the reading is, and it is not right for another election that they write. */
const isOf = ({ chosen }: Member, { election, office, region }: Reading): boolean => {
  const own = chosen.reading;
  if (own?.region !== region || own.office !== office) return false;
  return own.election === election || !isRight(own) || own.weights.election < SCOPE.heading;
};

/** A figure that text and table both give is one. */
const withoutRepeats = (members: readonly Member[]): readonly Member[] =>
  members.filter(
    ({ owner, chosen }, i) =>
      members.findIndex((m) => m.owner === owner && m.chosen.draft.value === chosen.draft.value) === i,
  );

/** Two figures, each of which is right of the other's owner. */
function changedPlaces(wrong: readonly Member[], at: Reading): boolean {
  const [a, b] = wrong;
  if (!a || !b || wrong.length > 2) return false;
  const truth = ({ chosen, owner }: Member): number | undefined =>
    chosen.readings.find((r) => r.choice?.id === owner && placeKey(r) === placeKey(at))?.best?.fact.value;
  return truth(a) === b.chosen.draft.value && truth(b) === a.chosen.draft.value;
}

const follow = (chosen: Chosen, reading: Reading): Chosen => ({
  ...chosen,
  draft: { ...chosen.draft, settled: true, loose: false },
  reading,
  rival: null,
  firm: true,
});
