/**
 * The cheap screen before anything is sent: pages without election words are left alone. It may let a page pass that
 * has no claim; it must never hold back one that has. Imports nothing, since it lives in every page that is read.
 */

/**
 * Words of elections, Indonesian and English; short ones that are also other words stand in `SHORT`. In the order of the
 * alphabet, and without choices but at the end: then the browser compares a text with those of one letter together, which
 * takes a third of the time.
 */
const CUE_WORDS =
  'ballots?|bupati|cabup|cagub|caleg|calon|candidates?|capres|cawalkot|cawapres|coblos|dapil|dprd?|' +
  'elections?|electoral|electorate|elektabilitas|exit poll|golput|governors?|gubernur|hak pilih|' +
  'hitung cepat|kandidat|kolom kosong|kursi|legislative|legislature|mayor(?:al)?|mencoblos|parlemen|' +
  'parliament(?:ary)?|parpol|partai|parties|partisipasi|party|paslon|pemilih(?:an)?|pemilu|pencoblosan|' +
  'pilbup|pileg|pilgub|pilkada|pilpres|pilwako|pilwali|pilwalkot|polling|presiden(?:t(?:ial)?)?|' +
  'quick count|real count|regents?|rekap(?:itulasi)?|seats?|senayan|sirekap|situng|suara|turnout|voted|voters?|votes?|' +
  'voting|wali kota|walikota|wapres';
const CUE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CUE_WORDS})(?:nya|lah|kah|pun)?(?![\\p{L}\\p{N}])`, 'iu');
/** Abbreviations and names that count only in capitals, since in small letters they are other words or parts of them. */
const CAPITAL_WORDS =
  'KPUD?|DPT[A-Z]?b?|TPS|DPD|AMIN|PDI[PK]?|Golkar|Gerindra|PKB|Nas[Dd]em|PKS|PPP|PSI|Perindo|Hanura|Prabowo|Gibran|Anies|Muhaimin|Ganjar|Mahfud|Jokowi|DPRA|DPRP|MPR|PSU|MK|Pemilu\\d{4}';
/** Abbreviations as messages write them. */
const SMALL_WORDS = 'dpd|dpt|kpud?|tps';
const SHORT_WORDS = `${CAPITAL_WORDS}|${SMALL_WORDS}`;
const SHORT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SHORT_WORDS})(?![\\p{L}\\p{N}])`, 'u');
/**
 * Words of either kind wherever they stand, also inside other words. Those in capitals apart: a text has few capitals,
 * and what begins with none of them is passed over in a fraction of the time.
 */
const ANY_SMALL = new RegExp(
  `${CUE_WORDS}|${SMALL_WORDS}`
    .split('|')
    .map((word) => word.replace(/(?:\(.*|.)\?$/, ''))
    .sort()
    .join('|'),
  'i',
);
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
  ANY_SMALL.test(text) || ANY_CAPITAL.test(text) || (ANY_FIGURE.test(text) && ANY_PAIR.test(text));

/** Whether the text speaks of elections at all, or looks like a list of their results. */
export const hasElectionCue = (text: string): boolean =>
  mayHoldCue(text) && (CUE.test(text) || SHORT.test(text) || (FIGURE.test(text) && PAIR.test(text)));

/** Whether the text holds a number, or a word that ranks. */
export const hasNumber = (text: string): boolean => NUMBER.test(text);

/** A share, or digits enough for a count. */
const TELLING = /\d\s?(?:%|persen|percent)|\d{4}/;
/** A share or a count, or an election word that has capitals; four digits alone are a year. */
const LIKELY = new RegExp(`\\d(?:[.,]\\d|\\s?(?:%|persen|percent)|\\d{4})|${CAPITAL_WORDS}`);

/** Whether a claim is to be looked for in the text. Quick; where it is false there may be one, but hardly ever is. */
export const mayHoldClaim = (text: string): boolean => LIKELY.test(text) || ANY_SMALL.test(text);

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
