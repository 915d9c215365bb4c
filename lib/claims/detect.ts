import type { Span } from '../base/span';
import { overlaps } from '../base/span';
import type { FactIndex } from '../evidence/fact-index';
import type { Office } from '../model/election';
import type { NumberQuantity } from '../numbers/quantity';
import { type Analysis, type BlockAnalysis, hasCue, lastCueBefore, within } from './analyze';
import { asRole, bindSubject, type NumberSite } from './bind-subject';
import { basisIn, type Flow, officesOf, type Roles, rolesOf, scope } from './context';
import type { Cue } from './cues';
import { type Draft, SCOPE, type SubjectRole } from './draft';
import { type MeasureGuess, measureOf } from './measure-of';
import type { RegionMention, SubjectMention, YearMention } from './roles';
import { wordedDrafts } from './rules/worded';

/** What a table's heads say for a cell. */
export interface HeadContext {
  readonly roles: Roles;
  readonly cues: readonly Cue[];
}

/** Finds the claims of one block, sentence by sentence, and moves the page's flow on. */
export function detectBlock(
  block: BlockAnalysis,
  flow: Flow,
  head: HeadContext | null,
  index: FactIndex,
): Draft[] {
  const roles = rolesOf(block, index);
  const drafts: Draft[] = [];
  let paragraph: Flow = { ...flow };
  for (const sentence of block.sentences) {
    drafts.push(...detectSentence(block, sentence, roles, paragraph, flow, head, index));
    paragraph = advance(paragraph, block, sentence, roles);
  }
  if (block.block.kind !== 'aside' && block.block.kind !== 'cell' && block.block.kind !== 'comment') {
    Object.assign(flow, {
      years: paragraph.years,
      offices: paragraph.offices,
      regions: paragraph.regions,
      subjects: paragraph.subjects,
      basis: paragraph.basis,
      foreign: paragraph.foreign,
    });
  }
  return drafts;
}

const inSpan = <T extends Span>(items: readonly T[], span: Span): T[] => within(items, span.start, span.end);

/** What a sentence leaves behind for the next. A recalled year does not linger. */
function advance(flow: Flow, block: BlockAnalysis, sentence: Span, roles: Roles): Flow {
  const years = inSpan(roles.years, sentence).filter((y) => !y.recall);
  const offices = officesOf(inSpan(roles.offices, sentence));
  const regions = inSpan(roles.regions, sentence);
  const subjects = inSpan(roles.subjects, sentence);
  const cues = inSpan(block.cues, sentence);
  const basis = basisIn(block, sentence.start, sentence.end);
  const lastRegion = regions.at(-1);
  return {
    ...flow,
    years: years.length > 0 ? years.map((y) => y.year) : flow.years,
    offices: offices.length > 0 ? offices : flow.offices,
    regions: lastRegion ? lastRegion.codes : hasCue(cues, 'nation') ? ['0'] : flow.regions,
    subjects: subjects.length > 0 ? subjects : flow.subjects,
    basis: basis ?? flow.basis,
    foreign: hasCue(cues, 'foreign')
      ? true
      : subjects.length > 0 || hasCue(cues, 'organ')
        ? false
        : flow.foreign,
  };
}

function detectSentence(
  block: BlockAnalysis,
  sentence: Span,
  blockRoles: Roles,
  paragraph: Flow,
  section: Flow,
  head: HeadContext | null,
  index: FactIndex,
): Draft[] {
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
  const foreign = hasCue(cues, 'foreign') || (paragraph.foreign && local.subjects.length === 0);
  const indonesian =
    local.subjects.some((s) => s.tickets.length > 0) ||
    hasCue(cues, 'organ') ||
    local.regions.some((r) => r.codes[0] !== '0');
  if (foreign && !indonesian) return [];
  const sites: NumberSite[] = numbers.map((q) => ({ start: q.start, end: q.end, unit: q.unit }));
  const setting: Setting = { block, sentence, local, paragraph, section, head, cues, index };

  let previous: Draft | null = null;
  numbers.forEach((q, i) => {
    const site = sites[i] as NumberSite;
    let subject = bindSubject(block, sentence, site, sites, local.subjects);
    const own = subject !== null;
    if (!subject) subject = inheritedSubject(setting, site);
    const before = local.subjects.filter((s) => s.end <= q.start).at(-1);
    const previousQuantity = inSpan(block.quantities, sentence)
      .filter((other) => other.end <= q.start && other.kind !== 'other')
      .at(-1);
    const nextQuantity = inSpan(block.quantities, sentence).find(
      (other) => other.start >= q.end && other.kind !== 'other',
    );
    const from = Math.max(sentence.start, previousQuantity?.end ?? sentence.start);
    const to = clauseEnd(block, q, nextQuantity?.start ?? sentence.end);
    const pair =
      previous !== null &&
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
      );
    if (!guess) return;
    if (
      pair &&
      guess.ownership === 'required' &&
      pair.ownership === 'required' &&
      pair.subject &&
      guess.measure !== 'difference'
    )
      subject = pair.subject;
    if (guess.ownership === 'required' && !subject) return;
    const draft = draftOf(setting, q, guess, guess.ownership === 'required' ? subject : null, { from, to });
    drafts.push(draft);
    previous = draft;
  });
  drafts.push(...wordedDrafts(setting, drafts));
  return drafts.filter((draft, i) => drafts.findIndex((other) => overlaps(other, draft)) === i);
}

/** Votes and share of one owner are written as a pair: `V suara atau S persen`, `V (S%)`, `S persen atau V suara`. */
function pairGuess(analysis: Analysis, pair: Draft | null, q: NumberQuantity): MeasureGuess | null {
  if (!pair || pair.ownership !== 'required') return null;
  const joint = analysis.text.lower.slice(pair.end, q.start);
  if (
    !/^[\s,]*(?:\(|\[|atau|setara|or|yakni|yaitu|alias|\/|dengan persentase|dengan|=|:|-|\||sekitar|sebesar|ekuivalen|equivalent to|equal to|tepatnya|dari total|\s)*[\s(]*$/.test(
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

/** The clause goes on to the next quantity, a comma or a semicolon; brackets belong to it. */
function clauseEnd(analysis: Analysis, q: NumberQuantity, limit: number): number {
  const rest = analysis.text.folded.slice(q.end, limit);
  const stop = rest.search(/[,;](?:\s|$)|\.\s/);
  return stop < 0 ? limit : q.end + stop;
}

export interface Setting {
  readonly block: BlockAnalysis;
  readonly sentence: Span;
  readonly local: Roles;
  readonly paragraph: Flow;
  readonly section: Flow;
  readonly head: HeadContext | null;
  readonly cues: readonly Cue[];
  readonly index: FactIndex;
}

const anaphora =
  /^\W*(?:pasangan|paslon|duet|keduanya|mereka|dia|ia|partai)\s+(?:calon\s+)?(?:itu|ini|tersebut|petahana)\b|^\W*(?:mereka|keduanya|dia|ia|they|he|she|it|the pair|the ticket|the party)\b/;

/** Nobody named before the number in the sentence: heads of the table, the last name spoken of, or the heading. */
function inheritedSubject(setting: Setting, site: NumberSite): SubjectRole | null {
  const { head, paragraph, section, block, local, sentence } = setting;
  if (head && head.roles.subjects.length > 0)
    return asRole(head.roles.subjects[0] as SubjectMention, SCOPE.clause, head.roles.subjects.length === 1);
  if (local.subjects.length > 0) return null;
  const opening = block.text.lower.slice(sentence.start, Math.min(site.start, sentence.start + 40));
  const lone = (subjects: readonly SubjectMention[]): SubjectMention | null =>
    subjects.length === 1 ? (subjects[0] as SubjectMention) : null;
  if (anaphora.test(opening)) {
    const last = paragraph.subjects.at(-1);
    return last ? asRole(last, SCOPE.paragraph, lone(paragraph.subjects) !== null) : null;
  }
  const heading = [...paragraph.headings].reverse().find((h) => h.roles.subjects.length > 0);
  if (block.block.kind === 'list_item' && heading) {
    const only = lone(heading.roles.subjects);
    return only ? asRole(only, SCOPE.heading, true) : null;
  }
  if (paragraph.subjects !== section.subjects) {
    const only = lone(paragraph.subjects);
    return only ? asRole(only, SCOPE.paragraph, false) : null;
  }
  const only = heading ? lone(heading.roles.subjects) : null;
  return only ? asRole(only, SCOPE.heading, false) : null;
}

const decidedHere =
  /\b(?:menetapkan|ditetapkan|mengesahkan|disahkan|final|keputusan kpu|sk kpu|certified|officially)\b/;

/** Collects the roles a draft may take, nearest scope first. */
export function draftOf(
  setting: Setting,
  q: NumberQuantity | Draft['quantity'],
  guess: MeasureGuess,
  subject: SubjectRole | null,
  clause: { from: number; to: number },
  at?: Span,
): Draft {
  const { block, sentence, local, paragraph, section, head, cues, index } = setting;
  const span: Span = at ?? (q as Span);
  const number = q?.kind === 'number' ? q : null;
  const year = yearFor(local.years, span, clause, block);
  const region = regionFor(local.regions, span, clause, block);
  const headings = [...paragraph.headings].reverse();
  const sentenceBasis = basisIn(block, sentence.start, sentence.end);
  const paragraphBasis = paragraph.basis !== section.basis ? paragraph.basis : null;
  const headingBasis = headings.find((h) => h.basis !== null)?.basis ?? null;
  const basis =
    sentenceBasis ?? paragraphBasis ?? headingBasis ?? section.basis ?? paragraph.titleBasis ?? 'official';
  const basisWeight = sentenceBasis
    ? SCOPE.sentence
    : paragraphBasis
      ? SCOPE.paragraph
      : headingBasis
        ? SCOPE.heading
        : section.basis
          ? SCOPE.carried
          : SCOPE.title;
  const lower = block.text.lower.slice(sentence.start, sentence.end);
  const clauseText = block.text.lower.slice(Math.max(sentence.start, clause.from - 60), clause.to);
  const below = hasCue(cues, 'belowRegency') && belowNear(setting, span, clause);
  const sentenceOffices = officesOf(nearOffices(local, span));
  const measureRegion = guess.region ? [guess.region] : [];
  const headRegion = head?.roles.regions.at(-1);
  return {
    block: block.index,
    start: span.start,
    end: span.end,
    sentence,
    quantity: q,
    measure: guess.measure,
    tableMeasures: guess.tableMeasures,
    ownership: guess.ownership,
    subject,
    other: null,
    rivals: local.subjects.map((s) => asRole(s, SCOPE.sentence, false)),
    op: number?.op ?? 'eq',
    value: number ? (number.range ? null : number.value) : null,
    range: number?.range ?? null,
    unit: number ? unitOf(guess, number) : null,
    precision: number?.precision ?? null,
    alternatives: number?.alternatives ?? [],
    complement: guess.complement ?? false,
    basis,
    basisWeight,
    decided: decidedHere.test(clauseText) || decidedHere.test(lower.slice(0, 80)),
    years: [
      ...scope(SCOPE.clause, year ? [year.year] : []),
      ...scope(
        SCOPE.clause,
        (head?.roles.years ?? []).map((y) => y.year),
      ),
      ...scope(
        SCOPE.sentence,
        year ? [] : local.years.filter((y) => !y.recall && y.election).map((y) => y.year),
      ),
      ...scope(SCOPE.paragraph, paragraph.years === section.years ? [] : paragraph.years),
      ...headings
        .flatMap((h) =>
          scope(
            SCOPE.heading,
            h.roles.years.map((y) => y.year),
          ),
        )
        .slice(0, 1),
      ...scope(
        SCOPE.title,
        (paragraph.title?.years ?? []).map((y) => y.year),
      ),
      ...scope(SCOPE.carried, section.years),
      ...scope(SCOPE.address, paragraph.address.years),
    ],
    offices: [
      ...scope(SCOPE.clause, head ? officesOf(head.roles.offices) : []),
      ...scope(SCOPE.sentence, sentenceOffices),
      ...scope(SCOPE.paragraph, paragraph.offices === section.offices ? [] : paragraph.offices),
      ...headings.flatMap((h) => scope(SCOPE.heading, officesOf(h.roles.offices))).slice(0, 1),
      ...scope(SCOPE.title, officesOf(paragraph.title?.offices ?? [])),
      ...scope(SCOPE.carried, section.offices),
      ...scope(SCOPE.address, paragraph.address.offices),
    ],
    regions: [
      ...scope(SCOPE.clause, measureRegion),
      ...scope(SCOPE.clause, region ? region.codes : []),
      ...scope(SCOPE.clause, headRegion ? headRegion.codes : []),
      ...scope(SCOPE.paragraph, paragraph.regions === section.regions ? [] : paragraph.regions),
      ...headings
        .flatMap((h) =>
          scope(
            SCOPE.heading,
            h.roles.regions.flatMap((r) => r.codes),
          ),
        )
        .slice(0, 1),
      ...scope(
        SCOPE.title,
        (paragraph.title?.regions ?? []).flatMap((r) => r.codes),
      ),
      ...scope(SCOPE.carried, section.regions),
      ...scope(SCOPE.address, paragraph.address.regions),
    ],
    national: !region && (nationNear(block, span, clause) || (head?.roles.national ?? false)),
    round:
      local.round ??
      headings.find((h) => h.roles.round !== null)?.roles.round ??
      paragraph.title?.round ??
      null,
    below: below || (head ? hasCue(head.cues, 'belowRegency') : false),
    published: paragraph.published,
  };
  void index;
}

function unitOf(guess: MeasureGuess, q: NumberQuantity): Draft['unit'] {
  if (q.unit === 'percent') return guess.measure === 'difference' ? 'points' : 'percent';
  switch (guess.measure) {
    case 'votes':
    case 'valid_votes':
    case 'invalid_votes':
    case 'total_votes':
      return 'votes';
    case 'share':
    case 'turnout':
    case 'seat_share':
    case 'rule':
      return q.unit ?? 'percent';
    case 'seats':
      return 'seats';
    case 'registered_voters':
    case 'voters':
      return 'people';
    case 'polling_stations':
      return 'stations';
    case 'difference':
      return q.unit ?? 'votes';
    default:
      return q.unit ?? 'count';
  }
}

/** The year of a number: `N … pada 2019` right behind it, else the last year before it that no earlier number took. */
function yearFor(
  years: readonly YearMention[],
  span: Span,
  clause: { from: number; to: number },
  block: BlockAnalysis,
): YearMention | null {
  const behind = years.find(
    (y) =>
      y.start >= span.end &&
      y.start <= clause.to + 1 &&
      y.start - span.end < 60 &&
      !block.quantities.some(
        (q) => q.kind !== 'other' && q.start >= span.end && q.end <= y.start && q.kind !== 'ballot',
      ),
  );
  if (
    behind &&
    /\b(?:pada|di|in|tahun|pemilu|pilpres|pileg|pilkada|election|elections|dalam)\b[^,]*$|\(\s*$/.test(
      block.text.lower.slice(span.end, behind.start),
    )
  )
    return behind;
  const inClause = years.filter((y) => y.end <= span.start && y.start >= clause.from).at(-1);
  if (inClause) return inClause;
  const before = years.filter((y) => y.end <= span.start && !y.recall);
  const last = before.at(-1);
  if (!last) return null;
  // A year written behind an earlier number belongs to that number.
  const taken = block.quantities.some(
    (q) =>
      q.kind === 'number' &&
      q.end <= last.start &&
      last.start - q.end < 40 &&
      /^[^,;.]*\b(?:pada|di|in|tahun)\b[^,;.]*$/.test(block.text.lower.slice(q.end, last.start)),
  );
  return taken && !last.election ? null : taken ? null : last;
}

/** The region of a number: `N … di Jawa Barat` right behind it, else the last region before it in the sentence. */
function regionFor(
  regions: readonly RegionMention[],
  span: Span,
  clause: { from: number; to: number },
  block: BlockAnalysis,
): RegionMention | null {
  const { lower } = block.text;
  const behind = regions.find(
    (r) =>
      r.start >= span.end &&
      r.start <= clause.to + 1 &&
      r.start - span.end < 70 &&
      !block.quantities.some(
        (q) => q.kind === 'number' && q.start >= span.end && q.end <= r.start && q.start - span.end > 30,
      ),
  );
  if (
    behind &&
    /\b(?:di|dari|untuk|in|from|wilayah|se)[\s-]+(?:(?:seluruh|wilayah|provinsi|prov\.?|kabupaten|kab\.?|kota|the|province|of|all)\s+)*$/.test(
      lower.slice(span.end, behind.start),
    )
  )
    return behind;
  return regions.filter((r) => r.end <= span.start).at(-1) ?? null;
}

function nationNear(block: BlockAnalysis, span: Span, clause: { from: number; to: number }): boolean {
  return (
    lastCueBefore(block.cues, span.start, Math.max(clause.from - 80, 0), 'nation') !== null ||
    block.cues.some((c) => c.start >= span.end && c.end <= clause.to && c.keys.includes('nation'))
  );
}

/** "di Kecamatan X", "TPS 05 Desa Y": the number belongs to a place below kabupaten/kota. */
function belowNear(setting: Setting, span: Span, clause: { from: number; to: number }): boolean {
  const { block } = setting;
  const names = /^(?:kecamatan|distrik|desa|kelurahan|nagari|gampong|kec\.?|subdistrict|dusun)\s+[A-Z]/;
  return block.cues.some((c) => {
    if (!c.keys.includes('belowRegency')) return false;
    const nearEnough =
      (c.end <= span.start && c.start >= clause.from - 120 && c.start >= setting.sentence.start) ||
      (c.start >= span.end && c.end <= clause.to + 40);
    if (!nearEnough) return false;
    // A count of districts ("7.277 kecamatan") names no place.
    return (
      names.test(block.text.lower.slice(c.start, c.end) + block.text.folded.slice(c.end, c.end + 3)) &&
      !block.quantities.some((q) => q.kind === 'number' && q.end >= c.start - 1 && q.start < c.end)
    );
  });
}

function nearOffices(local: Roles, span: Span): Roles['offices'] {
  const specific = local.offices.filter((o) => !o.general);
  if (specific.length === 0) return local.offices;
  const before = specific.filter((o) => o.end <= span.start).at(-1);
  return before ? [before] : specific;
}

export const allOffices = (roles: Roles): readonly Office[] => officesOf(roles.offices);
