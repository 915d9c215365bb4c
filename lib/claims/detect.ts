import type { Span } from '../base/span';
import { overlaps } from '../base/span';
import type { FactIndex } from '../evidence/fact-index';
import type { NumberQuantity } from '../numbers/quantity';
import { advance, inSpan, partlyIn, speaksOfOwn } from './advance';
import { type BlockAnalysis, hasCue, lastEnding } from './analyze';
import { guessByValue } from './by-value';
import { clauseEnd, clauseStart } from './clause';
import { type Draft, SCOPE, type SubjectRole, type WordedDraft } from './draft';
import { type Flow, type Roles, rolesOf, talksOfParties } from './frame/context';
import { isEarlier } from './frame/lasting-years';
import { isChain, plainFrame } from './frame/plain-frame';
import type { HeadContext, Setting } from './frame/setting';
import { changeInColumn, inUnitOf } from './measures/change-column';
import { numbersIn } from './measures/column-scale';
import { nounOfColumn } from './measures/count-column';
import type { Talk } from './measures/guess';
import { giveHour } from './measures/hour-of-count';
import { inCouncil } from './measures/house-of-list';
import { houseFigure, isHouse } from './measures/house-size';
import { marginByValue } from './measures/margin-by-value';
import { measureOf } from './measures/measure-of';
import { nextOfPlaces } from './measures/place-list';
import { isRatio, ratioOf } from './measures/ratio';
import { sumOf } from './measures/sum';
import { turnoutOfVoters } from './measures/turnout';
import { moneyDrafts } from './money-claims';
import { asRole, bindSubject, type NumberSite } from './owners/bind-subject';
import { bindVersus } from './owners/bind-versus';
import { echoShares, toldVotes } from './owners/echo-shares';
import { inheritedSubject } from './owners/inherit-subject';
import { opponentOf } from './owners/opponent';
import { pairGuess, turnsToOther } from './owners/pairing';
import { rollBehind, sameAsBefore, winsToo } from './owners/same-as-before';
import type { SubjectMention } from './owners/subject-mentions';
import { namesFor } from './owners/tags';
import { draftOf } from './roles-draft';
import { memberDrafts } from './rules/members';
import { duelDrafts } from './rules/outcomes';
import { winnerDrafts } from './rules/winners';
import { wordedDrafts } from './rules/worded';
import { placedBySet } from './value-set';
import { windowOf } from './window';

/** Claims of one block: counts and shares, and claims that name a record. */
export interface Found {
  readonly drafts: readonly Draft[];
  readonly worded: readonly WordedDraft[];
}

/** Finds the claims of one block, sentence by sentence, and moves the page's flow on. */
export function detectBlock(
  block: BlockAnalysis,
  flow: Flow,
  head: HeadContext | null,
  index: FactIndex,
): Found {
  const roles = rolesOf(block, index, talksOfParties(flow));
  const drafts: Draft[] = [];
  const worded: WordedDraft[] = [];
  let paragraph: Flow = { ...flow };
  for (const sentence of block.sentences) {
    const seen = windowOf(block, sentence);
    const found = detectSentence(seen, sentence, roles, paragraph, flow, head, index, drafts);
    drafts.push(...found.drafts);
    worded.push(...found.worded);
    paragraph = advance(paragraph, seen, sentence, roles, toldVotes(paragraph.told, found.drafts));
    // "34 provinsi selesai. Prabowo-Gibran kini 77.524.176": what follows is the sum of what is in.
    if (found.drafts.some(partlyIn)) paragraph = { ...paragraph, basis: 'interim', decided: false };
  }
  if (block.block.kind !== 'aside' && block.block.kind !== 'cell' && block.block.kind !== 'comment') {
    Object.assign(flow, {
      years: paragraph.years.some((year) => isEarlier(year, flow)) ? flow.years : paragraph.years,
      offices: paragraph.offices,
      regions: paragraph.regions,
      subjects: paragraph.subjects,
      basis: paragraph.basis,
      rolls: paragraph.rolls,
      foreign: paragraph.foreign,
      otherVote: paragraph.otherVote,
      decided: paragraph.decided,
      told: paragraph.told,
      lead: paragraph.lead,
    });
  }
  return { drafts: [...inCouncil(drafts, roles)], worded };
}

function detectSentence(
  block: BlockAnalysis,
  sentence: Span,
  blockRoles: Roles,
  paragraph: Flow,
  section: Flow,
  head: HeadContext | null,
  index: FactIndex,
  earlier: readonly Draft[],
): Found {
  const quantities = inSpan(block.quantities, sentence).filter((q) => q.kind !== 'other');
  const numbers = numbersIn(quantities, head?.scale ?? 1);
  const cues = inSpan(block.cues, sentence);
  const drafts: Draft[] = [];
  const local: Roles = {
    years: inSpan(blockRoles.years, sentence),
    offices: inSpan(blockRoles.offices, sentence),
    regions: inSpan(blockRoles.regions, sentence),
    subjects: inSpan(blockRoles.subjects, sentence),
    national: hasCue(cues, 'nation'),
    round: hasCue(cues, 'runoff') ? 2 : hasCue(cues, 'firstRound') ? 1 : null,
  };
  // A vote inside a party, a federation or a campus is no public election, whoever stands in it.
  if (hasCue(cues, 'otherVote') && !hasCue(cues, 'organ', 'roll', 'stations'))
    return { drafts: [], worded: [] };
  if (
    paragraph.otherVote &&
    !hasCue(cues, 'organ', 'general', 'regional', 'president', 'legislature', 'governor', 'regent', 'mayor')
  )
    return { drafts: [], worded: [] };
  const foreign = hasCue(cues, 'foreign') || (paragraph.foreign && !speaksOfOwn(local.subjects, paragraph));
  const indonesian =
    local.subjects.some((s) => s.tickets.length > 0) ||
    hasCue(cues, 'organ') ||
    local.regions.some((r) => r.codes[0] !== '0');
  if (foreign && !indonesian) return { drafts: [], worded: [] };
  const sites: NumberSite[] = numbers.map((q) => ({ start: q.start, end: q.end, unit: q.unit }));
  const figureOf = (at: NumberSite): number => (numbers[sites.indexOf(at)] as NumberQuantity).value;
  const lower = block.text.lower.slice(sentence.start, sentence.end);
  const setting: Setting = { block, sentence, lower, local, paragraph, section, head, cues, index };
  const talk: Talk = {
    about: paragraph.talk,
    rolls: paragraph.rolls,
    lead: paragraph.lead,
    yearColumn: block.block.kind === 'cell' && (head?.roles.years.length ?? 0) > 0,
    columnNoun: head ? nounOfColumn(block.block.cell) : null,
    texts: head ? [...paragraph.texts, head.text] : paragraph.texts,
    index,
  };
  const echoed = echoShares(setting, numbers, paragraph.told);
  if (echoed.length > 0) return { drafts: echoed, worded: [] };
  const sets = placedBySet(setting, numbers);
  const change = changeInColumn(setting);
  let previous: Draft | null = null;
  const last = earlier.at(-1) ?? null;
  const won = last?.tableMeasures[0] === 'provinces_won' ? last : null;
  numbers.forEach((q, i) => {
    const site = sites[i] as NumberSite;
    const { names, tag } = namesFor(block, site, sites, local.subjects);
    const duel = tag ? undefined : bindVersus(block, sentence, site, sites, names, figureOf);
    let subject = tag
      ? asRole(tag, SCOPE.clause, true, true)
      : duel === undefined
        ? bindSubject(block, sentence, site, sites, names)
        : duel;
    const own = subject !== null;
    if (!subject) subject = duel === null ? opponentOf(setting, site) : inheritedSubject(setting, site);
    if (!subject && winsToo(previous, q, block.text.lower)) subject = previous?.subject ?? null;
    const before = lastEnding(names, q.start);
    const previousQuantity = lastEnding(quantities, q.start);
    const nextQuantity = quantities.find((other) => other.start >= q.end);
    const from = clauseStart(block, previousQuantity, q, sentence.start);
    const to = clauseEnd(block, q, nextQuantity?.start ?? sentence.end);
    const pair =
      previous !== null &&
      duel === undefined &&
      previous.quantity === previousQuantity &&
      q.start - previous.end <= 45 &&
      !(before && before.start >= previous.end) &&
      !turnsToOther(block.text.lower.slice(previous.end, q.start))
        ? previous
        : null;
    if (isRatio(q)) {
      // Behind a multiple stands whom the owner is compared with, never the owner.
      const ahead = bindSubject(
        block,
        sentence,
        site,
        sites,
        names.filter((s) => s.end <= q.start),
      );
      const owner = comparedOf(drafts, q.value > 1 ? (ahead ?? subject) : subject);
      const part = ratioOf(setting, q, owner, previous);
      if (part) {
        const plain = ahead !== null && plainFrame(block, sentence, before ?? null, q);
        drafts.push({
          ...draftOf(setting, q, part.guess, part.subject, { from, to }),
          other: part.other,
          plain,
        });
        return;
      }
    }
    const sum = sumOf({ analysis: block, sentence, q, subjects: local.subjects, index });
    const told =
      change ??
      sum?.guess ??
      houseFigure(setting, q, talk) ??
      pairGuess(block, pair, q) ??
      turnoutOfVoters(block, sentence.start, drafts, earlier, q) ??
      (own ? null : nextOfPlaces(setting, previous, q)) ??
      measureOf({
        analysis: block,
        extra: head?.cues ?? [],
        q,
        window: { from, to, sentenceFrom: sentence.start, subjectEnd: own && before ? before.end : null },
        hasSubject: subject !== null,
        subjectIsParty: (subject?.parties.length ?? 0) > 0,
        talk,
      }) ??
      rollBehind(previous, q, block.text.lower) ??
      sameAsBefore(
        wonBefore(drafts, previous) ?? won,
        q,
        own ? subject : null,
        block.text.lower.slice(sentence.start, q.start),
      );
    const margin = sum || sets.has(q) ? null : marginByValue(setting, q);
    if (margin) {
      drafts.push({
        ...draftOf(setting, q, margin.guess, margin.subject, { from, to }),
        other: margin.other,
      });
      return;
    }
    const found = sum ? null : guessByValue(setting, q, told, own);
    // What a set of figures tells yields to a name that owns the figure beyond doubt.
    const inSet = sets.get(q);
    const placed = own && subject?.clean && !inSet?.opposed ? undefined : inSet;
    const guess = placed?.guess ?? found?.guess ?? told;
    if (!guess) return;
    const tells = placed ?? found;
    if (tells) subject = tells.subject;
    if (
      pair &&
      !placed &&
      guess.ownership === 'required' &&
      pair.ownership === 'required' &&
      pair.subject &&
      guess.measure !== 'difference' &&
      guess.measure !== pair.measure
    )
      subject = pair.subject;
    if (sum) subject = asRole(sum.terms[0] as SubjectMention, SCOPE.clause, true);
    if (guess.ownership === 'required' && !subject) return;
    const owner = guess.ownership === 'required' ? subject : null;
    const paired = pair && pair.ownership === 'required' && owner !== null && guess.measure !== pair.measure;
    const clause = { from, to };
    const draft = draftOf(setting, change ? inUnitOf(change, q) : q, guess, owner, clause, {
      pairStart: paired ? pair.start : null,
      ...(placed ? { settled: true } : {}),
      terms: sum ? sum.terms.map((term) => asRole(term, SCOPE.clause, true)) : [],
      plain:
        owner === null ||
        placed !== undefined ||
        block.block.kind === 'cell' ||
        duel !== undefined ||
        (own && !before) ||
        plainFrame(block, sentence, own && before ? before : null, q),
      chain:
        (own && isChain(local.subjects, sites, site)) ||
        (block.block.kind === 'cell' && owner !== null && owner.clean),
    });
    drafts.push(draft);
    // "Gerindra 78 (+5), NasDem 59": a change in passing leaves what is counted as it was.
    // So does the size of the house beside a part of it.
    if (!(previous && (guess.change || (isHouse(draft) && previous.measure === 'seats')))) previous = draft;
  });
  giveHour(drafts);
  drafts.push(...moneyDrafts(setting, talk), ...winnerDrafts(setting), ...duelDrafts(setting));
  const members = memberDrafts(setting);
  const records = wordedDrafts(setting);
  const isRule = (draft: Draft): boolean => draft.measure === 'rule';
  return {
    drafts: drafts.filter(
      (draft, i) =>
        !isRule(draft) &&
        drafts.findIndex((other) => overlaps(other, draft)) === i &&
        !members.some(({ base }) => overlaps(base, draft)) &&
        !records.some(({ kind, base }) => (kind === 'act' || kind === 'record') && overlaps(base, draft)),
    ),
    worded: [
      ...drafts.filter(isRule).map((base): WordedDraft => ({ kind: 'rule', base })),
      ...members,
      ...records,
    ],
  };
}

/** "A menang di 36 dari 38 provinsi, B di dua": how many there are stands between the two that were won. */
const wonBefore = (drafts: readonly Draft[], previous: Draft | null): Draft | null =>
  (previous?.tableMeasures[0] === 'provinsi_count'
    ? drafts.filter((draft) => draft.tableMeasures[0] === 'provinces_won').at(-1)
    : null) ?? previous;

/** "More than double that of A and three times that of B": whom the owner was compared with owns nothing. */
function comparedOf(drafts: readonly Draft[], subject: SubjectRole | null): SubjectRole | null {
  const last = drafts.at(-1);
  if (!subject || !last?.other || !last.subject) return subject;
  const ids = [...last.other.tickets, ...last.other.parties];
  return [...subject.tickets, ...subject.parties].some((id) => ids.includes(id)) ? last.subject : subject;
}
