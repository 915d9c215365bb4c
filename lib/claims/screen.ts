/**
 * The cheap screen before anything is sent: pages without election words are left alone. It may let a page pass that
 * has no claim; it must never hold back one that has. Imports nothing, since it lives in every page that is read.
 */

/** Words of elections, Indonesian and English. Short ones that are also other words stand in `SHORT`. */
const CUE_WORDS = [
  'pemil(?:u|ih(?:an)?)',
  'pil(?:eg|pres|kada|gub|bup|walkot|wako|wali)',
  'suara',
  'paslon',
  'ca(?:pres|wapres|leg|gub|bup|walkot|lon)',
  'kandidat',
  'partai',
  'parpol',
  'kursi',
  'dapil',
  'hak pilih',
  'hitung cepat',
  'quick count',
  'real count',
  'exit poll',
  'rekap(?:itulasi)?',
  'partisipasi',
  'kolom kosong',
  'sirekap',
  'situng',
  '(?:men)?coblos',
  'pencoblosan',
  'golput',
  'elektabilitas',
  'parlemen',
  'senayan',
  'presiden(?:t(?:ial)?)?',
  'wapres',
  'gubernur',
  'bupati',
  'wali ?kota',
  'dprd?',
  'elections?',
  'electora(?:l|te)',
  'vot(?:es?|ers?|ed|ing)',
  'turnout',
  'ballots?',
  'polling',
  'candidates?',
  'seats?',
  'governors?',
  'mayor(?:al)?',
  'regents?',
  'legislat(?:ive|ure)',
  'parliament(?:ary)?',
  'part(?:y|ies)',
].join('|');
const CUE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CUE_WORDS})(?:nya|lah|kah|pun)?(?![\\p{L}\\p{N}])`, 'iu');
/** Abbreviations and names that count only in capitals, since in small letters they are other words or parts of them. */
const CAPITAL_WORDS =
  'KPUD?|DPT[A-Z]?b?|TPS|DPD|AMIN|PDI[PK]?|Golkar|Gerindra|PKB|Nas[Dd]em|PKS|PPP|PSI|Perindo|Hanura|Prabowo|Gibran|Anies|Muhaimin|Ganjar|Mahfud|Jokowi|DPRA|DPRP|MPR|PSU|MK|Pemilu\\d{4}';
/** Abbreviations as messages write them. */
const SMALL_WORDS = 'kpud?|dpt|tps|dpd';
const SHORT_WORDS = `${CAPITAL_WORDS}|${SMALL_WORDS}`;
const SHORT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SHORT_WORDS})(?![\\p{L}\\p{N}])`, 'u');
/**
 * Words of either kind wherever they stand, also inside other words. Those in capitals apart: a text has few capitals,
 * and what begins with none of them is passed over in a fraction of the time.
 */
const ANY_SMALL = new RegExp(`${CUE_WORDS}|${SMALL_WORDS}`);
const ANY_CAPITAL = new RegExp(CAPITAL_WORDS);
/** Two names joined, as tickets are written; lists of results may hold nothing else. */
const PAIR = /(?<!\p{L})\p{Lu}[\p{L}'’.]+\s?[-–—/]\s?\p{Lu}\p{L}+/u;
/** A figure as counts and shares are written. */
const FIGURE = /\d{1,3}(?:[.,]\d{3})+(?!\d)|\d[.,]\d+\s?(?:%|persen|percent)/u;
const ANY_FIGURE = /\d[.,]\d/;
const ANY_PAIR = /\p{Lu}[\p{L}'’.]+\s?[-–—/]\s?\p{Lu}\p{L}/u;
/** Digits, or the number words that reports write out. */
const NUMBER =
  /\p{N}|(?<!\p{L})(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas|ratus|ribu|juta|tengah|perempat|pertiga)|belas|puluh|ratus|ribu|juta|mil[iy]ar|persen|separuh|menang|pemenang|unggul|kalah|pertama|kedua|ketiga|half|third|quarter|percent|million|thousand|hundred|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|won|wins|winner|first|second)(?!\p{L})/iu;

/**
 * Whether the text may hold an election word once it is told where its boxes and lines end. Quicker than
 * `hasElectionCue`, and true wherever that is, also where words of neighbouring boxes run together.
 */
export const mayHoldCue = (text: string): boolean =>
  ANY_SMALL.test(text.toLowerCase()) ||
  ANY_CAPITAL.test(text) ||
  (ANY_FIGURE.test(text) && ANY_PAIR.test(text));

/** Whether the text speaks of elections at all, or looks like a list of their results. */
export const hasElectionCue = (text: string): boolean =>
  mayHoldCue(text) && (CUE.test(text) || SHORT.test(text) || (FIGURE.test(text) && PAIR.test(text)));

/** Whether the text holds a number, or a word that ranks. */
export const hasNumber = (text: string): boolean => NUMBER.test(text);

/** A share, or digits enough for a count. */
const TELLING = /\d\s?(?:%|persen|percent)|\d{4}/;
/** A share or a count; four digits alone are a year. */
const LIKELY = /\d[.,]\d|\d\s?(?:%|persen|percent)|\d{5}/;

/** Whether a claim is to be looked for in the text. Quick; where it is false there may be one, but hardly ever is. */
export const mayHoldClaim = (text: string): boolean => LIKELY.test(text) || mayHoldCue(text);

/** Shorter texts with a small number and no election word are clocks, counters and dates. */
const SHORTEST = 60;

/**
 * Whether a block that changed on a page read before is a reason to judge anew. Clocks ("3 menit lalu") and counters
 * ("12 komentar") are none; they are judged with the next change that is.
 */
export const isReasonToJudge = (text: string): boolean =>
  hasNumber(text) &&
  (text.length >= SHORTEST || FIGURE.test(text) || TELLING.test(text) || hasElectionCue(text));

/**
 * Finds out, text by text, whether a page is worth sending: it speaks of elections somewhere and holds a number
 * somewhere. If so, all of it is sent, since paragraphs without numbers name the people, years and places that the
 * others are about.
 */
export class Screen {
  #cue = false;
  #number = false;

  /** Adds a text; whether the page as known so far is worth sending. */
  passes(text: string): boolean {
    this.#cue ||= hasElectionCue(text);
    this.#number ||= hasNumber(text);
    return this.#cue && this.#number;
  }
}
