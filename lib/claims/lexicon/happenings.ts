/** What happened, as clauses tell it. One table, long because every occasion stands beside the words that rule it out. */
import type { Stage } from './stages';

/**
 * What happened, as a clause words it with its subject and its verb ("MK menolak gugatan …", "anggota DPR dilantik"),
 * where the bare name of a stage would fit other occasions too. Written over whole clauses in lower case; every gap is
 * bounded. Source of the wording: news reports; of the occasions: the events of the tables.
 */
export interface Happening {
  readonly stage: Stage;
  /** Subject and verb, in the order of the language; what follows up to the date is checked by the reader. */
  readonly says: RegExp;
  /** Words of the sentence that make it another occasion. */
  readonly unless: RegExp | null;
  /**
   * The clause must speak of the president's race: by a word or a ticket of it, or by the pair's own name; `general` lets the
   * general election it is part of stand for it.
   */
  readonly presidential: 'any' | 'pair' | 'general' | null;
  /** Names the occasion by a noun, which then opens the clause. */
  readonly noun: boolean;
  /** Names it by its number, so that a clause about it in between tells of nothing else. */
  readonly numbered: boolean;
}

interface Options {
  readonly unless?: RegExp;
  readonly presidential?: 'any' | 'pair' | 'general';
  readonly noun?: boolean;
  readonly numbered?: boolean;
  /** It happened once: no year has to be written. */
  readonly once?: boolean;
  /** It belongs to a place that the words name, so that a place beside it is no reason to keep silent. */
  readonly local?: boolean;
  /** It is told of people, some of whom vote on another day: early, abroad or anew. */
  readonly people?: boolean;
  /** Elections whose events are meant, where another one has events of the same name. */
  readonly elections?: RegExp;
}

const COURT = String.raw`(?:\bmk|mahkamah konstitusi|constitutional court)\b`;

const happening = (key: string, events: RegExp, says: string, options: Options = {}): Happening => ({
  stage: {
    key,
    phrases: [],
    events,
    decrees: null,
    told: {
      once: options.once ?? false,
      local: options.local ?? false,
      people: options.people ?? false,
      elections: options.elections ?? null,
    },
  },
  says: new RegExp(says),
  unless: options.unless ?? null,
  presidential: options.presidential ?? null,
  noun: options.noun ?? false,
  numbered: options.numbered ?? false,
});

const LOCAL_RACE =
  /\b(?:pilkada|pilgub|pilbup|pilwal\w*|kepala daerah|gubernur|bupati|wali ?kota|regional)\b/;
const OTHER_CASE =
  /\b(?:pilkada|pilgub|pilbup|pilwal\w*|pileg|legislatif|legislative|regional|gubernur|bupati|wali ?kota|uji (?:materi|materiil|formil)|judicial review|pengujian|undang-undang|ptun|praperadilan|provisi|sela|usia|age)\b/;
const PUBLIC_OFFICE =
  /\b(?:pimpinan|mpr|menteri|kabinet|wamen|wakil menteri|kepala (?:daerah|badan|staf|bin)|gubernur|bupati|wali ?kota|dprd?|anggota|panglima|kapolri|duta besar|utusan|staf khusus|penasihat|komisaris|ketua|ministers?|cabinet|mayors?|governors?|regents?|lawmakers?|legislators?|members?|chief|envoys?)\b/;

const VICE_DEBATE = new RegExp(`${LOCAL_RACE.source}|\\b(?:cawapres|wakil|wapres|vice)\\b`);
const ONE_KIND_OF_DEBATE = new RegExp(
  `${VICE_DEBATE.source}|\\b(?:capres\\S*|calon presiden|presidential)\\b`,
);
/** What may stand behind "pelantikan presiden" where it is the nation's: a party, a campus and other countries have theirs. */
const OF_NATION = String.raw`(?:ri|republik|indonesia|hasil|pemilu|pilpres|untuk|periode|masa|terpilih|baru|itu|pada|tahun|\d{4}|akan|resmi|digelar|berlangsung|dilaksanakan|dilakukan|diselenggarakan|dilangsungkan|jatuh)\b`;
/** Members of the commission's offices in the regions, and those who come later in someone's place. */
const LOCAL_OFFICE =
  /\b(?:provinsi|kabupaten|kota|daerah|kip|antarwaktu|antar waktu|paw|pengganti|menggantikan|sisa masa jabatan)\b/;
/** Who holds the office until it is filled, and terms that tell of another election. */
const ACTING = /\b(?:pj|penjabat|plt|plh|pelaksana|sekda|periode)\b/;
const OTHER_MEMBERS =
  /\b(?:dprd|antarwaktu|antar waktu|paw|pengganti|menggantikan|ketua|pimpinan|sekjen|replac\w+)\b/;

const ELECTED_ELSEWHERE =
  /\b(?:pilkada|pilgub|pilbup|pilwal\w*|kepala daerah|gubernur|bupati|wali ?kota|regional|dprd?|dpd|caleg|legislatif|anggota|kursi|mengundang|undangan)\b/;

/** Rulings of the court on laws, by their numbers: what is read on a day is read once. */
const RULINGS: readonly (readonly [number: string, event: RegExp])[] = [
  ['90/puu-xxi/2023', /^mk_age_ruling/],
  ['116/puu-xxi/2023', /^mk_116_/],
  ['60/puu-xxii/2024', /^mk_60_70_rulings$/],
  ['70/puu-xxii/2024', /^mk_60_70_rulings$/],
  ['126/puu-xxii/2024', /^mk_126_/],
  ['62/puu-xxii/2024', /^mk_62_/],
  ['176/puu-xxii/2024', /^mk_176_/],
  ['135/puu-xxii/2024', /^mk_135_/],
  ['169/puu-xxii/2024', /^mk_169_/],
  ['87/puu-xxiii/2025', /^mk_87_/],
  ['104/puu-xxiii/2025', /^mk_104_/],
  ['154/puu-xxiii/2025', /^mk_154_/],
];
/** What else has a day around a ruling: ethics, deliberation, hearings, filing, what followed; and two rulings in one clause. */
const AROUND_RULING =
  /\b(?:etik|mkmk|rph|permusyawaratan|musyawarah|sidang|diregistrasi|didaftarkan|diajukan|dimohonkan|menguji|diuji|pengujian|terkait|menyusul|pasca|dissenting|revisi|menindaklanjuti|tindak lanjut|berlaku|berita negara|ethics|deliberat\w*|hearings?|filed|registered|follow\w*|after|before|review\w*)\b|puu.*puu/;

/** "Putusan MK 62/PUU-XXII/2024 … dibacakan", "MK membacakan Putusan Nomor 62/PUU-XXII/2024". */
const numberedRuling = ([number, event]: (typeof RULINGS)[number]): Happening =>
  happening(
    'numbered_ruling',
    event,
    String.raw`\b(?:putusan|ruling|decision)\b(?:[^.;:]|\bno\.){0,30}?\b${number}\b[^;:]{0,110}?(?<!\b(?:yang|baru|itu|which|that|was|is) )\b(?:dibacakan|diucapkan|diketok)\b|\b(?:membacakan|mengucapkan|handed down|delivered)\b[^.;:]{0,30}\b(?:putusan|ruling|decision)\b(?:[^.;:]|\bno\.){0,20}?\b${number}\b`,
    { once: true, numbered: true, unless: AROUND_RULING },
  );

export const HAPPENINGS: readonly Happening[] = [
  ...RULINGS.map(numberedRuling),
  happening(
    'dispute_ruling',
    /^mk_presidential_dispute_ruling$/,
    String.raw`${COURT}[^.;:]{0,40}\b(?:menolak|tolak|rejected|rejects|dismissed|threw out|turned down)\b[^.;:]{0,60}?\b(?:gugatan|permohonan|sengketa|challenges?|petitions?|lawsuits?|disputes?|appeals?)\b`,
    { unless: OTHER_CASE, presidential: 'any' },
  ),
  happening(
    'dispute_ruling',
    /^mk_presidential_dispute_ruling$/,
    String.raw`\b(?:gugatan|permohonan|sengketa|challenges?|petitions?|lawsuits?)\b[^.;:]{0,140}?\b(?:ditolak|rejected|dismissed|thrown out|turned down)\b(?: seluruhnya)?(?: oleh| by)?(?: the)? ${COURT}`,
    { unless: OTHER_CASE, presidential: 'any' },
  ),
  happening(
    'dispute_ruling',
    /^mk_presidential_dispute_ruling$/,
    String.raw`\b(?:putusan|memutus|membacakan|ruling|ruled|verdict)\b[^.;:]{0,60}\b(?:sengketa|perselisihan|phpu|disputes?|challenges?)\b[^.;:]{0,70}?\b(?:dibacakan|diucapkan|diketok|pilpres|presiden|presidential)\b`,
    { unless: OTHER_CASE, presidential: 'any' },
  ),
  happening(
    'dispute_ruling',
    /^mk_presidential_dispute_ruling$/,
    String.raw`\b(?:di|meng)?gugat\w*\b[^.;:]{0,60}\b(?:mk|mahkamah konstitusi)\b[^.;:]{0,30}?\bditolak\b`,
    { unless: OTHER_CASE, presidential: 'any' },
  ),
  happening(
    'court_hearing',
    /^mk_presidential_case_first_hearing$/,
    String.raw`\b(?:sidang (?:perdana|pertama)|first hearing)\b[^.;:]{0,60}\b(?:sengketa|perselisihan|phpu|gugatan|disputes?|challenges?)\b`,
    { noun: true, unless: OTHER_CASE, presidential: 'any' },
  ),
  happening(
    'presidential_inauguration',
    /^presidential_inauguration$/,
    String.raw`\b(?:dilantik|disumpah|diambil sumpah(?:nya)?|mengucapkan sumpah|mengucap sumpah|took (?:the |his |their )?(?:oath|office)|inaugurated|sworn in)\b[^.;:]{0,40}?\b(?:presiden|president)\b`,
    { unless: PUBLIC_OFFICE, presidential: 'any' },
  ),
  happening(
    'presidential_inauguration',
    /^presidential_inauguration$/,
    String.raw`\b(?:presiden|president|pasangan|ticket)\b[^.;:]{0,90}?\b(?:dilantik|disumpah|diambil sumpah(?:nya)?|mengucapkan sumpah|mengucap sumpah|took (?:the |his |their )?(?:oath|office)|inaugurated|sworn in)\b`,
    { unless: PUBLIC_OFFICE, presidential: 'any' },
  ),
  happening(
    'presidential_inauguration',
    /^presidential_inauguration$/,
    String.raw`\b(?:dilantik|diambil sumpah(?:nya)?|took office|(?:was|were) (?:inaugurated|sworn in))\b`,
    { unless: PUBLIC_OFFICE, presidential: 'pair' },
  ),
  happening(
    'presidential_inauguration',
    /^presidential_inauguration$/,
    String.raw`\bpelantikan (?:pasangan )?presiden(?: dan wakil presiden)?(?: terpilih)?\b(?! (?!${OF_NATION})\w)`,
    { noun: true, unless: PUBLIC_OFFICE },
  ),
  happening(
    'elected',
    /^elected_/,
    String.raw`\b(?:menetapkan|ditetapkan|dinyatakan)\b[^.;:]{0,130}?\bterpilih\b`,
    { unless: ELECTED_ELSEWHERE, presidential: 'any' },
  ),
  happening(
    'elected',
    /^elected_/,
    String.raw`\b(?:presiden|pasangan|paslon)\b[^.;:]{0,40}?\bterpilih\b[^.;:]{0,40}?\bditetapkan\b`,
    { unless: ELECTED_ELSEWHERE, presidential: 'any' },
  ),
  happening(
    'elected',
    /^elected_/,
    String.raw`\bpenetapan (?:pasangan |paslon |calon |presiden |dan |wakil ){1,7}terpilih\b`,
    { noun: true, unless: ELECTED_ELSEWHERE, presidential: 'general' },
  ),
  happening(
    'elected',
    /^elected_/,
    String.raw`\b(?:declared|confirmed)\b[^.;:]{0,60}?\b(?:president.elect|winning ticket|elected president)\b`,
    { unless: ELECTED_ELSEWHERE, presidential: 'any' },
  ),
  happening(
    'houses_oath',
    /^dpr_dpd_oath$/,
    String.raw`\bnew(?:ly elected)? (?:parliament|legislature|house of representatives)\b[^.;:]{0,50}?\b(?:took (?:the|its) oath|inaugurated|sworn in)\b`,
    { unless: /\b(?:speakers?|regional|provincial|replac\w+)\b/ },
  ),
  happening(
    'houses_oath',
    /^dpr_dpd_oath$/,
    String.raw`\b(?:anggota dpr(?: ri)?|anggota dpd|dpr dan dpd|dpr terpilih|house members|members of the house|new house|lawmakers)\b(?! dari)[^.;:]{0,70}?\b(?:dilantik|disumpah|diambil sumpah(?:nya)?|mengucapkan sumpah|mengucap sumpah|took (?:the|their) oath|inaugurated|sworn in)\b`,
    { unless: OTHER_MEMBERS },
  ),
  happening(
    'houses_oath',
    /^dpr_dpd_oath$/,
    String.raw`\b(?:pengucapan sumpah(?:\/janji)?(?: jabatan)?|pelantikan)(?: para| seluruh| \d{3})? (?:anggota )?(?:dpr|dpd)\b(?! dari)`,
    { noun: true, unless: OTHER_MEMBERS },
  ),
  happening(
    'regional_inauguration',
    /^inauguration$/,
    String.raw`\b(?:kepala daerah|gubernur dan wakil gubernur|gubernur, bupati|regional (?:leaders|heads)|governors, (?:regents|mayors))\b[^.;:]{0,110}?\b(?:dilantik|pelantikan|diambil sumpah(?:nya)?|sworn in|inaugurated)\b`,
    {
      unless:
        /\b(?:psu|ulang|tahap|gelombang|susulan|sisa|sisanya|aceh|papua|pj|penjabat|plt|di luar|kecuali|sengketa|gugatan|bersengketa|second batch)\b/,
    },
  ),
  happening(
    'regional_inauguration',
    /^inauguration$/,
    String.raw`\b(?:melantik|lantik|pelantikan(?: serentak)?)\b[^.;:]{0,30}?\b(?:kepala daerah)\b`,
    {
      unless:
        /\b(?:psu|ulang|tahap|gelombang|susulan|sisa|sisanya|aceh|papua|pj|penjabat|plt|di luar|kecuali|sengketa|gugatan|bersengketa)\b/,
    },
  ),
  happening(
    'officers_inauguration',
    /^kpps_inauguration$/,
    String.raw`\bkpps\b[^.;:]{0,60}?\bdilantik (?:secara )?serentak\b`,
    { unless: LOCAL_RACE },
  ),
  happening(
    'officers_inauguration',
    /^kpps_inauguration$/,
    String.raw`\bpelantikan (?:serentak )?(?:(?:ketua|petugas|seluruh|para|anggota|dan) ){0,4}kpps\b`,
    {
      noun: true,
      unless: new RegExp(`${LOCAL_RACE.source}|\\b(?:kecamatan|kelurahan|desa|kabupaten|kota|provinsi)\\b`),
    },
  ),
  happening(
    'commission_inauguration',
    /^kpu_members_2022_2027_sworn_in$/,
    String.raw`\bpelantikan (?:(?:tujuh|7|para|ketua|dan) ){0,3}(?:anggota|komisioner) kpu\b[^.;:]{0,40}?\b2022 ?[-–] ?2027\b`,
    { noun: true, once: true, unless: LOCAL_OFFICE },
  ),
  happening(
    'commission_inauguration',
    /^kpu_members_2022_2027_sworn_in$/,
    String.raw`\b(?:anggota|komisioner) kpu\b[^.;:]{0,40}?\b2022 ?[-–] ?2027\b[^.;:]{0,40}?\b(?:dilantik|mengucapkan sumpah|diambil sumpah(?:nya)?)\b`,
    { once: true, unless: LOCAL_OFFICE },
  ),
  happening(
    'papua_inauguration',
    /^papua_governor_inauguration$/,
    String.raw`\bpelantikan gubernur(?: dan wakil gubernur)?(?: terpilih)? papua\b(?! (?:barat|selatan|tengah|pegunungan))`,
    { noun: true, local: true, unless: ACTING },
  ),
  happening(
    'papua_inauguration',
    /^papua_governor_inauguration$/,
    String.raw`\bgubernur(?: dan wakil gubernur)?(?: terpilih)? papua\b(?! (?:barat|selatan|tengah|pegunungan))[^.;:]{0,60}?\b(?:dilantik|diambil sumpah(?:nya)?)\b`,
    { local: true, unless: ACTING },
  ),
  happening(
    'results_amended',
    /^results_decree_amended/,
    String.raw`\bpenetapan hasil(?: pemilu(?: \d{4})?)? (?:setelah|pasca|usai|sesudah) putusan (?:mk|mahkamah konstitusi)\b`,
    { noun: true, unless: ELECTED_ELSEWHERE },
  ),
  happening(
    'threshold_ruling',
    /^mk_62_/,
    String.raw`${COURT}[^.;:]{0,60}?\b(?:menghapus(?:kan)?|hapus|mencabut|scrapped|abolished|struck down|removed|annulled)\b[^.;:]{0,50}?\b(?:presidential (?:nomination |candidacy )?threshold|ambang batas (?:pencalonan |minimal pencalonan )?(?:calon )?presiden)\b`,
    { once: true },
  ),
  happening(
    'separation_ruling',
    /^mk_135_/,
    String.raw`${COURT}[^.;:]{0,80}?\b(?:memisahkan|pisahkan|pemisahan|dipisah(?:kan)?|separat\w+|split)\b[^.;:]{0,70}?\b(?:daerah|lokal|local|regional)\b`,
    { once: true },
  ),
  happening(
    'nomination_threshold_ruling',
    /^mk_60_70_rulings$/,
    String.raw`${COURT}[^.;:]{0,60}?\b(?:mengubah|menurunkan|melonggarkan|lowered|changed|eased)\b[^.;:]{0,50}?\b(?:ambang batas (?:pencalonan|pengusungan)[^.;:]{0,20}?(?:kepala daerah|pilkada)|threshold[^.;:]{0,40}?(?:regional|governor))\b`,
    { once: true },
  ),
  happening(
    'age_ruling',
    /^mk_age_ruling/,
    String.raw`${COURT}[^.;:]{0,60}?\b(?:mengubah|mengabulkan|melonggarkan|membolehkan|changed|eased|lowered|granted)\b[^.;:]{0,60}?\b(?:usia|umur|age)\b[^.;:]{0,40}?\b(?:capres|cawapres|calon (?:wakil )?presiden|presiden|president\w*)\b`,
    { once: true },
  ),
  happening(
    'regional_rulings',
    /^mk_dispute_verdicts$/,
    String.raw`${COURT}[^.;:]{0,60}?\b(?:40 (?:putusan|perkara|sengketa)|(?:24|dua puluh empat) (?:daerah|psu|kabupaten|perkara))\b`,
    { once: true },
  ),
  // Debates are counted in all, or by who meets in them: "debat kedua capres" was the third.
  happening(
    'debate',
    /^debate_1$/,
    String.raw`\b(?:debat (?:capres |pilpres |calon presiden )?(?:pertama|perdana)|first (?:presidential )?debate)\b`,
    { noun: true, unless: VICE_DEBATE, presidential: 'general' },
  ),
  happening('debate', /^debate_2$/, String.raw`\b(?:debat (?:pilpres )?kedua|second debate)\b`, {
    noun: true,
    unless: ONE_KIND_OF_DEBATE,
    presidential: 'general',
  }),
  happening('debate', /^debate_3$/, String.raw`\b(?:debat (?:pilpres )?ketiga|third debate)\b`, {
    noun: true,
    unless: ONE_KIND_OF_DEBATE,
    presidential: 'general',
  }),
  happening(
    'debate',
    /^debate_4$/,
    String.raw`\b(?:debat (?:capres[^.;:\s]* |cawapres |pilpres )?keempat|fourth debate)\b`,
    { noun: true, unless: LOCAL_RACE, presidential: 'general' },
  ),
  happening(
    'debate',
    /^debate_5$/,
    String.raw`\b(?:debat (?:capres |pilpres )?(?:kelima|terakhir|pamungkas)|(?:fifth|final|last) debate)\b`,
    { noun: true, unless: VICE_DEBATE, presidential: 'general' },
  ),
  happening(
    'registration',
    /^candidate_registration$/,
    String.raw`\b(?:pendaftaran (?:bakal )?(?:pasangan calon|paslon|calon kepala daerah|cakada|capres[^.;:\s]*|calon presiden)|registration of (?:candidates|tickets|candidate pairs))\b`,
    {
      noun: true,
      unless:
        /\b(?:perpanjang\w*|diperpanjang|pengumuman|verifikasi|perbaikan|perseorangan|independen|psu|ulang|hari (?:pertama|kedua|terakhir)|extended|extension)\b/,
    },
  ),
  happening(
    'registration',
    /^legislative_candidate_registration$/,
    String.raw`\b(?:pengajuan|pendaftaran) (?:bakal )?(?:caleg|bacaleg|calon legislatif|calon anggota (?:dpr|legislatif)|calon anggota dpr dan dprd)\b`,
    { noun: true, unless: /\b(?:perbaikan|verifikasi|dpd)\b/ },
  ),
  happening(
    'roll',
    /^dpt_decree/,
    String.raw`\b(?:dpt|daftar pemilih tetap)\b[^.;:]{0,70}?\b(?:ditetapkan|disahkan|diketok)\b`,
    {
      unless:
        /\b(?:ppln|luar negeri|provinsi|kabupaten|kota|kecamatan|dptb|dpthp|tambahan|khusus|(?<!(?:sesudah|setelah) )perbaikan|sementara|abroad)\b/,
    },
  ),
  happening(
    'party_participants',
    /^party_determination/,
    String.raw`\bpartai(?: politik)?(?: peserta)?(?: pemilu(?: \d{4})?)? ditetapkan\b`,
    { unless: /\b(?:nomor|ummat|lokal|kursi|ambang)\b/ },
  ),
  happening(
    'party_participants',
    /^party_ummat/,
    String.raw`\bummat\b[^.;:]{0,40}?\b(?:ditetapkan|disahkan|dinyatakan lolos|resmi (?:men)?jadi|menyusul)\b[^.;:]{0,20}?\b(?:sebagai |menjadi )?peserta\b`,
    { once: true },
  ),
  happening(
    'party_numbers',
    /^party_number(?:s_decree|_draw)/,
    String.raw`\b(?:penetapan|pengundian) nomor urut (?:partai(?: politik)?|parpol)\b`,
    { noun: true, unless: /\b(?:ummat|lokal|aceh|perubahan|baru|ulang)\b/ },
  ),
  happening(
    'continuous_roll',
    /^pdpb_2025_s2_plenary$/,
    String.raw`\b(?:pdpb|dpb|daftar pemilih berkelanjutan)\b[^.;:]{0,30}?\bnasional\b[^.;:]{0,20}?\bsemester (?:ii|kedua|2)(?: tahun)? 2025\b`,
    { unless: /\b(?:provinsi|kabupaten|kota|daerah|triwulan|semester (?:i|satu|pertama|1))\b/ },
  ),
  happening(
    'continuous_roll',
    /^pdpb_2022_s1_plenary$/,
    String.raw`\b(?:pdpb|dpb|daftar pemilih berkelanjutan)\b[^.;:]{0,30}?\bnasional\b[^.;:]{0,20}?\bsemester (?:i|pertama|satu|1)(?: tahun)? 2022\b`,
    { unless: /\b(?:provinsi|kabupaten|kota|daerah|triwulan|semester (?:ii|kedua|2))\b/ },
  ),
  happening(
    'provisional_roll',
    /^dps_/,
    String.raw`\b(?:dps|daftar pemilih sementara)\b[^.;:]{0,60}?\b(?:ditetapkan|disahkan)\b`,
    { unless: /\b(?:ppln|luar negeri|provinsi|kabupaten|kota|abroad)\b/ },
  ),
  happening(
    'seats',
    /^dpr_seats_/,
    String.raw`\b(?:menetapkan|penetapan|mengumumkan)\b[^.;:]{0,40}?\b(?:kursi|calon terpilih)\b[^.;:]{0,40}?\bdpr\b`,
    { unless: /\bdprd\b/ },
  ),
  happening(
    'seats',
    /^dpr_seats_/,
    String.raw`\bkursi dpr(?: ri)?\b[^.;:]{0,30}?\b(?:dibagi(?:kan)?|ditetapkan)\b`,
  ),
  happening(
    'chair_dismissed',
    /^kpu_chair_dismissed_by_dkpp$/,
    String.raw`\b(?:dkpp[^.;:]{0,30}?\b(?:memberhentikan|memecat)\b[^.;:]{0,40}?\b(?:ketua kpu|hasyim)|(?:ketua kpu|hasyim)\b[^.;:]{0,50}?\b(?:diberhentikan|dipecat)\b[^.;:]{0,20}?\bdkpp)\b`,
    { once: true },
  ),
  happening(
    'revote',
    /^papua_rerun_vote$/,
    String.raw`\b(?:psu|pemungutan suara ulang|revote|re-vote)\b[^.;:]{0,30}?\b(?:pilgub|pemilihan gubernur|gubernur|provinsi|gubernatorial)\b[^.;:]{0,12}?\bpapua\b(?! (?:barat|selatan|tengah|pegunungan))`,
    { noun: true, once: true, local: true },
  ),
  happening(
    'revote',
    /^dpd_west_sumatra_revote$/,
    String.raw`\b(?:psu|pemungutan suara ulang|revote|re-vote)\b[^.;:]{0,30}?\bdpd\b[^.;:]{0,24}?\b(?:sumatera barat|sumatra barat|sumbar|west sumatra)\b`,
    { noun: true, once: true, local: true },
  ),
  happening(
    'revote',
    /^kuala_lumpur_revote$/,
    String.raw`\b(?:psu|pemungutan suara ulang|revote|re-vote)\b[^.;:]{0,40}?\bkuala lumpur\b`,
    { noun: true, once: true, local: true },
  ),
  happening(
    'revote',
    /^kuala_lumpur_revote$/,
    String.raw`\bkuala lumpur\b[^.;:]{0,30}?\b(?:mencoblos|memilih|memberikan suara) (?:lagi|ulang)\b`,
    { once: true, local: true },
  ),
  happening(
    'repeat_election',
    /^voting_day$/,
    String.raw`\b(?:pilkada|pemilihan) ulang\b[^.;:]{0,60}?\b(?:bangka|pangkalpinang|pangkal pinang|kotak kosong|(?:dua|kedua) daerah)\b`,
    { noun: true, once: true, local: true, elections: /^pilkada-ulang-2025$/ },
  ),
  happening(
    'results',
    /^results_(?:decree(?:_360_2024)?|announced)$/,
    String.raw`\b(?:(?:kpu|komisi pemilihan umum)\b[^.;:]{0,30}?\b(?:menetapkan|mengumumkan)\b[^.;:]{0,80}?|ditetapkan (?:oleh )?(?:kpu )?)(?:sebagai|menjadi) (?:pemenang|peraih suara terbanyak)\b`,
    { unless: ELECTED_ELSEWHERE, presidential: 'any' },
  ),
  happening(
    'results',
    /^results_(?:decree(?:_360_2024)?|announced)$/,
    String.raw`\b(?:kpu|commission)\b[^.;:]{0,30}?\b(?:announced|certified|declared)\b[^.;:]{0,60}?\bresults?\b`,
    {
      unless:
        /\b(?:regional|gubernatorial|mayoral|province|provincial|partial|interim|provisional|quick|amended|revised|recount)\b/,
    },
  ),
  happening(
    'voting_day',
    /^voting_day$/,
    String.raw`\b(?:pemilu|pilpres|pileg|pilkada)(?: serentak)?(?: \d{4})? (?:digelar|berlangsung|dilaksanakan|diselenggarakan|dihelat|dilangsungkan)\b`,
    { noun: true },
  ),
  happening(
    'voting_day',
    /^voting_day$/,
    String.raw`\b(?:indonesia|indonesians) (?:voted|went to the polls|cast (?:its|their) ballots)\b`,
    {
      people: true,
      unless:
        /\b(?:overseas|abroad|runoff|hong kong|malaysia|singapore|embassy|consulate|un|united nations|assembly|council|resolution|motion|against)\b/,
    },
  ),
  happening(
    'voting_day',
    /^voting_day$/,
    String.raw`\b(?:indonesia (?:held|holds)|indonesians (?:elected|chose))\b[^.;:]{0,60}?\b(?:elections?|president|vote)\b`,
    { unless: /\b(?:debate|round|runoff|overseas|abroad)\b/ },
  ),
  happening(
    'voting_day',
    /^voting_day$/,
    String.raw`\b(?:indonesia|indonesians|the country) (?:votes?|will vote|(?:goes?|heads?|will (?:go|head)|is heading|are heading|is going) to the polls)\b`,
    {
      people: true,
      unless:
        /\b(?:overseas|abroad|runoff|run-off|round|hong kong|malaysia|singapore|embassy|consulate|un|united nations|assembly|council|resolution|motion|against|if|would|last|again)\b/,
    },
  ),
  happening(
    'voting_day',
    /^voting_day$/,
    String.raw`\b(?:presidential|general|legislative|parliamentary|simultaneous) elections? (?:is|are|was|were|will be)(?: (?:scheduled|due|set|slated|held|taking place))?(?: to be held| to take place| for)?\b`,
    {
      noun: true,
      unless: /\b(?:overseas|abroad|runoff|run-off|round|debate|campaign|early|result|if|would|last|next)\b/,
    },
  ),
  happening(
    'constituent_vote',
    /^voting_day$/,
    String.raw`\b(?:(?:memilih|pemilihan|pemilu|giliran)(?: untuk)?(?: anggota)?|elect\w*(?: the)?|for the) (?:konstituante|constituent assembly)\b`,
    { once: true, elections: /^pemilu-1955-konstituante$/ },
  ),
  happening(
    'voting_day',
    /^voting_day$/,
    String.raw`\bpesta demokrasi(?: [\w-]+){0,3} (?:digelar|berlangsung|jatuh|dihelat|dilaksanakan|diselenggarakan)\b`,
    { noun: true, unless: /\b(?:desa|pilkades|kampus|siswa|sekolah)\b/ },
  ),
  happening(
    'voting_day',
    /^voting_day$/,
    String.raw`\b(?:rakyat|warga|pemilih|masyarakat)(?: indonesia)? (?:kembali |serentak )?memilih\b(?! tidak)[^.;:]{0,80}?\b(?:presiden|dpr|legislatif|gubernur|bupati|wali ?kota|kepala daerah|wakil rakyat|pemimpin)\b`,
    { unless: /\b(?:ulang|psu|susulan|putaran|luar negeri|tpsln)\b/, people: true },
  ),
  happening(
    'voting_day',
    /^voting_day$/,
    String.raw`\b(?:voting|balloting|polling|the (?:polls?|vote))(?: (?:in|for) the [^.,;:]{3,40}?)? (?:(?:was|were) held|took place)\b`,
    { noun: true, unless: /\b(?:overseas|abroad|runoff|early|repeat|second round)\b/ },
  ),
  happening(
    'voting_day',
    /^voting_day$/,
    String.raw`\b(?:datang|pergi|mendatangi|berbondong-bondong) ke (?:tps|tempat pemungutan suara|bilik suara)\b`,
    { unless: /\b(?:ulang|psu|susulan|putaran|luar negeri|tpsln)\b/, people: true },
  ),
];
