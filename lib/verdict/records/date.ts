import { lastAsked } from '../../base/last-asked';
import type { Analysis } from '../../claims/analyze';
import { SCOPE, type WordedDraft } from '../../claims/draft';
import type { Stage } from '../../claims/lexicon/stages';
import type { FactIndex } from '../../evidence/fact-index';
import type { ElectionEvent } from '../../model/election';
import type { PageSetting } from '../../reading/page-setting';
import { yearOf } from '../../reading/weights';
import { type DateCandidate, deniedDate, placed } from './date-denied';
import { wrongIssue } from './date-issued';
import { namedDay } from './date-named';
import { equals, names, weekdayOf } from './date-parts';
import { datedEvents, days, eventFigure } from './event';
import { heldHere } from './held-here';
import { electionWeight, type RecordJudgement, wrongKind } from './record';

type DateDraft = Extract<WordedDraft, { kind: 'date' }>;

const planned =
  /\b(?:akan|(?:di|men)jadwal(?:kan)?|(?:di|me)rencanakan|rencana(?:nya)?|jadwalnya|bila|jika|apabila|seandainya|andai|kalau|bakal|semula|sedianya|(?:se)?mestinya|(?:se)?harusnya|should|ought to|disiapkan|menyiapkan|batal|tidak jadi|would have|otherwise|could|might|takes? place|had|never|paling lambat|selambat-lambatnya|menargetkan|planned|scheduled|will|would|if|due)\b/;
/** The bare noun names a timetable, which later reports go on to tell as it was kept. */
const timetable = /\bjadwal\b/;
/** Something took place, or was over. */
const held =
  /\b(?:digelar|berlangsung|dilaksanakan|diselenggarakan|dihelat|diadakan|diikuti|sudah|telah|held|took place|was|were|went)\b/;
const edge =
  /\b(?:mulai|dimulai|sejak|berakhir|selesai|hingga|sampai|ditutup|dibuka|start(?:s|ed)?|began|begins?|open(?:s|ed)?|clos(?:es|ed)|end(?:s|ed)?|until)\b/;

/** How a sentence speaks of its days, all of which ask it. */
const toneOf = lastAsked((sentence: string) => ({
  isPlan: planned.test(sentence),
  isTimetable: timetable.test(sentence),
  isHeld: held.test(sentence),
  atEdge: edge.test(sentence),
}));

type Candidate = StageEvent & DateCandidate;

/**
 * Judges the date of a stage, or gives null where the date is no claim about it. Equality decides; when a date that is
 * another one is an error, `deniedDate` says.
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
  const { isPlan, isTimetable, isHeld, atEdge } = toneOf(sentence);
  const mayBePlan = isPlan || isTimetable;
  // An item of a timetable, on a page that does not say its own day, may be older than what came of it.
  const mayPrecede = mayBePlan || (base.published === '' && !isHeld);
  const candidates = stage
    ? candidatesOf(draft, stage, index).filter((one) => !one.oath || fitsOath(one.event, sentence))
    : [];

  const equal = candidates
    .filter(
      ({ event, weight }) =>
        weight > -SCOPE.title &&
        equals(date, event, mayBePlan || atEdge) &&
        !farFromPage(draft, event, index, page),
    )
    // Of a day and a period that ends on it, the day is the narrower answer.
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        days(a.event) - days(b.event) ||
        distance(a.event, base.published) - distance(b.event, base.published),
    )[0];
  if (equal) return agree(equal.event, equal.place, draft, mayPrecede, index, language);
  // Where the clause says what happened, the day of something else confirms nothing.
  const day = stage?.told && candidates.length > 0 ? null : namedDay(draft, text, index, page, language);
  if (day) return weekdayIsWrong(date) ? { ...day, verdict: 'differs', reasons: ['weekday_mismatch'] } : day;

  const issue = wrongIssue(draft, text, index, language);
  if (issue && !mayBePlan) return issue;
  return stage
    ? deniedDate({ draft, stage, sentence, isPlan, isTimetable }, candidates, text, index, page, language)
    : null;
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
          (stage.events.test(event.event) && (stage.told?.elections?.test(event.election) ?? true)) ||
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
