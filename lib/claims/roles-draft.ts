import { lastAsked } from '../base/last-asked';
import type { Span } from '../base/span';
import type { Basis, Unit } from '../model/claim';
import type { NumberQuantity, Quantity } from '../numbers/quantity';
import { hasCue } from './analyze';
import { type Draft, SCOPE, type Scope, type SubjectRole } from './draft';
import { isAbroad } from './frame/abroad';
import { headedBasis, nearBasis, partSaysDecided } from './frame/basis';
import { bracketYear } from './frame/bracket-year';
import { officesOf, scope } from './frame/context';
import { isOfLater, isStepOn } from './frame/earlier-time';
import { COUNTED } from './frame/end-of-sample';
import { ofHeldAgainst } from './frame/held-against';
import {
  belowNear,
  inAside,
  isBaseline,
  isRecalled,
  nationNear,
  nearOffices,
  ofNextFigure,
  regionFor,
  yearFor,
} from './frame/near-roles';
import { placeBehind } from './frame/place-behind';
import type { Setting } from './frame/setting';
import { namedYears, surroundingsOf } from './frame/surroundings';
import { sideOfChange, yearOfSide } from './measures/change-pair';
import { nounOfColumn } from './measures/count-column';
import type { MeasureGuess } from './measures/guess';

/** A measure that no table answers by number: dates, acts, ballot numbers. */
export const NO_MEASURE: MeasureGuess = { measure: 'date', tableMeasures: [], ownership: 'none' };

/** The roles around a claim that names a record and not a count. */
export function rolesDraft(
  setting: Setting,
  quantity: Quantity,
  guess: MeasureGuess,
  subject: SubjectRole | null,
  value: number | string,
  unit: Unit,
): Draft {
  const clause = { from: setting.sentence.start, to: setting.sentence.end };
  return draftOf(setting, quantity, guess, subject, clause, NO_TIES, { value, unit });
}

/** What a claim says its record is, in place of a number's value. */
type Said = Pick<Draft, 'value' | 'unit'>;

const NO_YEARS: readonly number[] = [];

/** Measures that no poll, target or projection speaks of in passing. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'registered_voters',
  'polling_stations',
  'count',
  'date',
  'decree',
  'rule',
]);

const OF_ROLL: ReadonlySet<string> = new Set(['registered_voters', 'polling_stations']);

/** Counts that others made: a sentence that names the commission as its source leaves them behind. */
const OF_OTHERS: ReadonlySet<Basis> = new Set(['survey', 'quick_count', 'projection', 'camp_count']);
const ofCommission = lastAsked((sentence: string) =>
  /\b(?:menurut|versi|data|catatan|kata|according to)\s+(?:the\s+)?(?:kpu|komisi pemilihan umum|election commission)\b/.test(
    sentence,
  ),
);

const SEATED: ReadonlySet<string> = new Set(['seats', 'seat_share']);

/** Measures whose part abroad is a measure of its own. */
const PARTED: ReadonlySet<string> = new Set(['registered_voters', 'polling_stations', 'count']);

/** Measures of which a place abroad has figures of its own. */
const OF_VOTERS: ReadonlySet<string> = new Set([
  'winner',
  'rank',
  'votes',
  'share',
  'valid_votes',
  'invalid_votes',
  'total_votes',
  'turnout',
  'registered_voters',
  'polling_stations',
  'voters',
]);

/** "Pemilu 2019 → 2024": a change is that of the later election. */
const lastOf = (years: Scope<number>): Scope<number> =>
  years.values.length > 1 ? { ...years, values: [Math.max(...years.values)] } : years;

const opensDecided = lastAsked((sentence: string) => partSaysDecided(sentence, 0, 80));

/** How the sentence ties a number to its owner and to other figures. */
type Ties = Pick<Draft, 'pairStart' | 'terms' | 'plain' | 'chain'>;
const NO_TIES: Ties = { pairStart: null, terms: [], plain: true, chain: false };

/** Collects the roles a draft may take, nearest scope first. */
export function draftOf(
  setting: Setting,
  q: Quantity,
  guess: MeasureGuess,
  subject: SubjectRole | null,
  clause: { from: number; to: number },
  ties: Ties = NO_TIES,
  said: Said | null = null,
): Draft {
  const { block, sentence, lower, local, paragraph, section, head, cues } = setting;
  const around = surroundingsOf(setting);
  const span: Span = q;
  const number = q.kind === 'number' ? q : null;
  // "Naik 17 kursi dibanding Pemilu 2019": the change is that of the election behind the one named.
  const here = local.years.filter(
    (y) =>
      !inAside(y, span, block) && !ofNextFigure(y, span, block) && !ofHeldAgainst(y, span, subject, block),
  );
  const years = guess.change ? here.filter((y) => !isBaseline(y, block)) : here;
  const year = yearFor(years, span, clause, block);
  // Rolls and stations abroad are parts that the measure itself names; the words place no other figure there.
  const placed = PARTED.has(guess.measure)
    ? local.regions.filter((r) => r.codes.some((code) => code !== '99'))
    : local.regions;
  const region = regionFor(placed, span, clause, block);
  const nearby = nearBasis(setting, span) ?? headedBasis(setting);
  // How many parties, races or districts there are does not grow with the count.
  const sentenceBasis =
    (nearby === 'interim' || nearby === 'camp_count') &&
    guess.measure === 'count' &&
    guess.ownership === 'none'
      ? null
      : nearby;
  // A sentence that turns to an earlier election leaves the poll or the rumour of this one behind.
  // Rolls, stations, counts and dates are what they are, whatever was polled or projected before.
  const structural = STRUCTURAL.has(guess.measure);
  const { carries } = around;
  // Polls and quick counts sample votes: seats behind them are counted by somebody else.
  const seated = SEATED.has(guess.measure) || guess.tableMeasures[0] === 'seats';
  const counted = guess.measure === 'votes' && number?.precision.unit === 1 && number.value >= COUNTED;
  // A count under way leaves roll and stations as they are; only the provisional roll is not yet the final one.
  const ofProvisionalRoll =
    paragraph.rolls.includes('provisionalRoll') || paragraph.talk.has('provisionalRoll');
  const lasting = (basis: Basis | null): Basis | null =>
    (structural &&
      (basis !== 'interim' ||
        (guess.measure === 'count' && guess.ownership === 'none') ||
        (OF_ROLL.has(guess.measure) && !ofProvisionalRoll))) ||
    (seated && (basis === 'survey' || basis === 'quick_count')) ||
    (counted && basis === 'survey') ||
    (basis !== null && OF_OTHERS.has(basis) && ofCommission(lower))
      ? null
      : basis;
  const side = sideOfChange(block.text.lower, span);
  const sideYear = side
    ? yearOfSide(side, [
        ...scope(
          SCOPE.sentence,
          local.years.map((y) => y.year),
        ),
        ...around.years,
      ])
    : bracketYear(setting, span);
  const earlier = isRecalled(span, setting) || (side === 'from' && sideYear === null);
  const paragraphBasis = lasting(carries && paragraph.basis !== section.basis ? paragraph.basis : null);
  const headingBasis = lasting(carries ? around.headingBasis : null);
  const carried = lasting(carries ? (section.basis ?? paragraph.titleBasis) : null);
  const wished = sentenceBasis === 'target' || sentenceBasis === 'projection';
  const found =
    (earlier && wished ? 'official' : sentenceBasis) ??
    paragraphBasis ??
    headingBasis ??
    carried ??
    'official';
  const basis = guess.measure === 'progress' && found === 'official' ? 'interim' : found;
  const basisWeight = sentenceBasis
    ? SCOPE.sentence
    : paragraphBasis
      ? SCOPE.paragraph
      : headingBasis
        ? SCOPE.heading
        : section.basis
          ? SCOPE.carried
          : SCOPE.title;
  const below = hasCue(cues, 'belowRegency') && belowNear(setting, span, clause);
  const sentenceOffices = officesOf(nearOffices(local, span, block.text.lower));
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
    terms: ties.terms,
    rivals: around.rivals,
    op: number?.op ?? 'eq',
    value: said ? said.value : number && !number.range ? (guess.value ?? number.value) : null,
    range: number?.range ?? null,
    unit: said ? said.unit : number ? unitOf(guess, number) : null,
    precision: number?.precision ?? null,
    alternatives: number?.alternatives ?? [],
    plain: ties.plain,
    chain: ties.chain,
    complement: guess.complement ?? null,
    // "Pada Pemilu 2024 naik dari N": a year in front is that of the figure now reached.
    recalled:
      earlier && (!year || year.day === true || (year.end <= span.start && guess.measure !== 'ratio')),
    loose: (guess.loose ?? false) || isOfLater(span, setting) || (!year && isStepOn(span, setting)),
    change: guess.change ?? false,
    race: guess.office ?? null,
    alsoYears: guess.years ?? NO_YEARS,
    sure: guess.sure ?? false,
    basis,
    basisWeight,
    decided:
      partSaysDecided(lower, Math.max(0, clause.from - 60 - sentence.start), clause.to - sentence.start) ||
      opensDecided(lower) ||
      (paragraph.decided && basis === 'official'),
    years: [
      ...scope(SCOPE.clause, sideYear !== null ? [sideYear] : year ? [year.year] : []),
      ...around.headYears,
      ...scope(
        SCOPE.sentence,
        year ? [] : guess.change || here.length < local.years.length ? namedYears(years) : around.ownYears,
      ),
      ...(guess.change ? around.years.map(lastOf) : around.years),
    ],
    offices: [...around.headOffices, ...scope(SCOPE.sentence, sentenceOffices), ...around.offices],
    regions: [
      ...scope(SCOPE.clause, measureRegion),
      ...scope(SCOPE.clause, region ? region.codes : []),
      ...scope(SCOPE.clause, headRegion ? headRegion.codes : []),
      ...around.regions,
    ],
    voteTalk: around.voteTalk,
    settled: false,
    openPlaces:
      region || headRegion || measureRegion.length > 0 || guess.tableMeasures[0] === 'provinces_won'
        ? (placeBehind(placed, region, span, block.text.lower)?.codes ?? [])
        : placed.flatMap((r) => r.codes.filter((code) => code !== '0')),
    pairStart: ties.pairStart,
    national: !region && (nationNear(block, span, clause) || (head?.roles.national ?? false)),
    round: around.round,
    below:
      below ||
      (OF_VOTERS.has(guess.measure) && isAbroad(setting, span, region)) ||
      (head !== null && nounOfColumn(block.block.cell) === null && hasCue(head.cues, 'belowRegency')),
    published: paragraph.published,
  };
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
      return q.unit ?? (guess.tableMeasures[0] === 'seats' ? 'seats' : 'votes');
    case 'ratio':
      return 'number';
    case 'sum':
      return q.unit ?? 'votes';
    default:
      return q.unit ?? 'count';
  }
}
