import type { NumberQuantity, Quantity } from '../numbers/quantity';
import { lastEnding } from './analyze';
import { guessByValue } from './by-value';
import { clauseEnd, clauseStart } from './clause';
import { type Draft, SCOPE, type SubjectRole } from './draft';
import { isChain, plainFrame } from './frame/plain-frame';
import type { Setting } from './frame/setting';
import { type changeInColumn, inUnitOf } from './measures/change-column';
import { countInSeries } from './measures/count-series';
import type { MeasureGuess, Talk } from './measures/guess';
import { houseFigure, isHouse } from './measures/house-size';
import { marginByValue } from './measures/margin-by-value';
import { measureOf } from './measures/measure-of';
import { nextOfPlaces } from './measures/place-list';
import { isRatio, ratioOf } from './measures/ratio';
import { rollGap } from './measures/roll-gap';
import { sumOf } from './measures/sum';
import { turnoutOfVoters } from './measures/turnout';
import { turnoutInSeries } from './measures/turnout-series';
import { asRole, bindSubject } from './owners/bind-subject';
import { bindVersus } from './owners/bind-versus';
import { inheritedSubject } from './owners/inherit-subject';
import type { NumberSite } from './owners/number-site';
import { opponentOf } from './owners/opponent';
import { ownerIds } from './owners/owner-ids';
import { pairGuess, turnsToOther } from './owners/pairing';
import { rollBehind, sameAsBefore, WON, winsToo } from './owners/same-as-before';
import type { SubjectMention } from './owners/subject-mentions';
import { namesFor } from './owners/tags';
import { draftOf } from './roles-draft';
import type { placedBySet } from './value-set';

/** A sentence whose numbers are read one after another, and what was read of it so far. */
export interface Scene {
  readonly setting: Setting;
  readonly talk: Talk;
  /** What counts or dates something in the sentence. */
  readonly quantities: readonly Quantity[];
  readonly sites: readonly NumberSite[];
  readonly figureOf: (site: NumberSite) => number;
  /** Numbers whose measure and owner their set tells. */
  readonly sets: ReturnType<typeof placedBySet>;
  readonly change: ReturnType<typeof changeInColumn>;
  /** Drafts of the block's sentences before. */
  readonly earlier: readonly Draft[];
  readonly drafts: Draft[];
  /** The last draft that the next number may go on with. */
  previous: Draft | null;
}

/** A number with whose it is and the clause it stands in. */
interface Standing {
  readonly q: NumberQuantity;
  readonly site: NumberSite;
  /** Names of the sentence as the number sees them, and the last of them in front of it. */
  readonly names: readonly SubjectMention[];
  readonly before: SubjectMention | null;
  /** Two sides are set against one another: whose the number is stands in how they are. */
  readonly versus: boolean;
  readonly subject: SubjectRole | null;
  /** A name of the sentence itself owns the number. */
  readonly own: boolean;
  readonly clause: { readonly from: number; readonly to: number };
  /** The draft with which the number makes a pair: "V suara atau S persen". */
  readonly pair: Draft | null;
}

/** Reads one number of a sentence: adds its draft, if it is a claim. */
export function readNumber(scene: Scene, q: NumberQuantity, site: NumberSite): void {
  const standing = standingOf(scene, q, site);
  if (isRatio(q) && readMultiple(scene, standing)) return;
  const { setting, sets, drafts } = scene;
  const { block, sentence, local, index } = setting;
  const sum = sumOf({ analysis: block, sentence, q, subjects: local.subjects, index });
  const told = toldMeasure(scene, standing, sum?.guess);
  const margin = sum || sets.has(q) ? null : marginByValue(setting, q);
  if (margin) {
    const { guess, subject, other } = margin;
    drafts.push({ ...draftOf(setting, q, guess, subject, standing.clause), other });
    return;
  }
  const draft = numberDraft(scene, standing, told, sum);
  if (!draft) return;
  drafts.push(draft);
  // "Gerindra 78 (+5), NasDem 59": a change in passing leaves what is counted as it was.
  // So does the size of the house beside a part of it.
  if (!(scene.previous && (draft.change || (isHouse(draft) && scene.previous.measure === 'seats'))))
    scene.previous = draft;
}

/** Whose the number is, and where its clause begins and ends. */
function standingOf(
  { setting, quantities, sites, figureOf, previous }: Scene,
  q: NumberQuantity,
  site: NumberSite,
): Standing {
  const { block, sentence, local } = setting;
  const { lower } = block.text;
  const { names, tag } = namesFor(block, site, sites, local.subjects);
  const duel = tag ? undefined : bindVersus(block, sentence, site, sites, names, figureOf);
  const bound = tag
    ? asRole(tag, SCOPE.clause, true, true)
    : duel === undefined
      ? bindSubject(block, sentence, site, sites, names)
      : duel;
  const subject =
    bound ??
    (duel === null ? opponentOf(setting, site) : inheritedSubject(setting, site)) ??
    (winsToo(previous, q, lower) ? (previous?.subject ?? null) : null);
  const before = lastEnding(names, q.start);
  const last = lastEnding(quantities, q.start);
  const next = quantities.find((other) => other.start >= q.end);
  const pair =
    previous !== null &&
    duel === undefined &&
    previous.quantity === last &&
    q.start - previous.end <= PAIR_REACH &&
    !(before && before.start >= previous.end) &&
    !turnsToOther(lower.slice(previous.end, q.start)) &&
    !OPENS_YEAR.test(lower.slice(previous.end, q.start))
      ? previous
      : null;
  return {
    q,
    site,
    names,
    before,
    versus: duel !== undefined,
    subject,
    own: bound !== null,
    clause: {
      from: clauseStart(block, last, q, sentence.start),
      to: clauseEnd(block, q, next?.start ?? sentence.end),
    },
    pair,
  };
}

/** "53 kursi (9,14%), 2019: 11.493.663 suara": what a year opens makes no pair with what stands before. */
const OPENS_YEAR = /\b(?:19|20)\d\d\s*[:=]/;

/** How far behind a figure the other one of its pair may stand, in UTF-16 units. */
const PAIR_REACH = 45;

/** "Tiga kali lipat suara B": a multiple and those it compares; true where it is one. */
function readMultiple({ setting, sites, drafts, previous }: Scene, standing: Standing): boolean {
  const { block, sentence } = setting;
  const { q, site, names, before, subject, clause } = standing;
  // Behind a multiple stands whom the owner is compared with, never the owner.
  const inFront = names.filter((s) => s.end <= q.start);
  const ahead = bindSubject(block, sentence, site, sites, inFront);
  const owner = comparedOf(drafts, q.value > 1 ? (ahead ?? subject) : subject);
  const part = ratioOf(setting, q, owner, previous);
  if (!part) return false;
  const plain = ahead !== null && plainFrame(block, sentence, before ?? null, q);
  drafts.push({ ...draftOf(setting, q, part.guess, part.subject, clause), other: part.other, plain });
  return true;
}

/** What the words around the number say that it measures. */
function toldMeasure(
  { setting, talk, change, drafts, earlier, previous }: Scene,
  { q, before, subject, own, clause, pair }: Standing,
  sum: MeasureGuess | undefined,
): MeasureGuess | null {
  const { block, sentence, head } = setting;
  const { lower } = block.text;
  const last = earlier.at(-1) ?? null;
  const won = WON.has(last?.tableMeasures[0] ?? '') ? last : null;
  const window = {
    from: clause.from,
    to: clause.to,
    sentenceFrom: sentence.start,
    subjectEnd: own && before ? before.end : null,
  };
  return (
    change ??
    sum ??
    houseFigure(setting, q, talk) ??
    pairGuess(block, pair, q) ??
    turnoutOfVoters(block, sentence.start, drafts, earlier, q) ??
    turnoutInSeries(setting, q) ??
    countInSeries(setting, q, [...earlier, ...drafts]) ??
    (own ? null : nextOfPlaces(setting, previous, q)) ??
    measureOf({
      analysis: block,
      extra: head?.cues ?? [],
      q,
      window,
      hasSubject: subject !== null,
      subjectIsParty: (subject?.parties.length ?? 0) > 0,
      talk,
    }) ??
    rollBehind(previous, q, lower) ??
    sameAsBefore(
      wonBefore(drafts, previous) ?? won,
      q,
      own ? subject : null,
      lower.slice(sentence.start, q.start),
    ) ??
    rollGap(setting, q, window, [...earlier, ...drafts])
  );
}

/** The draft of a number that is no margin: what its set, its value or its words tell, and whose it is. */
function numberDraft(
  { setting, sites, sets, change }: Scene,
  standing: Standing,
  told: MeasureGuess | null,
  sum: ReturnType<typeof sumOf>,
): Draft | null {
  const { block, sentence, local } = setting;
  const { q, site, before, versus, own, clause, pair } = standing;
  const found = sum ? null : guessByValue(setting, q, told, own);
  // What a set of figures tells yields to a name that owns the figure beyond doubt.
  const inSet = sets.get(q);
  const placed = own && standing.subject?.clean && !inSet?.opposed ? undefined : inSet;
  const tells = placed ?? found;
  const guess = tells?.guess ?? told;
  if (!guess) return null;
  const subject = sum
    ? asRole(sum.terms[0] as SubjectMention, SCOPE.clause, true)
    : ((placed ? null : ownerOfPair(pair, guess)) ?? (tells ? tells.subject : standing.subject));
  if (guess.ownership === 'required' && !subject) return null;
  const owner = guess.ownership === 'required' ? subject : null;
  const isCell = block.block.kind === 'cell';
  return draftOf(setting, change ? inUnitOf(change, q) : q, guess, owner, clause, {
    pairStart:
      pair && pair.ownership === 'required' && owner !== null && guess.measure !== pair.measure
        ? pair.start
        : null,
    terms: sum ? sum.terms.map((term) => asRole(term, SCOPE.clause, true)) : [],
    plain:
      owner === null ||
      placed !== undefined ||
      isCell ||
      versus ||
      (own && !before) ||
      plainFrame(block, sentence, own && before ? before : null, q),
    chain: (own && isChain(local.subjects, sites, site)) || (isCell && owner?.clean === true),
  });
}

/** The owner of a pair's first figure, where the second is another one of the same owner; else null. */
const ownerOfPair = (pair: Draft | null, guess: MeasureGuess): SubjectRole | null =>
  pair &&
  guess.ownership === 'required' &&
  pair.ownership === 'required' &&
  guess.measure !== 'difference' &&
  guess.measure !== pair.measure
    ? pair.subject
    : null;

const COUNTED_PLACES: ReadonlySet<string> = new Set(['provinsi_count', 'kabkota_count']);
/** "A menang di 36 dari 38 provinsi, B di dua": how many there are stands between the two that were won. */
const wonBefore = (drafts: readonly Draft[], previous: Draft | null): Draft | null =>
  (COUNTED_PLACES.has(previous?.tableMeasures[0] ?? '')
    ? drafts.filter((draft) => WON.has(draft.tableMeasures[0] ?? '')).at(-1)
    : null) ?? previous;

/** "More than double that of A and three times that of B": whom the owner was compared with owns nothing. */
function comparedOf(drafts: readonly Draft[], subject: SubjectRole | null): SubjectRole | null {
  const last = drafts.at(-1);
  if (!subject || !last?.other || !last.subject) return subject;
  const ids = ownerIds(last.other);
  return ownerIds(subject).some((id) => ids.includes(id)) ? last.subject : subject;
}
