import type { Analysis } from '../../claims/analyze';
import { SCOPE, type WordedDraft } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import { formatDate } from '../../i18n/format';
import type { ClaimSource, OfficialFigure } from '../../model/claim';
import type { ElectionEvent } from '../../model/election';
import type { FactStatus } from '../../model/fact';
import { electionWeight, type RecordJudgement, speaksOfPlace, wrongKind } from './record';

type DateDraft = Extract<WordedDraft, { kind: 'date' }>;

const planned =
  /\b(?:akan|dijadwalkan|direncanakan|rencana(?:nya)?|jadwal|bila|jika|apabila|seandainya|andai|kalau|bakal|semula|sedianya|disiapkan|menyiapkan|batal|tidak jadi|would have|had|never|paling lambat|selambat-lambatnya|menargetkan|planned|scheduled|will|would|if|due)\b/;
const edge =
  /\b(?:mulai|dimulai|sejak|berakhir|hingga|sampai|ditutup|dibuka|start(?:s|ed)?|end(?:s|ed)?|until)\b/;

const STATUS: Record<ElectionEvent['status'], FactStatus> = {
  done: 'certified',
  not_held: 'certified',
  scheduled: 'scheduled',
  planned: 'scheduled',
  superseded: 'superseded',
};

/**
 * Judges the date of a stage, or gives null where the date is no claim about it. Equality decides; a date that differs
 * from the stage's own in exactly one part (day, month or year) is an error only when election and stage are certain,
 * nothing is planned, no place is named and the date is not merely when somebody spoke.
 */
export function judgeDate(
  draft: DateDraft,
  text: Analysis,
  index: FactIndex,
  language: 'id' | 'en',
): RecordJudgement | null {
  const { base, date, stage } = draft;
  const places = new Set(base.regions.flatMap((scope) => scope.values));
  const candidates = [...index.events, ...votingDays(index)]
    .filter((event) => stage.events.test(event.event) && !wrongKind(base, event.election, index))
    .map((event) => ({
      event,
      weight: electionWeight(base, event.election, index),
      place: /_(\d{2})$/.exec(event.event)?.[1] ?? null,
    }))
    .filter(({ place }) => place === null || places.has(place));
  const sentence = text.text.lower.slice(base.sentence.start, base.sentence.end);
  const isPlan = planned.test(sentence);

  const equal = candidates
    .filter(
      ({ event, weight }) => weight > -SCOPE.title && equals(date, event, isPlan || edge.test(sentence)),
    )
    // Of a day and a period that ends on it, the day is the narrower answer.
    .sort((a, b) => b.weight - a.weight || days(a.event) - days(b.event))[0];
  if (equal) return agree(equal.event, equal.place, draft, isPlan, index, language);

  if (date.bracketed || isPlan || speaksOfPlace(base)) return null;
  // One end of a period that is right to the day settles which stage is meant.
  const firm = candidates.filter(
    ({ weight, event }) => weight >= SCOPE.title || (weight >= 0 && oneEnd(date, event)),
  );
  const slipped = firm.filter(({ event }) => event.status === 'done' && oneSlip(date, event, sentence));
  const spans = new Set(slipped.map(({ event }) => `${event.dateStart}/${event.dateEnd}`));
  const only = spans.size === 1 ? slipped[0] : undefined;
  if (!only) return null;
  const { event } = only;
  const at = place(event, only.place);
  const officialFigure = figure(event, index, language);
  if (event.confidence !== 'high')
    return {
      verdict: 'ambiguous',
      reasons: ['single_source'],
      official: officialFigure,
      matched: null,
      ...at,
    };
  return {
    verdict: 'differs',
    reasons: ['outside_tolerance'],
    official: officialFigure,
    matched: null,
    ...at,
  };
}

/** Elections whose voting day stands in no event row of its own. */
const votingDays = (index: FactIndex): ElectionEvent[] => {
  const known = new Set(index.events.filter((e) => e.event === 'voting_day').map((e) => e.election));
  return index.elections
    .filter((election) => election.votingDay.length === 10 && !known.has(election.id))
    .map((election) => ({
      id: `${election.id}/voting_day`,
      election: election.id,
      event: 'voting_day',
      label: election.nameId,
      dateStart: election.votingDay,
      dateEnd: election.votingDay,
      status: election.votingDay > TABLES_UNTIL ? 'scheduled' : 'done',
      confidence: 'single',
      source: '',
    }));
};

/** Voting days after this are plans; the tables were closed on that day. */
const TABLES_UNTIL = '2026-01-01';

/** 1 for a stage of one day, 2 for a longer one. */
const days = (event: ElectionEvent): number =>
  event.dateEnd === '' || event.dateEnd === event.dateStart ? 1 : 2;

const place = (event: ElectionEvent, region: string | null) => ({
  election: event.election,
  office: region ? ('gub' as const) : null,
  region: region ?? '0',
  subject: null,
});

function agree(
  event: ElectionEvent,
  region: string | null,
  { date }: DateDraft,
  isPlan: boolean,
  index: FactIndex,
  language: 'id' | 'en',
): RecordJudgement {
  const rest = { official: figure(event, index, language), matched: null, ...place(event, region) };
  if (event.status === 'not_held')
    return isPlan || event.confidence !== 'high'
      ? { verdict: 'matches', reasons: ['scheduled'], ...rest }
      : { verdict: 'differs', reasons: ['not_held'], ...rest };
  if (event.status === 'superseded') return { verdict: 'different_basis', reasons: ['superseded'], ...rest };
  if (date.weekday !== null && date.iso.length === 10 && !date.isoEnd && weekdayOf(date.iso) !== date.weekday)
    return { verdict: 'differs', reasons: ['weekday_mismatch'], ...rest };
  return {
    verdict: 'matches',
    reasons: event.status === 'done' ? ['equal'] : ['equal', 'scheduled'],
    ...rest,
  };
}

/** 0 Sunday … 6 Saturday of an ISO day. */
export const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

/** Does `part` (possibly without day or without year) name the ISO day `whole`? */
function names(part: string, whole: string): boolean {
  if (part.startsWith('--')) return whole.slice(5, 5 + part.length - 2) === part.slice(2);
  return part !== '' && whole.startsWith(part);
}

const dayBefore = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** A single day equals a stage of one day, or an end of a longer one; announcements after midnight fall on the eve too. */
function equals(date: DateDraft['date'], event: ElectionEvent, atEdge: boolean): boolean {
  if (date.isoEnd) return names(date.iso, event.dateStart) && names(date.isoEnd, event.dateEnd);
  if (event.dateStart === event.dateEnd || event.dateEnd === '')
    return (
      names(date.iso, event.dateStart) ||
      (date.night && event.dateStart.length === 10 && names(date.iso, dayBefore(event.dateStart)))
    );
  return names(date.iso, event.dateEnd) || (atEdge && names(date.iso, event.dateStart));
}

/** One end of a written period is the stage's own. */
const oneEnd = (date: DateDraft['date'], event: ElectionEvent): boolean =>
  date.isoEnd !== null &&
  date.iso.length === 10 &&
  date.isoEnd.length === 10 &&
  (date.iso === event.dateStart || date.isoEnd === event.dateEnd);

/** Exactly one of day, month and year is another one, over both ends of a period. */
function oneSlip(date: DateDraft['date'], event: ElectionEvent, sentence: string): boolean {
  const oneDay = event.dateEnd === '' || event.dateEnd === event.dateStart;
  const begins = /\b(?:mulai|dimulai|sejak|dibuka|start(?:s|ed)?|began|begins?)\b/.test(sentence);
  const ends = /\b(?:berakhir|selesai|ditutup|end(?:s|ed)?)\b/.test(sentence);
  // A single day of a longer stage says which end it is, or nothing.
  if (!date.isoEnd && !oneDay && begins === ends) return false;
  const pairs: [string, string][] = [[date.iso, !oneDay && ends ? event.dateEnd : event.dateStart]];
  if (date.isoEnd) pairs.push([date.isoEnd, event.dateEnd]);
  let wrong = 0;
  for (const [claimed, truth] of pairs) {
    const a = claimed.startsWith('--') ? ['', ...claimed.slice(2).split('-')] : claimed.split('-');
    const b = truth.split('-');
    if (a.length < 3 || b.length < 3) return false;
    a.forEach((part, i) => {
      if (part !== '' && part !== b[i]) wrong += 1;
    });
  }
  return wrong === 1;
}

function figure(event: ElectionEvent, index: FactIndex, language: 'id' | 'en'): OfficialFigure {
  const value =
    event.dateEnd === '' || event.dateEnd === event.dateStart
      ? event.dateStart
      : `${event.dateStart}/${event.dateEnd}`;
  return {
    value,
    display: formatDate(value, language),
    factId: `event:${event.id}`,
    formula: null,
    status: STATUS[event.status],
    asOf: null,
    source: eventSource(event, index),
  };
}

function eventSource(event: ElectionEvent, index: FactIndex): ClaimSource {
  const source = index.source(event.source);
  return {
    title: source?.title ?? event.label,
    publisher: source?.publisher ?? '',
    docNo: source?.docNo || null,
    url: source?.officialUrl || source?.evidenceUrl || null,
    urlKind: source?.officialUrl && source.officialKind !== '' ? source.officialKind : null,
    seenAt: source?.evidenceUrl || null,
  };
}
