/**
 * What elections count besides votes, seats and voters, with the words by which a number is one of it. Source of the
 * wording: news reports. One table, long because its order is its meaning.
 */
import type { Office } from '../../model/election';
import type { UnitNoun } from '../../numbers/quantity';
import type { CueKey } from './cues';

/** A thing that elections count, and the words by which a number is one of it. Data of `measures/count`. */
export interface CountKind {
  /** Rows of the tables, best first; `*` stands for the period of a continuous roll. */
  readonly measures: readonly string[];
  /** What the number may count; null is a number without a noun. */
  readonly nouns: readonly (UnitNoun | null)[];
  /** Read up to the number, within its sentence. */
  readonly before?: RegExp;
  /** Read from the figure's end on, its noun included. */
  readonly after?: RegExp;
  /** One of these must be talked of in the sentence or before it. */
  readonly about?: readonly CueKey[];
  /** The sentence or its neighbours must say so. */
  readonly sentence?: RegExp;
  /** Words before or behind the number, as far as it is read, that rule this out. */
  readonly not?: RegExp;
  /** The race whose rows answer first. */
  readonly office?: Office;
  /** The words fit nothing else: a number that is wrong differs, however short it is. */
  readonly sure?: boolean;
  readonly region?: string;
  /** Owned by a party where one is named. */
  readonly owned?: boolean;
}

const PEOPLE: readonly (UnitNoun | null)[] = ['people', 'voters', null];
const CASES: readonly (UnitNoun | null)[] = ['other', 'regions', null];
const joint =
  '(?:\\s+(?:sebanyak|sejumlah|berjumlah|tercatat|mencapai|ada|adalah|total|hanya|yakni|yaitu))*\\s*[:=–-]?\\s*$';
const ends = (words: string): RegExp => new RegExp(`\\b(?:${words})${joint}`);
const legislative = /\b(?:pileg|legislati\w+|phpu dpr)\b/;
const court = /\bmk\b|mahkamah konstitusi|constitutional court/;

/** "8 dari 18 partai politik": what the first number counts stands behind the second. */
const ofAll = '(?:(?:dari|of|out of)\\s+(?:total\\s+|the\\s+)?\\d+\\s+(?:national\\s+)?)?';
const party = '(?:partai(?: politik)?|parpol|(?:political )?part(?:y|ies))';
/** What parties take part in besides an election, or hold against a court. */
const occasion =
  '(?:undian|pengundian|rapat|acara|kegiatan|sosialisasi|simulasi|debat|diskusi|pertemuan|verifikasi|pendaftaran|deklarasi|koalisi|kampanye|pawai|kirab|karnaval|sidang|konsolidasi|bimtek|lokakarya|seminar|forum|dialog|gugatan|permohonan|uji materi|aksi|apel|penandatanganan|drawing|draw|meeting|debate|ceremony|rally|coalition|ruling|rule|threshold|law|result)s?(?:nya)?';
const cleared =
  '(?:lolos|memenuhi (?:syarat )?ambang|melewati|melampaui|menembus (?:ambang|parlemen|senayan|pt)|melenggang|berhasil (?:ke|menuju) (?:senayan|parlemen|dpr)|masuk (?:ke )?(?:parlemen|dpr|senayan)|berhak (?:atas|mendapat|memperoleh) kursi|(?:meraih|mendapat(?:kan)?|memperoleh|mendapatkan) kursi|cleared|passed|crossed|entered|met the|above the|won seats|made it|surpassed|secured seats|qualif\\w+|get in|got in|will (?:enter|sit))';
const missed =
  /\b(?:tidak|tak|gagal|belum|tidak lagi|nggak|gak|failed|did not|didn't|missed|fell short|short of|without)\b/;
/** Those that missed the bar, and those that got into a council. */
const missedOrLocal = new RegExp(`${missed.source}|\\b(?:dprd|dprk|council)\\b`);
/** Those whom no party put up. */
const onTheirOwn = '(?:perseorangan|perorangan|independen|independents?)';
const races: readonly (readonly [Office, string])[] = [
  ['gub', 'gubernur|wakil gubernur|cagub|pilgub|governors?(?:.s)?|gubernatorial'],
  ['bup', 'bupati|wakil bupati|cabup|pilbup|regents?(?:.s)?'],
  ['wali', 'wali ?kota|wakil wali ?kota|cawalkot|pilwalkot|pilwali|pilwakot|mayors?(?:.s)?|mayoral'],
];
/** "103 pasangan calon gubernur": pairs of one race; their words are those of the race. */
const pairsByRace: readonly CountKind[] = races.map(([office, words]) => ({
  measures: ['pairs_total', 'pairs_on_ballot', 'pairs_registered'],
  nouns: ['tickets', 'candidates', null],
  office,
  after: new RegExp(
    `^\\s*(?:ca(?:gub|bup|walkot)\\b(?<=\\b(?:${words}))|(?:pasangan(?: calon)?|paslon|calon|pasang(?: calon)?|(?:candidate )?(?:pairs|tickets)(?: (?:for|of))?)\\s*(?:untuk |di |dari |pada )?(?:calon |bakal calon )?(?:${words})\\b)`,
  ),
  about: ['regional'],
  not: /\b(?:independen|perseorangan|perorangan|terpilih|petahana|perempuan|tunggal|pemilihan ulang)\b/,
}));
/** "1.553 pasangan: 103 berebut kursi gubernur", "25 di tingkat provinsi": pairs of one race behind the word for all. */
const levels: readonly (readonly [Office, string])[] = [
  ['gub', 'provinsi|provinces?'],
  ['bup', 'kabupaten|regencies|regency'],
  ['wali', 'kota|cities'],
];
const pairsInRow: readonly CountKind[] = races.map(([office, words]) => ({
  measures: ['pairs_total', 'pairs_on_ballot', 'pairs_registered'],
  nouns: [null, 'seats'],
  office,
  after: new RegExp(
    `^\\s*(?:(?:for|untuk|di pemilihan|berebut|memperebutkan|merebut)\\s+)?(?:kursi\\s+)?(?:the\\s+)?(?:${words})\\b|^\\s*(?:di|pada)\\s+(?:tingkat\\s+)?(?:${levels.find(([of]) => of === office)?.[1]})\\b`,
  ),
  sentence:
    /\b(?:\d[\d.,]* pasang(?:an)?(?: calon)?|\d[\d.,]* (?:candidate )?(?:pairs|tickets))\b[^.;]*$|\bpasangan: |\bpairs\b[^.;]*: /,
  about: ['regional'],
  not: /\b(?:terpilih|petahana|dilantik|elected|incumbent)\b/,
}));
/** "Calon perseorangan ialah satu pasangan untuk gubernur, 40 untuk bupati": those of one race behind the word for all. */
const independentsInRow: readonly CountKind[] = races.map(([office, words]) => ({
  measures: ['pairs_independent'],
  nouns: [null, 'tickets', 'candidates'],
  office,
  before: new RegExp(`\\b${onTheirOwn}\\b`),
  after: new RegExp(
    `^\\s*(?:pasang(?:an)?(?: calon)? |paslon |(?:candidate )?pairs? |tickets? )?(?:is |are |was |were )?(?:running |standing )?(?:for|untuk|di pemilihan|di|memperebutkan)\\s+(?:kursi\\s+|pemilihan\\s+)?(?:the\\s+)?(?:${words})\\b`,
  ),
  about: ['regional'],
  not: /\b(?:terpilih|petahana|dilantik|elected|incumbent|partai|parties)\b/,
}));
/** "37 pemilihan gubernur", "37 Pilgub": races of one kind. */
const racesOfKind: readonly CountKind[] = races.map(([office, words]) => ({
  measures: ['region_count'],
  nouns: [null],
  office,
  after: new RegExp(`^\\s*(?:pemilihan\\s+|kali\\s+)?(?:${words})(?:\\s+(?:races|elections|posts))?\\b`),
  about: ['regional'],
  not: /\b(?:pasangan|calon|paslon|terpilih|mantan|petahana|kandidat|elected|incumbent|former|sitting|dilantik|tunggal|candidates?|pairs?|tickets?)\b/,
}));

/** In the order in which they are tried. */
export const COUNT_KINDS: readonly CountKind[] = [
  {
    measures: ['pdpb_*_new'],
    nouns: PEOPLE,
    before: ends('pemilih baru|new voters'),
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_new'],
    nouns: PEOPLE,
    after:
      /^\s*(?:orang\s+|jiwa\s+)?(?:di antaranya\s+|merupakan\s+|adalah\s+)?(?:pemilih baru|new voters)\b/,
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_ineligible'],
    nouns: PEOPLE,
    before: ends(
      'dicoret|dihapus|tidak memenuhi syarat|tms|tidak lagi memenuhi syarat|struck off|ineligible',
    ),
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_ineligible'],
    nouns: PEOPLE,
    after:
      /^\s*(?:orang\s+|jiwa\s+)?(?:data\s+)?(?:pemilih\s+)?(?:yang\s+)?(?:tidak memenuhi syarat|tak memenuhi syarat|tms|dicoret|dihapus|ineligible|(?:voters )?(?:were )?struck off)\b/,
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_changed'],
    nouns: PEOPLE,
    after:
      /^\s*(?:orang\s+|jiwa\s+)?(?:data\s+)?(?:pemilih\s+)?(?:yang\s+)?(?:ubah data|mengubah data|berubah data|perubahan data|diubah|diperbarui|diperbaiki|datanya di\w+)\b/,
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_changed'],
    nouns: PEOPLE,
    before: ends('diubah datanya|berubah data|ubah data|perubahan data|perbaikan data|data diperbarui'),
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_decrease'],
    nouns: PEOPLE,
    before: ends('berkurang|menurun|susut|turun'),
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_countries'],
    nouns: ['countries'],
    before: /\b(?:tersebar di|di|in|across)\s*$/,
    about: ['continuousRoll'],
  },
  {
    measures: ['ppln_count'],
    nouns: ['offices', null],
    before: /\bppln\b(?:\s+(?:berjumlah|sebanyak|ada|seluruhnya|totalnya|total|semuanya))*\s*[:=–-]?\s*$/,
    region: '99',
  },
  { measures: ['ppln_count'], nouns: ['offices'], after: /^\s*(?:kantor\s+)?ppln\b/, region: '99' },
  {
    // "Di luar negeri pemilih tercatat di 128 perwakilan", "130 panitia di luar negeri"
    measures: ['ppln_count'],
    nouns: [null, 'other', 'offices'],
    after: /^\s*(?:perwakilan|panitia(?: pemilihan)?)\b(?! (?:rakyat|daerah))/,
    sentence: /\bluar negeri\b/,
    about: ['overseas', 'abroad', 'stationsAbroad', 'roll'],
    region: '99',
  },
  {
    measures: ['ppln_count'],
    nouns: [null, 'other'],
    after: /^\s*(?:overseas (?:election )?)?committees\b/,
    about: ['overseas', 'abroad', 'stationsAbroad'],
    region: '99',
  },
  {
    measures: ['ksk_count'],
    nouns: [null, 'other'],
    after: /^\s*(?:ksk|kotak suara keliling|mobile (?:ballot )?box(?:es)?)\b/,
    region: '99',
  },
  {
    measures: ['tpsln_count'],
    nouns: [null, 'other', 'stations'],
    after:
      /^\s*(?:(?:overseas|foreign) polling (?:stations|places)|polling (?:stations|places) (?:abroad|overseas))\b/,
    region: '99',
  },
  {
    measures: ['single_candidate_regions'],
    nouns: ['regions', null],
    before:
      /\b(?:calon|paslon|pasangan(?: calon)?) tunggal\b(?:\s+(?:terdapat|ada|muncul|hanya|tercatat|bertarung))?\s*(?:di|:)?\s*(?:sebanyak\s+)?$/,
  },
  {
    measures: ['single_candidate_regions'],
    nouns: ['regions', null],
    after:
      /^\s*(?:(?:daerah|wilayah|regions?|kabupaten\S*)\s+)?(?:(?:yang|dengan|hanya|memiliki|punya|cuma|diikuti|mempunyai|ada)\s+)*(?:ber(?:pasangan )?calon tunggal|(?:satu|1|sepasang) (?:pasangan(?: calon)?|paslon|calon)\b|calon tunggal|paslon tunggal|pasangan(?: calon)? tunggal|(?:had|with|have)\s+(?:only\s+)?(?:one|a single|a sole) (?:ticket|candidate|pair))/,
  },
  {
    // "In 37 regions there is just one pair", "Di 37 daerah, calonnya tunggal", "daerah bercalon tunggal baru 25".
    measures: ['single_candidate_regions'],
    nouns: ['regions', 'other', null],
    after:
      /^\s*(?:regions?|daerah|places|wilayah)?,?\s*(?:there (?:is|was) (?:just |only )?(?:one|a single)|(?:calon|paslon|pasangan)(?:nya| calonnya)?\s+(?:hanya |cuma )?(?:tunggal|satu)|(?:yang )?(?:hanya|cuma) (?:ada |diikuti |punya )?(?:satu|sepasang))\b/,
    about: ['regional'],
  },
  {
    measures: ['single_candidate_regions'],
    nouns: ['regions', 'other', null],
    before: /\b(?:bercalon|calon|paslon|pasangan) tunggal (?:baru|hanya|cuma|ada|berjumlah|mencapai)\s*$/,
    about: ['regional'],
  },
  {
    // "There were 25 such regions in 2020"
    measures: ['single_candidate_regions'],
    nouns: ['regions', 'other', null],
    after: /^\s*such (?:regions?|places|races)\b/,
    sentence: /\b(?:single|sole|lone|one) (?:pair|ticket|candidate)|\b(?:empty|blank) (?:box|column)/,
    about: ['regional'],
  },
  {
    // "Daerah yang hanya punya satu pasangan calon … menyusut menjadi 37"
    measures: ['single_candidate_regions'],
    nouns: ['regions', 'other', null],
    before:
      /\b(?:daerah|wilayah|regions?|places)\b[^.;,\d]{0,20}\b(?:satu|sepasang|tunggal|one|single|sole)\b[^.;,]{0,44}\b(?:menyusut|berkurang|bertambah|naik|turun|melonjak|menjadi|jadi|tinggal|fell|rose|grew|dropped|shrank)(?: (?:menjadi|jadi|ke|to|tinggal))?\s*$/,
    about: ['regional'],
  },
  {
    // "In 41 places voters will find a single ticket", "In 25 places the only rival of a single ticket was an empty box"
    measures: ['single_candidate_regions'],
    nouns: ['regions', 'other', null],
    after:
      /^\s*(?:regions?|places|races|contests)?,? (?:(?:the )?voters (?:will |would |could )?(?:only )?(?:find|found|see|saw|face|faced|have|had)(?: only| just)? (?:a|one) (?:single |sole |lone )?|the only (?:rival|opponent) of (?:a|the) (?:single|sole|lone) )(?:ticket|pair|candidate)\b/,
    about: ['regional'],
  },
  {
    measures: ['single_candidate_regions'],
    nouns: ['tickets', 'candidates', null],
    after: /^\s*(?:pasangan(?: calon)?|paslon|calon|pasang calon)\s+tunggal\b/,
  },
  {
    measures: ['single_candidate_regions'],
    nouns: ['regions'],
    after: /^\s*regions?,? (?:a|the) (?:sole|single|lone) (?:ticket|candidate|pair)\b/,
    about: ['regional'],
  },
  {
    measures: ['mk_psu_ordered'],
    nouns: ['regions', 'other'],
    before:
      /\b(?:memerintahkan|perintah\w*|ordered?)\b[^.;]{0,30}\b(?:psu|pemungutan suara ulang|re-?votes?)\b[^.;]{0,12}$/,
    sentence: court,
  },
  {
    // "24 berujung PSU", "24 daerah diperintah mencoblos ulang"
    measures: ['mk_psu_ordered'],
    nouns: CASES,
    not: legislative,
    after:
      /^\s*(?:daerah\s+|perkara\s+|permohonan\s+|putusan\s+)?(?:berujung|diperintah\w*|wajib|harus|berakhir dengan)\s+(?:pada\s+|menggelar\s+)?(?:psu|pemungutan suara ulang|mencoblos ulang|coblos(?:an)? ulang)\b/,
    sentence: /\bmk\b|mahkamah|dikabulkan|kabul\b/,
    about: ['regional'],
  },
  {
    // "PSU dilaksanakan di 24 daerah", "di 24 daerah pemungutan suara harus diulang"
    measures: ['mk_psu_ordered'],
    nouns: ['regions'],
    not: legislative,
    before:
      /\b(?:(?:pemungutan suara|pencoblosan) ulang(?: \(psu\))?|psu)(?: (?:hasil|sengketa|pilkada\S*|serentak|\d{4}|akan|harus|wajib|dilaksanakan|digelar|dilakukan|berlangsung|diselenggarakan))*\s+di\s*$/,
    about: ['regional'],
  },
  {
    measures: ['mk_psu_ordered'],
    nouns: ['regions'],
    not: legislative,
    after:
      /^\s*daerah\s+(?:(?:harus|wajib|akan|terpaksa|mesti)\s+)?(?:(?:mengulang|ulang|menggelar ulang)\s+(?:pemungutan suara|pencoblosan|pilkada)|pemungutan suara (?:harus|wajib|mesti) diulang|(?:menggelar|melaksanakan) (?:psu|pemungutan suara ulang))\b/,
    about: ['regional'],
  },
  {
    measures: ['mk_cases_to_proof'],
    nouns: CASES,
    not: legislative,
    after:
      /^\s*(?:perkara|permohonan|gugatan)\s+(?:yang\s+)?(?:sampai|lanjut|berlanjut|masuk|maju)\s+(?:ke\s+)?(?:tahap\s+|sidang\s+)?(?:pembuktian|putusan akhir)\b/,
    about: ['regional'],
  },
  {
    measures: ['mk_inadmissible'],
    nouns: CASES,
    not: legislative,
    after:
      /^\s*(?:perkara\s+|permohonan\s+|gugatan\s+|lainnya\s+)?(?:dinyatakan\s+|diputus\s+)?(?:tidak|tak) (?:dapat|bisa) diterima\b/,
    about: ['regional'],
  },
  {
    measures: ['mk_rejected'],
    nouns: CASES,
    not: legislative,
    after: /^\s*(?:perkara\s+|permohonan\s+|gugatan\s+|lainnya\s+)?(?:dinyatakan\s+|diputus\s+)?ditolak\b/,
    sentence: /\b(?:dikabulkan|granted|tidak dapat diterima)\b/,
    about: ['regional'],
  },
  {
    measures: ['mk_granted'],
    nouns: CASES,
    not: legislative,
    before: /\b(?:dikabulkan|mengabulkan|granted)(?:\s+mk)?(?:\s+(?:sebanyak|hanya|ada|berjumlah))?\s*$/,
    sentence: court,
    about: ['regional'],
  },
  {
    measures: ['mk_rejected'],
    nouns: CASES,
    not: legislative,
    before: /\b(?:ditolak|menolak|rejected)(?:\s+mk)?(?:\s+(?:sebanyak|hanya|ada|berjumlah))?\s*$/,
    sentence: court,
    about: ['regional'],
  },
  {
    measures: ['mk_petitions'],
    nouns: ['other', null],
    not: legislative,
    before:
      /\b(?:permohonan|perkara|gugatan|petitions|dikabulkan|granted)\b[^.;]{0,24}\b(?:dari|of)\s*(?:total\s*)?$/,
    sentence: court,
    about: ['regional'],
  },
  {
    measures: ['mk_petitions'],
    nouns: ['other'],
    not: legislative,
    before: /\b(?:menerima|meregistrasi|received|registered)(?:\s+(?:sebanyak|total))?\s*$/,
    after: /^\s*(?:permohonan|perkara|gugatan)\b/,
    sentence: court,
    about: ['regional'],
  },
  {
    measures: ['pairs_independent'],
    nouns: [null, 'tickets'],
    after:
      /^\s*(?:pasangan(?: calon)?\s+|paslon\s+)?(?:dari\s+|lewat\s+|melalui\s+)?(?:jalur\s+|calon\s+)?(?:perseorangan|perorangan|independen|independents?)\b/,
    about: ['regional'],
  },
  {
    // "Only 53 of the 1,553 pairs stand as independents", "Of these, 53 are independents"
    measures: ['pairs_independent'],
    nouns: [null, 'tickets'],
    before: /(?<!\b(?:of|of the|dari)\s*)$/,
    after:
      /^\s*(?:of the [\d.,]+ )?(?:candidate )?(?:pairs |tickets )?(?:stand|are|were|ran|run|are running)\s+(?:as\s+)?independents?\b/,
    about: ['regional'],
  },
  {
    measures: ['pairs_party'],
    nouns: [null, 'tickets'],
    after: /^\s*(?:pairs |tickets )?(?:are|were)\s+(?:nominated|backed|put up)\s+by (?:political )?parties\b/,
    about: ['regional'],
  },
  {
    measures: ['pairs_party'],
    nouns: [null, 'tickets', 'parties'],
    after:
      /^\s*(?:pasangan(?: calon)?\s+|paslon\s+)?(?:dari|lewat|melalui|diusung)\s+(?:jalur\s+)?(?:partai|parpol)\b/,
    about: ['regional'],
  },
  {
    // "53 pasangan maju lewat jalur perseorangan"
    measures: ['pairs_independent'],
    nouns: [null, 'tickets'],
    after: new RegExp(
      `^\\s*(?:pasang(?:an)?(?: calon)?\\s+|paslon\\s+)?(?:yang\\s+)?(?:maju|ikut|bertarung|berlaga|mencalonkan diri|mendaftar|tampil)\\s+(?:lewat|melalui|dari|sebagai|di)\\s+(?:jalur\\s+|calon\\s+)?${onTheirOwn}\\b`,
    ),
    about: ['regional'],
  },
  {
    // "Calon perseorangan berjumlah 53 pasangan", "jalur perseorangan hanya dipakai 53 pasangan"
    measures: ['pairs_independent'],
    nouns: ['tickets', 'candidates'],
    before: new RegExp(
      `\\b(?:calon|jalur|pasangan|paslon)\\s+${onTheirOwn}(?:\\s+(?:itu|ini|yang|hanya|cuma|berjumlah|sebanyak|ada|mencapai|tercatat|di(?:pakai|tempuh|pilih|gunakan|ikuti|ambil)|oleh|totalnya|seluruhnya))*\\s*:?\\s*$`,
    ),
    about: ['regional'],
    not: /\b(?:gubernur|bupati|wali ?kota|provinsi)\b/,
  },
  {
    measures: ['pairs_party'],
    nouns: ['tickets', 'candidates'],
    after:
      /^\s*(?:pasang(?:an)?(?: calon)?|paslon)\s+(?:yang\s+)?(?:diajukan|diusung|didaftarkan|dicalonkan)\s+(?:oleh\s+)?(?:gabungan\s+)?(?:partai|parpol)\b/,
    about: ['regional'],
    not: /\b(?:gubernur|bupati|wali ?kota)\b/,
  },
  ...independentsInRow,
  ...pairsInRow,
  ...pairsByRace,
  {
    measures: ['pairs_on_ballot', 'pairs_total', 'pairs_registered'],
    nouns: ['tickets', 'candidates'],
    before:
      /\b(?:pilpres|pemilihan presiden|pemilu presiden|presidential (?:election|race))\b[^.;]{0,40}\b(?:diikuti|menampilkan|mempertemukan|contested by|featured|pitted|had)(?:\s+(?:oleh|hanya|only))?\s*$/,
    not: /\b(?:putaran|kursi|mantan|survei|perempuan)\b/,
    sure: true,
  },
  {
    measures: ['pairs_on_ballot', 'pairs_total', 'pairs_registered'],
    nouns: ['tickets'],
    before:
      /\b(?:diikuti|terdapat|ada|sebanyak|total|seluruhnya|contested by|bersaing|menetapkan|berjumlah|mencapai|tercatat|jumlah)(?:\s+(?:oleh|hanya|sebanyak|sudah))?\s*$/,
    not: /\btunggal\b/,
    about: ['regional', 'president'],
  },
  {
    measures: ['pairs_on_ballot', 'pairs_total', 'pairs_registered'],
    nouns: ['tickets'],
    after:
      /^\s*(?:pasangan(?: calon)?|paslon|pairs?|tickets?|candidate pairs)\s+(?:kepala daerah\s+|peserta\s+|calon\s+)?(?:peserta|kepala daerah|yang (?:bertarung|berlaga|bersaing|mengikuti|ikut|akan bertarung|mendaftar)|bertarung|berlaga|bersaing|mendaftar|ditetapkan|capres\S*|stood|contest\w*|running|ran|registered|competed)\b/,
    not: /\btunggal\b/,
    about: ['regional', 'president'],
  },
  {
    measures: ['pairs_on_ballot', 'pairs_total', 'pairs_registered'],
    nouns: [null],
    before: /\b(?:pasangan calon|paslon)\s+(?:seluruhnya|berjumlah|total|sebanyak)\s*$/,
    about: ['regional'],
  },
  ...racesOfKind,
  {
    measures: ['region_count'],
    nouns: [null],
    before:
      /\b(?:provinsi|kabupaten|kota|daerah) yang (?:ber-?pil\w+|memilih|menggelar pil\w+)\s*(?:ada|berjumlah|:)?\s*$/,
    about: ['regional'],
  },
  {
    measures: ['region_count_kabkota'],
    nouns: ['regencies_cities'],
    about: ['regional'],
    after: /^\s*(?:kabupaten\S*|kota\S*|regencies|cities)[^.;]{0,60}\b(?:pilkada|memilih|menggelar|bupati)\b/,
  },
  {
    measures: ['kecamatan_count'],
    nouns: [null],
    before: /\b(?:kecamatan|distrik|districts?)\s*[:=–-]?\s*(?:sebanyak\s+|berjumlah\s+)?$/,
    after: /^\s*(?:[;,.)]|dan\b|$)/,
    about: ['roll', 'general', 'anyElection', 'stations', 'organ'],
  },
  {
    measures: ['desa_count', 'desa_and_ppln_count'],
    nouns: [null],
    before:
      /\b(?:desa\/kelurahan|kelurahan\/desa|desa dan kelurahan|kelurahan dan desa|kelurahan|desa|villages?)\s*[:=–-]?\s*(?:sebanyak\s+|berjumlah\s+)?$/,
    after: /^\s*(?:[;,.)]|dan\b|$)/,
    about: ['roll', 'general', 'anyElection', 'stations', 'organ'],
  },
  {
    measures: ['kabkota_count'],
    nouns: [null],
    before:
      /\b(?:kabupaten\/kota|kabupaten dan kota|kab\/kota|kab\.?\/kota)\s*[:=–-]?\s*(?:sebanyak\s+|berjumlah\s+)?$/,
    after: /^\s*(?:[;,.)]|dan\b|$)/,
    about: ['roll', 'general', 'anyElection', 'stations', 'organ'],
  },
  {
    measures: ['provinsi_count'],
    nouns: [null],
    before: /\bprovinsi\s*[:=–]\s*(?:sebanyak\s+|berjumlah\s+)?$/,
    after: /^\s*(?:[;,.)]|dan\b|$)/,
    about: ['roll', 'general', 'anyElection', 'stations', 'organ'],
  },
  {
    measures: ['party_count_failed'],
    nouns: ['parties', null],
    after: new RegExp(
      `^\\s*${ofAll}${party}\\s+(?:lain(?:nya)?\\s+|lagi\\s+|yang\\s+|nasional\\s+|politik\\s+|peserta\\s+|pemilu\\s+|others?\\s+)*(?:(?:tidak|tak|gagal|belum|nggak|gak)(?: bisa| mampu| berhasil)?\\s+(?:lolos|memenuhi|melewati|menembus|masuk|mencapai|sampai|menyentuh)|failed|did not|didn't|missed|fell short|fell below)\\b`,
    ),
    about: ['general', 'legislature', 'threshold', 'anyElection'],
  },
  {
    measures: ['party_count_passed'],
    nouns: ['parties', null],
    before: /^(?![\s\S]*\b(?:dari|of)\s+(?:total\s+|the\s+)?$)/,
    after: new RegExp(
      `^\\s*${ofAll}${party}\\s+(?:yang\\s+|politik\\s+|peserta\\s+|pemilu\\s+|nasional\\s+|that\\s+|which\\s+|berhasil\\s+|dinyatakan\\s+|dipastikan\\s+|resmi\\s+|sukses\\s+|akan\\s+|bakal\\s+|have\\s+|has\\s+|had\\s+)*${cleared}\\b`,
    ),
    not: missedOrLocal,
    about: ['general', 'legislature', 'threshold', 'anyElection'],
    sure: true,
  },
  {
    measures: ['party_count_passed'],
    nouns: ['parties', null],
    before: new RegExp(
      `\\b(?:yang|that)\\s+(?:berhasil\\s+|dinyatakan\\s+|bisa\\s+)?${cleared}[^.;]{0,50}\\b(?:ada|sebanyak|hanya|cuma|berjumlah|was|were|tetap|menjadi|jadi)\\s*$`,
    ),
    not: missedOrLocal,
    about: ['general', 'legislature', 'threshold', 'anyElection'],
    sure: true,
  },
  {
    // "Menyisakan delapan fraksi": a party that has seats makes a group of the house.
    measures: ['party_count_passed'],
    nouns: [null, 'other'],
    before:
      /\b(?:menyisakan|tinggal|tersisa|diisi|terdiri dari|terdiri atas|left|leaves)(?:\s+(?:hanya|oleh))?\s*$/,
    after: /^\s*(?:fraksi|factions)\b/,
    sentence: /\b(?:dpr|senayan|parlemen|ambang batas|house|threshold)\b/,
    about: ['general', 'legislature', 'threshold', 'anyElection'],
  },
  {
    // "Partai lolos cuma 8"
    measures: ['party_count_passed'],
    nouns: ['parties', null],
    before: new RegExp(
      `\\b${party} (?:yang )?(?:lolos|masuk senayan|masuk parlemen)(?: pt| ambang batas)?(?: (?:cuma|hanya|ada|tinggal|jadi|tetap|itu))*\\s*[:=]?\\s*$`,
    ),
    after: /^\s*(?:partai\b|parpol\b|[,.;)]|dari\b|$)/,
    not: missedOrLocal,
    about: ['general', 'legislature', 'threshold', 'anyElection'],
  },
  {
    // "Dari 12 peserta itu, sepuluh melewati ambang"
    measures: ['party_count_passed'],
    nouns: [null],
    after:
      /^\s*(?:di antaranya\s+)?(?:yang\s+|berhasil\s+|dinyatakan\s+|have\s+|had\s+)*(?:lolos|melewati|melampaui|memenuhi|menembus|cleared|passed|crossed) (?:the )?(?:\S+ (?:percent |persen )?)?(?:ambang|pt\b|parlemen|senayan|threshold|bar\b)/,
    sentence: new RegExp(`\\b(?:peserta|${party})\\b`),
    not: missedOrLocal,
    about: ['general', 'legislature', 'threshold', 'anyElection'],
  },
  {
    // "Dari 12 partai, sepuluh lolos", "38 partai ikut dan sembilan di antaranya masuk DPR"
    measures: ['party_count_passed'],
    nouns: [null],
    before: new RegExp(
      `\\b${party}\\b[^.;:]{0,40}(?:,|\\bdan\\b|\\band\\b|\\bbut\\b)\\s*(?:hanya\\s+|cuma\\s+|only\\s+)?$`,
    ),
    after:
      /^\s*(?:yang\s+|of which\s+)?(?:lolos|masuk (?:ke )?(?:dpr|senayan|parlemen)|passed|cleared|made it|qualified)\b/,
    not: missed,
    about: ['general', 'legislature', 'threshold', 'anyElection'],
  },
  {
    // "Yang lolos ada 9 partai dari 16": parties that stood.
    measures: ['party_count', 'party_count_with_local'],
    nouns: [null, 'parties'],
    before: new RegExp(
      `(?:\\d|\\b[a-z]+) ${party}(?: (?:politik|lolos|yang lolos|yang gagal))* (?:dari|of|out of)(?: (?:total|the|seluruh))?\\s*$`,
    ),
    after: /^\s*(?:partai\b|parpol\b|parties\b|peserta\b|[,.;)]|$)/,
    about: ['general', 'legislature', 'threshold', 'anyElection'],
  },
  {
    measures: ['party_count', 'party_count_with_local'],
    nouns: [null, 'other'],
    before: /\b(?:dari|of)(?: (?:total|the|seluruh))?\s*$/,
    after: /^\s*(?:partai\s+|parpol\s+)?(?:peserta|contestants)(?: (?:itu|tersebut|pemilu))?\s*[,.]/,
    sentence: new RegExp(`\\b${party}\\b`),
    about: ['general', 'legislature', 'threshold', 'anyElection'],
  },
  {
    measures: ['party_count_local'],
    nouns: ['parties', null],
    region: '11',
    after:
      /^\s*(?:partai(?: politik)? lokal|parpol lokal|parlok|(?:acehnese |aceh )?local(?: aceh(?:nese)?)?(?: political)? part(?:y|ies)|partai (?:politik )?aceh)\b/,
    about: ['general', 'anyElection', 'organ', 'legislature'],
  },
  {
    measures: ['party_count'],
    nouns: ['parties', null],
    after:
      /^\s*(?:partai(?: politik)? nasional|parpol nasional|national(?: political)? parties)\b(?!\s*,?\s*(?:yakni|yaitu|namely|ini|itu|tersebut)\b)/,
    about: ['general', 'anyElection', 'organ', 'legislature'],
    not: missed,
    sure: true,
  },
  {
    measures: ['party_count', 'party_count_with_local'],
    nouns: ['parties'],
    before: new RegExp(
      `^(?!.*\\b${occasion}\\b[^;]*$).*\\b(?:diikuti|contested by|pesert(?:a|anya)(?: pemilu\\w*)?(?: \\d{4})?(?: (?:adalah|sebanyak|berjumlah|ada|terdiri(?: dari| atas)?))?)(?:\\s+(?:oleh|total|sebanyak|hanya|cuma))?\\s*$`,
    ),
    about: ['general', 'anyElection', 'organ', 'legislature'],
    not: missed,
    sure: true,
  },
  {
    // "18 parties are running in the legislative election", "9,917 candidates from 18 parties"
    measures: ['party_count', 'party_count_with_local'],
    nouns: ['parties'],
    before:
      /^(?!.*\b(?:from|dari)\s*$)|\b(?:candidates|caleg|calon|hopefuls|contenders)\b[^.;,]{0,30}\b(?:from|dari)\s*$/,
    after:
      /^\s*(?:national\s+|political\s+)*part(?:y|ies)\s+(?:(?:are|were|will be)\s+(?:running|competing|contesting|taking part|vying|participating)|(?:are\s+)?vying|(?:are\s+)?contest(?:ing)?\b|(?:are\s+)?competing)|^\s*(?:partai(?: politik)?|parpol)\s+(?:peserta\s+)?(?:memperebutkan|berebut|bersaing|berlaga|bertarung)\b/,
    about: ['general', 'anyElection', 'organ', 'legislature'],
    not: missed,
    sure: true,
  },
  {
    measures: ['party_count', 'party_count_with_local'],
    nouns: ['parties'],
    after:
      /^\s*(?:partai(?: politik)?|parpol|(?:political )?parties)\s+(?:yang\s+|that\s+)?(?:(?:menjadi |sebagai )?peserta pemilu|ikut pemilu|mengikuti pemilu|contest\w*|took part|ran in)\b/,
    about: ['general', 'anyElection', 'organ', 'legislature'],
    not: missed,
  },
  {
    measures: ['dapil_total'],
    nouns: ['dapil'],
    office: 'dprd_kab',
    after: /^\s*(?:dapil|daerah pemilihan)\s+(?:untuk\s+)?(?:anggota\s+)?dprd (?:kab\w*|kota)\b/,
  },
  {
    measures: ['dapil_total'],
    nouns: ['dapil'],
    office: 'dprd_prov',
    after: /^\s*(?:dapil|daerah pemilihan)\s+(?:untuk\s+)?(?:anggota\s+)?dprd prov\w*\b/,
  },
  {
    measures: ['dapil_total'],
    nouns: ['dapil'],
    before:
      /\b(?:total(?:nya)?|seluruh(?:nya)?|keseluruhan(?:nya)?|jumlah(?:nya)?)\s+(?:ada\s+|menjadi\s+|mencapai\s+|sebanyak\s+)?$/,
  },
  {
    measures: ['dapil_total'],
    nouns: ['dapil'],
    office: 'dprd_prov',
    before: /\bdprd (?:provinsi|prov)\b(?![^.;]*\bdprd (?:kab|kota))[^.;]*$/,
  },
  {
    measures: ['dapil_total'],
    nouns: ['dapil'],
    office: 'dprd_kab',
    before: /\bdprd (?:kab\w*(?:\/kota)?|kota)\b[^.;]*$/,
  },
  {
    measures: ['post_service_count'],
    nouns: [null, 'other', 'stations'],
    after:
      /^\s*(?:layanan (?:melalui )?pos|pos\b(?! ronda)|kantong pos|titik pos|postal (?:services|routes|bags)|services by post)/,
    about: ['abroad', 'stationsAbroad', 'mobileBox', 'overseas'],
    region: '99',
  },
  {
    measures: ['post_service_count'],
    nouns: [null],
    before:
      /\b(?:layanan pos|lewat pos|melalui pos|metode pos|via pos|pos|postal services?)\s*[:=–-]?\s*(?:sebanyak\s+|ada\s+)?$/,
    about: ['abroad', 'stationsAbroad', 'mobileBox', 'overseas'],
    region: '99',
  },
  {
    measures: ['ksk_count'],
    nouns: [null, 'other'],
    before:
      /\b(?:ksk|kotak suara keliling|mobile ballot boxes)\s*(?:\(ksk\)\s*)?[:=–-]?\s*(?:sebanyak\s+|ada\s+|berjumlah\s+)?$/,
    region: '99',
  },
  {
    measures: ['tpsln_count'],
    nouns: [null, 'stations'],
    before: /\b(?:tpsln|tps luar negeri)\s*(?:\(tpsln\)\s*)?[:=–-]?\s*(?:sebanyak\s+|ada\s+|berjumlah\s+)?$/,
    region: '99',
  },
  {
    measures: ['ppln_count'],
    nouns: ['countries', 'offices', 'other', 'regions', null],
    after:
      /^\s*(?:negara perwakilan|perwakilan (?:ri |indonesia )?(?:di )?(?:luar negeri|negara)|kantor perwakilan|panitia pemilihan luar negeri|perwakilan ri|wilayah ppln|wilayah luar negeri|titik luar negeri|lokasi luar negeri|foreign missions|diplomatic missions|missions abroad|overseas (?:offices|missions))/,
    about: ['roll', 'general', 'anyElection', 'abroad', 'stations', 'organ'],
    region: '99',
  },
  {
    measures: ['dapil_total'],
    nouns: [null],
    before: /\b(?:jumlah|total) (?:dapil|daerah pemilihan)\b[^.;,\d]{0,24}$/,
  },
  {
    measures: ['dapil_total'],
    nouns: ['districts', null],
    sentence: /\b(?:chamber|house|seats|lawmakers|legislators)\b/,
    after: /^\s*(?:electoral |multi-member )?districts\b/,
    about: ['seats', 'legislature'],
  },
  {
    measures: ['candidates_final_dct'],
    nouns: ['candidates', null, 'people'],
    before: /\b(?:dct|daftar calon tetap)\b[^.;\d]{0,60}$/,
    owned: true,
  },
];
