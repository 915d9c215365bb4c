import { lastAsked } from '../../base/last-asked';
import type { Span } from '../../base/span';
import type { Basis } from '../../model/claim';
import { takesBack } from '../corrections';
import type { BasisMark } from '../cues';
import { basisIn } from './context';
import { SAMPLED } from './end-of-sample';
import { isPleaded } from './pleaded';
import type { Setting } from './setting';

/** Words with which a debunk or a correction turns to what is so. */
const turnsToFact =
  /\b(?:faktanya|fakta\s*:|padahal|ternyata|kenyataannya|nyatanya|yang benar|data kpu|data resmi|hasil resmi|seharusnya|mestinya|yang tepat|melainkan|in fact|actually|in reality|the correct (?:figure|number)|should (?:be|have been|read))\b/g;
/** Words of a false claim; the last of the two kinds before a number decides. */
const turnsToClaim =
  /\b(?:klaim(?:nya)?|diklaim|mengklaim|narasi|disebut(?:kan)?|beredar|menyebut|unggahan|konon|claim(?:s|ed)?|alleg\w+)\b/g;

/** Words that a figure is the one KPU set. */
const DECIDED =
  'menetapkan|ditetapkan|mengesahkan|disahkan|final|hasil akhir|keputusan kpu|sk kpu|certif(?:ied|ies)|officially';
const decided = new RegExp(`\\b(?:${DECIDED})\\b`);
const anyDecided = new RegExp(DECIDED);
const undecided = /\b(?:belum|bukan|akan|bakal|sebelum|menunggu|not yet|before|will be)\s+(?:\w+\s+)?$/;

/** Says outright that the figures are final; "belum final" and "akan ditetapkan" say the opposite. */
export function saysDecided(text: string): boolean {
  const found = decided.exec(text);
  return found !== null && !undecided.test(text.slice(Math.max(0, found.index - 24), found.index));
}

const mayDecide = lastAsked((sentence: string) => anyDecided.test(sentence));

/** {@link saysDecided} for a part of a sentence, asked only where the sentence holds such a word at all. */
export const partSaysDecided = (sentence: string, from: number, to: number): boolean =>
  mayDecide(sentence) && saysDecided(sentence.slice(from, to));

/** "Ketiga hasil di atas sudah final": what was written before is meant. */
const looksBack =
  /\b(?:hasil|angka|data|perolehan|suara|figures|results|numbers|tallies)\b[^.;]{0,30}\b(?:di atas|tersebut|tadi|above)\b/;

/** Says of the figures before it that they are final or that KPU has set them. */
export const decidesBefore = (text: string): boolean => looksBack.test(text) && saysDecided(text);

/** From here on the page tells what is so. */
export const turnsToFacts = (text: string): boolean => text.search(turnsToFact) >= 0;

const lastIndex = (text: string, pattern: RegExp): number => {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
};

/** The basis that the number's own part of the sentence states, or null. A semicolon parts a sentence in two. */
export function nearBasis(setting: Setting, span: Span): Basis | null {
  const { block, sentence } = setting;
  const { lower } = block.text;
  const start = setting.lower.includes(';')
    ? Math.max(sentence.start, lower.lastIndexOf(';', span.start - 1) + 1)
    : sentence.start;
  const stop = setting.lower.includes(';') ? lower.indexOf(';', span.end) : -1;
  const end = stop < 0 || stop > sentence.end ? sentence.end : stop;
  const basis = opensAsClaim(setting.lower)
    ? 'quoted_false'
    : basisIn(
        block,
        start,
        end,
        (mark) =>
          !(mark.basis === 'target' && passedTarget(lower, start, mark, span)) &&
          !(AHEAD.has(mark.basis) && (isReached(lower, start, span) || isForeseenToo(lower, mark, span))) &&
          !(span.end <= mark.start && isLikened(lower, start, mark, span.end)) &&
          !(span.end <= (rumourFrom(lower, start, mark) ?? 0)),
      );
  // One string for all numbers of the sentence, where no semicolon parts it.
  const part = start === sentence.start && end === sentence.end ? setting.lower : lower.slice(start, end);
  if (
    (basis === null || basis === 'official') &&
    (isAskedOfCourt(lower, start, span) || isPleaded(lower, start, span))
  )
    return 'camp_count';
  if (basis === null && stillCounting(part)) return 'interim';
  if (SAMPLED.has(basis) && turnsToResult(lower, start, span)) return 'official';
  if (basis !== 'quoted_false' && basis !== null && basis !== 'official') return basis;
  if (basis === 'official' && setting.paragraph.basis === 'quoted_false' && isQuotedOn(lower, sentence))
    return null;
  if (turnsSomewhere(part)) {
    const before = lower.slice(start, span.start);
    const fact = lastIndex(before, turnsToFact);
    if (fact >= 0 && fact > lastIndex(before, turnsToClaim)) return 'official';
  }
  return takesBack(setting, span) ? 'quoted_false' : basis;
}

/** "Meminta MK menyatakan perolehan A sebesar N": what somebody wants a court to find. */
const asked =
  /\b(?:meminta|minta|memohon|menuntut|mendesak|ask(?:s|ed|ing)?|urg(?:es|ed|ing)|petition(?:s|ed|ing)?)\s+(?:(?:agar|supaya|kepada|pada|majelis|hakim|the|its|panel)\s+){0,4}(?:mk|mahkamah(?: konstitusi| agung)?|majelis hakim|hakim(?: konstitusi)?|pengadilan|bawaslu|kpu|court|constitutional court|judges|justices)\b[^.;:]{0,60}?\b(?:menyatakan|menetapkan|mengubah|mengoreksi|mengembalikan|memutuskan|mengakui|(?:to\s+)?(?:declare|rule|find|set|correct|restore))\b(?<told>[^;]*)$/;
/** The sentence turns from the request to what is so. */
const askedNoMore =
  /\b(?:padahal|sedangkan (?:kpu|menurut kpu)|yang ditetapkan kpu|menurut kpu|versi kpu|data kpu|rekapitulasi|hasil resmi|karena|sebab|setelah|whereas|although|because|after|official)\b/;

const mayAsk = lastAsked((sentence: string) =>
  /\b(?:me?minta|memohon|menuntut|mendesak|ask|urg|petition)/.test(sentence),
);

function isAskedOfCourt(lower: string, from: number, span: Span): boolean {
  const before = lower.slice(from, span.start);
  const told = mayAsk(before) ? asked.exec(before)?.groups?.['told'] : undefined;
  return told !== undefined && !askedNoMore.test(told);
}

const saidBy =
  /\b(?:kata|ujar|ucap|tutur|jelas|tegas|terang|imbuh|papar|ungkap|sebut|tulis|lanjut|demikian|said|says|told|added|wrote|according)\b/;
/**
 * "Setelah didesak, keluar angka yang sebenarnya", in quotation marks and said by nobody who is named, behind a claim that
 * goes around: the claim's own words, which turn to no facts.
 */
export function isQuotedOn(lower: string, { start, end }: Span): boolean {
  const before = lower.slice(0, start);
  const within =
    (before.match(/"/g)?.length ?? 0) % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
  const text = lower.slice(start, end);
  return (within || /^\s*["“]/.test(text)) && !saidBy.test(text);
}

/** A column or row that is headed by the commission alone, or as its result, beside those of others. */
const ofCommission =
  /^\W*(?:(?:hasil|angka|data|versi|menurut|penetapan|rekapitulasi|final|akhir|resmi|official)\s+)*(?:kpu(?:\s+ri)?|resmi|official(?:\s+results?)?|hasil akhir)\W*$/i;

/**
 * `official` for a cell in a column or row of the commission's own figures, whatever the page compares them with; what
 * the heads say of another count ("Hitung cepat", "Sirekap"); else null.
 */
export function headedBasis({ block: { block }, head }: Setting): Basis | null {
  const { cell } = block;
  if (!cell || !head) return null;
  if (ofCommission.test(cell.columnHead) || ofCommission.test(cell.rowHead)) return 'official';
  const basis = basisIn(head.text, cell.caption.length, head.text.text.original.length);
  return basis === 'official' ? null : basis;
}

const opensAsClaim = lastAsked((sentence: string) =>
  /^\W*(?:klaim|narasi|claim)\s*:/.test(sentence.slice(0, 24)),
);
const turnsSomewhere = lastAsked(turnsToFacts);

/** A count under way: "1732 dari 3075 TPS", "baru masuk 56 persen", "hingga pukul 11.00". */
const stillCounting = lastAsked(
  (text: string) =>
    /(?<!\b(?:menang|unggul|kalah|berjaya|won|led|ahead)\s+(?:di|pada|in|at)\s+[\d.,]*)\d\s*(?:tps\s*)?(?:dari|of|out of)\s+(?:total\s+|seluruh\s+)?\d[\d.,]*\s*(?:tps|polling stations)\b/.test(
      text,
    ) ||
    /\b(?:data|suara|formulir|dokumen|tps)\b[^.;,]{0,40}\b(?:baru|sudah|telah)\s+masuk\b|\bbaru (?:masuk|memuat|mencakup|menghimpun)\s+\d/.test(
      text,
    ) ||
    /\d\s*(?:persen|%)\s+(?:data|dari total tps)\b|\b(?:laman|situs|web|website|portal|site)\s+(?:resmi\s+)?kpu\b[^.;]{0,24}\b(?:menunjukkan|menampilkan|memperlihatkan|mencatat|shows?|showed)\b/.test(
      text,
    ) ||
    /\b(?:hingga|sampai|per)\b[^.;]{0,44}\b(?:pukul|pkl|jam)\s*\d/.test(text) ||
    /\bbaru\s+(?:memuat|menampilkan|mencakup|merekam|menghimpun|berisi|terkumpul|terisi|terunggah|terhitung|dihitung)\b/.test(
      text,
    ) ||
    /\b(?:sehari|semalam|beberapa (?:jam|hari)|dua hari)\s+(?:setelah|sesudah|usai|selepas)\s+(?:pencoblosan|pemungutan suara|hari h)\b/.test(
      text,
    ),
);

/** What a result is held against: "mencapai 76 persen, di bawah target 77,5 persen" has a result and a target. */
const heldAgainst =
  /(?:di bawah|dibawah|di atas|melampaui|melebihi|melewati|melewat|jauh dari|dari|memenuhi|menembus|mencapai|sesuai|dibanding(?:kan)?|below|above|short of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|miss(?:es|ed|ing)?|than|against)\s+(?:the\s+|its\s+|a\s+)?$/;

/** What a result is likened to, or told apart from: "tak jauh beda dari hasil hitung cepat", "which confirmed unofficial results". */
const likened =
  /\b(?:beda|berbeda|jauh|terpaut|berselisih|sesuai|selaras|sejalan|konsisten|sama|senada|mirip|serupa|persis|presisi|akurat|memperkuat|mengonfirmasi|mengukuhkan|dibanding(?:kan)?|ketimbang|confirm(?:s|ed|ing)?|consistent|in line|match(?:es|ed|ing)?|track(?:s|ed|ing)?|mirror(?:s|ed|ing)?|echo(?:es|ed|ing)?|than|similar)\s+(?:(?:dari|dengan|daripada|closely|to|with|from|the|earlier|previous|sejumlah|beberapa|hasil|angka|perolehan|perhitungan|penghitungan|temuan|data|results?\s+of|tidak|resmi|hitung\s+cepat|quick[\s-]counts?|survei|oleh)\s+){0,5}$/;

/** "Wider than the four points that most quick counts had suggested", "lebih tinggi daripada yang diramalkan survei". */
const foretold =
  /\b(?:than|daripada|ketimbang)\b[^.;:]{0,50}\b(?:most|many|some|all|several|the|kebanyakan|sejumlah|beberapa|di\w+|oleh)\s+$/;

/**
 * The mark names a count that the sentence only compares its own figures with; `behind` is where the figure ends that
 * is asked of.
 */
export const isLikened = (lower: string, from: number, mark: BasisMark, behind = from): boolean =>
  COMPARED.has(mark.basis) &&
  (likened.test(lower.slice(Math.max(from, mark.start - 70), mark.start)) ||
    foretold.test(lower.slice(Math.max(behind, mark.start - 80), mark.start)));

/** "N suara, bukan M seperti yang beredar": the rumour is of the figure behind *bukan* alone. */
const setAgainst =
  /\b(?:bukan(?:nya)?|alih-alih|tidak (?:seperti|sesuai)|tak (?:seperti|sesuai)|berbeda (?:dari|dengan)|beda (?:dari|dengan|sama)|not|unlike|instead of|rather than)\b[^.;:]{0,40}$/;

/** Where the words begin that set a rumour against what the sentence tells itself; null where none do. */
export function rumourFrom(lower: string, from: number, mark: BasisMark): number | null {
  if (mark.basis !== 'quoted_false') return null;
  const at = Math.max(from, mark.start - 60);
  const hit = setAgainst.exec(lower.slice(at, mark.start));
  return hit && at + hit.index > from + 3 ? at + hit.index : null;
}

/** Polls in general, that foresaw or may not be shown: "sebagian besar survei menjagokan petahana", "larangan menyiarkan hasil survei". */
const pollsAtLarge =
  /\b(?:larangan|melarang|dilarang|mengumumkan|menyiarkan|memublikasikan|mempublikasikan|meleset|mengejutkan|menjagokan|mengunggulkan|meramalkan|berbeda dengan|di luar|membantah|mematahkan|banned?|bans|prohibits?|surpris\w+|def(?:y|ied|ies|ying)|contrary to|upset|favou?red|tipped|pundits)\b/;

/** A sentence without a share that speaks of polls in general says nothing of the figures behind it. */
export const speaksOfPolls = (sentence: string, mark: BasisMark): boolean =>
  (mark.basis === 'survey' || mark.basis === 'quick_count') &&
  pollsAtLarge.test(sentence) &&
  !/\d\s*(?:%|persen|per ?cent)/.test(sentence);

const COMPARED: ReadonlySet<Basis> = new Set(['quick_count', 'survey', 'interim']);

/** "Hanya 65,97 persen, padahal targetnya 76 persen": what was reached stands in front. */
const asAgainst =
  /,\s*(?:padahal|sedangkan|sementara|meski\w*|walau\w*|kendati|namun|tapi|tetapi|dari|although|though|while|whereas|but|despite)\s+(?:[a-z]+\s+){0,2}$/;

const passedTarget = (lower: string, from: number, mark: Span, span: Span): boolean =>
  span.end <= mark.start &&
  (heldAgainst.test(lower.slice(Math.max(from, mark.start - 24), mark.start)) ||
    asAgainst.test(lower.slice(Math.max(span.end, mark.start - 40), mark.start)));

/** What is only hoped for or foreseen. */
const AHEAD: ReadonlySet<Basis> = new Set(['target', 'projection']);

/** "Membidik 12 persen setelah meraih 9,05 persen": what was reached stands beside the hope. */
const reached =
  /\b(?:(?:setelah|sesudah|usai|selepas)\s+(?:hanya\s+)?(?:meraih|mendapat(?:kan)?|memperoleh|mengantongi|meraup)|(?:after|having)\s+(?:only\s+)?(?:winning|taking|getting|won|taken|got))\s+(?:(?:hanya|sebanyak|only|just)\s+)?$/;

const isReached = (lower: string, from: number, span: Span): boolean =>
  reached.test(lower.slice(Math.max(from, span.start - 50), span.start));

/** "Led with 19.33 per cent and is expected to have 128 seats": what was reached stands in front of a forecast of more. */
const andForecast =
  /^(?:[^.;]|[.,]\d){0,40}?,?\s(?:and|dan|serta)\s+(?:(?:is|are|was|were|kini|juga|now|also|could|karena itu)\s+){0,2}$/;
const ofSeats = /^[^.;,]{0,60}\b(?:seats|kursi)\b/;
const isForeseenToo = (lower: string, mark: BasisMark, span: Span): boolean =>
  mark.basis === 'projection' &&
  ofSeats.test(lower.slice(mark.end, mark.end + 70)) &&
  !/^\s*(?:seats|kursi)\b/.test(lower.slice(span.end, span.end + 8)) &&
  span.end <= mark.start &&
  andForecast.test(lower.slice(span.end, mark.start));

/** "…, padahal di hasil KPU yang kedua ialah Anies dengan N": behind a poll, what the commission found. */
const resultBehind =
  /\b(?:padahal|sedangkan|sementara|adapun|tetapi|tapi|namun|but|while|whereas|although)\b[^.;:]{0,24}\b(?:hasil (?:resmi |akhir )?kpu|(?:hasil|data|angka) resmi(?: kpu)?|rekapitulasi (?:resmi )?kpu|hitungan kpu|(?:the )?kpu.s (?:official )?(?:result|count|figure)s?|official (?:result|count|tally)s?)\b/g;

/** Between the last turn to the commission's result and the figure stands no other source. */
function turnsToResult(lower: string, from: number, span: Span): boolean {
  const before = lower.slice(from, span.start);
  const at = lastIndex(before, resultBehind);
  return (
    at >= 0 && !/\b(?:survei|hitung cepat|quick[ -]?counts?|lembaga|poll(?:s|ster)?)\b/.test(before.slice(at))
  );
}

const recallWords =
  /\b(?:pemilu lalu|pemilu sebelumnya|pilpres lalu|pilpres sebelumnya|pileg lalu|pilkada lalu|periode lalu|kala itu|saat itu|sebagai pembanding|sebagai catatan|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d+) tahun (?:lalu|silam|sebelumnya)|last election|previous election|back then|(?:[a-z]+|\d+) years (?:earlier|ago|before))\b/;

/** The sentence recalls an earlier election: "pada pemilu lalu", or a year before the one the page is about. */
export function turnsBack(setting: Setting): boolean {
  const { lower, local, paragraph } = setting;
  if (recallWords.test(lower)) return true;
  if (local.years.length === 0) return false;
  const latest = Math.max(...local.years.map((y) => y.year));
  const about = [
    ...paragraph.years,
    ...(paragraph.title?.years ?? []).map((y) => y.year),
    Number(paragraph.published.slice(0, 4)) || 0,
  ];
  return about.length > 0 && latest <= Math.max(...about) - 2;
}
