import type { Span } from '../base/span';
import { overlaps } from '../base/span';
import type { FactIndex } from '../evidence/fact-index';
import type { NumberQuantity } from '../numbers/quantity';
import { type Analysis, type BlockAnalysis, hasCue, within } from './analyze';
import { saysDecided, turnsToFacts } from './basis';
import { bindSubject, type NumberSite } from './bind-subject';
import { bindVersus } from './bind-versus';
import { basisIn, type Flow, officesOf, type Roles, rolesOf, talksOfParties } from './context';
import type { Cue } from './cues';
import type { Draft, WordedDraft } from './draft';
import { inheritedSubject } from './inherit-subject';
import type { CueKey } from './lexicon/cues';
import type { MeasureGuess } from './measure-guess';
import { measureOf } from './measure-of';
import { opponentOf } from './opponent';
import { plainFrame } from './plain-frame';
import { draftOf } from './roles-draft';
import { winnerDrafts } from './rules/winners';
import { wordedDrafts } from './rules/worded';
import { sameAsBefore } from './same-as-before';
import type { HeadContext, Setting } from './setting';

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
    const found = detectSentence(block, sentence, roles, paragraph, flow, head, index, drafts.at(-1) ?? null);
    drafts.push(...found.drafts);
    worded.push(...found.worded);
    paragraph = advance(paragraph, block, sentence, roles);
  }
  if (block.block.kind !== 'aside' && block.block.kind !== 'cell' && block.block.kind !== 'comment') {
    Object.assign(flow, {
      years: paragraph.years,
      offices: paragraph.offices,
      regions: paragraph.regions,
      subjects: paragraph.subjects,
      basis: paragraph.basis,
      rolls: paragraph.rolls,
      foreign: paragraph.foreign,
      otherVote: paragraph.otherVote,
      decided: paragraph.decided,
    });
  }
  return { drafts, worded };
}

const inSpan = <T extends Span>(items: readonly T[], span: Span): T[] => within(items, span.start, span.end);

/** What a sentence leaves behind for the next. A recalled year does not linger. */
function advance(flow: Flow, block: BlockAnalysis, sentence: Span, roles: Roles): Flow {
  const years = inSpan(roles.years, sentence).filter((y) => !y.recall);
  const offices = officesOf(inSpan(roles.offices, sentence));
  const regions = inSpan(roles.regions, sentence);
  const subjects = inSpan(roles.subjects, sentence);
  const cues = inSpan(block.cues, sentence);
  for (const cue of cues) for (const key of cue.keys) flow.talk.add(key);
  const basis = basisIn(block, sentence.start, sentence.end);
  const lastRegion = regions.at(-1);
  return {
    ...flow,
    years: years.length > 0 ? years.map((y) => y.year) : flow.years,
    offices: offices.length > 0 ? offices : flow.offices,
    regions: lastRegion ? lastRegion.codes : hasCue(cues, 'nation') ? ['0'] : flow.regions,
    subjects: subjects.length > 0 ? subjects : flow.subjects,
    // A target is set for the figure beside it and says nothing of later ones.
    basis:
      flow.basis === 'quoted_false' && turnsToFacts(block.text.lower.slice(sentence.start, sentence.end))
        ? null
        : basis === 'target'
          ? flow.basis
          : (basis ?? flow.basis),
    decided:
      basis !== null && basis !== 'official'
        ? false
        : flow.decided || saysDecided(block.text.lower.slice(sentence.start, sentence.end)),
    rolls: rollsOf(cues).length > 0 ? rollsOf(cues) : subjects.length > 0 ? [] : flow.rolls,
    otherVote:
      hasCue(cues, 'otherVote') && !hasCue(cues, 'organ')
        ? true
        : hasCue(
              cues,
              'organ',
              'general',
              'regional',
              'president',
              'legislature',
              'governor',
              'regent',
              'mayor',
            )
          ? false
          : flow.otherVote,
    foreign: hasCue(cues, 'foreign')
      ? true
      : subjects.length > 0 || hasCue(cues, 'organ')
        ? false
        : flow.foreign,
  };
}

const ROLLS: readonly CueKey[] = ['roll', 'provisionalRoll', 'continuousRoll'];
const rollsOf = (cues: readonly Cue[]): readonly CueKey[] => [
  ...new Set(cues.flatMap((cue) => cue.keys.filter((key) => ROLLS.includes(key)))),
];

function detectSentence(
  block: BlockAnalysis,
  sentence: Span,
  blockRoles: Roles,
  paragraph: Flow,
  section: Flow,
  head: HeadContext | null,
  index: FactIndex,
  before: Draft | null,
): Found {
  const numbers = inSpan(block.quantities, sentence).filter((q): q is NumberQuantity => q.kind === 'number');
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
  const foreign = hasCue(cues, 'foreign') || (paragraph.foreign && local.subjects.length === 0);
  const indonesian =
    local.subjects.some((s) => s.tickets.length > 0) ||
    hasCue(cues, 'organ') ||
    local.regions.some((r) => r.codes[0] !== '0');
  if (foreign && !indonesian) return { drafts: [], worded: [] };
  const sites: NumberSite[] = numbers.map((q) => ({ start: q.start, end: q.end, unit: q.unit }));
  const figureOf = (at: NumberSite): number => (numbers[sites.indexOf(at)] as NumberQuantity).value;
  const setting: Setting = { block, sentence, local, paragraph, section, head, cues, index };

  let previous: Draft | null = null;
  const won = before?.tableMeasures[0] === 'provinces_won' ? before : null;
  numbers.forEach((q, i) => {
    const site = sites[i] as NumberSite;
    const duel = bindVersus(block, sentence, site, sites, local.subjects, figureOf);
    let subject = duel === undefined ? bindSubject(block, sentence, site, sites, local.subjects) : duel;
    const own = subject !== null;
    if (!subject) subject = duel === null ? opponentOf(setting, site) : inheritedSubject(setting, site);
    const before = local.subjects.filter((s) => s.end <= q.start).at(-1);
    const previousQuantity = inSpan(block.quantities, sentence)
      .filter((other) => other.end <= q.start && other.kind !== 'other')
      .at(-1);
    const nextQuantity = inSpan(block.quantities, sentence).find(
      (other) => other.start >= q.end && other.kind !== 'other',
    );
    const from = clauseStart(block, previousQuantity ?? null, q, sentence.start);
    const to = clauseEnd(block, q, nextQuantity?.start ?? sentence.end);
    const pair =
      previous !== null &&
      duel === undefined &&
      previous.quantity === previousQuantity &&
      q.start - previous.end <= 45 &&
      !(before && before.start >= previous.end)
        ? previous
        : null;
    const guess =
      pairGuess(block, pair, q) ??
      measureOf(
        block,
        head?.cues ?? [],
        q,
        { from, to, sentenceFrom: sentence.start, subjectEnd: own && before ? before.end : null },
        subject !== null,
        (subject?.parties.length ?? 0) > 0,
        { about: paragraph.talk, rolls: paragraph.rolls },
      ) ??
      sameAsBefore(previous ?? won, q, own ? subject : null, block.text.lower.slice(sentence.start, q.start));
    if (!guess) return;
    if (
      pair &&
      guess.ownership === 'required' &&
      pair.ownership === 'required' &&
      pair.subject &&
      guess.measure !== 'difference' &&
      guess.measure !== pair.measure
    )
      subject = pair.subject;
    if (guess.ownership === 'required' && !subject) return;
    const owner = guess.ownership === 'required' ? subject : null;
    const paired = pair && pair.ownership === 'required' && owner !== null && guess.measure !== pair.measure;
    const draft = {
      ...draftOf(setting, q, guess, owner, { from, to }),
      pairStart: paired ? pair.start : null,
      plain:
        owner === null ||
        block.block.kind === 'cell' ||
        duel !== undefined ||
        (own && !before) ||
        plainFrame(block, sentence, own && before ? before : null, q),
    };
    drafts.push(draft);
    previous = draft;
  });
  drafts.push(...winnerDrafts(setting));
  const isRule = (draft: Draft): boolean => draft.measure === 'rule';
  return {
    drafts: drafts.filter(
      (draft, i) => !isRule(draft) && drafts.findIndex((other) => overlaps(other, draft)) === i,
    ),
    worded: [
      ...drafts.filter(isRule).map((base): WordedDraft => ({ kind: 'rule', base })),
      ...wordedDrafts(setting),
    ],
  };
}

/** Votes and share of one owner are written as a pair: `V suara atau S persen`, `V (S%)`, `S persen atau V suara`. */
function pairGuess(analysis: Analysis, pair: Draft | null, q: NumberQuantity): MeasureGuess | null {
  if (
    pair?.measure === 'progress' &&
    /^[\s,(]*(?:tps\s*)?(?:atau|setara|or|tepatnya|\()[\s,(]*(?:tepatnya\s*)?$/.test(
      analysis.text.lower.slice(pair.end, q.start),
    )
  )
    return { measure: 'progress', tableMeasures: [], ownership: 'none' };
  if (pair?.ownership !== 'required') return null;
  const joint = analysis.text.lower.slice(pair.end, q.start);
  if (
    !/^[\s,]*(?:\(|\[|atau|setara|or|yakni|yaitu|alias|\/|dengan persentase|dengan|=|:|-|\||sekitar|sebesar|ekuivalen|equivalent to|equal to|tepatnya|dari total|of the votes?|of the valid votes?|of valid votes|of votes|dari suara sah|suara sah|\s)*[\s(]*$/.test(
      joint,
    )
  )
    return null;
  if (
    pair.measure === 'votes' &&
    (q.noun === 'percent' || (q.noun === null && !Number.isInteger(q.value) && q.value <= 100))
  )
    return { measure: 'share', tableMeasures: ['share', 'share_pct'], ownership: 'required' };
  if (
    pair.measure === 'share' &&
    (q.noun === 'votes' || (q.noun === null && Number.isInteger(q.value) && q.value >= 1000))
  )
    return { measure: 'votes', tableMeasures: ['votes', 'votes_incl_overseas'], ownership: 'required' };
  if (pair.measure === 'seats' && q.noun === 'percent')
    return { measure: 'seat_share', tableMeasures: ['seat_share'], ownership: 'required' };
  return null;
}

/**
 * The clause begins behind the quantity before. Words that close that quantity's own part ("4.301.819 suara sah dan …")
 * belong to it and say nothing of the next.
 */
function clauseStart(analysis: Analysis, before: Span | null, q: Span, sentenceStart: number): number {
  if (!before) return sentenceStart;
  const gap = analysis.text.lower.slice(before.end, q.start);
  const close = /^[^,;]{1,26}?(?:[,;]|\b(?:dan|and|serta)\b)/.exec(gap);
  if (!close) return before.end;
  const end = before.end + close[0].length;
  const owned = analysis.cues.some((cue) => cue.start >= before.end && cue.end <= end);
  return owned ? end : before.end;
}

/**
 * The clause goes on to the next quantity, a comma, colon or semicolon, or a conjunction that opens another part; brackets belong to it.
 * A cue that runs over the conjunction ("suara sah dan tidak sah") belongs whole.
 */
function clauseEnd(analysis: Analysis, q: NumberQuantity, limit: number): number {
  const rest = analysis.text.lower.slice(q.end, limit);
  const stop = rest.search(
    /[,;:](?:\s|$)|\.\s|\b(?:dan|serta|sedangkan|sementara|adapun|disusul|diikuti|and|while|followed)\s/,
  );
  if (stop < 0) return limit;
  const end = q.end + stop;
  const over = analysis.cues.find((cue) => cue.start < end && cue.end > end && cue.start >= q.figure.end);
  return over ? Math.min(over.end, limit) : end;
}
