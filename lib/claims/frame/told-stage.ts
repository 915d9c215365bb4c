import type { Office } from '../../model/election';
import type { DateQuantity } from '../../numbers/quantity';
import type { Scope } from '../draft';
import { hasOtherVerb, turnsAway } from '../lexicon/clause-verbs';
import { HAPPENINGS } from '../lexicon/happenings';
import type { Stage } from '../lexicon/stages';
import type { Setting } from './setting';

/** How far behind subject and verb their date may stand, in UTF-16 units. */
const REACH = 120;
/** How far behind an opening date ("Pada 14 November, KPU …") the verb may begin. */
const AHEAD = 70;
/** How much of a clause is read, in UTF-16 units. */
const CLAUSE = 400;

/** "…, Jakarta, Senin": a place and a weekday behind a comma, and no clause of its own. */
const addition = /^[^,;]*(?:,\s*(?:di |pada |in |on )?[\p{L}.'’ -]{0,40}){0,3}$/u;
/** What leads into another day than the verb's: also limits and purposes. */
const away = new RegExp(`${turnsAway.source}|\\b(?:hingga|sampai|dan akan|untuk|until)\\b`);
/** "Putusan dibacakan, dan pada 26 Juli DPR …": another clause opens with the day. */
const goesOn =
  /[,;]\s*(?:dan|lalu|kemudian|sedangkan|sementara|adapun|tetapi|tapi|namun|and|while|but|then)\b/;
/** "Debat kelima untuk Pemilu 2024 …": what the occasion is part of, and no purpose of something else. */
const forRace = /^ untuk (?=(?:pemilu|pilpres|pileg|pilkada|pilgub)\b)/;
/** "Putusan MK yang menghapus …" names the ruling and dates something else. */
const relative =
  /\b(?:yang|which|that|who)\s+(?:telah |sudah |had |has |was |were )?(?:me(?:ng|n|m|l)\w+|declared|scrapped|rejected|dismissed|named)\b/;
/** A noun that names the occasion opens its clause. */
const openingNoun =
  /^\W*(?:(?:pada|dan|lalu|kemudian|sementara|adapun|tahapan|masa|agenda|the|its|and|then)\s+)*$/;
const holdsIt =
  /\b(?:menggelar|mengadakan|melaksanakan|menyelenggarakan|melangsungkan|memulai|membuka|digelar|dilakukan|dilaksanakan|diselenggarakan|dilangsungkan|dimulai|dibuka|berlangsung|terjadi|merupakan|adalah|giliran|jadwal|tanggal|held|holds|hosted|opened|began) (?:the |hari )?$/;
const opening = /^\W*(?:(?:pada|on|tanggal|hari)\s*)*$/;
/** "…, lalu pada 25 Desember giliran …": a day that opens a clause behind another. */
const turning =
  /[,;]\s*(?:lalu|kemudian|sedangkan|sementara(?: itu)?|and then|then) (?:pada|on) (?:hari |tanggal )?$/;
const preposition = /\b(?:pada|on)\b/;
const presidentTalk = /\b(?:pilpres|presiden|capres\w*|cawapres|wapres|presidential|president)\b/;

/** What a clause says happened on a date, with subject and verb beside it; null where no words bind the two. */
export function toldStage(
  setting: Setting,
  before: DateQuantity | null,
  date: DateQuantity,
  offices: readonly Scope<Office>[],
): Stage | null {
  const { block, sentence } = setting;
  const { lower } = block.text;
  const start = Math.max(sentence.start, before?.end ?? 0, date.start - CLAUSE);
  const head = lower.slice(start, date.start);
  const opens = (start === sentence.start && opening.test(head)) || turning.test(head);
  const clause = opens ? clauseBehind(setting, date, preposition.test(head)) : head;
  const told = HAPPENINGS.find((one) => {
    const hit = one.says.exec(clause);
    if (!hit || one.unless?.test(clause)) return false;
    const at = opens ? date.end : start;
    if (
      one.presidential &&
      !isPresidential(setting, one.presidential, clause, at) &&
      !(one.presidential !== 'pair' && spokenOfAlone(offices)) &&
      !(one.presidential === 'general' && ofGeneral(setting, clause))
    )
      return false;
    const lead = clause.slice(clause.lastIndexOf(',', hit.index) + 1, hit.index);
    if (away.test(lead) || hasOtherVerb(lead)) return false;
    if (!one.numbered && relative.test(hit[0])) return false;
    // "12 Desember: rapat evaluasi debat pertama" is about another meeting; "KPU menggelar debat pertama" holds it.
    if (opens) return hit.index <= AHEAD && (!one.noun || openingNoun.test(lead) || holdsIt.test(lead));
    const tail = clause.slice(hit.index + hit[0].length).replace(forRace, '');
    if (one.noun && !openingNoun.test(lead)) return false;
    return (
      tail.length <= REACH &&
      !goesOn.test(tail) &&
      addition.test(tail) &&
      !away.test(tail) &&
      !hasOtherVerb(tail)
    );
  });
  return told ? told.stage : null;
}

/**
 * The clause behind a date that opens its sentence, up to the next date. Without a preposition it needs a mark: a bare date
 * before a title is the day of the page.
 */
function clauseBehind({ block, sentence }: Setting, date: DateQuantity, led: boolean): string {
  const next = block.quantities.find((q) => q.kind === 'date' && q.start >= date.end);
  const end = Math.min(sentence.end, next?.start ?? sentence.end, date.end + CLAUSE);
  const text = block.text.lower.slice(date.end, end);
  return (led ? /^\)?,?\s+[\p{L}\d]/u : /^\)?[,.:]\s+[\p{L}\d]/u).test(text) ? text : '';
}

/** A word of the president's race, or a ticket of it in the clause; `pair` asks for both names of one ticket. */
const isPresidential = (
  setting: Setting,
  by: 'any' | 'pair' | 'general',
  clause: string,
  at: number,
): boolean =>
  (by !== 'pair' && presidentTalk.test(clause)) ||
  setting.local.subjects.some(
    ({ start, end, tickets, person }) =>
      start >= at &&
      end <= at + clause.length &&
      (by !== 'pair' || !person) &&
      (by !== 'pair' ? tickets.some(isOfPresident) : tickets.length > 0 && tickets.every(isOfPresident)),
  );

const generalTalk = /\b(?:pemilu|general election)\b(?! (?:daerah|lokal|legislatif))/;
const LOCAL_TALK = ['regional', 'governor', 'regent', 'mayor'] as const;
/** The clause speaks of a general election, or all that the page said so far is about one and about no local race. */
const ofGeneral = ({ paragraph: { talk } }: Setting, clause: string): boolean =>
  generalTalk.test(clause) || (talk.has('general') && !LOCAL_TALK.some((cue) => talk.has(cue)));

/** The nearest words on a race name the president's and no other. */
const spokenOfAlone = (offices: readonly Scope<Office>[]): boolean =>
  offices[0]?.values.every((office) => office === 'ppwp') ?? false;

const isOfPresident = (ticket: string): boolean => ticket.includes('/ppwp/');
