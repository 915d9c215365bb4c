import { overlaps, type Span } from '../base/span';
import type { FactIndex } from '../evidence/fact-index';
import type { NumberQuantity } from '../numbers/quantity';
import { inSpan, speaksOfOwn } from './advance';
import { type BlockAnalysis, hasCue } from './analyze';
import { readNumber, type Scene } from './detect-number';
import type { Draft, WordedDraft } from './draft';
import type { Flow, Roles } from './frame/context';
import { roundIn } from './frame/round';
import type { HeadContext, Setting } from './frame/setting';
import { changeInColumn } from './measures/change-column';
import { numbersIn } from './measures/column-scale';
import { nounOfColumn } from './measures/count-column';
import type { Talk } from './measures/guess';
import { giveHour } from './measures/hour-of-count';
import { placeRuns } from './measures/place-runs';
import { moneyDrafts } from './money-claims';
import { keepBeatenOrder } from './owners/beaten-order';
import { echoPolls } from './owners/echo-polls';
import { echoShares } from './owners/echo-shares';
import type { NumberSite } from './owners/number-site';
import { memberDrafts } from './rules/members';
import { duelDrafts } from './rules/outcomes';
import { winnerDrafts } from './rules/winners';
import { wordedDrafts } from './rules/worded';
import { placedBySet } from './value-set';

/** Claims of one block: counts and shares, and claims that name a record. */
export interface Found {
  readonly drafts: readonly Draft[];
  readonly worded: readonly WordedDraft[];
}

const NOTHING: Found = { drafts: [], worded: [] };

/** Finds the claims of one sentence, as the page's flow up to it has them read; `earlier` are those of the block before it. */
export function detectSentence(
  block: BlockAnalysis,
  sentence: Span,
  blockRoles: Roles,
  paragraph: Flow,
  section: Flow,
  head: HeadContext | null,
  index: FactIndex,
  earlier: readonly Draft[],
): Found {
  const cues = inSpan(block.cues, sentence);
  const local = rolesIn(blockRoles, block, sentence, cues);
  const lower = block.text.lower.slice(sentence.start, sentence.end);
  const setting: Setting = { block, sentence, lower, local, paragraph, section, head, cues, index };
  if (isOtherVote(setting) || isForeign(setting)) return NOTHING;
  const quantities = inSpan(block.quantities, sentence).filter((q) => q.kind !== 'other');
  const numbers = numbersIn(quantities, head?.scale ?? 1);
  const echoed = echoShares(setting, numbers, paragraph.told);
  if (echoed.length > 0) return { drafts: echoed, worded: [] };
  const talk = talkOf(setting);
  const sites: NumberSite[] = numbers.map((q) => ({ start: q.start, end: q.end, unit: q.unit }));
  const scene: Scene = {
    setting,
    talk,
    quantities,
    sites,
    figureOf: (site) => (numbers[sites.indexOf(site)] as NumberQuantity).value,
    sets: placedBySet(setting, numbers),
    change: changeInColumn(setting),
    earlier,
    drafts: [],
    previous: null,
  };
  const polled = echoPolls(setting, numbers, paragraph.told);
  for (const [i, q] of numbers.entries()) {
    const poll = polled.get(q);
    if (poll) {
      scene.drafts.push(poll);
      scene.previous = poll;
    } else readNumber(scene, q, sites[i] as NumberSite);
  }
  giveHour(scene.drafts);
  return withRecords(setting, [
    ...placeRuns(setting, keepBeatenOrder(setting, scene.drafts), numbers),
    ...moneyDrafts(setting, talk),
    ...winnerDrafts(setting),
    ...duelDrafts(setting),
  ]);
}

/** The roles that the sentence itself writes, of those of its block. */
function rolesIn(roles: Roles, block: BlockAnalysis, sentence: Span, cues: Setting['cues']): Roles {
  return {
    years: inSpan(roles.years, sentence),
    offices: inSpan(roles.offices, sentence),
    regions: inSpan(roles.regions, sentence),
    subjects: inSpan(roles.subjects, sentence),
    national: hasCue(cues, 'nation'),
    round: roundIn(block, cues),
  };
}

/** A vote inside a party, a federation or a campus is no public election, whoever stands in it. */
const isOtherVote = ({ cues, paragraph }: Setting): boolean =>
  (hasCue(cues, 'otherVote') && !hasCue(cues, 'organ', 'roll', 'stations')) ||
  (paragraph.otherVote &&
    !hasCue(cues, 'organ', 'general', 'regional', 'president', 'legislature', 'governor', 'regent', 'mayor'));

/** Another country's election: the sentence or the text before it says so, and nothing in it is of this one. */
function isForeign({ cues, local, paragraph }: Setting): boolean {
  if (!hasCue(cues, 'foreign') && (!paragraph.foreign || speaksOfOwn(local.subjects, paragraph)))
    return false;
  return !(
    local.subjects.some((s) => s.tickets.length > 0) ||
    hasCue(cues, 'organ') ||
    local.regions.some((r) => r.codes[0] !== '0')
  );
}

/** What the page has been about, as the measures ask for it. */
const talkOf = ({ block, paragraph, head, index }: Setting): Talk => ({
  about: paragraph.talk,
  rolls: paragraph.rolls,
  lead: paragraph.lead,
  yearColumn: block.block.kind === 'cell' && (head?.roles.years.length ?? 0) > 0,
  columnNoun: head ? nounOfColumn(block.block.cell) : null,
  texts: head ? [...paragraph.texts, head.text] : paragraph.texts,
  index,
});

/** The drafts beside the records of the sentence: of two over the same words the first stays, and a record outdoes a number. */
function withRecords(setting: Setting, drafts: readonly Draft[]): Found {
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
