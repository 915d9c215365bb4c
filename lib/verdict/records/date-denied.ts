/** When the day of a stage is an error. Long because the guards that keep it silent are read in their order, each beside what it guards. */

import { groupBy } from '../../base/lists';
import { oncePer } from '../../base/once-per';
import type { Analysis } from '../../claims/analyze';
import { SCOPE, type WordedDraft } from '../../claims/draft';
import { isOtherPresident } from '../../claims/frame/other-president';
import type { Stage } from '../../claims/lexicon/stages';
import type { FactIndex } from '../../evidence/fact-index';
import type { ElectionEvent } from '../../model/election';
import type { PageSetting } from '../../reading/page-setting';
import { yearOf } from '../../reading/weights';
import { oneEnd, oneSlip, weekdayOf } from './date-parts';
import { eventFigure, eventsOn } from './event';
import { onlyRegion } from './held-here';
import { type RecordJudgement, speaksOfPlace } from './record';

type DateDraft = Extract<WordedDraft, { kind: 'date' }>;

/** An event that the words of a date may mean. */
export interface DateCandidate {
  readonly event: ElectionEvent;
  /** Province of a results decree, from the event's name. */
  readonly place: string | null;
  /** How firmly the text writes its election. */
  readonly weight: number;
}

/** A date with the stage its words name, which none of the events of that stage equals. */
export interface UnequalDate {
  readonly draft: DateDraft;
  readonly stage: Stage;
  /** The sentence, with the heads of a cell before it, in lower case. */
  readonly sentence: string;
  /** The sentence speaks of a plan. */
  readonly isPlan: boolean;
  /** It calls itself a timetable: another one may have been in force before. */
  readonly isTimetable: boolean;
}

/** Votes on another day than the nation's, of which the tables know few. */
const apart =
  /\b(?:ulang|susulan|lanjutan|psu|luar negeri|tpsln|ksk|wni|diaspora|pilkades|kepala desa|abroad|overseas|kuala lumpur|taipei|hong ?kong|malaysia|lewat pos|by mail|early|lebih (?:awal|dulu|dahulu)|tps (?:khusus|keliling)|repeat|revot\w*|follow-up|gladi|simulasi|uji coba)\b/;
/** A day that was given up or put off, or was only thought of. */
const putOff =
  /\b(?:menunda|ditunda|tertunda|penundaan|diundur|mengundurkan|dimundurkan|dimajukan|digeser|diusulkan|mengusulkan|usul|usulan|opsi|wacana|postponed?|delayed|rescheduled|moved|proposed|suggested)\b/;
/** Right before a day on which somebody spoke. */
const spoke =
  /\b(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|imbuh|sebut|papar|said|told|added|spokes\w+)(?:nya)?\b[^.;]{0,60}$/;
/** Words of a decision taken anew. */
const again = /\b(?:ulang|kembali|perubahan|mengubah|putusan|amend\w*|revis\w*|again)\b/;
const anniversary =
  /\b(?:setahun|tahun (?:lalu|silam|kemudian)|peringatan|mengenang|anniversary|year (?:later|ago))\b/;
/** "Ditetapkan … pada Kamis (21/3/2024)": bound to the clause, where a day behind a comma tells when somebody spoke. */
const bound = /\b(?:pada|on) (?:hari )?$/;
/** A count or a session that goes on, and is not decided on the day beside it. */
const ongoing =
  /\b(?:dilanjutkan|berlanjut|melanjutkan|masih|diskors|hari ke\w*|memasuki|membuka|dibuka|mulai|dimulai|resumed|continued|ongoing|still)\b/;
/** "Disahkan hingga Jumat, 15 Maret": the hour of a count that goes on, not the day it was decided. */
const upTo =
  /\b(?:hingga|sampai(?: dengan)?|per|until|up to|as of)\s+(?:(?:pada|hari|tanggal|sore|malam|siang|pagi|ini|on)\s+)*$/;
const REACH_BEFORE = 40;

/**
 * A date that differs from the stage's own in exactly one part (day, month or year), or that is the day of something
 * else in the same election: an error only when election and stage are certain, nothing is planned, no place is named
 * beside it and the date is not merely when somebody spoke.
 */
export function deniedDate(
  unequal: UnequalDate,
  candidates: readonly DateCandidate[],
  text: Analysis,
  index: FactIndex,
  page: PageSetting,
  language: 'id' | 'en',
): RecordJudgement | null {
  const { draft, stage, sentence, isPlan, isTimetable } = unequal;
  const { base, date } = draft;
  const told = stage.told ?? null;
  const said = text.text.lower.slice(base.sentence.start, date.start);
  const earlier = text.quantities.filter(
    (q) => q.kind === 'date' && q.start >= base.sentence.start && q.end <= date.start,
  );
  const lead = text.text.lower.slice(earlier.at(-1)?.end ?? base.sentence.start, date.start);
  if (
    !denies(stage, draft, sentence, lead) ||
    base.loose ||
    (isPlan && !isSettledPlan(stage, draft, sentence)) ||
    putOff.test(sentence) ||
    // What a whole clause tells names the occasions that it is not by itself; a day of voting never does.
    ((!told || stage.key === 'voting_day') && apart.test(sentence)) ||
    (!told?.local &&
      besidePlace(draft, candidates, index) &&
      !votesThere(draft, stage, candidates, index, said))
  )
    return null;
  if (/inauguration/.test(stage.key) && isOtherPresident(text, base.sentence)) return null;
  if (stage.key === 'results' || stage.key === 'recapitulation') {
    const before = text.text.lower.slice(Math.max(0, date.start - REACH_BEFORE), date.start);
    if (upTo.test(before) || ongoing.test(sentence)) return null;
  }
  // A list of candidates that was changed was set anew.
  if (/candidates$/.test(stage.key) && again.test(sentence)) return null;
  if (spoke.test(said) || (stage.key === 'race_day' && anniversary.test(sentence))) return null;
  const fitting = candidates.filter(
    ({ event }) => ofRace(draft, event, index) && (!/_amended/.test(event.event) || again.test(sentence)),
  );
  const firm = fitting.filter((one) => isFirm(one, unequal, fitting, index, page));
  const slipped = firm.filter(
    ({ event }) =>
      event.status === 'done' &&
      (!isPlan || (base.published <= event.dateStart && scheduledBy(event, index) <= base.published)) &&
      (oneSlip(date, event, sentence, lead) ||
        (told !== null && stage.key !== 'voting_day' && isSwap(draft, event, index))) &&
      !isOfAnother(draft, event, index) &&
      !(told?.people && !NATION.test(sentence) && date.iso.slice(0, 7) === event.dateStart.slice(0, 7)) &&
      // A race beside a date may be anything in it; its own day with another year is a slip.
      (stage.key !== 'race_day' || date.iso.slice(4) === event.dateStart.slice(4)),
  );
  const spans = new Set(slipped.map(({ event }) => `${event.dateStart}/${event.dateEnd}`));
  const only = spans.size === 1 ? slipped[0] : undefined;
  if (!only || (date.bracketed && !weekdayTells(draft, only.event) && !(told && bound.test(lead))))
    return null;
  const { event, place } = only;
  if (
    event.event === 'presidential_inauguration' &&
    isOtherPresident(text, base.sentence, { election: event.election, index })
  )
    return null;
  if (announcedLater(stage, sentence) && date.iso.slice(0, 7) === event.dateStart.slice(0, 7)) return null;
  if (isTimetable && stage.key !== 'voting_day' && !rightElsewhere(draft, event, text, index)) return null;
  const rest = { official: eventFigure(event, index, language), matched: null, ...placed(event, place) };
  return event.confidence === 'high'
    ? { verdict: 'differs', reasons: ['outside_tolerance'], ...rest }
    : { verdict: 'ambiguous', reasons: ['single_source'], ...rest };
}

/** Where an event of the nation, or of a province, belongs. */
export const placed = (event: ElectionEvent, region: string | null) => ({
  election: event.election,
  office: region ? ('gub' as const) : null,
  region: region ?? '0',
  subject: null,
});

/**
 * An oath on its day of another election's year ("Anggota DPR dilantik pada 1 Oktober 2019"): that election's own, unless the
 * sentence writes the year of this one.
 */
function isOfAnother({ base, date }: DateDraft, event: ElectionEvent, index: FactIndex): boolean {
  if (!/(?:_oath|inauguration)$/.test(event.event) || date.iso.slice(4) !== event.dateStart.slice(4))
    return false;
  const year = Number(date.iso.slice(0, 4));
  // A year with regional elections alone has no oath of the nation's.
  if (!index.elections.some((election) => yearOf(election) === year && election.kind !== 'pilkada'))
    return false;
  const own = yearOf(index.election(event.election));
  return !base.years.some(({ weight, values }) => weight >= SCOPE.sentence && values.includes(own));
}

/** As many voters as only the nation has: none of them vote on a day of their own. */
const NATION = /\b(?:juta|million)\b/;

/** Election and stage leave nothing but this event. */
function isFirm(
  { event, weight }: DateCandidate,
  { draft, stage, sentence }: UnequalDate,
  all: readonly DateCandidate[],
  index: FactIndex,
  page: PageSetting,
): boolean {
  if (!stage.told && CONFIRMED_ONLY.has(stage.key))
    return weight >= 0 && oneEnd(draft.date, event) && sameDays(draft.date, event);
  if (weight >= SCOPE.title) return true;
  // One end of a period that is right to the day settles which stage is meant.
  if (weight >= 0 && oneEnd(draft.date, event)) return true;
  if (stage.told?.once) return true;
  if (spokenOf(draft, event, index, page)) return true;
  // "Selasa, 20 Mei 2019" is no Tuesday, and the day after it is: with the race beside it that leaves one event.
  const byWeekday = draft.base.offices.length > 0 && weekdayTells(draft, event);
  if (weight < 0 || !(byWeekday || namesRace(draft, stage, sentence))) return false;
  const { iso } = draft.date;
  return (
    iso.slice(0, 4) === event.dateStart.slice(0, 4) ||
    (stage.told && weekdayTells(draft, event)) ||
    (iso.length === 10 && all.filter((one) => one.event.dateStart.slice(4) === iso.slice(4)).length === 1)
  );
}

/** Both ends fall on the days of the month on which the event began and ended: a month or a year is another one. */
const sameDays = ({ iso, isoEnd }: DateDraft['date'], { dateStart, dateEnd }: ElectionEvent): boolean =>
  iso.slice(8) === dateStart.slice(8) && (isoEnd ?? '').slice(8) === dateEnd.slice(8);

/** Stages of the president's race alone, once in it. */
const OF_PRESIDENT = new Set(['dispute', 'ticket_numbers', 'tickets', 'inauguration']);
/** The stage is one of a race that the text names, so that the year of the date itself, or its day, tells the election. */
const namesRace = ({ base }: DateDraft, stage: Stage, sentence: string): boolean =>
  stage.told !== undefined ||
  (VOTING.has(stage.key) && base.offices.length > 0) ||
  (OF_PRESIDENT.has(stage.key) && /\b(?:pilpres|capres\w*|presiden|presidential|president)\b/.test(sentence));
const VOTING = new Set(['voting_day', 'race_day', 'second_round']);

/** The election holds a race that the text names beside the date; of none, every election does. */
function ofRace({ base }: DateDraft, { election }: ElectionEvent, index: FactIndex): boolean {
  const named = base.offices[0]?.values ?? [];
  const held = officesOf(index).get(election);
  return named.length === 0 || held === undefined || named.some((office) => held.has(office));
}

/** The races of each election. */
const officesOf = oncePer(
  ({ contests }: FactIndex): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      [...groupBy(contests, (contest) => contest.election)].map(([election, list]) => [
        election,
        new Set(list.map(({ office }) => office)),
      ]),
    ),
);

/** The full date of something else of that election, in one day: the two were mixed up. */
const isSwap = (
  { date }: DateDraft,
  { id, election, dateStart, dateEnd }: ElectionEvent,
  index: FactIndex,
): boolean =>
  date.isoEnd === null &&
  date.iso.length === 10 &&
  (dateEnd === '' || dateEnd === dateStart) &&
  eventsOn(date.iso, index).some(
    (other) =>
      other.id !== id &&
      other.election === election &&
      other.dateStart === date.iso &&
      other.status === 'done',
  );

/** How many other dates of the sentence show that a timetable is the one that was kept. */
const KEPT = 2;
/** A timetable whose other dates are those of the same election: not an older one, but one with a slip. */
function rightElsewhere(
  { base, date }: DateDraft,
  { election }: ElectionEvent,
  text: Analysis,
  index: FactIndex,
): boolean {
  const kept = text.quantities.filter(
    (q) =>
      q.kind === 'date' &&
      q.start !== date.start &&
      q.start >= base.sentence.start &&
      q.end <= base.sentence.end &&
      q.iso.length === 10 &&
      eventsOn(q.isoEnd ? `${q.iso}/${q.isoEnd}` : q.iso, index).some((event) => event.election === election),
  );
  return kept.length >= KEPT;
}

/** Lists of candidates are set on one day and put up on the next. */
const announcedLater = (stage: Stage, sentence: string): boolean =>
  /candidates$/.test(stage.key) && /umum|publik|announc|publish/.test(sentence);

/** A day in brackets mostly tells when somebody spoke; a weekday that is the event's and not its own says it is not that. */
const weekdayTells = ({ date }: DateDraft, event: ElectionEvent): boolean =>
  date.weekday !== null &&
  date.iso.length === 10 &&
  weekdayOf(date.iso) !== date.weekday &&
  weekdayOf(event.dateStart) === date.weekday;

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
const ruled =
  /\b(?:putus\w*|memutus\w*|diputus\w*|menolak|ditolak|dibacakan|ruled|ruling|reject\w*|threw out)\b/;
const heard =
  /\b(?:menggelar sidang|sidang (?:pemeriksaan|lanjutan|perdana|pertama|pembuktian|kedua)|mendengar\w*|saksi|mendaftar\w*|didaftarkan|mengajukan|diajukan ke|hearings?|filed)\b/;
const otherOffice =
  /\b(?:dprd?|dpd|mpr|pimpinan|pks|mahasiswa|partai|kpps|ppk|pps|pantarlih|panwas\w*|bawaslu|kpu|bupati|gubernur|wali ?kota|anggota|dewan|menteri|kabinet|ketua|kepala|komisioner|pejabat|pj|house|senate|governors?|mayors?|regents?|council\w*|cabinet|lawmakers|members?)\b/;

/** A condition, a wish or a day that somebody asked for: no statement of what is planned. */
const unsettled =
  /\b(?:bila|jika|apabila|seandainya|andai|kalau|batal|tidak jadi|semula|sedianya|rencana\w*|direncanakan|berencana|menargetkan|paling lambat|selambat-lambatnya|wacana|isu|rumor|would|could|might|had|never|if|otherwise|due)\b/;
/** "Pilkada akan digelar 28 November 2024" on a page of those days: a plan, of a day that had been fixed. */
const isSettledPlan = (stage: Stage, { base }: DateDraft, sentence: string): boolean =>
  stage.key === 'voting_day' && base.published.length === 10 && !unsettled.test(sentence);
/** The day on which the timetable of an event's election was fixed; after all days where it is not known. */
const scheduledBy = ({ election }: ElectionEvent, index: FactIndex): string =>
  index.events.find((one) => one.election === election && /^schedule_regulation/.test(one.event))
    ?.dateStart ?? '9999';

/** "Pendaftaran capres ditutup 26 Oktober": which end of the period it is stands right before the day. */
const edgeBeside = (lead: string): boolean =>
  /\b(?:dibuka|dimulai|ditutup|berakhir|opened|closed)\s+(?:(?:pada|hari|tanggal|on)\s+)*$/.test(lead);

/** Whether another day than the table's can be an error: the words fit one occasion only. */
function denies(stage: Stage, { base, date }: DateDraft, sentence: string, lead: string): boolean {
  if (stage.told) return stage.key !== 'registration' || date.isoEnd !== null || edgeBeside(lead);
  if (base.below) return false;
  // A whole period, one end of which must be right to the day: see `isFirm`.
  if (CONFIRMED_ONLY.has(stage.key)) return stage.key !== 'revote' && date.isoEnd !== null;
  // Every level counts up in days of its own; the whole period is the nation's.
  if (stage.key === 'recapitulation')
    return (
      date.isoEnd !== null &&
      !/\b(?:tingkat|kecamatan|kabupaten|kota|provinsi|daerah|ppk|district|provincial)\b/.test(sentence)
    );
  // A title that people bear: the clause that makes them so is told, see `HAPPENINGS`.
  if (stage.key === 'elected') return false;
  if (stage.key === 'dispute')
    return (
      /\b(?:pilpres|presiden|presidential)\b/.test(sentence) && ruled.test(sentence) && !heard.test(sentence)
    );
  // "Kampanye putaran kedua berakhir 15 April": a part of the round, whose day is its own.
  if (stage.key === 'second_round')
    return !/\b(?:kampanye|masa tenang|debat|rekapitulasi|penetapan|daftar pemilih|campaign\w*)\b/.test(
      sentence,
    );
  if (stage.key === 'inauguration')
    return !otherOffice.test(sentence.replace(/kpu (?:menetapkan|mengumumkan)/g, ''));
  // "Memenangi Pilpres 14 Februari 2023": beside a race, its own day with another year.
  return NATIONAL.has(stage.key) || stage.key === 'race_day' || !speaksOfPlace(base);
}

/** Stages with so few days in fifty years that a day one part off leads to a single one. */
const UNIQUE = new Set(['campaign', 'cooling_off', 'voting_day']);

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

const votes =
  /\b(?:mencoblos|memilih|memberikan suara|voted|went to the polls)\s+(?:(?:pada|hari|tanggal|on)\s+)*$/;
/** "Sama seperti 100 daerah lain, Banten mencoblos 15 Maret 2017": a whole province, which votes on the day of all. */
function votesThere(
  { base, date }: DateDraft,
  { key }: Stage,
  meant: readonly DateCandidate[],
  index: FactIndex,
  before: string,
): boolean {
  const codes = [
    ...base.openPlaces,
    ...(base.regions.find(({ weight }) => weight >= SCOPE.sentence)?.values ?? []),
  ];
  return (
    key === 'voting_day' &&
    date.iso.length === 10 &&
    votes.test(before) &&
    codes.length > 0 &&
    meant.some(({ event }) =>
      codes.every(
        (code) =>
          code.length === 2 &&
          index.contestsOf(event.election).some((c) => c.office === 'gub' && c.region === code),
      ),
    )
  );
}

/** The sentence itself names a place other than the nation, and not the one that all the elections meant are held in. */
const besidePlace = ({ base }: DateDraft, meant: readonly DateCandidate[], index: FactIndex): boolean =>
  base.openPlaces.length > 0 ||
  base.regions.some(
    (scope) =>
      scope.weight >= SCOPE.sentence &&
      scope.values.some(
        (code) =>
          code !== '0' &&
          code !== '99' &&
          !(meant.length > 0 && meant.every(({ event }) => onlyRegion(event.election, index) === code)),
      ),
  );
