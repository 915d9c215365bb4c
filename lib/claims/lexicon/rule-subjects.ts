/**
 * What a rule is about, in words that leave no other rule for the number: there another value is an error, where
 * `RULE_KINDS` and `RULE_VALUES` only confirm. One table, so longer than a file should be. Sources of the wording: UU 7/2017, UU
 * 10/2016, PKPU, and news reports on them.
 */
import type { UnitNoun } from '../../numbers/quantity';

/** A rule that its words name wholly. Data of `rules/rule-subjects`. */
export interface RuleSubject {
  /** Ids of the rules, see rules.csv: one rule in several elections, or the values the words leave open. */
  readonly rules: readonly string[];
  readonly nouns: readonly (UnitNoun | null)[];
  /** Any of these names the rule. Read over the sentence, its question or label before it, `#` in place of the figure. */
  readonly says: readonly RegExp[];
  /** Words that make it another rule, or none. */
  readonly not?: RegExp;
  /** The least and the most that a slip or another election's rule may be; beyond, it is something else. */
  readonly within: readonly [number, number];
  /** The words confirm a value and do not leave another one for an error. */
  readonly confirms?: true;
  /** A value that says the same loosely (51 percent of "half plus one"): never denied. */
  readonly loosely?: number;
  /** A part written as a fraction: "lebih dari separuh". */
  readonly half?: true;
}

/** Words without a figure, years aside. */
const gap = (most: number): string => `(?:[^.!?#\\d]|\\b(?:19|20)\\d\\d\\b){0,${most}}?`;
const least =
  '(?:minimal|minimum|sedikitnya|setidaknya|sekurang-kurangnya|sekurangnya|paling sedikit|paling kurang|paling rendah|paling muda|serendah-rendahnya|at least|no younger than|not less than)';
const most =
  '(?:maksimal|maksimum|paling banyak|sebanyak-banyaknya|paling tinggi|dibatasi|membatasi|batas(?:nya)?|(?:hanya|cuma) boleh(?: [a-z]+)?|tidak boleh (?:lebih dari|melebihi)|tak boleh (?:lebih dari|melebihi)|hingga|sampai|maximum|max|at most|up to|no more than|not exceed|capped at|limited to|limit (?:is|of))';
const latest =
  '(?:paling lambat|paling lama|maksimal|selambat-lambatnya|selama-lamanya|dalam(?: (?:waktu|tempo|jangka waktu))?|selama|dibatasi(?: waktu)?|hanya|cuma|punya(?: waktu)?|mempunyai|memiliki|diberi(?:kan)?|memberi|tenggat(?:nya)?(?: waktu)?|batas(?:nya)?(?: waktu)?(?:nya)?|kesempatan|waktu(?:nya)?|within|no later than|have|has|had|only|at most)';
const duty =
  '(?:harus|wajib|mesti|syarat(?:nya)?|disyaratkan|perlu|butuh|membutuhkan|menuntut|cukup|diharuskan|mengharuskan|mewajibkan|must|needs?|needed|required?|requires|has to|have to|had to)';
const percent = '\\s*(?:persen|percent|per cent|%|pct)';
const years = '[\\s-]*(?:tahun|thn|th|years?)\\b';
const days = '\\s*(?:\\([a-z ]+\\)+\\s*)?(?:hari|days?|working days?|business days?|[x×] ?24)';
/** What is asked of the whole is asked once. */
const re = (source: string): RegExp => new RegExp(source.startsWith('(?=') ? `^${source}` : source);

const VOTER = '(?:pemilih|memilih|mencoblos|nyoblos|hak pilih|hak suara|hak memilih|voters?|vote|voting)';
const HEADS = '(?:bupati|wali ?kota|cabup|cawalkot|cawalikota|regents?|mayors?)';
const GOVERNOR = '(?:gubernur|cagub|cawagub|governors?)';
const PRESIDENT = '(?:capres|cawapres|calon presiden|presiden|president(?:ial)?|wakil presiden)';
const STATION = '(?:tps|tempat pemungutan suara|polling stations?)';
const EACH = '(?:(?:per|tiap|setiap|satu|1|masing-masing|di tiap|di setiap|each|every|a|one)[- ]*)';
const COURT = '(?:mk|mahkamah konstitusi|mahkamah(?! agung)|constitutional court|court)';
const DECIDES =
  '(?:memutus\\w*|diputus\\w*|menyelesaikan|diselesaikan|selesai|rampung|mengadili|disidangkan|menyidangkan|memeriksa|rule|decide|settle|hear)';
/** What tells a limit from the time that something took. */
const LIMIT =
  '(?=[^]*(?:\\b(?:wajib|harus|mesti|paling|maksimal|selambat|selama-lamanya|batas\\w*|tenggat\\w*|dibatasi|diberi|punya|memiliki|mempunyai|must|has|have|had|no later|at most|within)\\b|\\bhari kerja\\b|(?:working|business) days))';
const DISPUTE =
  '(?:permohonan|gugatan|menggugat|digugat|gugat|sengketa|keberatan|membawa|perselisihan|petitions?|challenge|dispute|complaints?|lawsuit)';
const WOMEN = '(?:perempuan|wanita|women|female)';
const ONE_GIVER = '(?:perseorangan|perorangan|orang per orang|individu|individual|pribadi|individuals)';
const COMPANY =
  '(?:kelompok|perusahaan|badan (?:usaha|hukum)|korporasi|badan usaha|swasta|compan(?:y|ies)|groups?|corporat\\w+|firms?)';
const GIFT = '(?:sumbangan|menyumbang|penyumbang|donasi|dana kampanye|donations?|contributions?|donors?)';
const otherRank =
  /\b(?:(?:gubernur|bupati|wali ?kota|calon|capres|cawapres|presiden|wakil|governor|mayor|regent) (?:itu|ini|tersebut)|termuda|tertua|lebih (?:muda|tua)|rata-rata|nomor urut|youngest|oldest|average|kpps|ppk|pps|pantarlih|panwas\w*|pengawas|ptps|petugas|penyelenggara|saksi|pemantau)\b|(?<!\b(?:putusan|mk|mahkamah|syarat\w*|usia|umur|aturan|pasal|pkpu|uu|undang-undang|harus|wajib|batas|ketentuan)\b[^.;]{0,120})\bpaling muda\b(?![^.;]{0,60}\b(?:dihitung|saat (?:penetapan|pelantikan)|sejak penetapan)\b)/;

/** Age limits: "usia minimal X # tahun", "X berusia paling rendah # tahun", "minimal # tahun untuk X". */
const ageOf = (who: string): readonly RegExp[] => [
  re(`\\b(?:usia|umur|berusia|berumur|age)\\b${gap(50)}\\b${who}\\b${gap(45)}#${years}`),
  re(
    `\\b${who}\\b${gap(70)}(?:\\b${least}\\b${gap(12)}|\\b(?:usia|umur)(?:nya)? (?:minimal|minimum|paling rendah|tetap)\\b${gap(12)})#${years}`,
  ),
  re(
    `\\b${least}\\s*(?:berusia |berumur |usia |umur |aged )?#${years}${gap(12)}\\b(?:untuk|bagi|buat|for)\\b${gap(16)}\\b${who}\\b`,
  ),
  re(`\\b${who}\\b${gap(60)}\\bmust be (?:at least )?#`),
  // "Usia calon gubernur 30 tahun, calon bupati atau wali kota 25 tahun": the second of a row.
  re(
    `\\b(?:usia|umur)(?: minimal| minimum)? (?:bagi |untuk )?(?:calon|cagub|cabup)\\b[^.;#]{3,60}?\\d+ (?:tahun|thn),? (?:dan |sedangkan |serta |adapun )?(?:untuk |bagi )?(?:calon )?${who}(?: (?:atau|dan|serta) (?:calon )?[a-z]+(?: kota)?)?(?: minimal)?\\s*#${years}`,
  ),
  // "Calon gubernur paling muda 30 tahun dan calon bupati 25 tahun": the least holds for both.
  re(
    `\\b(?:calon|cagub|cabup)\\b[^.;#\\d]{3,40}?\\b${least}\\s*(?:berusia |berumur )?\\d+ (?:tahun|thn),? (?:dan |sedangkan |serta |adapun )(?:untuk |bagi )?(?:calon )?${who}(?: (?:atau|dan|serta) (?:calon )?[a-z]+(?: kota)?)?\\s*#${years}`,
  ),
];
const PARLIAMENT = [
  'p24-ambang-parlemen',
  'ambang-parlemen-2019',
  'ambang-parlemen-2014',
  'ambang-parlemen-2009',
];
const PRESIDENTIAL_SEATS = [
  'p24-ambang-presiden',
  'ambang-presiden-2019',
  'ambang-presiden-2014',
  'ambang-presiden-2009',
];
const PRESIDENTIAL_VOTES = PRESIDENTIAL_SEATS.map((id) => `${id}-suara`);
const REGIONAL =
  /\b(?:gubernur|bupati|wali ?kota|kepala daerah|pilkada|dprd|regional|governors?|mayors?|regents?|koalisi (?:indonesia|perubahan|gemuk)|sudah|menguasai sekitar|melampaui|lebih dari cukup)\b/;

/** In the order in which they are tried. */
export const RULE_SUBJECTS: readonly RuleSubject[] = [
  // Thresholds
  {
    rules: PARLIAMENT,
    nouns: ['percent'],
    says: [
      re(
        `(?=[^]*\\b(?:partai|parpol|kursi|dpr|senayan|lolos|parlemen|part(?:y|ies)|parliamentary)\\b)[^]*\\b(?:pt|ambang(?: batas)?(?: parlemen| dpr| senayan)?|parliamentary threshold)(?: ?nya)?(?: itu| adalah| ialah| sebesar| is| was| of| hanya| cuma| tetap|:)*\\s*#${percent}`,
      ),
    ],
    not: /\b(?:presiden|presidential|pencalonan|mengusung|pilkada|gubernur|bupati|wali ?kota|dprd|electoral|ikut pemilu (?:berikutnya|selanjutnya)|(?:syarat|boleh|bisa|dapat) ikut pemilu)\b/,
    within: [1, 10],
  },
  {
    rules: PARLIAMENT,
    nouns: ['percent'],
    says: [
      re(
        `\\b(?:masuk|lolos(?: ke)?|duduk di|enter|get into|reach|win seats in) (?:the )?(?:dpr|senayan|parlemen|house|parliament)\\b${gap(60)}\\b(?:${duty}|${least})\\b${gap(30)}#${percent}`,
      ),
      re(
        `\\b(?:${duty}|${least})\\b${gap(40)}#${percent} (?:dari |of |the |total |valid |national )*(?:suara|votes?)\\b${gap(40)}\\b(?:masuk|lolos|duduk di|enter|get into|reach) (?:ke )?(?:the )?(?:dpr|senayan|parlemen|house|parliament)`,
      ),
    ],
    not: /\b(?:presiden|presidential|pencalonan|mengusung|pilkada|gubernur|bupati|wali ?kota|dprd)\b/,
    within: [1, 10],
  },
  {
    rules: PARLIAMENT,
    nouns: ['percent'],
    says: [
      re(
        `(?=[^]*\\b(?:nasional|national|nationwide|senayan)\\b)[^]*\\b(?:partai|parpol|parties)\\b(?: politik)? (?:yang |that |which )?(?:tidak|tak|gagal|belum|do not|fail to|failed to|did not) (?:mencapai|memenuhi|meraih|memperoleh|mendapat(?:kan)?|menembus|melewati|reach|win|get|clear)(?: minimal| sedikitnya| at least)?\\s*#${percent} (?:dari |of |the |total |valid |national )*(?:suara|votes?)\\b${gap(60)}\\b(?:tidak|tak|are not|do not|were not|get no|cannot)\\b${gap(50)}\\b(?:kursi|seats)\\b`,
      ),
      re(
        `\\bpart(?:y|ies) (?:must|needs?(?: to)?|has to|have to|are required to)(?: (?:win|get|reach|receive|secure|garner|obtain|collect))?(?: at least| a minimum of)?\\s*#${percent} (?:of |the |total |valid |national |popular )*votes?(?: nationwide| nationally)? (?:to|before|in order to)\\b${gap(24)}\\b(?:seats?|the house|parliament|dpr)\\b`,
      ),
    ],
    not: /\b(?:presiden|president\w*|pencalonan|mengusung|nominat\w+|pilkada|gubernur|bupati|wali ?kota|dprd|council\w*|provincial)\b/,
    within: [1, 10],
  },
  {
    rules: PRESIDENTIAL_SEATS,
    nouns: ['percent'],
    says: [
      re(
        `(?=[^]*\\b(?:capres|cawapres|presiden|pilpres|pasangan calon|paslon|president\\w*|ticket|pair|nominat\\w+|coalition)\\b)[^]*\\b(?:${duty}|${least}|ambang batas)\\b${gap(70)}#${percent} (?:dari |of |total |jumlah |the )*(?:kursi|house seats|seats)\\b`,
      ),
    ],
    not: REGIONAL,
    within: [5, 40],
  },
  {
    rules: PRESIDENTIAL_VOTES,
    nouns: ['percent'],
    says: [
      re(
        `(?=[^]*\\b(?:capres|cawapres|presiden|pilpres|pasangan calon|paslon|president\\w*|ticket|pair|nominat\\w+|coalition)\\b)[^]*\\b(?:kursi|seats)\\b${gap(50)}\\b(?:atau|or)\\b${gap(24)}#${percent} (?:dari |of |total |jumlah |the |valid |national |popular )*(?:suara|votes?)\\b`,
      ),
    ],
    not: REGIONAL,
    within: [5, 40],
  },
  // Ages
  {
    rules: ['p24-umur-pemilih'],
    nouns: ['years', null],
    says: [
      re(
        `\\b(?:usia|umur) (?:minimal|minimum|paling rendah)\\b${gap(16)}\\b${VOTER}\\b${gap(24)}#(?:${years})?`,
      ),
      re(
        `\\b${VOTER}\\b${gap(60)}\\b(?:${least}|genap|telah genap|sudah genap|must be|who are|wajib berusia|harus berusia|syaratnya berusia)\\s*(?:berusia |berumur |usia |umur |aged |at least |sudah )*#(?:${years})?`,
      ),
      re(
        `\\b${VOTER}\\b${gap(70)}#${years}${gap(14)}\\b(?:atau|dan\\/atau|or)\\b (?:lebih |older |telah |sudah |pernah |are |have been |already )*(?:atau |or )?(?:sudah |pernah |telah |been )*(?:menikah|kawin|nikah|married)`,
      ),
      re(`#(?:${years})?[\\s-]*(?:minimum voting age|is the (?:minimum )?voting age)`),
      re(
        `\\b(?:warga|wni|orang|mereka|penduduk|citizens)\\b${gap(24)}\\b(?:berumur|berusia|genap|aged)(?: minimal| sedikitnya| genap)?\\s*#${years}${gap(8)}\\b(?:atau|dan\\/atau|or)\\b${gap(24)}\\b(?:menikah|kawin|married)\\b${gap(24)}\\b${VOTER}`,
      ),
      re(`\\bvoting age (?:is|was|of|stands at|remains)\\s*#`),
      re(`\\b${VOTER}\\b${gap(40)}\\bat least # or (?:already |have been )?married`),
      re(
        `#(?:${years})?,? (?:and over|and older|or older|and above)${gap(40)}\\b(?:can|may|are eligible to|are allowed to|have the right to) vote`,
      ),
      re(`\\b(?:boleh|berhak|bisa|punya) (?:ikut )?${VOTER}\\b${gap(40)}#${years}`),
      re(`\\b(?:usia|umur) (?:minimal|minimum|paling rendah)\\b${gap(36)}\\b${VOTER}\\b${gap(24)}#${years}`),
    ],
    not: /\b(?:kpps|ppk|pps|pantarlih|pengawas|calon|capres|cawapres|caleg|anggota|candidates?|pemilih (?:pemula|muda|berusia di atas)|kelompok usia|rentang|persen|ktp|e-ktp)\b/,
    within: [12, 25],
  },
  {
    rules: ['usia-gubernur'],
    nouns: ['years', null],
    says: ageOf(GOVERNOR),
    not: new RegExp(`${otherRank.source}|\\b(?:maksimal|paling tinggi|maximum)\\b`),
    within: [18, 50],
  },
  {
    rules: ['usia-bupati-walikota'],
    nouns: ['years', null],
    says: ageOf(HEADS),
    not: new RegExp(`${otherRank.source}|\\b(?:maksimal|paling tinggi|maximum)\\b`),
    within: [18, 50],
  },
  {
    rules: ['p24-usia-capres'],
    nouns: ['years', null],
    says: ageOf(PRESIDENT),
    not: new RegExp(
      `${otherRank.source}|\\b(?:maksimal|paling tinggi|maximum|gubernur|bupati|wali ?kota|caleg|berpengalaman|pernah)\\b[^]*#`,
    ),
    within: [18, 60],
  },
  // Stations
  {
    rules: ['p24-max-tps', 'tps-600-pilkada'],
    nouns: ['people', 'voters', null],
    says: [
      re(
        `(?=[^]*\\b(?:kpu (?:membatasi|menetapkan|memutuskan)|ketetapan kpu|menurut kpu|pkpu|ditetapkan kpu|set by the kpu)\\b)[^]*\\b${STATION}\\b${gap(60)}\\b${most}\\s*#`,
      ),
      re(
        `(?=[^]*\\b(?:pkpu|ketetapan kpu|ditetapkan kpu)\\b)[^]*\\b${most}\\s*#\\s*(?:orang|pemilih|voters|people)`,
      ),
    ],
    not: /\b(?:undang-undang|uu|bilik|by law|dptb|tambahan|khusus|luar negeri|simulasi|pantarlih)\b/,
    within: [100, 1000],
  },
  {
    rules: ['p24-max-tps', 'p24-max-tps-uu', 'tps-600-pilkada', 'tps-800-pilkada-uu'],
    nouns: ['people', 'voters', null],
    says: [
      re(`\\b${STATION}\\b${gap(60)}\\b${most}\\s*#`),
      re(
        `\\b${STATION}\\b (?:serves?|handles?|takes?|accommodates?|melayani|menampung) (?:a )?(?:maximum|maksimal)(?: of)?\\s*#\\s*(?:voters|people|orang|pemilih)`,
      ),
      re(
        `\\b${most}\\s*#\\s*(?:orang |pemilih |voters |people )*(?:dalam |di |untuk |at |in )?${EACH}${STATION}\\b`,
      ),
      re(`\\b${EACH}${STATION}\\b${gap(50)}\\b${most}\\s*#`),
    ],
    not: /\b(?:bilik|dptb|tambahan|khusus|luar negeri|simulasi|pantarlih|kilometer|meter|petugas|saksi)\b/,
    within: [100, 1000],
  },
  {
    rules: ['p24-kpps-tujuh', 'kpps-tujuh-pilkada'],
    nouns: ['people', 'seats', 'other', null],
    says: [
      re(
        `\\b(?:kpps|polling station (?:committee|team|group)s?)\\)? (?:has|have|had|consists? of|is made up of|are made up of|punya|memiliki|mempunyai)\\s*#\\s*(?:members|people|officers|anggota|orang|petugas)(?=\\s*(?:[,.;:]|$|termasuk|including|(?:di |at |in |on )?(?:tiap|setiap|each|every|per)\\b))`,
      ),
      re(
        `\\bkpps\\b${gap(24)}\\b(?:terdiri (?:dari|atas)|berjumlah|beranggotakan|berisi|diisi)\\s*(?:seorang ketua dan )?#`,
      ),
      re(
        `\\b(?:tiap|setiap|per|satu|masing-masing|each|every) ${STATION}\\b${gap(24)}\\b(?:dilayani|dijaga|diisi|dikelola|punya|memiliki|ada|terdapat|oleh|butuh|membutuhkan|diawaki|has|have|is (?:staffed|run|served) by)\\s*(?:oleh )?#\\s*(?:orang )?(?:petugas|anggota|kpps|officers|poll workers|members)`,
      ),
      re(
        `#\\s*(?:orang )?(?:anggota |petugas )?kpps (?:di |pada |untuk )?(?:tiap|setiap|per|satu|masing-masing) (?:tps|tempat)`,
      ),
      re(
        `\\b(?:jumlah )?(?:petugas|anggota)(?:nya)?(?: kpps)? (?:di |pada |untuk )?(?:tiap|setiap|per|satu) ${STATION}\\b(?: adalah| ialah|:| sebanyak| berapa| berjumlah| hanya|,)*\\s*#`,
      ),
      re(`\\bkpps\\b${gap(30)}\\b(?:tiap|setiap|per) ${STATION}\\s*:?\\s*#`),
      re(
        `#\\s*(?:members|officers|poll workers) (?:serve |work |staff )?(?:at |in )?(?:each|every|a) polling station`,
      ),
    ],
    not: /\b(?:meninggal|wafat|sakit|died|tps (?:itu|tersebut|ini)|satu kpps|linmas|keamanan|ketertiban|pengawas|saksi|kppsln|luar negeri|honor|dua petugas)\b/,
    within: [3, 15],
  },
  {
    rules: ['p24-kpps-honor'],
    nouns: ['idr'],
    says: [
      re(
        `(?=[^]*\\bpemilu 2024\\b)[^]*\\b(?:honor|honorarium|upah|gaji)\\b${gap(20)}\\bketua kpps\\b${gap(30)}(?:sebesar |rp ?)*#`,
      ),
    ],
    not: /\b(?:pilkada|usul\w*|pilgub|tunjangan|santunan|luar negeri|kppsln|naik dari|sebelumnya|semula|2019|dulu)\b/,
    within: [5e5, 3e6],
  },
  {
    rules: ['p24-kpps-honor-anggota'],
    nouns: ['idr'],
    says: [
      re(
        `(?=[^]*\\bpemilu 2024\\b)[^]*\\b(?:honor|honorarium|upah|gaji)\\b${gap(20)}\\banggota kpps\\b${gap(30)}(?:sebesar |rp ?)*#`,
      ),
    ],
    not: /\b(?:pilkada|usul\w*|pilgub|tunjangan|santunan|luar negeri|kppsln|naik dari|sebelumnya|semula|2019|dulu)\b/,
    within: [5e5, 3e6],
  },
  {
    rules: ['p24-cadangan'],
    nouns: ['percent'],
    says: [
      re(
        `\\b(?:surat suara cadangan|cadangan surat suara|spare ballots|reserve ballots|extra ballots)\\b${gap(40)}#${percent}`,
      ),
      re(
        `\\b(?:surat suara|ballots)\\b${gap(80)}\\b(?:ditambah|plus|tambahan)\\b${gap(18)}(?:cadangan )?#${percent}`,
      ),
      re(`\\bcadangan\\b(?: sebesar| sebanyak)?\\s*#${percent} (?:dari )?(?:jumlah )?dpt`),
    ],
    not: /\b(?:terpakai|digunakan|tersisa|rusak|pilkada|gubernur|bupati|wali ?kota|kekurangan|psu)\b/,
    within: [0.5, 10],
  },
  {
    rules: ['p24-lima-surat'],
    nouns: ['ballots', 'other', null],
    says: [
      re(
        `\\b(?:tiap|setiap|satu|seorang|para|each|every) (?:pemilih|orang|warga|voters?)\\b${gap(30)}\\b(?:menerima|mendapat(?:kan)?|diberi|mencoblos|memperoleh|memegang|receives?|gets?|is given)\\s*#\\s*(?:\\([a-z ]+\\) )?(?:lembar |jenis |macam |buah )*(?:surat suara|kertas suara|ballots?)`,
      ),
    ],
    not: /\b(?:psu|ulang|kuala lumpur|pemilu (?:nasional|daerah|lokal)|national election|dipisah\w*|jakarta|dki|luar negeri|abroad|overseas|dptb|pindah\w*|pindahan|dpk|pilkada|gubernur|bupati|wali ?kota)\b/,
    within: [1, 9],
  },
  // Campaign
  {
    rules: ['p24-kampanye-75', 'kampanye-60'],
    nouns: ['days'],
    says: [
      re(
        `\\b(?:masa kampanye|kampanye|campaign(?: period)?)\\b${gap(36)}\\b(?:berlangsung|selama|hanya|cuma|adalah|ialah|digelar|berjalan|sepanjang|ditetapkan|dipangkas|dibatasi|lasts?|lasted|ran for|runs for|runs|is|was)\\s*(?:selama |hanya |for |only )*#${days}`,
      ),
      re(
        `\\b(?:lama )?masa kampanye(?:nya)?(?: pemilu| pilkada| pilpres)?(?: (?:19|20)\\d\\d)?\\s*[:=(,]?\\s*#${days}`,
      ),
      re(
        `\\bkampanye (?:pemilu|pilkada|pilpres)(?: (?:19|20)\\d\\d)? yang (?:hanya |cuma |selama )?#${days}`,
      ),
      re(`#${days} (?:untuk |buat |for )?(?:masa )?(?:ber)?(?:kampanye|campaigning)`),
      re(`#[- ]days? campaign`),
    ],
    not: /\b(?:selama|dalam|sepanjang|setelah)\s+#\s*hari (?:masa )?kampanye|'s campaign|# days (?:old|into|in\b)|\b(?:kampanye (?:terbuka|akbar)|ulang|psu|rapat umum|iklan|media massa|terakhir|pertama|lagi|tersisa|sisa|menjelang|setelah|usai|sudah|ke-|debat|cuti|sebelum hari|putaran kedua|rekening|laporan|h-|dana|libur|last|first|remaining|left)\b/,
    within: [14, 250],
  },
  {
    rules: ['masa-tenang-pilkada', 'p24-masa-tenang'],
    nouns: ['days'],
    says: [
      re(
        `\\b(?:masa tenang|hari tenang|minggu tenang|quiet period|cooling[- ]off period)\\b${gap(30)}\\b(?:berlangsung|selama|hanya|cuma|adalah|digelar|lasts?|lasted|is|was|of|runs)\\s*(?:selama |hanya |for )*#${days}`,
      ),
      re(
        `\\b(?:masa tenang|quiet period|cooling[- ]off period)(?: pemilu| pilkada)?(?: (?:19|20)\\d\\d)?\\s*[:=(,]?\\s*#${days}`,
      ),
      re(`#${days}\\s*(?:masa tenang|of quiet)|#[- ]day (?:quiet|cooling)`),
    ],
    not: /\b(?:psu|ulang|pilkades|luar negeri|ppln|pertama|kedua|terakhir|lagi|ke-|sebelum masa tenang|menjelang|hingga masa|jelang|first|last|patroli)\b/,
    within: [1, 14],
  },
  {
    rules: ['dana-pilkada-perorangan', 'p24-dana-ppwp-perorangan', 'dana-2019-perorangan'],
    nouns: ['idr'],
    says: [
      re(`(?=[^]*\\b${GIFT}\\b)[^]*\\b${ONE_GIVER}\\b${gap(60)}\\b${most}\\s*#`),
      re(`\\b${most}\\b${gap(30)}\\b${GIFT}\\b${gap(20)}\\b${ONE_GIVER}\\b${gap(24)}#`),
    ],
    not: /\b(?:uu partai|undang-undang partai|(?:kepada|ke|untuk|bagi|to) (?:partai|parpol|part(?:y|ies))|per tahun|setahun|a year|per year|npwp|mencapai|di bawah batas|uang elektronik|dpd|menyumbang sebesar|tercatat|menerima|terkumpul)\b/,
    within: [1e6, 1e11],
  },
  {
    rules: ['p24-dana-dpd-perorangan'],
    nouns: ['idr'],
    says: [
      re(`(?=[^]*\\bdpd\\b)(?=[^]*\\b${GIFT}\\b)[^]*\\b${ONE_GIVER}\\b${gap(60)}\\b${most}\\s*#`),
      re(`(?=[^]*\\bdpd\\b)[^]*\\b${most}\\b${gap(30)}\\b${GIFT}\\b${gap(20)}\\b${ONE_GIVER}\\b${gap(24)}#`),
    ],
    not: /\b(?:uu partai|undang-undang partai|(?:kepada|ke|untuk|bagi|to) (?:partai|parpol|part(?:y|ies))|per tahun|setahun|a year|per year|npwp|mencapai|di bawah batas|uang elektronik|dpr|dprd|presiden|capres|tercatat|menerima|terkumpul)\b/,
    within: [1e6, 1e11],
  },
  {
    rules: ['p24-dana-dpd'],
    nouns: ['idr'],
    says: [re(`(?=[^]*\\bdpd\\b)(?=[^]*\\b${GIFT}\\b)[^]*\\b${COMPANY}\\b${gap(60)}(?:\\b${most}\\s*)?#`)],
    not: /\b(?:uu partai|undang-undang partai|(?:kepada|ke|untuk|bagi|to) (?:partai|parpol|part(?:y|ies))|per tahun|setahun|a year|per year|npwp|mencapai|di bawah batas|uang elektronik|dpr|dprd|presiden|capres|tercatat|menerima|terkumpul)\b/,
    within: [1e6, 1e11],
  },
  {
    rules: ['dana-pilkada', 'p24-dana-ppwp', 'dana-2019'],
    nouns: ['idr'],
    says: [
      re(`(?=[^]*\\b${GIFT}\\b)(?=[^]*\\b${most}\\b)[^]*\\b${COMPANY}\\b${gap(60)}(?:\\b${most}\\s*)?#`),
    ],
    not: /\b(?:uu partai|undang-undang partai|(?:kepada|ke|untuk|bagi|to) (?:partai|parpol|part(?:y|ies))|per tahun|setahun|a year|per year|npwp|mencapai|di bawah batas|uang elektronik|dpd|tercatat|menerima|terkumpul)\b/,
    within: [1e6, 1e11],
  },
  // Winning
  {
    rules: ['calon-tunggal-50'],
    nouns: ['percent'],
    says: [
      re(
        `\\b(?:calon tunggal|paslon tunggal|pasangan tunggal|(?:melawan|lawan) (?:kotak|kolom) kosong|sole (?:ticket|candidate|pair)|single (?:ticket|candidate|pair)|lone (?:ticket|candidate|pair)|unopposed)\\b${gap(80)}\\b${duty}\\b${gap(40)}#${percent}`,
      ),
      re(
        `\\b(?:calon tunggal|paslon tunggal|sole (?:ticket|candidate)|lone (?:ticket|candidate))\\b${gap(40)}\\b(?:menang|terpilih|wins?|is elected)\\b${gap(24)}\\b(?:jika|bila|apabila|kalau|asal|hanya|if|by|with)\\b${gap(40)}#${percent}`,
      ),
      re(`\\b(?:calon|paslon|pasangan) tunggal\\b${gap(60)}\\b${duty}\\b${gap(30)}#\\s*(?:\\+|plus)`),
    ],
    not: /\b(?:harus (?:puas|mengakui|bekerja|berjuang)|kursi|pelantikan|partisipasi|survei|quick count|dukungan)\b/,
    within: [10, 90],
    loosely: 51,
  },
  {
    rules: ['jakarta-50'],
    nouns: ['percent'],
    says: [
      re(
        `\\b(?:jakarta|dki|dkj)\\b${gap(110)}\\b${duty}\\b${gap(50)}#${percent}(?=[^]*\\b(?:putaran|satu kali|suara|round|runoff|run-off|votes?)\\b)`,
      ),
    ],
    not: /\b(?:kursi|dprd|partisipasi|mengusung|dukungan|dpt|pencalonan|mencalonkan|nominate|perempuan)\b/,
    within: [10, 90],
    loosely: 51,
  },
  {
    rules: ['p24-menang-sebaran'],
    nouns: ['percent'],
    says: [
      re(
        `\\b(?:${least}|minimal|lebih dari)\\s*#${percent}(?: suara| of (?:the )?votes?| votes?)?(?: di| in| pada)(?: setiap| tiap| each| masing-masing)?(?: provinsi| province)?(?: yang)?(?: tersebar)?(?: di| in)?(?: sedikitnya| setidaknya| lebih dari| over| more than| at least| minimal| paling sedikit)*\\s*(?:setengah|separuh|half|1/2|50)`,
      ),
    ],
    within: [5, 45],
  },
  {
    // "If nobody gets more than 50 percent, a runoff follows"
    rules: ['p24-menang'],
    nouns: ['percent'],
    says: [
      re(
        `\\b(?:if|unless|should|in case|when)\\b${gap(24)}\\b(?:nobody|no one|none|neither|no (?:single )?(?:candidate|contender|pair|pairing|ticket|presidential \\w+))\\b${gap(40)}\\b(?:more than|over|above|exceeds|passes|crosses|clears|secures|gets|wins|reaches)(?: the)?\\s*#${percent}(?=[^]{0,120}\\b(?:run-?off|second round)\\b)`,
      ),
      re(
        `\\b(?:bila|jika|apabila|kalau|karena|manakala)\\b${gap(24)}\\b(?:tidak|tak|belum) ada(?: satu pun)?(?: (?:pasangan|paslon|calon|kandidat|capres|yang|dari))\\b${gap(60)}\\b(?:lebih dari|di atas|melebihi|melampaui|mencapai|menembus|meraih|minimal)\\s*#${percent}(?=[^]{0,140}\\b(?:putaran (?:kedua|dua|ii|2)|dua (?:pasangan|paslon|teratas))\\b)`,
      ),
    ],
    not: /\b(?:jakarta|dki|dkj|gubernur|pilgub|governor|kursi|seats|quorum|kuorum|surve\w+|polls?|analysts?|expect\w*|dpt|partisipasi|turnout)\b/,
    within: [10, 90],
  },
  {
    rules: ['p24-menang'],
    nouns: ['percent'],
    says: [
      re(
        `\\bsyarat (?:menang|kemenangan)(?: pilpres| pemilu)?(?: dalam)? (?:satu|1|sekali) putaran\\b${gap(50)}#${percent}(?=[^]{0,60}\\b(?:provinsi|suara)\\b)`,
      ),
      re(
        `\\b(?:${duty}|(?:menang|terpilih|wins?|elected)\\b${gap(40)}\\b(?:bila|jika|apabila|kalau|if|by))\\b${gap(60)}\\b(?:lebih dari|di atas|melebihi|melampaui|more than|over|above)\\s*#${percent}(?=[^]*\\b(?:provinsi|provinces)\\b)(?=[^]*\\b(?:setengah|separuh|half|sebaran|seperlima|20|putaran)\\b)`,
      ),
    ],
    not: /\b(?:jakarta|dki|dkj|gubernur|kursi|unggul|kotak kosong|calon tunggal)\b/,
    within: [10, 90],
    loosely: 51,
  },
  {
    rules: ['p24-menang'],
    nouns: ['percent'],
    says: [
      re(
        `(?:lebih dari|di atas|melebihi|melampaui|more than|over|above)\\s*#${percent}[^]{0,60}(?:20|dua puluh|seperlima|a fifth)[^]{0,40}(?:setengah|separuh|half)[^]{0,24}\\b(?:provinsi|provinces)\\b`,
      ),
    ],
    within: [50, 50],
    confirms: true,
  },
  {
    rules: ['p24-menang-provinsi'],
    nouns: ['percent', 'provinces', null],
    says: [
      re(
        `(?:20|dua puluh|seperlima|a fifth|fifth|syarat|konstitusi|required)[^]{0,90}(?:di|in|tersebar di|menuntut|demands)\\s*(?:lebih dari |more than |over )?#\\s*(?:dari )?(?:jumlah |of )?(?:the )?(?:total )?(?:38 )?(?:provinsi|provinces)`,
      ),
    ],
    within: [50, 50],
    half: true,
    confirms: true,
  },
  {
    rules: ['p24-perempuan-30', 'perempuan-30-2019', 'perempuan-30-2014'],
    nouns: ['percent'],
    says: [
      re(`\\b(?:kuota|quota)\\b${gap(30)}\\b${WOMEN}\\b${gap(40)}#${percent}`),
      re(
        `\\b(?:kuota|quota)(?: minimal| of| sebesar)?\\s*#${percent} (?:untuk |for |keterwakilan |caleg |calon )*${WOMEN}`,
      ),
      re(
        `\\b(?:keterwakilan|kuota|caleg|calon|daftar calon|lists?)\\b${gap(40)}\\b${WOMEN}\\b${gap(40)}\\b${least}\\s*#${percent}`,
      ),
      re(
        `\\b(?:wajib|harus|syarat|mewajibkan|mengharuskan|memuat|must|require[sd]?|mandat(?:e|es))\\b${gap(60)}\\b${least}\\s*#${percent} (?:dari )?(?:keterwakilan |calon |caleg |bakal calon |of )*${WOMEN}`,
      ),
      re(`\\b${WOMEN}\\b (?:di |dalam |pada |on )?(?:daftar|lists?)\\b${gap(40)}\\b${least}\\s*#${percent}`),
    ],
    not: /\b(?:ad\/art|kepengurusan|pengurus|memasang|internal|akd|pimpinan|komisi|badan|kursi|terpilih|di dpr|di parlemen|bumn|direksi|kabinet|timsel|penyelenggara|bawaslu|ppk|kpps|mencapai|meraih|melampaui|terpenuhi|capaian)\b/,
    within: [5, 60],
  },
  // The court
  {
    rules: ['mk-putus-pilpres', 'mk-putus-pilpres-2019'],
    nouns: ['days'],
    says: [
      re(
        `#${days}(?: kerja)? (?:bagi|untuk|kepada|for) (?:the )?${COURT} (?:untuk |to )?(?:memutus\\w*|mengadili|menyelesaikan|rule|decide)\\b${gap(40)}\\b(?:pilpres|presiden|president\\w*)`,
      ),
    ],
    not: /\b(?:masih|tersisa|sisa|tinggal|lagi|remaining|left|uji (?:materi\w*|formil)|pengujian|judicial review|bawaslu|kalender|pileg|legislatif|pilkada|gubernur|regional)\b/,
    within: [3, 90],
  },
  {
    rules: ['mk-putus-pilpres', 'mk-putus-pilpres-2019'],
    nouns: ['days'],
    says: [
      re(
        `(?=[^]*\\b(?:pilpres|presiden|president\\w*|capres)\\b)(?=[^]*\\b${COURT}\\b)${LIMIT}[^]*\\b${DECIDES}\\b${gap(60)}\\b${latest}\\s*#${days}`,
      ),
      re(
        `(?=[^]*\\b(?:pilpres|presiden|president\\w*|capres)\\b)[^]*\\b${COURT}\\b${gap(40)}\\b${latest}\\s*#${days}(?: kerja)? (?:untuk |to )(?:memutus|menyelesaikan|mengadili|rule|decide)`,
      ),
    ],
    not: /\b(?:uji (?:materi\w*|formil)|pengujian|judicial review|mahkamah agung|bawaslu|kalender|pileg|legislatif|dprd?|pilkada|gubernur|bupati|wali ?kota|kepala daerah|legislative|regional|mengajukan|mendaftar\w*|menggugat|permohonan paling)\b/,
    within: [3, 90],
  },
  {
    rules: ['mk-putus-pileg', 'mk-putus-pileg-2019'],
    nouns: ['days'],
    says: [
      re(
        `(?=[^]*\\b(?:pileg|legislatif|dpr|dprd|legislative)\\b)(?=[^]*\\b${COURT}\\b)${LIMIT}[^]*\\b${DECIDES}\\b${gap(60)}\\b${latest}\\s*#${days}`,
      ),
    ],
    not: /\b(?:uji (?:materi\w*|formil)|pengujian|judicial review|mahkamah agung|bawaslu|kalender|pilpres|presiden|presidential|pilkada|gubernur|bupati|wali ?kota|kepala daerah|regional|mengajukan|mendaftar\w*|menggugat|sejak pelantikan)\b/,
    within: [3, 90],
  },
  {
    rules: ['mk-putus-pilkada'],
    nouns: ['days'],
    says: [
      re(
        `(?=[^]*\\b(?:pilkada|pilgub|pilbup|gubernur|bupati|wali ?kota|kepala daerah|regional)\\b)(?=[^]*\\b${COURT}\\b)${LIMIT}[^]*\\b${DECIDES}\\b${gap(60)}\\b${latest}\\s*#${days}(?: kerja)?(?= |$|[,.)])`,
      ),
    ],
    not: /\b(?:uji (?:materi\w*|formil)|pengujian|judicial review|mahkamah agung|bawaslu|kalender|psu|ulang|pemungutan|pileg|pilpres|presiden|mengajukan|mendaftar\w*|menggugat|menetapkan|sejak putusan|setelah putusan|pasca)\b/,
    within: [3, 90],
  },
  {
    rules: ['sengketa-3-hari', 'p24-sengketa-3x24', 'sengketa-3x24-2019'],
    nouns: ['days'],
    says: [
      re(`\\b${DISPUTE}\\b${gap(90)}\\b${COURT}\\b${gap(60)}\\b${latest}\\s*#${days}`),
      re(
        `\\b${latest}\\s*#${days}(?: kerja)?${gap(70)}\\b(?:mengajukan|menggugat|mendaftarkan|membawa|untuk kembali|ke|file|challenge|petition|appeal)\\b${gap(60)}\\b${COURT}\\b`,
      ),
      re(
        `\\b${COURT}\\b${gap(60)}\\b(?:pengajuan|pendaftaran|mendaftar\\w*|mengajukan)\\b${gap(40)}\\b${latest}\\s*#${days}`,
      ),
      re(
        `\\b(?:pengajuan|mengajukan|pendaftaran) (?:permohonan |gugatan |sengketa |perkara |perselisihan )+${gap(50)}\\b${latest}\\s*#${days}${gap(20)}\\b(?:sejak|setelah|terhitung|usai|after|of)\\b${gap(40)}\\b(?:hasil|penetapan|diumumkan|ditetapkan|pengumuman|results?)`,
      ),
    ],
    not: /\b(?:\w*putus\w*|rampung|selesai\w*|(?:di|me)?selesaikan|mengadili|\w*sidang\w*|pemeriksaan|decid\w+|rul(?:e|ing)\b|perbaikan|memperbaiki|melengkapi|register\w*|registrasi|jawaban|bawaslu|dkpp|ptun|gakkumdu|polisi|hari ke|lagi|tersisa|psu|ulang)\b/,
    within: [1, 30],
  },
  {
    rules: ['p24-rekap-35hari'],
    nouns: ['days'],
    says: [
      re(
        `\\b(?:kpu|hasil(?:nya)?|rekapitulasi|results?|commission)\\b${gap(70)}\\b${latest}\\s*#${days}\\s*(?:setelah|sesudah|sejak|after|usai|of|from|pasca)\\s*(?:hari h|hari pencoblosan|hari pemungutan|pencoblosan|pemungutan|voting|polling|election day|the vote)`,
      ),
      re(
        `\\b(?:kpu|commission)\\b${gap(30)}\\b(?:punya|diberi|has|have)\\b${gap(20)}#${days} (?:untuk |to )(?:merekap\\w*|menetapkan|mengumumkan|menghitung|menuntaskan|menyelesaikan|announce|finish|complete|count|tally|certify|declare)`,
      ),
    ],
    not: /\b(?:psu|ulang|kabupaten|kota|provinsi|kecamatan|ppk|dana kampanye|laporan|lppdk|pilkada|gubernur|bupati|mk|terpilih|regency|province)\b/,
    within: [5, 90],
  },
  {
    rules: ['p24-psk-10hari'],
    nouns: ['days'],
    says: [
      re(
        `${LIMIT}[^]*\\b(?:psu|psl|pss|pemungutan suara (?:ulang|lanjutan|susulan)|re-?votes?)\\b${gap(80)}\\b${latest}\\s*#${days}\\s*(?:setelah|sesudah|sejak|after|usai|pasca)\\s*(?:hari )?(?:pemungutan suara|pencoblosan|hari h|the vote|voting day|election day)`,
      ),
    ],
    not: /\b(?:kuala lumpur|luar negeri|pilkada|gubernur|bupati|wali ?kota|mk|mahkamah|putusan)\b/,
    within: [1, 60],
  },
  {
    rules: ['tahapan-20-bulan'],
    nouns: ['months'],
    says: [
      re(
        `\\btahapan\\b${gap(60)}\\b(?:dimulai|mulai|berjalan|bergulir|digelar|start\\w*)\\b${gap(30)}#\\s*(?:\\([a-z ]+\\) )?bulan (?:sebelum|menjelang)`,
      ),
      re(`\\bstages\\b${gap(60)}#\\s*months before`),
    ],
    not: /\b(?:pilkada|kepala daerah|verifikasi|seleksi|rekrutmen|pendaftaran|kampanye|masa jabatan|pilkades)\b/,
    within: [3, 48],
  },
  {
    rules: ['jeda-pemilu-daerah'],
    nouns: ['years'],
    says: [
      re(
        `\\b(?:pilkada|(?:pemilu|pemilihan) (?:daerah|lokal|kepala daerah))\\b${gap(80)}[^.;]{0,60}\\b(?:paling lama|paling lambat|maksimal|no later than|at most)\\s*#${years}(?! (?:dan |and )?(?:enam|6|six|setengah)\\b)`,
      ),
      re(
        `\\b(?:local|regional) elections?\\b[^.;]{0,120}\\b(?:no later than|at most|and at most)\\s*#${years}(?! (?:and )?(?:six|a half))`,
      ),
    ],
    not: /\b(?:kotak|kolom|kosong|masa jabatan|penjara|pidana|hukuman|calon tunggal)\b/,
    within: [1, 6],
  },
  {
    rules: ['jeda-pemilu-daerah-tersingkat'],
    nouns: ['years'],
    says: [
      re(
        `\\b(?:pilkada|(?:pemilu|pemilihan) (?:daerah|lokal|kepala daerah))\\b${gap(80)}\\b(?:paling cepat|paling singkat|no sooner than|at least)\\s*#${years}(?! (?:dan |and )?(?:enam|6|six|setengah)\\b)`,
      ),
      re(
        `\\b(?:local|regional) elections?\\b${gap(80)}\\b(?:no sooner than|at least|at the earliest)\\s*#${years}`,
      ),
    ],
    not: /\b(?:kotak|kolom|kosong|masa jabatan|penjara|pidana|hukuman|berusia|usia|calon)\b/,
    within: [1, 6],
  },
  // Confirmed by their value alone
  {
    rules: ['p24-dptb', 'p24-dptb-umum'],
    nouns: ['days'],
    says: [
      re(
        `\\b(?:pindah memilih|pindah tps|dptb|pindah pilih)\\b${gap(70)}#${days}\\s*(?:sebelum|menjelang|before)`,
      ),
      re(`\\b(?:pindah memilih|pindah tps|dptb|pindah pilih)\\b${gap(50)}\\bh-#`),
    ],
    within: [7, 30],
    confirms: true,
  },
  {
    rules: ['dpd-dukungan-1', 'dpd-dukungan-2', 'dpd-dukungan-3', 'dpd-dukungan-4', 'dpd-dukungan-5'],
    nouns: ['people', 'voters', 'other', null],
    says: [
      re(
        `\\bdpd\\b${gap(90)}\\b(?:${duty}|${least}|mengumpulkan|dukungan)\\b${gap(30)}#\\s*(?:orang |lembar )*(?:dukungan|pendukung|ktp|pemilih)`,
      ),
    ],
    within: [1000, 5000],
    confirms: true,
  },
  {
    rules: ['p24-lima-surat'],
    nouns: ['ballots', 'other', null],
    says: [
      re(
        `\\b(?:pemilih|voters?)\\b${gap(40)}\\b(?:menerima|mendapat(?:kan)?|diberi|mencoblos|received?|gets?|given)\\s*#\\s*(?:lembar |jenis |macam |buah )*(?:surat suara|kertas suara|ballots?)`,
      ),
      re(
        `\\bpetugas\\b${gap(30)}\\b(?:membagikan|memberikan|menyerahkan)\\s*#\\s*(?:lembar |jenis )*surat suara`,
      ),
    ],
    within: [5, 5],
    confirms: true,
  },
];
