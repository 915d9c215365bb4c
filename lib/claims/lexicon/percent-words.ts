/** What a percentage is of, as the words right around it say. */
import type { Office } from '../../model/election';

/** A share of the roll: turnout, where the sentence speaks of those who came. */
export const ofRoll =
  /^\s*(?:dari|of)\s+(?:total\s+|jumlah\s+|the\s+|all\s+|seluruh\s+)*(?:[\d.,]+\s+)?(?:dpt|daftar pemilih|pemilih terdaftar|registered voters|eligible voters|pemilik hak pilih)\b/;

/** A share of all ballots or of all voters says so: it is none of the valid votes. */
export const ofOtherBase =
  /\b(?:dari|terhadap|of|atas)\s+(?:total |seluruh |semua |jumlah |keseluruhan |all |the |[\d.,]+ (?:juta )?)*(?:surat suara|suara (?:yang )?(?:masuk|ada)|pengguna hak pilih|pemilih terdaftar|dpt|pemilik hak pilih|registered voters|eligible voters|electorate|ballots(?: cast)?)\b|\bsah (?:dan|maupun|serta) tidak sah\b|(?:%|\bpersen) (?:total|seluruh|keseluruhan) (?:surat suara|suara (?:(?:yang )?(?:masuk|ada)|di))\b/;
/** "Yang datang masih 71 persen", "yg nyoblos pilpres 14 Feb 2024 cuma 60 persen". */
export const cameOut =
  /\b(?:yang|yg) (?:datang|hadir|mencoblos|ikut (?:memilih|mencoblos)|nyoblos|menggunakan hak (?:pilih|suara)(?:nya)?)(?:\s+(?:ke tps|memilih))?(?:\s+(?:(?:di|pada|saat)\s+)?(?:pemilu|pilpres|pileg|pilkada|pilgub|pilbup|pilwal\w*)(?:\s+\d{1,2}\s+[a-z]+)?(?:\s+\d{4})?)?(?:\s+(?:masih|hanya|cuma|cuman|mencapai|sekitar|tercatat|sebanyak|waktu itu|saat itu|kala itu|sampai))*\s*$/;

/** Behind a percentage: those who came to vote, or with the group `not` those who did not. No name follows whom they chose. */
export const cameBehind =
  /^\s*(?:dari\s+|of\s+)?(?:(?:the|all|total|jumlah|seluruh|semua|para)\s+)*(?:[\d.,]+\s+)?(?:(?:warga|penduduk)\s+)?(?:pemilih|warga|pemilik hak (?:suara|pilih)|pemilik suara|wajib pilih|(?:registered |eligible )?voters|(?:the )?electorate)\s+(?:(?:terdaftar|dalam dpt|di dpt|kota ini|setempat)\s+)?(?:(?:yang|who|had|memilih untuk)\s+)*(?<not>(?:tidak|tak|tdk|nggak|enggak|gak|ga|belum|absen|golput|stayed|did not|didn't|abstained|skipped|failed to)\b\s*)?(?:(?:jadi|ikut|mau|bersedia|sudah|kemudian|even)\s+)*(?:(?:datang|hadir|nyoblos|mencoblos|memilih|menggunakan|memakai|menyalurkan|memberikan suara(?:nya)?|berpartisipasi|showed up|show up|turned out|turn out|turned up|turn up|came out|cast|went to the polls|go to the polls|bothered to vote|voted|vote|use|used)\b(?=\s*(?:[.,;:)]|$|ke tps|ke bilik|hak |suara|mencoblos|memilih|di tps|pada |dalam |saat |ketika |in |on |at |their |to vote|a ballot|ballots|home))|home\b|(?<=golput\s*|absen\s*|abstained\s*)(?=[.,;:)]|$|pada |di |in ))/;

/** A part of the voters or of the places: its rate is not that of the whole. */
export const ofPart =
  /\b(?:perempuan|wanita|laki-laki|lelaki|pria|disabilitas|difabel|pemula|muda|milenial|generasi|gen z|lansia|luar negeri|ln|lapas|rutan|rumah sakit|kecamatan|distrik|desa|kelurahan|tps \d+|dapil|tertinggi|terendah|paling tinggi|paling rendah|women|men|female|male|young|youth|first-time|disab\w+|overseas|abroad|district|village|highest|lowest|dptb|dpk|pindahan)\b/;

/** The mean of the places that chose: KPU gives it for each race, of the nation alone. */
export const ofMean = /\b(?:rata-rata(?:nya)?|reratanya|rerata|average)\b/;
/** "Di Jawa Tengah", "se-Jawa": some of the places. */
export const somewhere = /\b(?:di|se)[\s-]+(?!indonesia\b|\d)[a-z]/;

/** "Kurang 1,19 persen dari ambang": how far a share is from a threshold, no share. */
export const isShortOf = (before: string, behind: string): boolean =>
  /\b(?:kurang|selisih(?:nya)?|terpaut|berjarak|lewat|unggul|short(?: by)?|above|below)\s+(?:(?:hanya|cuma|sekitar|tinggal|only|just|about)\s+)*$/.test(
    before,
  ) &&
  /^\s*(?:dari|of|di (?:bawah|atas)|untuk|ke)?\s*(?:the\s+)?(?:angka\s+)?(?:ambang|batas|threshold|syarat)\b/.test(
    behind,
  );

/** "Ambang batas 4 persen". */
export const saysThreshold = /\b(?:ambang(?: batas)?(?: parlemen)?|threshold(?: of)?|batas)\s*$/;

/** "… sedangkan Pemilu 2024 mencapai 81,78%", where turnout is what the page speaks of. */
export const ofElection =
  /\b(?:pemilu|pilpres|pileg|pilkada|pilgub|pilbup|pilwal\w*|election|gubernur|bupati|wali ?kota|presiden|dpr|dpd)\b(?:\s+(?:tahun\s+)?\d{4})?,?\s+(?:mencatat|mencapai|sebesar|tercatat|hanya|was|reached|stood at|adalah|lalu|sekitar|di angka|tertinggi|terendah|paling tinggi|paling rendah)?,?(?:\s+(?:mencapai|sebesar|sekitar))?\s*$/;

/** "Kini rata-rata nasionalnya 71 persen", where turnout is what the page speaks of. */
export const ofNation =
  /\b(?:(?:rata-rata|angka|tingkat) nasional(?:nya)?|secara nasional|national (?:average|figure))\s+(?:(?:mencapai|sebesar|sekitar|adalah|hanya|masih|berada di|di angka|tercatat|was|is|about)\s+)*$/;

/** "Pilkada 2020 malah lebih ramai: 67,09 persen". */
export const busier =
  /\b(?:pemilu|pilpres|pileg|pilkada|election)\s+\d{4}\b[^.;:\d]{0,70}\b(?:(?:lebih|paling) (?:ramai|sepi)|busier|quieter)\s*:\s*$/;

/** "Pemilihan gubernur 69,67 persen": the race named right before a turnout. */
export function raceBefore(before: string): Office | null {
  const named =
    /\b(gubernur|bupati|wali ?kota|pilgub|pilbup|pilwal\w*)(?:[^\d.;]|(?<!\d)20\d\d(?!\d)){0,32}$/.exec(
      before,
    )?.[1];
  if (!named) return null;
  return /^(?:gubernur|pilgub)/.test(named) ? 'gub' : /^(?:bupati|pilbup)/.test(named) ? 'bup' : 'wali';
}
