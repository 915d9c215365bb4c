import type { Analysis } from '../../claims/analyze';
import type { WordedDraft } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import type { ElectionEvent } from '../../model/election';
import { eventsOn, nationwide } from './event';
import type { RecordJudgement } from './record';

type DateDraft = Extract<WordedDraft, { kind: 'date' }>;

/** How far before a day its number of days may stand, in UTF-16 units. */
const REACH = 48;
const limitOf = ({ event }: ElectionEvent): string | null =>
  /^mk_rerun_deadline_(\d+)d$/.exec(event)?.[1] ?? null;

/** "45 hari (5 April)", "30 hari, paling lambat 22 Maret 2025": the day on which a time limit of the court runs out. */
export function limitDay(
  { base, date }: DateDraft,
  text: Analysis,
  index: FactIndex,
  language: 'id' | 'en',
): RecordJudgement | null {
  if (date.isoEnd) return null;
  const before = text.text.lower.slice(Math.max(base.sentence.start, date.start - REACH), date.start);
  const event = eventsOn(date.iso, index).find((one) => {
    const days = limitOf(one);
    return days !== null && new RegExp(`(?<!\\d)${days} (?:hari|days)\\b[^.;\\d]*$`).test(before);
  });
  if (!event) return null;
  return {
    verdict: 'matches',
    reasons: ['equal'],
    ...nationwide(event, index, language),
    ...(date.iso.startsWith('--') ? { value: event.dateStart } : {}),
  };
}

/** Words of a decision, an oath or a vote of one place, up to the day they are dated by. */
const decided =
  /\b(?:menetapkan|ditetapkan|penetapan|pleno|rekapitulasi|mengesahkan|disahkan|diketok|menutup|ditutup|merampungkan|menuntaskan|menyelesaikan|mengakhiri|dilantik|pelantikan|putusan|certified|declared|confirmed|inaugurat\w+|sworn in|plenary)\b[^;]{0,170}$/;
const election =
  /\b(?:suara|pil(?:kada|gub|bup|wal\w*|pres|eg)|pemilu|pemilihan|paslon|pasangan|calon|psu|bupati|wali ?kota|gubernur|dprd?|terpilih|vot\w+|elections?|results?|governor|mayor|regent)\b/;
/** Right before a day on which somebody spoke, or something is planned. */
const spoke =
  /\b(?:kata|ujar|ucap|tutur|jelas|ungkap|terang|papar|sebut|imbuh|tegas|lanjut|tambah|beber|pungkas|demikian|menjelaskan|menyatakan|mengatakan|menyebut|mengungkapkan|menegaskan|dikonfirmasi|ditemui|dihubungi|said|told|added|akan|belum)(?:nya)?\b[^.;]{0,90}$/;

/**
 * A day of a decision or an oath in a place, of which the tables hold no event: a claim without data. Days that only
 * tell when somebody spoke are none, nor are days of the nation, whose stages the tables hold.
 */
export function openDay({ base, date, heads }: DateDraft, text: Analysis): RecordJudgement | null {
  if (heads !== '' || date.isoEnd || !/^(?:\d{4}|-)-\d{2}-\d{2}$/.test(date.iso)) return null;
  const before = text.text.lower.slice(base.sentence.start, date.start);
  const sentence = text.text.lower.slice(base.sentence.start, base.sentence.end);
  if (!decided.test(before) || spoke.test(before) || !election.test(sentence)) return null;
  const place = base.regions.find(({ values }) => values.length === 1 && values[0] !== '0')?.values[0];
  if (place === undefined) return null;
  return {
    verdict: 'no_data',
    reasons: ['not_in_index'],
    official: null,
    matched: null,
    election: null,
    office: null,
    region: place,
    subject: null,
  };
}
