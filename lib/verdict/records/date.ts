/** Dates of stages against the calendar. Long because the guards before a date may differ are read in their order, each beside what it guards. */
import type { Analysis } from '../../claims/analyze';
import { SCOPE, type WordedDraft } from '../../claims/draft';
import type { Stage } from '../../claims/lexicon/stages';
import type { FactIndex } from '../../evidence/fact-index';
import type { ElectionEvent } from '../../model/election';
import type { PageSetting } from '../../reading/page-setting';
import { yearOf } from '../../reading/weights';
import { wrongIssue } from './date-issued';
import { namedDay } from './date-named';
import { equals, names, oneEnd, oneSlip, weekdayOf } from './date-parts';
import { datedEvents, days, eventFigure } from './event';
import { heldHere } from './held-here';
import { electionWeight, type RecordJudgement, speaksOfPlace, wrongKind } from './record';

type DateDraft = Extract<WordedDraft, { kind: 'date' }>;

const planned =
  /\b(?:akan|(?:di|men)jadwal(?:kan)?|(?:di|me)rencanakan|rencana(?:nya)?|jadwal|bila|jika|apabila|seandainya|andai|kalau|bakal|semula|sedianya|disiapkan|menyiapkan|batal|tidak jadi|would have|otherwise|could|might|takes? place|had|never|paling lambat|selambat-lambatnya|menargetkan|planned|scheduled|will|would|if|due)\b/;
const edge =
  /\b(?:mulai|dimulai|sejak|berakhir|selesai|hingga|sampai|ditutup|dibuka|start(?:s|ed)?|began|begins?|open(?:s|ed)?|clos(?:es|ed)|end(?:s|ed)?|until)\b/;
/** Votes on another day than the nation's, of which the tables know few. */
const apart =
  /\b(?:ulang|susulan|lanjutan|psu|luar negeri|tpsln|ksk|pilkades|kepala desa|abroad|overseas|kuala lumpur|taipei|hong ?kong|malaysia|lewat pos|by mail|early|repeat|revot\w*|follow-up|gladi|simulasi|uji coba)\b/;

/** "Disahkan hingga Jumat, 15 Maret": the hour of a count that goes on, not the day it was decided. */
const upTo =
  /\b(?:hingga|sampai(?: dengan)?|per|until|up to|as of)\s+(?:(?:pada|hari|tanggal|sore|malam|siang|pagi|ini|on)\s+)*$/;
const REACH_BEFORE = 40;

/** Stages with so few days in fifty years that a day one part off leads to a single one. */
const UNIQUE = new Set(['campaign', 'cooling_off', 'voting_day']);

interface Candidate extends StageEvent {
  readonly weight: number;
}

/**
 * Judges the date of a stage, or gives null where the date is no claim about it. Equality decides; a date that differs
 * from the stage's own in exactly one part (day, month or year) is an error only when election and stage are certain,
 * nothing is planned, no place is named beside it and the date is not merely when somebody spoke.
 */
export function judgeDate(
  draft: DateDraft,
  text: Analysis,
  index: FactIndex,
  page: PageSetting,
  language: 'id' | 'en',
): RecordJudgement | null {
  const { base, date, stage, heads } = draft;
  const sentence = `${heads} ${text.text.lower.slice(base.sentence.start, base.sentence.end)}`;
  const isPlan = planned.test(sentence);
  const candidates = stage
    ? candidatesOf(draft, stage, index).filter((one) => !one.oath || fitsOath(one.event, sentence))
    : [];

  const equal = candidates
    .filter(
      ({ event, weight }) =>
        weight > -SCOPE.title &&
        equals(date, event, isPlan || edge.test(sentence)) &&
        !farFromPage(draft, event, index, page),
    )
    // Of a day and a period that ends on it, the day is the narrower answer.
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        days(a.event) - days(b.event) ||
        distance(a.event, base.published) - distance(b.event, base.published),
    )[0];
  if (equal) return agree(equal.event, equal.place, draft, isPlan, index, language);
  const day = namedDay(draft, text, index, page, language);
  if (day) return weekdayIsWrong(date) ? { ...day, verdict: 'differs', reasons: ['weekday_mismatch'] } : day;

  const issue = wrongIssue(draft, text, index, language);
  if (issue && !isPlan) return issue;
  if (
    !stage ||
    !denies(stage, draft, sentence) ||
    base.loose ||
    date.bracketed ||
    isPlan ||
    apart.test(sentence) ||
    besidePlace(draft) ||
    (stage.key === 'results' &&
      upTo.test(text.text.lower.slice(Math.max(0, date.start - REACH_BEFORE), date.start)))
  )
    return null;
  // One end of a period that is right to the day settles which stage is meant.
  const firm = candidates.filter(
    ({ weight, event }) =>
      weight >= SCOPE.title || (weight >= 0 && oneEnd(date, event)) || spokenOf(draft, event, index, page),
  );
  const slipped = firm.filter(({ event }) => event.status === 'done' && oneSlip(date, event, sentence));
  const spans = new Set(slipped.map(({ event }) => `${event.dateStart}/${event.dateEnd}`));
  const only = spans.size === 1 ? slipped[0] : undefined;
  if (!only) return null;
  const { event } = only;
  const rest = { official: eventFigure(event, index, language), matched: null, ...placed(event, only.place) };
  return event.confidence === 'high'
    ? { verdict: 'differs', reasons: ['outside_tolerance'], ...rest }
    : { verdict: 'ambiguous', reasons: ['single_source'], ...rest };
}

/** Stages of the nation alone. Offices of every place decide a roll, tickets and results on days of their own. */
const NATIONAL = new Set([
  'voting_day',
  'second_round',
  'campaign',
  'cooling_off',
  'inauguration',
  'dispute',
]);
/** Stages the tables know by their whole period only, or for a few of the occasions their words fit. */
const CONFIRMED_ONLY = new Set([
  'counting',
  'roll_update',
  'move_vote',
  'party_registration',
  'independent_support',
  'legislative_registration',
  'senate_nomination',
  'nomination',
  'revote',
]);

/** Whether another day than the table's can be an error: the words fit one occasion only. */
function denies(stage: Stage, { base }: DateDraft, sentence: string): boolean {
  if (CONFIRMED_ONLY.has(stage.key) || base.below) return false;
  if (stage.key === 'dispute') return /\b(?:pilpres|presiden|presidential)\b/.test(sentence);
  if (stage.key === 'inauguration')
    return !/\b(?:dprd?|dpd|kpps|ppk|pps|pantarlih|panwas\w*|bawaslu|kpu|bupati|gubernur|wali ?kota|anggota|menteri|kabinet|ketua|kepala|komisioner|pejabat|pj|governors?|mayors?|regents?|council\w*|cabinet|lawmakers|members?)\b/.test(
      sentence.replace(/kpu (?:menetapkan|mengumumkan)/g, ''),
    );
  return NATIONAL.has(stage.key) || !speaksOfPlace(base);
}

/** An event that a stage's words may mean. */
interface StageEvent {
  readonly event: ElectionEvent;
  /** Province of a results decree, from the event's name. */
  readonly place: string | null;
  /** An oath or an inauguration. */
  readonly oath: boolean;
}

/** Events that a stage's words may mean; sorted out once. */
function eventsOf(stage: Stage, index: FactIndex): readonly StageEvent[] {
  let stages = ofStages.get(index);
  if (!stages) {
    stages = new Map();
    ofStages.set(index, stages);
  }
  let events = stages.get(stage);
  if (!events) {
    events = datedEvents(index)
      .filter(
        (event) =>
          stage.events.test(event.event) ||
          (stage.key === 'second_round' && event.event === 'voting_day' && event.election.endsWith('-2')),
      )
      .map((event) => ({
        event,
        place: /_(\d{2})$/.exec(event.event)?.[1] ?? null,
        oath: /inauguration$|_oath$/.test(event.event),
      }));
    stages.set(stage, events);
  }
  return events;
}
const ofStages = new WeakMap<FactIndex, Map<Stage, readonly StageEvent[]>>();

function candidatesOf({ base }: DateDraft, stage: Stage, index: FactIndex): Candidate[] {
  const written = (place: string): boolean => base.regions.some((scope) => scope.values.includes(place));
  // The events of a stage are of few elections: those that the draft cannot be of have no weight.
  const weights = new Map<string, number | null>();
  const weightOf = (election: string): number | null => {
    let weight = weights.get(election);
    if (weight === undefined) {
      const fits = !wrongKind(base, election, index) && heldHere(election, written, index);
      weight = fits ? electionWeight(base, election, index) : null;
      weights.set(election, weight);
    }
    return weight;
  };
  const found: Candidate[] = [];
  for (const { event, place, oath } of eventsOf(stage, index)) {
    const weight = place === null || written(place) ? weightOf(event.election) : null;
    if (weight !== null) found.push({ event, place, oath, weight });
  }
  // Where the place's own decision is known, the nation's period says nothing of it.
  return stage.key === 'results' && found.some(({ place }) => place !== null)
    ? found.filter(({ event }) => days(event) === 1)
    : found;
}

/** Who took the oath tells which one it was: the president, the houses, or the heads of regions. */
function fitsOath({ event }: ElectionEvent, sentence: string): boolean {
  const president = /\b(?:presiden|president|prabowo|gibran|jokowi)\b/.test(sentence);
  const houses = /\b(?:dprd?|dpd|legislat\w+|anggota dewan|wakil rakyat|lawmakers|senator\w*)\b/.test(
    sentence,
  );
  const places =
    /\b(?:kepala daerah|gubernur|bupati|wali ?kota|governors?|regents?|mayors?|regional (?:heads|leaders))\b/.test(
      sentence,
    );
  if (!president && !houses && !places) return true;
  return event.startsWith('presidential') ? president : event.endsWith('_oath') ? houses : places;
}

/** The page speaks of the event's election somewhere, by its year or its tickets, and nothing near names another. */
function spokenOf(
  { base, stage }: DateDraft,
  event: ElectionEvent,
  index: FactIndex,
  page: PageSetting,
): boolean {
  const year = yearOf(index.election(event.election));
  const top = base.years[0];
  if (top && top.weight >= SCOPE.sentence && !top.values.includes(year)) return false;
  // One stage of one name in the tables, and a page without any year of its own.
  if (
    base.years.length === 0 &&
    stage &&
    UNIQUE.has(stage.key) &&
    base.published.slice(0, 4) >= event.dateStart.slice(0, 4)
  )
    return true;
  return (
    base.years.some((scope) => scope.values.includes(year)) ||
    page.contests.some((contest) => contest.startsWith(`${event.election}/`))
  );
}

/** The sentence itself names a place other than the nation. */
const besidePlace = ({ base }: DateDraft): boolean =>
  base.openPlaces.length > 0 ||
  base.regions.some(
    (scope) => scope.weight >= SCOPE.sentence && scope.values.some((code) => code !== '0' && code !== '99'),
  );

/** How far from its publication a day without a year may lie on a page that names no year, in days. */
const REACH = 550;

/**
 * "9 Juni" on a page that names neither year nor tickets of the event's election is a day of its own time; so it is on a
 * page that writes other years alone and does not say when it was published.
 */
function farFromPage(
  { base, date }: DateDraft,
  event: ElectionEvent,
  index: FactIndex,
  page: PageSetting,
): boolean {
  if (!date.iso.startsWith('--')) return false;
  const year = yearOf(index.election(event.election));
  if (base.years.some(({ values }) => values.includes(year))) return false;
  if (page.contests.some((contest) => contest.startsWith(`${event.election}/`))) return false;
  return (base.years.length > 0 && base.published === '') || distance(event, base.published) > REACH;
}

/** Days between the event and the day the page was published; 0 when that is unknown. */
const distance = (event: ElectionEvent, published: string): number => {
  const apartBy = Math.abs(Date.parse(event.dateStart) - Date.parse(published));
  return Number.isNaN(apartBy) ? 0 : apartBy / 86_400_000;
};

const weekdayIsWrong = (date: DateDraft['date']): boolean =>
  date.weekday !== null && date.iso.length === 10 && !date.isoEnd && weekdayOf(date.iso) !== date.weekday;

const placed = (event: ElectionEvent, region: string | null) => ({
  election: event.election,
  office: region ? ('gub' as const) : null,
  region: region ?? '0',
  subject: null,
});

function agree(
  event: ElectionEvent,
  region: string | null,
  { date, base }: DateDraft,
  isPlan: boolean,
  index: FactIndex,
  language: 'id' | 'en',
): RecordJudgement {
  const rest = {
    official: eventFigure(event, index, language),
    matched: null,
    ...placed(event, region),
    ...inFull(date, event),
  };
  if (event.status === 'not_held')
    return isPlan ||
      event.confidence !== 'high' ||
      (base.published !== '' && base.published < event.dateStart)
      ? { verdict: 'matches', reasons: ['scheduled'], ...rest }
      : { verdict: 'differs', reasons: ['not_held'], ...rest };
  if (event.status === 'superseded') return { verdict: 'different_basis', reasons: ['superseded'], ...rest };
  const full = rest.value?.length === 10 && electionWeight(base, event.election, index) >= SCOPE.title;
  if (weekdayIsWrong(full ? { ...date, iso: rest.value as string } : date))
    return { verdict: 'differs', reasons: ['weekday_mismatch'], ...rest };
  return {
    verdict: 'matches',
    reasons: event.status === 'done' ? ['equal'] : ['equal', 'scheduled'],
    ...rest,
  };
}

/** "27 November" of an election that was held in one year names one day. */
function inFull(date: DateDraft['date'], event: ElectionEvent): { readonly value?: string } {
  if (!date.iso.startsWith('--') || date.iso.length !== 7) return {};
  if (date.isoEnd) return { value: `${event.dateStart}/${event.dateEnd}` };
  const whole = [event.dateStart, event.dateEnd].find((day) => names(date.iso, day));
  return whole ? { value: whole } : {};
}
