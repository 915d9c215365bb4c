import type { UnitNoun } from '../../numbers/quantity';

/** A rule of the tables, told by its value among words of its matter. Data of `rules/rule-by-value`. */
export interface RuleValue {
  /** Ids of the rules, see rules.csv. */
  readonly rules: readonly string[];
  readonly nouns: readonly (UnitNoun | null)[];
  /** Values the rules have, or had. */
  readonly values: readonly number[];
  /** Read over the sentence and those around it. */
  readonly around: RegExp;
  /** Read right before the number. */
  readonly before?: RegExp;
  /** Read right behind the figure. */
  readonly after?: RegExp;
  /** "Separuh", "half": also where the value is written as a part. */
  readonly half?: boolean;
}

const PARLIAMENT = [
  'p24-ambang-parlemen',
  'ambang-parlemen-2019',
  'ambang-parlemen-2014',
  'ambang-parlemen-2009',
];
const WINNING =
  /\b(?:syarat\w*|wajib|harus|mesti|perlu|cukup|minimal|asal|batas|lewat|melewati|melampaui|melebihi|melebih|meraih|mendapat\w*|needs?|must|requires?|required|asks? for|at least|outright|exceed\w*|putaran kedua|second round|run-?off)\b/;
/** Thresholds of a nomination, which go by the size of the roll. */
const BY_SIZE = {
  around: /\b(?:ambang|syarat|minimal\w*|mengusung|pencalonan|putusan mk|usung\w*|nominat\w+|dpt|pemilih)\b/,
  before: /\b(?:pemilih|juta|ribu|million|thousand|dpt|memakai|berlaku|cukup|minimal)\b[^.;]{0,40}$/,
};
const both = (a: RegExp, b: RegExp): RegExp => new RegExp(`^(?=[^]*${a.source})(?=[^]*${b.source})`);
/** Disputes of results go to the Constitutional Court. */
const COURT = both(
  /\b(?:mk|mahkamah konstitusi|constitutional court|sengketa|(?:meng)?gugat\w*|permohonan|petitions?|complaints?|challenge[sd]?|to court)\b/,
  /\b(?:pil\w{2,8}|pemilu|pemilihan|kpu|hasil\w*|paslon|pasangan|calon|kotak kosong|kolom kosong|elections?|governors?|regents?|mayors?|regional|losers|losing|results?|votes?)\b/,
);
/** Re-votes that the court ordered in February 2025. */
const REVOTE = both(
  /\b(?:psu|pemungutan suara ulang|(?:di)?ulang|mengulang|coblos\w* ulang|re-?votes?|new votes?|pilkada|tenggat\w*|batas waktu)\b/,
  /\b(?:mk|mahkamah(?: konstitusi)?|constitutional court|putusan\w*|court|dikabulkan|phpu)\b/,
);

const REVOTE_LIMITS = [30, 45, 60, 90, 180].map(
  (value): RuleValue => ({
    rules: [`psu-tenggat-${value}`],
    nouns: ['days'],
    values: [value],
    around: REVOTE,
    before:
      /(?:\b(?:dalam|paling lama|paling lambat|maksimal|tenggat\w*|batas\w*|waktu|within|dari|sampai|hingga|yang|mepet|terlama|tersingkat|terakhir|lalu|kemudian|dan|from|to)|[,(:–-]|^)\s*$/,
    after: /^(?:\s*(?:hari|days)\b)?(?!\s*(?:sebelum|before|kampanye|kerja))/,
  }),
);
/** What a nomination for a regional race asked for until August 2024. */
const FORMER =
  /\b(?:pilkada|dprd|mengusung|gubernur|bupati|wali ?kota|gugur|pencalonan|nominat\w+|governors?|regents?|council)\b/;

/** In the order in which they are tried. */
export const RULE_VALUES: readonly RuleValue[] = [
  {
    rules: PARLIAMENT,
    nouns: ['percent'],
    values: [2.5, 3.5, 4],
    before:
      /\b(?:ambang(?: batas)?(?: parlemen)?|pt|threshold(?: of)?|batas(?:nya)?|syarat|di atas|di bawah|melewati|melampaui|menembus|tembus|minimal|above|below|under|over|the|cleared|crossed|missed|passed|reach(?:ed)?)(?: ?nya)?\s+(?:the\s+|minimal\s+|batas\s+|angka\s+|sebesar\s+|adalah\s+|is\s+|of\s+|a\s+)*$/,
    around:
      /\b(?:ambang|parlemen|senayan|pt|lolos|kursi dpr|threshold|bar|parliament|legislature|house|partai|parties)\b/,
  },
  {
    rules: PARLIAMENT,
    nouns: ['percent'],
    values: [2.5, 3.5, 4],
    after:
      /^\s*(?:persen|percent|per cent|%)?\s*(?:threshold|bar|hurdle|mark|suara nasional|suara sah nasional)\b/,
    around: /\b(?:part(?:y|ies)|partai|parpol)\b/,
  },
  {
    rules: ['p24-perempuan-30', 'akd-perempuan-30'],
    nouns: ['percent'],
    values: [30],
    before:
      /\b(?:kuota|batas|syarat|minimal|undang-undang|aturan|quota|law|required?|ketentuan)\b[^.;\d]{0,50}$/,
    around: /\b(?:perempuan|wanita|women|female|keterwakilan)\b/,
  },
  {
    rules: ['p24-kpps-tujuh'],
    nouns: ['people', 'seats', 'other', null],
    values: [7],
    after:
      /^\s*(?:orang|petugas|anggota|people|officers|members)?\s*(?:untuk|di|per|buat|at|for)?\s*(?:tiap|setiap|per|each|every|satu)[- ]?\s*(?:tps|polling station|station)\b/,
    around: /\b(?:kpps|petugas|officers|poll workers|anggota)\b/,
  },
  {
    rules: ['p24-kpps-tujuh'],
    nouns: ['people', 'seats', 'other', null],
    values: [7],
    before: /\b(?:tiap|setiap|per|each|every)[- ]?\s*(?:tps|polling station|station)\s*[:=]?\s*$/,
    around: /\b(?:kpps|petugas|officers|poll workers|anggota)\b/,
  },
  {
    rules: ['p24-umur-pemilih'],
    nouns: ['years'],
    values: [17],
    around:
      /\b(?:pemilih|memilih|mencoblos|hak pilih|hak suara|who can vote|may vote|eligible|voters?|citizens)\b/,
    before: /\b(?:minimal|sedikitnya|berusia|berumur|usia|umur|genap|at least|aged|who are)\s*$/,
  },
  {
    rules: ['calon-tunggal-50'],
    nouns: ['percent', 'votes', null],
    values: [50],
    half: true,
    around: both(
      WINNING,
      /\b(?:calon tunggal|calon(?:nya)? tunggal|paslon tunggal|pasangan tunggal|lawan kotak kosong|melawan k\w+ kosong|sole ticket|lone ticket|single (?:candidate|ticket)|unopposed|empty box)\b/,
    ),
  },
  {
    rules: ['jakarta-50'],
    nouns: ['percent', 'votes', null],
    values: [50],
    half: true,
    before: new RegExp(`${WINNING.source}[^.;]{0,60}$|\\b(?:perlu|usah|harus)\\s*$`),
    around: /\b(?:jakarta|dki|dkj)\b/,
  },
  {
    rules: ['p24-menang'],
    nouns: ['percent', 'votes'],
    values: [50],
    half: true,
    before: new RegExp(`${WINNING.source}[^.;]{0,60}$`),
    around: both(
      /\b(?:putaran|round|run-?off)\b/,
      /\b(?:pilpres|presiden|president\w*|capres|paslon|pasangan)\b/,
    ),
  },
  {
    rules: ['sengketa-3-hari', 'p24-sengketa-3x24', 'sengketa-3x24-2019'],
    nouns: ['days'],
    values: [3],
    around: COURT,
    after: /^\s*(?:(?:hari|working days|days)\b|[x×] ?24)(?!(?: kerja)? (?:setelah|sesudah|after) putusan)/,
    before:
      /\b(?:dalam|paling lambat|paling lama|maksimal|max|waktu(?:nya)?|tempo|dibuka|ada|menunggu|gugatan|permohonan|adalah|within|have|has|had|selama|only|hanya)\s*$/,
  },
  ...REVOTE_LIMITS,
  {
    rules: ['kolom-kosong-ulang-1-tahun'],
    nouns: ['years'],
    values: [1],
    around: /\b(?:kotak|kolom) kosong\b|\bempty box\b/,
  },
  {
    rules: ['p24-kampanye-75'],
    nouns: ['days'],
    values: [75],
    around: /\b(?:kampanye|campaign\w*)\b/,
  },
  {
    rules: ['p24-rekap-35hari'],
    nouns: ['days'],
    values: [35],
    around:
      /\b(?:rekapitulasi|hasil|menetapkan|ditetapkan|penetapan|results?|recapitulation|certif\w+|announce\w*)\b/,
  },
  {
    rules: ['ambang-gub-2jt', 'ambang-kab-250rb'],
    nouns: ['percent'],
    values: [10],
    around:
      /\b(?:ambang|syarat|minimal\w*|mengusung|pencalonan|putusan mk|usung\w*|nominat\w+)\b[\s\S]*\b(?:dpt|pemilih|provinsi|kabupaten|voters)\b/,
    before: /\b(?:pemilih|juta|ribu|million|thousand|dpt)\b[^.;]{0,30}$/,
  },
  {
    rules: ['ambang-gub-6jt', 'ambang-kab-500rb'],
    nouns: ['percent'],
    values: [8.5],
    around:
      /\b(?:ambang|syarat|minimal\w*|mengusung|pencalonan|putusan mk|usung\w*|nominat\w+|dpt|pemilih|juta|ribu)\b/,
  },
  {
    rules: ['ambang-gub-12jt', 'ambang-kab-1jt'],
    nouns: ['percent'],
    values: [7.5],
    ...BY_SIZE,
  },
  {
    rules: ['ambang-gub-atas12jt', 'ambang-kab-atas1jt'],
    nouns: ['percent'],
    values: [6.5],
    ...BY_SIZE,
  },
  {
    rules: ['ambang-lama'],
    nouns: ['percent'],
    values: [20],
    after: /^\s*(?:persen|percent|%)?\s*(?:(?:dari|of|jumlah|total|the|council)\s+){0,3}(?:kursi|seats)\b/,
    around: FORMER,
  },
  {
    rules: ['ambang-lama-suara'],
    nouns: ['percent', 'votes'],
    values: [25],
    after: /^\s*(?:persen|percent|%)?\s*(?:(?:dari|of|jumlah|total|the|council)\s+){0,3}(?:suara|votes)\b/,
    before: /\b(?:atau|or)\s*$/,
    around: FORMER,
  },
  {
    rules: ['usia-gubernur'],
    nouns: ['years'],
    values: [30],
    around: both(/\b(?:gubernur|cagub|governors?)\b/, /\b(?:umur|usia|berusia|minimal|age|old)\b/),
    before:
      /\b(?:minimal|minimum|sedikitnya|paling (?:rendah|muda)|at least|berusia|berumur|usia|umur|of)\s*$/,
  },
  {
    rules: ['usia-bupati-walikota'],
    nouns: ['years'],
    values: [25],
    around: both(
      /\b(?:bupati|wali ?kota|cabup|regents?|mayors?)\b/,
      /\b(?:umur|usia|berusia|minimal|age|old)\b/,
    ),
  },
  {
    rules: ['p24-max-tps'],
    nouns: ['people', 'voters'],
    values: [300],
    around: both(
      /\b(?:tps|polling stations?)\b/,
      /\b(?:maksimal|paling banyak|per|tiap|setiap|maximum|most|each)\b/,
    ),
  },
  {
    rules: ['banpol-pusat'],
    nouns: ['idr'],
    values: [1000],
    around:
      /\b(?:bantuan|banpol|dana parpol|menyantuni|subsidi|partai|part(?:y|ies))\b[\s\S]*\bsuara\b|\bsuara\b[\s\S]*\b(?:bantuan|banpol|menyantuni|subsidi|partai)\b/,
  },
  {
    rules: ['p24-dana-ppwp-perorangan'],
    nouns: ['idr'],
    values: [2_500_000_000],
    around: /\b(?:sumbangan|penyumbang|menyumbang|donasi|donations?|donors?)\b/,
  },
  {
    rules: ['p24-dana-ppwp'],
    nouns: ['idr'],
    values: [25_000_000_000],
    around: /\b(?:sumbangan|penyumbang|menyumbang|donasi|donations?|donors?)\b/,
  },
];
