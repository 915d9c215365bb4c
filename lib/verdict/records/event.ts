import { push } from '../../base/lists';
import { oncePer } from '../../base/once-per';
import type { FactIndex } from '../../evidence/fact-index';
import { formatDate } from '../../i18n/format';
import type { ClaimSource, OfficialFigure } from '../../model/claim';
import type { ElectionEvent } from '../../model/election';
import type { FactStatus } from '../../model/fact';

const STATUS: Record<ElectionEvent['status'], FactStatus> = {
  done: 'certified',
  not_held: 'certified',
  scheduled: 'scheduled',
  planned: 'scheduled',
  superseded: 'superseded',
};

/** Every event of the tables, and after them the voting days that have no row of their own. Put together once. */
export const datedEvents: (index: FactIndex) => readonly ElectionEvent[] = oncePer((index) => [
  ...index.events,
  ...votingDays(index),
]);

/** A period as one text; a day alone where the event has no other end. */
const spanOf = ({ dateStart, dateEnd }: ElectionEvent): string => `${dateStart}/${dateEnd}`;
/** `2024-02-14` as a page writes it without its year: `--02-14`. */
export const yearless = (day: string): string => `-${day.slice(4)}`;

/** Events that begin or end on a day, or fill a period (`a/b`), each written with or without its year, in table order. */
export const eventsOn = (value: string, index: FactIndex): readonly ElectionEvent[] =>
  eventsByDay(index).get(value) ?? [];

const eventsByDay = oncePer((index: FactIndex): ReadonlyMap<string, readonly ElectionEvent[]> => {
  const days = new Map<string, ElectionEvent[]>();
  for (const event of datedEvents(index)) {
    const { dateStart, dateEnd } = event;
    const [start, end] = [yearless(dateStart), yearless(dateEnd)];
    for (const key of new Set([dateStart, dateEnd, spanOf(event), start, end, `${start}/${end}`]))
      push(days, key, event);
  }
  return days;
});

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
      confidence: 'high',
      source: '',
    }));
};

/** Voting days after this are plans; the tables were closed on that day. */
const TABLES_UNTIL = '2026-01-01';

/** 1 for a stage of one day, 2 for a longer one. */
export const days = (event: ElectionEvent): number =>
  event.dateEnd === '' || event.dateEnd === event.dateStart ? 1 : 2;

export function eventFigure(event: ElectionEvent, index: FactIndex, language: 'id' | 'en'): OfficialFigure {
  const value = event.dateEnd === '' || event.dateEnd === event.dateStart ? event.dateStart : spanOf(event);
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

/** What a claim about an event of the whole nation and of no single race is judged by. */
export const nationwide = (event: ElectionEvent, index: FactIndex, language: 'id' | 'en') => ({
  official: eventFigure(event, index, language),
  matched: null,
  election: event.election,
  office: null,
  region: '0',
  subject: null,
});
