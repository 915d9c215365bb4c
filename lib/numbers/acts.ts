import type { ActQuantity } from './quantity';
import {
  digitAt,
  digitsEnd,
  isLetter,
  isUpper,
  letterAt,
  Phrases,
  type Source,
  skipBlanks,
  wordEnd,
} from './scan';

/** Heads of an act, with the kind they name; `decision` and `ruling` are settled by the organ behind. */
const HEADS = new Phrases<string>([
  ['keputusan', 'decision'],
  ['surat keputusan', 'decision'],
  ['sk', 'decision'],
  ['decree', 'decision'],
  ['decision', 'decision'],
  ['kepkpu', 'keputusan_kpu'],
  ['peraturan', 'regulation'],
  ['regulation', 'regulation'],
  ['pkpu', 'pkpu'],
  ['putusan', 'ruling'],
  ['ruling', 'ruling'],
  ['undang-undang', 'undang_undang'],
  ['undang undang', 'undang_undang'],
  ['uu', 'undang_undang'],
  ['law', 'undang_undang'],
  ['perppu', 'perppu'],
  ['perpu', 'perppu'],
  ['keppres', 'keppres'],
  ['perpres', 'perpres'],
  ['kepmendagri', 'kepmendagri'],
  ['permendagri', 'permendagri'],
  ['berita acara', 'berita_acara'],
]);
/** Words that may stand between head and number besides names in capitals. */
const ORGAN_WORDS = new Set(
  'kpu ri kip mk mahkamah konstitusi pemilu pilkada kabupaten kota provinsi komisi pemilihan umum pusat menteri dalam negeri presiden bawaslu republik indonesia pemerintah pengganti undang-undang tersebut itu bersama umum nasional daerah dkpp ptun kab prov the of court constitutional election general commission resmi ini dan nya'.split(
    ' ',
  ),
);
const NUMBER_WORDS = new Set(['nomor', 'nomer', 'no', 'number', 'num']);
const MAX_GAP_WORDS = 12;
const MAX_LONG_FORM = 60;

interface Written {
  readonly number: string;
  readonly year: string;
  readonly end: number;
  readonly ruling: boolean;
  readonly longForm: boolean;
}

/** Number and year at the digit `p`: `360 Tahun 2024`, `360/2024`, `62/PUU-XXII/2024`, `987/PL.01.8-Kpt/06/KPU/V/2019`. */
function writtenNumber(src: Source, p: number): Written | null {
  const { s, cased } = src;
  let e = digitsEnd(s, p);
  if (e === p || e - p > 5) return null;
  let number = s.slice(p, e);
  // Keppres 15P/2025, 33/P Tahun 2022.
  if (letterAt(s, e) && !letterAt(s, e + 1)) {
    number += cased[e]?.toUpperCase();
    e++;
  }
  const spelledYear = yearWord(s, e);
  if (spelledYear) return { number, ...spelledYear, ruling: false, longForm: false };
  let q = skipBlanks(s, e);
  if (s[q] !== '/') return null;
  const parts: string[] = [];
  let end = e;
  while (s[q] === '/' && end - p < MAX_LONG_FORM) {
    const from = skipBlanks(s, q + 1);
    let to = from;
    while (to - p < MAX_LONG_FORM && isCode(s, to)) to++;
    while (to > from && (s[to - 1] === '.' || s[to - 1] === '-')) to--;
    if (to === from) break;
    parts.push(cased.slice(from, to));
    end = to;
    const year = yearWord(s, end);
    if (year) return longForm(number, parts, year);
    q = skipBlanks(s, end);
  }
  const last = parts[parts.length - 1];
  if (last === undefined || !/^(19|20)\d\d$/.test(last)) {
    // "TAHUN 2014" as the last part of a long form.
    const tail = last === undefined ? null : /^tahun$/i.test(last) ? bareYear(s, end) : null;
    return tail ? longForm(number, parts.slice(0, -1), tail) : null;
  }
  return longForm(number, parts.slice(0, -1), { year: last, end });
}

function longForm(number: string, middle: readonly string[], tail: { year: string; end: number }): Written {
  const first = (middle[0] ?? '').toUpperCase();
  const ruling = /^(PUU|PHPU|PHP|SKLN)/.test(first);
  const initial = /^[A-Z]$/.test(first);
  return {
    number: ruling || (initial && middle.length === 1) ? `${number}/${first}` : number,
    year: tail.year,
    end: tail.end,
    ruling,
    longForm: middle.length > 1 || (middle.length === 1 && !initial),
  };
}

const isCode = (s: string, i: number): boolean => {
  const code = s.charCodeAt(i);
  return isLetter(code) || (code >= 48 && code <= 57) || code === 46 || code === 45;
};

const YEAR_WORDS = ['tahun', 'thn', 'of', 'th'];
function yearWord(s: string, i: number): { year: string; end: number } | null {
  const p = skipBlanks(s, i);
  const e = wordEnd(s, p);
  if (!YEAR_WORDS.includes(s.slice(p, e))) return null;
  return bareYear(s, s[e] === '.' ? e + 1 : e);
}
function bareYear(s: string, i: number): { year: string; end: number } | null {
  const p = skipBlanks(s, i);
  const e = digitsEnd(s, p);
  const year = s.slice(p, e);
  return e - p === 4 && /^(19|20)/.test(year) ? { year, end: e } : null;
}

/** Position of the act's number behind its head, with the words between. */
function findNumber(
  src: Source,
  i: number,
): { p: number; start: number; numbered: boolean; between: string } | null {
  const { s, cased } = src;
  let p = i;
  let numbered = false;
  for (let n = 0; n < MAX_GAP_WORDS; n++) {
    p = skipBlanks(s, p);
    while (s[p] === '(' || s[p] === ')' || s[p] === '#') p++;
    p = skipBlanks(s, p);
    if (digitAt(s, p)) return { p, start: p, numbered, between: s.slice(i, p) };
    let e = wordEnd(s, p);
    if (e === p) return null;
    if (s[e] === '-' && letterAt(s, e + 1)) e = wordEnd(s, e + 1);
    const word = s.slice(p, e);
    // "Keputusan itu bernomor 178": the act is written behind, and read there.
    if (word === 'bernomor') return null;
    if (NUMBER_WORDS.has(word)) {
      numbered = true;
      if (s[e] === '.' || s[e] === ':') e++;
    } else if (numbered) return null;
    else if (!ORGAN_WORDS.has(word) && !isUpper(cased.charCodeAt(p))) return null;
    else if (s[e] === '.') e++;
    p = e;
  }
  return null;
}

/** Letters looked back at for the organ when the act itself does not name it. */
const CONTEXT = 160;

function kindOf(src: Source, head: string, between: string, from: number, written: Written): string {
  if (written.ruling) return 'putusan_mk';
  if (head === 'ruling') {
    return /(bawaslu|dkpp|ptun)/.test(between) ? 'putusan' : 'putusan_mk';
  }
  if (head === 'regulation') {
    if (/(kpu|komisi|commission)/.test(between)) return 'pkpu';
    if (/(pengganti)/.test(between)) return 'perppu';
    return /pemerintah/.test(between)
      ? 'peraturan_pemerintah'
      : /presiden/.test(between)
        ? 'perpres'
        : 'pkpu';
  }
  if (head !== 'decision') return head;
  if (/presiden/.test(between)) return 'keppres';
  if (/menteri/.test(between)) return 'kepmendagri';
  const named = /\b(kpu|kip|commission)\b/.test(between);
  const context = named ? between : src.s.slice(Math.max(0, from - CONTEXT), from);
  const cased = named ? src.cased.slice(from, from + 90) : src.cased.slice(Math.max(0, from - CONTEXT), from);
  return isRegional(context, cased) ? 'keputusan_kpu_daerah' : 'keputusan_kpu';
}

/** A commission of a province, regency or city speaks. */
function isRegional(context: string, cased: string): boolean {
  if (/\b(kpud|kip)\b/.test(context)) return true;
  if (/\bkpu (kabupaten|kota|provinsi|kab|prov|daerah)\b/.test(context)) return true;
  return /\bKPU (?!RI\b|Pusat\b|Nomor\b|No\b|Republik\b|NOMOR\b|NO\b|Number\b|Decree\b|Decision\b|Hasyim\b|Tetapkan\b|Pemilu\b|Umumkan\b|Sahkan\b)[A-Z][A-Za-z]+/.test(
    cased,
  );
}

function act(
  src: Source,
  from: number,
  p: number,
  kind: string,
  written: Written,
): { quantity: ActQuantity; end: number } {
  const start = src.start(from);
  const end = src.end(written.end);
  return {
    end: written.end,
    quantity: {
      kind: 'act',
      start,
      end,
      figure: { start: src.start(p), end },
      text: src.original.slice(start, end),
      act: kind,
      number: written.number.replace(/^0+(?=\d)/, ''),
      year: written.year,
    },
  };
}

/** The act whose head stands at `i`. */
export function readAct(src: Source, i: number): { quantity: ActQuantity; end: number } | null {
  const head = HEADS.match(src.s, i);
  if (!head) return null;
  const found = findNumber(src, head.end);
  if (!found) return null;
  const written = writtenNumber(src, found.p);
  if (!written) return null;
  return act(src, i, found.p, kindOf(src, head.value, found.between, i, written), written);
}

const HEAD_WORD = /\b(keputusan|sk|putusan|peraturan|decree|pkpu|uu|undang-undang)\b/g;

/** The kind of the last head named before `i`; `decision` where only the commission is named, else null. */
function headBefore(s: string, i: number): string | null {
  const context = s.slice(Math.max(0, i - CONTEXT), i);
  let word: string | null = null;
  for (const match of context.matchAll(HEAD_WORD)) word = match[0];
  if (word !== null) return HEADS.match(word, 0)?.value ?? null;
  return /\bkpu\b/.test(context) ? 'decision' : null;
}

/** An act without head at its number: `Nomor 306 Tahun 2024`, `bernomor 178 Tahun 2024`, `62/PUU-XXII/2024`. */
export function readHeadless(
  src: Source,
  i: number,
  from = i,
): { quantity: ActQuantity; end: number } | null {
  const { s } = src;
  const p = digitAt(s, i) ? i : numberAfter(s, i);
  if (p < 0) return null;
  const written = writtenNumber(src, p);
  if (!written) return null;
  if (written.ruling || written.longForm) {
    return act(
      src,
      from,
      p,
      written.ruling ? 'putusan_mk' : kindOf(src, 'decision', '', from, written),
      written,
    );
  }
  const head = headBefore(s, from);
  if (head === null) return null;
  return act(src, from, p, kindOf(src, head, '', from, written), written);
}

function numberAfter(s: string, i: number): number {
  const e = wordEnd(s, i);
  if (!NUMBER_WORDS.has(s.slice(i, e))) return -1;
  const p = skipBlanks(s, s[e] === '.' ? e + 1 : e);
  return digitAt(s, p) ? p : -1;
}
