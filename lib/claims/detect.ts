import type { FactIndex } from '../evidence/fact-index';
import { advance, partlyIn } from './advance';
import type { BlockAnalysis } from './analyze';
import { detectSentence, type Found } from './detect-sentence';
import type { Draft, WordedDraft } from './draft';
import { type Flow, rolesOf, talksOfParties } from './frame/context';
import { endsSample } from './frame/end-of-sample';
import { isEarlier } from './frame/lasting-years';
import type { HeadContext } from './frame/setting';
import { inCouncil } from './measures/house-of-list';
import { provincesIn } from './measures/part-of-provinces';
import { toldVotes } from './owners/echo-shares';
import { windowOf } from './window';

/** Finds the claims of one block, sentence by sentence, and moves the page's flow on. */
export function detectBlock(
  block: BlockAnalysis,
  flow: Flow,
  head: HeadContext | null,
  index: FactIndex,
): Found {
  const roles = rolesOf(block, index, talksOfParties(flow), flow.published);
  const drafts: Draft[] = [];
  const worded: WordedDraft[] = [];
  let paragraph: Flow = { ...flow };
  let section = flow;
  for (const sentence of block.sentences) {
    const seen = windowOf(block, sentence);
    if (endsSample(seen, sentence, paragraph)) {
      paragraph = { ...paragraph, basis: null };
      section = { ...section, basis: null };
    }
    const found = detectSentence(seen, sentence, roles, paragraph, section, head, index, drafts);
    drafts.push(...found.drafts);
    worded.push(...found.worded);
    paragraph = advance(paragraph, seen, sentence, roles, toldVotes(paragraph.told, found.drafts));
    // "34 provinsi selesai. Prabowo-Gibran kini 77.524.176": what follows is the sum of what is in.
    const all = provincesIn(yearsAround(paragraph));
    if (found.drafts.some((draft) => partlyIn(draft, all)))
      paragraph = { ...paragraph, basis: 'interim', decided: false };
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

/** Years that the text speaks of, or else that of its title or its day. */
const yearsAround = ({ years, title, published }: Flow): readonly number[] =>
  years.length > 0
    ? years
    : title && title.years.length > 0
      ? title.years.map(({ year }) => year)
      : published === ''
        ? []
        : [Number(published.slice(0, 4))];
