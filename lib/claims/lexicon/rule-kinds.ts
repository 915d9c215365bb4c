/** Rules and the words that state them. One table, long because the order in which its rows are tried is the rule itself. */
import type { UnitNoun } from '../../numbers/quantity';
import { DPD_BANDS, PROVINCE_BANDS, REGENCY_BANDS } from './size-bands';

/** A rule of the tables, and the words by which a number states it. Data of `rules/rule-claims`. */
export interface RuleKind {
  /** Ids of the rules, see rules.csv. */
  readonly rules: readonly string[];
  readonly nouns: readonly (UnitNoun | null)[];
  /** Read up to the number, within its sentence. */
  readonly before?: RegExp;
  /** Read from the figure's end on, its noun included. */
  readonly after?: RegExp;
  /** Read around the number, over the sentence's edges. */
  readonly around?: RegExp;
  /** Read around the number and in what was said before it: lists leave their matter to the line above. */
  readonly about?: RegExp;
  /** Words around the number that rule it out. */
  readonly not?: RegExp;
  /** The only value that is a rule and no result: fifty percent. */
  readonly value?: number;
  /** The least and the most that the rule can be; beyond, it is another one. */
  readonly within?: readonly [number, number];
  /** The number belongs to nobody: a name before it makes it a result. */
  readonly unowned?: boolean;
  /** The words leave no other rule: another value is an error. */
  readonly sure?: true;
}

const least =
  '(?:minimal|minimum|sedikitnya|setidaknya|sekurang-kurangnya|paling sedikit|paling rendah|at least)';
const most =
  '(?:maksimal|maksimum|paling banyak|dibatasi|batas|maximum|at most|up to|no more than|capped at)';
const partyAid = /\b(?:per|tiap|setiap) suara\b|\b(?:bantuan|banpol|menyantuni|tarif|subsidi)\b/;
const nominate =
  /\b(?:didukung|diusung|mengusung|mengusulkan|mengajukan|pencalonan|nominat\w+|presidential threshold|ambang (?:batas )?presiden)\b[^.;]{0,110}$/;
const regional = /\b(?:gubernur|bupati|wali ?kota|kepala daerah|pilkada|dprd|regional|governors?)\b/;
const duty = new RegExp(
  `\\b(?:${least}|syarat|harus|wajib|needs?|needed|required?|must|ambang(?: batas)?|threshold)\\b`,
);
const both = (a: RegExp, b: RegExp): RegExp => new RegExp(`^(?=[^]*${b.source})[^]*?${a.source}`);
const ofSeats =
  /^\s*(?:persen|percent|%)?\s*(?:(?:dari|of|total|the|jumlah|house|dpr)\s+){0,4}(?:kursi|seats)\b/;
const ofVotes =
  /^\s*(?:persen|percent|%)?\s*(?:(?:dari|of|total|the|jumlah|popular|national|valid)\s+){0,4}(?:suara|votes?)\b/;
const age = (who: string): RegExp => new RegExp(`\\b(?:${who})\\b`);
const ageBefore = new RegExp(
  `\\b(?:usia|umur|berusia|berumur|age|aged)\\b[^.;\\d]{0,60}(?:${least}|tetap|of)\\s*$|\\b${least}\\s+(?:berusia|berumur|aged)?\\s*$`,
);
const oldEnough = /^[\s-]*years?[\s-](?:old\s+)?(?:minimum age|age (?:limit|requirement|minimum))/;

/** Which ids of thresholds the bands of size lead to, from the smallest on. */
const nominationIds = [
  ['ambang-gub-2jt', 'ambang-gub-6jt', 'ambang-gub-12jt', 'ambang-gub-atas12jt'],
  ['ambang-kab-250rb', 'ambang-kab-500rb', 'ambang-kab-1jt', 'ambang-kab-atas1jt'],
] as const;
const byBand = (ids: (level: 0 | 1, place: number) => string, rest: Omit<RuleKind, 'rules' | 'nouns'>) =>
  ([PROVINCE_BANDS, REGENCY_BANDS] as const).flatMap((bands, level) =>
    bands.map(
      (before, place): RuleKind => ({
        rules: [ids(level as 0 | 1, place)],
        nouns: ['percent'],
        before,
        ...rest,
      }),
    ),
  );
/** "DPT sampai dengan 2 juta: 10 persen": what a nomination asks for goes by the size of the roll. */
const nominationBands = byBand((level, place) => nominationIds[level][place] as string, {
  within: [5, 20],
  sure: true,
  about: /\b(?:ambang|syarat|minimal\w*|mengusung|\w*usung\w*|pencalonan|mencalonkan|60\/puu|nominat\w+)\b/,
});
/** "Penduduk di atas satu juta, selisih paling banyak 0,5 persen": margins that may be taken to court. */
const marginBands = byBand((level, place) => `selisih-${level === 0 ? 'gub' : 'kab'}-${place + 1}`, {
  within: [0, 4],
  sure: true,
  about:
    /(?=[\s\S]*\b(?:selisih\w*|perbedaan|margin|difference)\b)[\s\S]*\b(?:mk|mahkamah konstitusi|sengketa|gugat\w*|permohonan|dispute\w*|constitutional court|pasal 158)\b/,
});

/** "Provinsi dengan DPT di atas 15 juta: 5.000 dukungan": what a senator's candidacy asks for. */
const senateBands = DPD_BANDS.map(
  (before, place): RuleKind => ({
    rules: [`dpd-dukungan-${place + 1}`],
    nouns: ['people', 'voters', 'other', null],
    before,
    within: [500, 10_000],
    sure: true,
    about: /(?=[\s\S]*\bdpd\b)[\s\S]*\b(?:dukungan|didukung|mendukung|ktp|support\w*)\b/,
  }),
);

/** In the order in which they are tried. */
export const RULE_KINDS: readonly RuleKind[] = [
  ...nominationBands,
  ...marginBands,
  ...senateBands,
  {
    rules: ['banpol-provinsi'],
    nouns: ['idr'],
    before: /\bprovinsi\b[^.;\d]{0,40}$/,
    about: partyAid,
    within: [1000, 9000],
  },
  {
    rules: ['banpol-kabkota'],
    nouns: ['idr'],
    before: /\b(?:kabupaten|kota|kab\/kota)\b[^.;\d]{0,40}$/,
    about: partyAid,
    within: [1000, 9000],
  },
  {
    rules: ['masa-tenang-pilkada', 'p24-masa-tenang'],
    nouns: ['days'],
    before: /\b(?:masa tenang|cooling[- ]off period|quiet period)\b[^.;\d]{0,40}$/,
  },
  {
    rules: ['pendaftaran-3-hari'],
    nouns: ['days'],
    before: /\b(?:pendaftaran|mendaftar)\b[^.;\d]{0,40}\b(?:selama|dibuka|hanya|berlangsung)\s*$/,
    about: /\b(?:pasangan calon|paslon|pilkada|cagub|cabup|calon (?:gubernur|bupati|wali ?kota))\b/,
    not: /\b(?:kpps|ppk|pps|pantarlih|partai politik|caleg|panwas\w*|pemantau)\b/,
  },
  {
    rules: ['p24-max-tps'],
    nouns: ['people', 'voters'],
    before: new RegExp(`\\b${most}\\s*$`),
    around: both(/\b(?:ketetapan kpu|kpu menetapkan|pkpu|set by the kpu)\b/, /\b(?:tps|polling stations?)\b/),
  },
  {
    rules: ['p24-max-tps', 'p24-max-tps-uu'],
    nouns: ['people', 'voters'],
    before: new RegExp(`\\b${most}\\s*$`),
    around: /\b(?:tps|polling stations?)\b/,
  },
  {
    rules: ['p24-kpps-tujuh'],
    nouns: ['people', 'seats', 'other'],
    around:
      /\b(?:petugasnya|(?:petugas|anggota)(?: kpps)? (?:di )?(?:per|tiap|setiap) tps|(?:tiap|setiap|per) tps (?:dilayani|dijaga|diisi|punya|memiliki)|kpps (?:terdiri|berjumlah)|staffed by)\b/,
    not: /\b(?:meninggal|wafat|sakit|died)\b/,
  },
  {
    rules: ['p24-lima-surat-jakarta'],
    nouns: ['ballots'],
    before: /\b(?:menerima|mendapat|mendapatkan|mencoblos|receives?|get|given)\s*$/,
    around: /\bjakarta\b/,
  },
  {
    rules: ['p24-lima-surat'],
    nouns: ['ballots'],
    before: /\b(?:menerima|mendapat|mendapatkan|mencoblos|receives?|get|given)\s*$/,
    around: /\b(?:pemilih|voters?)\b/,
  },
  {
    rules: ['p24-kampanye-75', 'kampanye-60'],
    nouns: ['days'],
    before: /\b(?:masa kampanye|campaign (?:period|lasts?|ran))\b[^;]{0,90}$|\bkampanye\s*\($/,
  },
  {
    rules: ['p24-psk-10hari'],
    nouns: ['days'],
    after: /^\s*(?:hari|days?)\s+(?:setelah|sesudah|sejak|after)\b/,
    around: /\b(?:psu|pemungutan suara (?:ulang|lanjutan|susulan)|re-?votes?)\b/,
  },
  {
    rules: ['p24-penetapan-3hari'],
    nouns: ['days'],
    after:
      /^\s*(?:hari|days?)(?: kerja)?\s+(?:setelah|sesudah|sejak|after)\b[^.;]{0,30}\b(?:putusan|ruling|mk|mahkamah)\b/,
    around: /\b(?:terpilih|ditetapkan|penetapan|elect)\b/,
  },
  {
    rules: ['sengketa-3-hari'],
    nouns: ['days'],
    before: /\b(?:paling lambat|maksimal|selambat-lambatnya|dalam waktu|within)\s*$/,
    around: /\b(?:permohonan|gugatan|sengketa|petitions?|phpu)\b/,
  },
  {
    rules: ['p24-rekap-35hari'],
    nouns: ['days'],
    after:
      /^\s*(?:hari|days?)\s+(?:setelah|sesudah|sejak|after|usai)\s+(?:hari h|pencoblosan|pemungutan|hari pemungutan|hari pencoblosan|voting|polling|election day|the vote)\b/,
    around:
      /\b(?:hasil\w*|rekapitulasi|menetapkan|batas akhir|batas terakhir|paling lambat|punya waktu|memberi kpu|results?|deadline)\b/,
  },
  {
    rules: ['tahapan-20-bulan'],
    nouns: ['months'],
    after: /^\s*(?:bulan|months?)\s+(?:sebelum|before)\b/,
    around: /\b(?:tahapan|stages)\b/,
  },
  {
    rules: ['jeda-pemilu-daerah-tersingkat'],
    nouns: ['years'],
    before: /\b(?:paling cepat|paling singkat|sedikitnya|at least|no sooner than)\s*$/,
    after: /^(?!\s*(?:tahun|years?)\s+(?:dan |and )?(?:enam|6|six))/,
    around: /\b(?:pemilu (?:daerah|lokal)|(?:local|regional) elections?)\b/,
  },
  {
    rules: ['jeda-pemilu-daerah'],
    nouns: ['years'],
    before: /\b(?:paling lama|paling lambat|maksimal|at most|no later than)\s*$/,
    after: /^(?!\s*(?:tahun|years?)\s+(?:dan |and )?(?:enam|6|six))/,
    around: /\b(?:pemilu (?:daerah|lokal)|(?:local|regional) elections?)\b/,
  },
  { rules: ['usia-gubernur'], nouns: ['years'], before: ageBefore, around: age('gubernur|cagub|governors?') },
  {
    rules: ['usia-bupati-walikota'],
    nouns: ['years'],
    before: ageBefore,
    around: age('bupati|wali ?kota|cabup|regents?|mayors?'),
  },
  {
    rules: ['p24-usia-capres'],
    nouns: ['years'],
    before: ageBefore,
    around: age('capres|cawapres|presiden|president\\w*'),
  },
  {
    rules: ['p24-usia-capres'],
    nouns: ['years', null],
    after: oldEnough,
    around: age('deputy|president\\w*|running mate'),
  },
  {
    rules: ['p24-umur-pemilih'],
    nouns: ['years', null],
    before: ageBefore,
    around: age('pemilih|voters?|hak pilih'),
  },
  {
    rules: ['p24-menang-sebaran'],
    nouns: ['percent'],
    after:
      /^\s*(?:persen|percent|%)(?:\s+(?:suara|of the votes?))?\s+(?:di|in)\s+(?:(?:lebih dari|over|more than|at least|sedikitnya)\s+)?(?:setengah|separuh|half)\b/,
  },
  {
    rules: ['calon-tunggal-50'],
    nouns: ['percent'],
    before: /\b(?:wajib|harus|syarat|perlu|needs?|must|required?|bila|jika|apabila|if)\b[^.;]{0,50}$/,
    around:
      /\b(?:calon tunggal|paslon tunggal|kolom kosong|kotak kosong|single candidate|sole (?:ticket|candidate)|empty box)\b/,
    value: 50,
    unowned: true,
  },
  {
    rules: ['jakarta-50', 'p24-menang'],
    nouns: ['percent'],
    before:
      /\b(?:wajib|harus|syarat|perlu|needs?|must|required?|bila|jika|apabila|if|karena melampaui|karena melebihi|wins? outright|elected outright)\b[^.;]{0,50}$/,
    around: /\b(?:putaran|menang|pemenang|terpilih|run-?off|winner|wins?|elected|ticket|second round)\b/,
    value: 50,
    unowned: true,
  },
  {
    rules: ['p24-perempuan-30', 'akd-perempuan-30'],
    nouns: ['percent'],
    before: new RegExp(`\\b(?:${least}|kuota|quota of)\\s*$`),
    around: /\b(?:perempuan|women|female)\b/,
    unowned: true,
  },
  {
    rules: ['p24-cadangan'],
    nouns: ['percent'],
    around: /\b(?:surat suara cadangan|cadangan surat suara|(?:spare|reserve|extra) ballots)\b/,
  },
  {
    rules: ['p24-ambang-parlemen', 'ambang-parlemen-2019', 'ambang-parlemen-2014', 'ambang-parlemen-2009'],
    nouns: ['percent'],
    unowned: true,
    after:
      /^\s*(?:persen|percent|%)?\s*(?:(?:dari|of|total|the|jumlah|popular|national|valid|suara|votes?|sah|nasional|nationwide)\s+){1,5}(?:is\s+|was\s+|are\s+)?(?:needed|required|to (?:enter|get into|win seats)|untuk (?:masuk|lolos|meraih kursi|memperoleh kursi)|agar (?:lolos|bisa masuk)|supaya lolos)\b/,
    not: regional,
  },
  {
    // "Tahun 2014 naik ke 3,5 persen", "mengapa angkanya 4 persen"
    rules: ['p24-ambang-parlemen', 'ambang-parlemen-2019', 'ambang-parlemen-2014', 'ambang-parlemen-2009'],
    nouns: ['percent'],
    unowned: true,
    sure: true,
    within: [1, 10],
    before:
      /\b(?:angka(?:nya)?|batas(?:nya)?)(?:\s+(?:itu|ini|dinaikkan|naik|berubah|turun|menjadi|jadi|ke|sebesar|adalah|ditetapkan))*\s*$|\b(?:19|20)\d\d(?:,|\s+(?:naik|dinaikkan|turun|berubah|diubah|menjadi|jadi|sebesar|ditetapkan))(?:\s+(?:ke|menjadi|jadi|lagi))*\s*$/,
    about:
      /\b(?:ambang(?: batas)? parlemen|parliamentary threshold|ambang(?: batas)?[^.;]{0,60}\b(?:kursi dpr|senayan))\b/,
    not: /\b(?:suara|kursi|partisipasi|golput|perolehan|meraih|mendapat|usul\w*|turnout|votes?|seats?)\b/,
  },
  {
    rules: ['p24-ambang-presiden', 'ambang-presiden-2019', 'ambang-presiden-2014', 'ambang-presiden-2009'],
    nouns: ['percent'],
    before: both(nominate, duty),
    after: ofSeats,
    not: regional,
  },
  {
    rules: [
      'p24-ambang-presiden-suara',
      'ambang-presiden-2019-suara',
      'ambang-presiden-2014-suara',
      'ambang-presiden-2009-suara',
    ],
    nouns: ['percent'],
    before: both(nominate, duty),
    after: ofVotes,
    not: regional,
  },
  {
    rules: ['p24-ambang-presiden-kursi'],
    nouns: ['seats'],
    before: both(nominate, duty),
    not: regional,
    unowned: true,
  },
];
