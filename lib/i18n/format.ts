import { inLanguage, type Language, type Pair } from './language';

const MONTHS: readonly Pair[] = [
  ['Januari', 'January'],
  ['Februari', 'February'],
  ['Maret', 'March'],
  ['April', 'April'],
  ['Mei', 'May'],
  ['Juni', 'June'],
  ['Juli', 'July'],
  ['Agustus', 'August'],
  ['September', 'September'],
  ['Oktober', 'October'],
  ['November', 'November'],
  ['Desember', 'December'],
];

/** Offsets from UTC that have a name in Indonesia. */
const ZONES: Readonly<Record<string, string>> = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' };

/**
 * Writes a number as the language does: 96.214.691 and 58,59 in Indonesian, 96,214,691 and 58.59 in English.
 * Fractions are rounded to at most `decimals` places and lose trailing zeros unless `fixed`.
 */
export function formatNumber(value: number, language: Language, decimals = 2, fixed = false): string {
  const digits = Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction = ''] = digits.split('.');
  const kept = fixed ? fraction : fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',');
  const written = kept === '' ? grouped : `${grouped}${language === 'id' ? ',' : '.'}${kept}`;
  return value < 0 && Number(digits) !== 0 ? `−${written}` : written;
}

/** `58,59 persen`, `58.59 percent`. */
export const formatPercent = (value: number, language: Language): string =>
  `${formatNumber(value, language)} ${language === 'id' ? 'persen' : 'percent'}`;

/**
 * Writes `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, an ISO instant with offset, or a period `a/b` in words.
 * Anything else is given back as it came: it is data, and data is shown rather than lost.
 */
export function formatDate(iso: string, language: Language): string {
  const period = /^([\d-]{4,10})\/([\d-]{4,10})$/.exec(iso);
  if (period) {
    const [from, to] = [period[1] as string, period[2] as string];
    return `${formatDate(from, language)} ${language === 'id' ? 'sampai' : 'to'} ${formatDate(to, language)}`;
  }
  const parts =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/.exec(
      iso,
    );
  if (!parts) return iso;
  const [, year = '', month, day, hour, minute, zone] = parts;
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1];
  if (!name) return iso;
  const date = [day === undefined ? '' : `${Number(day)} `, inLanguage(name, language), ` ${year}`].join('');
  if (hour === undefined || minute === undefined) return date;
  const place = zone === undefined ? '' : ` ${ZONES[zone] ?? (zone === 'Z' ? 'UTC' : `UTC${zone}`)}`;
  return language === 'id' ? `${date} pukul ${hour}.${minute}${place}` : `${date}, ${hour}:${minute}${place}`;
}

/**
 * The name of an act as people write it: `Keputusan KPU 360/2024` becomes
 * *Keputusan KPU Nomor 360 Tahun 2024*. Same in both languages: it is the title of a document.
 */
export function formatDocNo(docNo: string): string {
  const name = docNo.trim();
  const plain = /^(.*\S)\s+(\d[^/\s]*)\/(\d{4})$/.exec(name);
  if (plain) return `${plain[1]} Nomor ${plain[2]} Tahun ${plain[3]}`;
  if (/\b(?:Nomor|No\.)/.test(name)) return name;
  return name.replace(/\s(?=\d\S*\/)/, ' Nomor ');
}

const ACTS: Readonly<Record<string, string>> = {
  keputusan_kpu: 'Keputusan KPU',
  pkpu: 'PKPU',
  uu: 'UU',
  perppu: 'Perppu',
  perpu: 'Perppu',
  keppres: 'Keppres',
  kepmendagri: 'Kepmendagri',
  putusan_mk: 'Putusan MK',
};

/** The value of a decree claim, `keputusan_kpu:360/2024`, as people write it. */
export function formatDecreeValue(value: string): string {
  const parts = /^([a-z_]+):(.+)$/.exec(value);
  if (!parts) return value;
  const [, kind = '', number = ''] = parts;
  return formatDocNo(`${ACTS[kind] ?? kind.replaceAll('_', ' ')} ${number}`);
}

/** Days between two plain ISO dates (`b − a`), or null if either is not one. */
export function daysBetween(a: string, b: string): number | null {
  const day = (iso: string): number => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) / 86_400_000 : NaN);
  const days = day(b) - day(a);
  return Number.isFinite(days) ? Math.round(days) : null;
}

/** The age of something in words, from milliseconds: `hari ini`, `3 hari lalu`, `2 bulan lalu`. */
export function formatAge(milliseconds: number, language: Language): string {
  const days = Math.max(0, Math.floor(milliseconds / 86_400_000));
  if (days === 0) return language === 'id' ? 'hari ini' : 'today';
  if (days === 1) return language === 'id' ? 'kemarin' : 'yesterday';
  const [count, id, en] =
    days < 60
      ? [days, 'hari', 'days']
      : days < 730
        ? [Math.floor(days / 30.44), 'bulan', 'months']
        : [Math.floor(days / 365.25), 'tahun', 'years'];
  return language === 'id' ? `${count} ${id} lalu` : `${count} ${en} ago`;
}
