import type { Span } from '../base/span';
import type { Basis } from '../model/claim';
import { type BlockAnalysis, hasCue, within } from './analyze';
import type { BasisMark, Cue } from './cues';
import type { Draft } from './draft';
import { isLikened, isQuotedOn, rumourFrom, saysDecided, speaksOfPolls, turnsToFacts } from './frame/basis';
import { basisIn, type Flow, officesOf, type Roles } from './frame/context';
import { lastingYears } from './frame/lasting-years';
import type { CueKey } from './lexicon/cues';
import { opensSeatList } from './lexicon/seat-lists';
import { opensWithPronoun } from './owners/inherit-subject';
import { topicsAfter } from './owners/pronouns';
import type { RegionMention } from './roles';

/** Items that lie wholly inside a span. */
export const inSpan = <T extends Span>(items: readonly T[], span: Span): T[] =>
  within(items, span.start, span.end);

/** What a sentence leaves behind for the next, `told` among it. A recalled year does not linger. */
export function advance(
  flow: Flow,
  block: BlockAnalysis,
  sentence: Span,
  roles: Roles,
  told: readonly Draft[],
): Flow {
  const years = lastingYears(inSpan(roles.years, sentence), flow, block);
  const offices = officesOf(inSpan(roles.offices, sentence));
  const regions = inSpan(roles.regions, sentence);
  const subjects = inSpan(roles.subjects, sentence);
  const cues = inSpan(block.cues, sentence);
  for (const cue of cues) for (const key of cue.keys) flow.talk.add(key);
  // Races of two kinds are those of a day of regional elections.
  if (RACES.filter((key) => flow.talk.has(key)).length > 1) flow.talk.add('regional');
  const basis = basisIn(block, sentence.start, sentence.end, (mark) => outlasts(mark, block, sentence));
  const lastRegion = regions.at(-1);
  const rolls = rollsOf(cues.filter((cue) => !isBeside(cue, block.text.lower)));
  return {
    title: flow.title,
    titleBasis: flow.titleBasis,
    abroad: flow.abroad,
    votesAbroad: flow.votesAbroad,
    address: flow.address,
    published: flow.published,
    headings: flow.headings,
    talk: flow.talk,
    texts: flow.texts,
    told,
    lead: leadAfter(flow.lead, block, sentence, cues),
    years: years.length > 0 ? years.map((y) => y.year) : flow.years,
    offices: offices.length > 0 ? offices : flow.offices,
    // What is said of voters abroad in passing leaves the reader at home.
    regions:
      lastRegion && !isPassing(lastRegion, sentence) && !isListOfPlaces(regions, block)
        ? lastRegion.codes
        : hasCue(cues, 'nation')
          ? ['0']
          : flow.regions,
    subjects: topicsAfter(
      subjects,
      flow.subjects,
      block.text.lower,
      opensWithPronoun(block.text.lower.slice(sentence.start, subjects[0]?.start ?? sentence.end)),
    ),
    // A target is set for the figure beside it and says nothing of later ones; nor does a forecast amid a count.
    basis:
      flow.basis === 'quoted_false' && isQuotedOn(block.text.lower, sentence)
        ? flow.basis
        : flow.basis === 'quoted_false' && turnsToFacts(block.text.lower.slice(sentence.start, sentence.end))
          ? null
          : basis === 'target' || (basis === 'projection' && flow.basis === 'interim')
            ? flow.basis
            : (basis ?? flow.basis),
    decided:
      basis !== null && basis !== 'official'
        ? false
        : flow.decided || saysDecided(block.text.lower.slice(sentence.start, sentence.end)),
    rolls: rolls.length > 0 ? rolls : subjects.length > 0 ? [] : flow.rolls,
    otherVote:
      hasCue(cues, 'otherVote') && !hasCue(cues, 'organ')
        ? true
        : hasCue(cues, 'organ') ||
            // "Siswa belajar tentang Pemilu": what a vote at school is compared with is not what is told.
            (hasCue(cues, 'general', 'regional', 'president', 'legislature', 'governor', 'regent', 'mayor') &&
              (!flow.otherVote || years.length > 0 || regions.length > 0 || subjects.length > 0))
          ? false
          : flow.otherVote,
    foreign: hasCue(cues, 'foreign')
      ? true
      : speaksOfOwn(subjects, flow) || hasCue(cues, 'organ')
        ? false
        : flow.foreign,
  };
}

/**
 * Names that bring a text about another country back: on a page whose title is about one, parties of like names
 * ("Partai Buruh", "Demokrat") do not.
 */
export const speaksOfOwn = (subjects: Roles['subjects'], { abroad }: Flow): boolean =>
  subjects.some((subject) => !abroad || subject.tickets.length > 0);

/** "Semula diprediksi hanya 10 persen": what was thought at first is over with its sentence. */
const atFirst =
  /\b(?:sempat|semula|awalnya|sebelumnya|tadinya|once|initially|earlier|previously)\s+(?:\w+\s+){0,2}(?:diprediksi|diperkirakan|diramalkan|diramal|diproyeksikan|predicted|forecast|expected|projected)\b|\b(?:quick counts?|exit polls?|polls?|surveys?|pollsters)\s+(?:\w+\s+)?had\s+(?:put|shown|given|projected|suggested|predicted|pegged|placed|pointed)\b/;
/** "Yang sebelumnya menang di penghitungan sementara": a stage that is over. */
const earlier =
  /\b(?:yang (?:sebelumnya|semula|awalnya)|(?:which|who) (?:previously|earlier|had))\s[^.;,]{0,50}$/;
/** What somebody may say, told in the same sentence as what it is: "kalau ada yang bilang … itu hoaks". */
const hearsay =
  /\b(?:kalau|kalo|klo|jika|bila|jk)\s+(?:masih\s+)?ada\s+(?:(?:orang|pihak|org)\s+)?(?:yang|yg)\s+(?:bilang|ngomong|ngaku|mengatakan|menyebut(?:kan)?|mengklaim|nyebut)\b[^.;]{0,120}\b(?:itu|ini)\s+(?:cuma\s+|hanya\s+|jelas\s+|adalah\s+)?$/;
const FORESEEN: ReadonlySet<Basis> = new Set(['projection', 'survey', 'quick_count']);

/** Whether a mark of basis says something of the sentences behind its own. */
function outlasts(mark: BasisMark, { text: { lower } }: BlockAnalysis, sentence: Span): boolean {
  // "Orang sering keliru", "Unggahan itu keliru": what a judgement is of stands before it or nowhere, never behind.
  if (lower.slice(mark.start, mark.end) === 'keliru') return false;
  // "Kalau ada yang bilang A menang 52% itu hoaks": the rumour stands whole in front of its name.
  if (mark.basis === 'quoted_false' && hearsay.test(lower.slice(sentence.start, mark.start))) return false;
  // "Konversi suara menjadi kursi", "He is expected to speak": forecasts in passing.
  if (mark.local && mark.basis === 'projection') return false;
  if (mark.basis === 'interim' && earlier.test(lower.slice(sentence.start, mark.start))) return false;
  return (
    !isLikened(lower, sentence.start, mark) &&
    rumourFrom(lower, sentence.start, mark) === null &&
    !speaksOfPolls(lower.slice(sentence.start, sentence.end), mark) &&
    !(FORESEEN.has(mark.basis) && atFirst.test(lower.slice(sentence.start, sentence.end)))
  );
}

/** A line of a list is no longer than this. */
const LINE = 90;
/** A line that ends in a colon opens a list; a long sentence is none of its lines and ends it. */
export function leadAfter(
  lead: readonly CueKey[],
  block: BlockAnalysis,
  { start, end }: Span,
  cues: readonly Cue[],
): readonly CueKey[] {
  const text = block.text.lower.slice(start, end).trim();
  if (text.endsWith(':') || block.block.kind === 'heading') {
    const keys = cues.flatMap((cue) => cue.keys);
    return opensSeatList(text) ? keys : keys.filter((key) => key !== 'seats');
  }
  return text.length > LINE ? [] : lead;
}

const isPassing = (region: RegionMention, sentence: Span): boolean =>
  region.codes.every((code) => code === '99') && region.start - sentence.start > 24;

/** "Hanya kalah di Aceh dan Sumatera Barat": what is said of several places leaves the reader at none of them. */
const isListOfPlaces = (regions: readonly RegionMention[], block: BlockAnalysis): boolean => {
  const last = regions.at(-1);
  const previous = regions.at(-2);
  return (
    last !== undefined &&
    previous !== undefined &&
    /^,?\s*(?:dan|serta|and|&)\s+(?:di\s+|in\s+)?(?:provinsi\s+|kabupaten\s+|kota\s+)?$/.test(
      block.text.lower.slice(previous.end, last.start),
    )
  );
};

/** A count of provinces that are done, short of `all`. */
export const partlyIn = (draft: Draft, all: number): boolean =>
  draft.measure === 'progress' &&
  draft.basis === 'interim' &&
  draft.quantity?.kind === 'number' &&
  draft.quantity.noun === 'provinces' &&
  draft.quantity.value < all;

const RACES: readonly CueKey[] = ['governor', 'regent', 'mayor'];
const ROLLS: readonly CueKey[] = ['roll', 'provisionalRoll', 'continuousRoll'];
/** "Lebih kecil daripada daftar pemilih sementara": a roll that another is only held against is left at once. */
const isBeside = ({ start }: Cue, lower: string): boolean =>
  /\b(?:daripada|dibanding(?:kan)?|ketimbang|(?:lebih|kurang) [a-z]+ dari|than|compared (?:to|with))\s+(?:(?:jumlah|angka|dalam|pada|the|in)\s+)*$/.test(
    lower.slice(Math.max(0, start - 40), start),
  );
function rollsOf(cues: readonly Cue[]): readonly CueKey[] {
  const rolls: CueKey[] = [];
  for (const { keys } of cues)
    for (const key of keys) if (ROLLS.includes(key) && !rolls.includes(key)) rolls.push(key);
  return rolls;
}
