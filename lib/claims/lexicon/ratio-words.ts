/** Words by which a multiple or a fraction is one of votes, seats or voters. Data of `measures/ratio`; the wording is that of news reports. */

const owner =
  '(?:pasangan(?: calon)?|paslon|duet|kubu|partai|kandidat|calon|capres|cagub|nomor urut|his rival|her rival|president|mr)';

/** Between a multiple and the one compared with: "kali lipat suara milik", "as many votes as", "that of". */
export const COMPARED = new RegExp(
  `^\\s*(?:(?:lipat|lebih (?:banyak|besar|tinggi)|dari(?:pada)?|dibanding(?:kan)?|ketimbang|jumlah|total|perolehan|raihan|capaian|torehan|suara(?:nya)?|kursi(?:nya)?|coblosan|milik|punya(?:nya)?|yang (?:diraih|diperoleh|dikantongi|didapat)|oleh|the|number|as many|as much|more|votes?|seats?|tally|haul|total|that|those|share|of|than|as|for|won by|${owner})\\s+|[(,]\\s*)*$`,
);

/** The only other ticket, without its name. */
export const RIVAL =
  /^\s*(?:lipat\s+)?(?:lebih banyak (?:dari|daripada)\s+)?(?:as many (?:votes )?as\s+|(?:that|those) of\s+)?(?:(?:perolehan|raihan|jumlah|milik|suara)\s+)*(?:(?:lawan|rival|pesaing|penantang)nya\b|(?:his|her|their) (?:only |sole )?(?:rival|opponent|challenger)\b)/;

/** The owner of the multiple is the smaller one, or the words turn it round. */
export const LOSING =
  /\b(?:jauh dari|far from|not|kalah|tertinggal|terpaut|takluk|tumbang|gagal|belum|bukan|tidak|tak|trail\w*|lost|behind|lagged|if|jika|bila|seandainya|target\w*|butuh|membutuhkan|perlu|harus|syarat\w*|minimal|needs?|must|require[sd]?|survei|elektabilitas|poll)\b/;

/** Growth since the last election, right before the multiple. */
export const GREW =
  /\b(?:melonjak|naik|meningkat|bertambah|tumbuh|melesat|menanjak|meroket|jumped|rose|grew|climbed|increased|soared)(?:\s+(?:menjadi|hingga|sampai|hampir|nyaris|lebih dari|lebih|sekitar|almost|nearly|more than|by|to))*\s*$/;

const all = '(?:dari\\s+|of\\s+)?(?:the\\s+|all\\s+|total\\s+|seluruh\\s+|jumlah\\s+|semua\\s+)*';

/** Of all valid votes: "separuh suara sah", "half of the vote". */
export const OF_VOTES = new RegExp(
  `^\\s*${all}(?:suara(?:\\s+(?:sah|pemilih|rakyat|nasional))*|(?:valid |popular )?votes?(?: cast)?|ballots cast)\\s*(?:[.,;)(]|$|(?:di|dalam|pada|in|at|untuk|secara|nasional|with|dengan|dan|and|yang (?:sah|masuk)|warga|nationwide|pil(?:pres|eg|gub|bup|kada|wal\\w+)|pemilu|pemilihan)\\b)`,
);

/** Of all seats. */
export const OF_SEATS = new RegExp(
  `^\\s*${all}(?:kursi|seats)\\s*(?:[.,;)(]|$|(?:di|dalam|pada|in|dpr|dprd|parlemen|dewan|yang)\\b)`,
);

const people = '(?:(?:registered|eligible|all) )?(?:pemilih|warga|orang|voters|indonesians|electorate)';

/** Voters who chose somebody: "enam dari sepuluh pemilih memilih", the name right behind. */
export const OF_VOTERS_WHO = new RegExp(
  `^\\s*${all}(?:${people}\\s+)?(?:(?:di|in|asal|yang|[a-z]+)\\s+){0,4}?(?:memilih|mencoblos|coblos|memberikan suara(?:nya)? (?:ke(?:pada)?|untuk)|voted for|cast (?:their )?(?:ballots|votes) for|opted for)\\s+(?:pasangan\\s+|paslon\\s+|partai\\s+|mr\\s+)?`,
);

/** Those of whom a part is told are not all who voted. */
export const OF_A_GROUP =
  /\b(?:kalangan|kelompok|segmen|usia|umur|generasi|milenial|gen ?z|perempuan|laki-laki|lelaki|santri|nahdliyin|among|women|men|young\w*|pendukung|pemilih (?:muda|pemula|partai|jokowi|pdip)|simpatisan|basis|kecamatan|desa|kelurahan|tps (?:\d|itu|tersebut|ini)|responden|respondents?|surveyed|sementara|provisional)\b/;

/** "… memilih pasangan tersebut": the one spoken of before. */
export const SAME_AGAIN =
  /^(?:pasangan |paslon |partai |duet )?(?:itu|ini|tersebut|him|her|them|the pair|keduanya|mereka)\b/;

const left = `^\\s*${all}(?:${people}|dpt|daftar pemilih(?: tetap)?)\\s*(?:(?:terdaftar|registered|eligible|yang|who|di|in|of|[a-z]+)\\s+){0,5}?`;

/** Voters of the roll who came. */
export const CAME_OUT = {
  voters: new RegExp(
    `${left}(?:datang|hadir|menggunakan hak(?:nya| pilih\\w*)?|memakai hak|ke tps|mencoblos|voted|turned out|cast (?:their|a) (?:vote|ballot)s?|went to the polls)\\s*(?:[.,;]|$|(?:ke|di|pada|dalam|in|at|on|hak)\\b)`,
  ),
  before:
    /\b(?:partisipasi|tingkat kehadiran|angka kehadiran|turnout)(?:\s+(?:pemilih|mencapai|hanya|cuma|sekitar|hampir|nyaris|lebih dari|adalah|was|reached|nearly|almost|about|just|only|over|more than|tak sampai|kurang dari))*\s*$/,
} as const;

/** Voters of the roll who did not. */
export const STAYED_AWAY = {
  voters: new RegExp(
    `${left}(?:(?:tidak|tak|gak|nggak|enggan|did not|didn't) (?:datang|hadir|menggunakan hak(?:nya| pilih\\w*)?|memakai hak|memilih|mencoblos|vote|turn out|show up)|golput|absen|abstained|stayed (?:away|home|at home))\\b`,
  ),
  before:
    /\b(?:golput|golongan putih|absentee rate|abstention)(?:\s+(?:mencapai|hanya|cuma|sekitar|hampir|nyaris|lebih dari|adalah|was|reached|nearly|almost|about|ga(?:k)? nyampe|tak sampai|tidak sampai|kurang dari))*\s*$/,
} as const;
