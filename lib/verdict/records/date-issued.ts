import type { Analysis } from '../../claims/analyze';
import type { WordedDraft } from '../../claims/draft';
import { hasOtherVerb } from '../../claims/lexicon/clause-verbs';
import type { FactIndex } from '../../evidence/fact-index';
import { formatDate } from '../../i18n/format';
import type { Decree } from '../../model/election';
import type { ActQuantity } from '../../numbers/quantity';
import { decreeFigure, namesDecree } from './act';
import type { RecordJudgement } from './record';

type DateDraft = Extract<WordedDraft, { kind: 'date' }>;

/** "… pada 22 Maret 2024 lewat Keputusan 360", "…, dan dituangkan dalam Keputusan …": the act a decision was made by. */
const by =
  /^\s*\)?,?\s*(?:dan |yang )?(?:(?:di)?tuangkan dalam|tertuang dalam|ditetapkan dengan|lewat|melalui|dengan|through|by|in)\s+(?:surat )?$/;
const decides =
  /\b(?:menetapkan|ditetapkan|penetapan|mengesahkan|disahkan|dibagi(?:kan)?|diputus(?:kan)?|memutuskan|dibacakan|set|decided|certified|determined)\b[^.;]{0,140}$/;

/** Verbs that give an act its day, right before the date. */
const issued =
  /\b(?:terbit|diterbitkan|tertanggal|bertanggal|dikeluarkan|diteken|ditandatangani|dibacakan|diputus(?:kan)?|diundangkan|issued|dated|signed|handed down|delivered)\s+(?:(?:kpu|mk|pada|tanggal|hari|on|dan|berlaku)\s+)*$/;
/** "Pada 16 Oktober 2023, MK membacakan Putusan …": what the organ did on the day before it. */
const issues =
  /^\)?,?\s*(?:(?:the )?(?:mk|kpu|dkpp|mahkamah konstitusi|constitutional court|komisi pemilihan umum)(?: ri)?\s+)?(?:resmi |secara resmi )?(?:membacakan|mengucapkan|menerbitkan|mengeluarkan|menetapkan|memutus(?:kan)?|meneken|menandatangani|issued|delivered|handed down|signed)\s+(?:surat )?$/;
const opensDay = /^\W*(?:pada|on)\s+(?:hari |tanggal |\p{L}+, )*$/u;
/** "- Putusan MK 90/PUU-XXI/2023 tentang usia calon: 16 Oktober 2023": a line of a list. */
const inList = /^[^.;:,]{0,80}:\s*$/;
/** A sentence that goes on about the act of the one before it. */
const pointsBack =
  /^\W*(?:aturan|keputusan|putusan|peraturan|beleid|surat keputusan|sk|regulasi|dokumen|the (?:decree|ruling|regulation|decision))\b/;

/** "Putusan 62/PUU-XXII/2024 pada 2 Januari 2025". */
const onDay =
  /^\s*,?\s*(?:ditetapkan |disahkan |dibacakan |diucapkan )?(?:di jakarta,? )?(?:pada|tertanggal|tanggal|on|dated)\s+(?:hari\s+|tanggal\s+)*$/;

/** The act as written, or a ruling whose number and year fit though its Roman numeral is a slip. */
const meansDecree = (act: ActQuantity, decree: Decree): boolean =>
  (decree.kind === act.act && namesDecree(act, decree)) ||
  (act.act === 'putusan_mk' &&
    decree.kind === 'putusan_mk' &&
    decree.year === act.year &&
    decree.number.split('/')[0] === act.number.split('/')[0]);

/**
 * The day an act was issued, one part off: "Keputusan Nomor 360 Tahun 2024 tertanggal 21 Maret 2024". Only where one act
 * of the tables is named, in the same sentence or as the only one of the sentence before.
 */
export function wrongIssue(
  { base, date }: DateDraft,
  text: Analysis,
  index: FactIndex,
  language: 'id' | 'en',
): RecordJudgement | null {
  if (date.isoEnd || date.iso.length !== 10 || base.basis === 'quoted_false') return null;
  const { lower } = text.text;
  const acts = text.quantities.filter((q): q is ActQuantity => q.kind === 'act');
  const inSentence = acts.filter((q) => q.start >= base.sentence.start && q.end <= base.sentence.end);
  const tied = inSentence.find((q) => q.start >= date.end && by.test(lower.slice(date.end, q.start)));
  // "Putusan 62/PUU-XXII/2024 yang dibacakan 2 Januari 2025 menyatakan Pasal 222 UU 7/2017 …": the act before its day.
  const ahead = inSentence.filter((q) => q.end <= date.start);
  const own = tied ? [tied] : ahead.length > 0 ? ahead : inSentence;
  const earlier = acts.filter((q) => q.end <= base.sentence.start);
  const meant =
    own.length > 0
      ? own
      : pointsBack.test(lower.slice(base.sentence.start, date.start))
        ? earlier.slice(-1)
        : [];
  const act = meant.length === 1 ? meant[0] : undefined;
  if (!act) return null;
  const before = lower.slice(base.sentence.start, date.start);
  const beside = own.includes(act) && act.end <= date.start && onDay.test(lower.slice(act.end, date.start));
  const opens =
    own.includes(act) &&
    act.start >= date.end &&
    opensDay.test(before) &&
    issues.test(lower.slice(date.end, act.start));
  const alone = !hasOtherVerb(lower.slice(act.end, base.sentence.end));
  const listed =
    alone &&
    own.includes(act) &&
    act.end <= date.start &&
    inList.test(lower.slice(act.end, date.start)) &&
    /^\W*$/.test(lower.slice(base.sentence.start, act.start)) &&
    /^\W*$/.test(lower.slice(date.end, base.sentence.end));
  const heads =
    alone &&
    own.includes(act) &&
    act.start >= date.end &&
    /^\W*$/.test(before) &&
    /^\)?:\s*$/.test(lower.slice(date.end, act.start));
  if (!beside && !opens && !listed && !heads && !issued.test(before) && !(tied && decides.test(before)))
    return null;
  const dated = index.decrees.filter((d) => d.date.length === 10 && meansDecree(act, d));
  const decree = dated.length === 1 ? dated[0] : undefined;
  if (!decree) return null;
  const wrong = decree.date.split('-').filter((part, i) => part !== date.iso.split('-')[i]).length;
  if (wrong !== 1) return null;
  return {
    verdict: 'differs',
    reasons: ['outside_tolerance'],
    official: {
      ...decreeFigure(decree, index),
      value: decree.date,
      display: formatDate(decree.date, language),
    },
    matched: null,
    election: decree.election,
    office: null,
    region: '0',
    subject: null,
  };
}
