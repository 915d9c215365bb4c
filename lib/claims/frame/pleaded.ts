import type { Span } from '../../base/span';

/** Opens what a plea asks for: "Menyatakan perolehan suara yang benar, yakni", "3. Menetapkan A-B sebagai pasangan terpilih". */
const asksToFind =
  /(?:^|[.\n"“:])\s*(?:\d{1,2}[.)]\s*)?(?:menyatakan|menetapkan)\s(?:[^.;\n]|[.,]\d){0,160}\b(?:yang benar|(?:hasil|perolehan|penghitungan)[^.;\n]{0,60}\bbenar|(?:sebagai|selaku)\s[^.;\n]{0,60}\bterpilih)\b/g;
/** Words of a plea, somewhere before it. */
const plea =
  /\b(?:gugatan|menggugat|permohonan(?:nya)?|pemohon|petitum|tuntutan|menuntut|kuasa hukum|tim hukum|tim advokasi)\b/;
/** What the court or the commission found is told from here on. */
const found =
  /\b(?:putusan|kesimpulan|kpu|ditolak|termohon|mengukuhkan|hasil resmi|rekapitulasi resmi|versi resmi|padahal|faktanya)\b/g;
/** How far behind its opening a plea's figures may stand, in UTF-16 units. */
const REACH = 320;
/** How far before it the words may stand that make it a plea. */
const ROUND_ABOUT = 900;

/** "Perhitungan versi Prabowo-Hatta adalah", "hitungan versi tim A": somebody's own count; the commission and pollsters have theirs. */
const ownVersion =
  /\baccording to (?:the )?(?:[a-z-]+\s){1,3}(?:camp|team|campaign|lawyers|witnesses)\b|\b(?:penghitungan|perhitungan|hitungan|rekapitulasi|rekap|tabulasi|perolehan(?: suara)?|hasil(?: suara)?|angka|data)\s+(?:suara\s+)?versi\s+(?!(?:resmi|kpu|komisi|lembaga|survei|hitung|quick|situng|sirekap|bps|bawaslu|mk|mahkamah|lsi|indikator|charta|poltracking|smrc|litbang|media|data|manual|nasional|final|akhir|awal)\b)[a-z]/;
const turnsAway =
  /\b(?:padahal|adapun|menurut|versi|kpu|namun|tetapi|tapi|berbeda|beda|ditolak|ditetapkan|resmi|mk|mahkamah)\b/;

/**
 * The figure is one that a side pleads for, or that of its own count, whoever tells it: what a court is asked to find
 * is not what the commission found.
 */
export function isPleaded(lower: string, from: number, span: Span): boolean {
  const version = ownVersion.exec(lower.slice(from, span.start));
  if (version && !turnsAway.test(lower.slice(from + version.index + version[0].length, span.start)))
    return true;
  const start = Math.max(0, span.start - REACH);
  const before = lower.slice(start, span.start);
  if (!before.includes('meny') && !before.includes('menet')) return false;
  const ask = [...before.matchAll(asksToFind)].at(-1);
  if (!ask) return false;
  const behind = before.slice(ask.index + ask[0].length);
  if (behind.search(found) >= 0) return false;
  return plea.test(lower.slice(Math.max(0, start + ask.index - ROUND_ABOUT), start + ask.index));
}
