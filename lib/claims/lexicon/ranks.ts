/** Words of winning and of rank as they stand right behind a name. Data of `rules/winners`; the wording is that of news reports. */

/** A rank and the words that give it. */
export interface WordedRank {
  readonly words: RegExp;
  readonly place: number;
}

/** The last of its contest, however many there are. */
export const LAST = 99;

const lead =
  '^\\s*(?:\\([^)\\d]{1,30}\\)\\s*)?(?:,\\s*)?(?:(?:yang|berada|menempati|ada|finis|finish|duduk|menduduki|menjadi|jadi|sebagai|hanya|harus puas|cuma|di|pada|naik|turun|melorot|bertengger|bercokol|tetap|kembali|ke|keluar|tampil|berakhir|merosot|the|was|is|came|finished|placed|ranked|ran|a|distant|close|in|at|again|juga|kini|sekarang|ends?|ended|stood|landed|up|to|rose|climbed|slipped|dropped|fell)\\s+){0,5}';
const ORDER: readonly (readonly [number, string, string])[] = [
  [1, 'pertama|teratas|kesatu|puncak', 'first'],
  [2, 'kedua|dua|runner-?up', 'second'],
  [3, 'ketiga|tiga', 'third'],
  [4, 'keempat|empat', 'fourth'],
  [5, 'kelima|lima', 'fifth'],
  [6, 'keenam|enam', 'sixth'],
  [7, 'ketujuh|tujuh', 'seventh'],
  [8, 'kedelapan|delapan', 'eighth'],
  [9, 'kesembilan|sembilan', 'ninth'],
  [10, 'kesepuluh|sepuluh', 'tenth'],
];
const seat = '(?:urutan|posisi|peringkat|tempat|ranking|rangking)';

const verb =
  '^\\s*(?:\\([^)\\d]{1,30}\\)\\s*)?(?:,\\s*)?(?:(?:who|which|the|a|distant|close|again)\\s+){0,3}(?:was|is|came|comes|finished|placed|ranked|ran|ended|landed|stood)\\s+(?:(?:up|in|at|a|the|distant|close|again|only|just)\\s+){0,4}';

/** In the order in which they are tried. */
export const RANK_WORDS: readonly WordedRank[] = [
  {
    words: new RegExp(
      `${lead}(?:juru kunci|buncit|paling buncit|paling bontot|bontot|${seat} (?:terakhir|buncit|paling buncit|bontot|terbawah|bawah))\\b`,
    ),
    place: LAST,
  },
  {
    words: new RegExp(
      `${verb}last(?: place)?\\b(?!\\s+(?:year|month|week|time|election|december|november|february|march|seen|met|to))`,
    ),
    place: LAST,
  },
  { words: new RegExp(`${lead}runner[- ]?up\\b`), place: 2 },
  {
    words: new RegExp(
      `${lead}(?:juara(?: pertama| satu| umum)?\\b(?!\\s+(?:dua|kedua|bertahan))|pemuncak(?: klasemen)?\\b|pemenang (?:pemilu|pileg|pilpres)\\b)`,
    ),
    place: 1,
  },
  {
    words:
      /^\s*(?:memuncaki|(?:meraih|memperoleh|mendapat(?:kan)?|mengantongi|mengumpulkan)\s+suara\s+(?:terbanyak|tertinggi|terbesar)\b(?!\s+(?:kedua|ketiga|nomor))|(?:collected|won|received|got|took|garnered)\s+the\s+most\s+votes)/,
    place: 1,
  },
  ...ORDER.flatMap(([place, id, en]) => [
    { words: new RegExp(`${lead}${seat}\\s+(?:ke\\s*-?\\s*)?(?:${id}|${place})\\b(?!\\s*[.,]\\d)`), place },
    { words: new RegExp(`${lead}ke-${place}\\b`), place },
    {
      words: new RegExp(`${verb}${en}\\b(?!\\s+(?:round|term|time|candidate|debate|woman|president|person))`),
      place,
    },
  ]),
];

/** Every wording of a rank holds one of these: the many expressions are tried only where it does. */
export const RANK_HINT = new RegExp(
  `kunci|buncit|bontot|last|runner|juara|pemuncak|pemenang|memuncaki|suara\\s+ter|most\\s+votes|${seat}\\s|ke-\\d|${ORDER.map(([, , en]) => en).join('|')}`,
);

/** Verbs of winning right behind the name. */
export const WIN_WORDS =
  /^\s*(?:\([^)\d]{1,30}\)\s*)?(?:,?\s*(?:yang|berhasil|kembali|sukses|resmi|dipastikan|juga|pun|sebelumnya|akhirnya|hanya|cuma|only|has|have|had|officially|then|again|narrowly)\s+)*(?:menang|memenang(?:i|kan)|unggul|memimpin|berjaya|juara|merajai|menguasai|keluar sebagai pemenang|won|wins|swept|carried|took|clinched)\b(?:\s+(?:telak|tipis|mutlak|besar|jauh|the\s+(?:race|vote)\s+(?:in|for)))?/;

const OFFICES =
  '(?:wakil )?(?:presiden|gubernur|bupati|wali ?kota|kepala daerah|pemenang|president|vice president|governor|mayor|regent|winners?)';

/** "A-B terpilih sebagai gubernur", "A was declared the winner". */
export const ELECTED = new RegExp(
  `^\\s*(?:\\([^)\\d]{1,30}\\)\\s*)?(?:,?\\s*(?:yang|resmi|kembali|has|have|was|were|been|officially|akhirnya|pun)\\s+)*(?:ditetapkan(?: kpu| oleh kpu)?|dinyatakan|terpilih|declared|named|confirmed|elected)\\s+(?:sebagai\\s+|menjadi\\s+|jadi\\s+|as\\s+|the\\s+|pasangan\\s+|calon\\s+)*${OFFICES}\\b(?!\\s+(?:nomor|number|candidate))`,
);

/** "menetapkan A-B sebagai … terpilih": verb before the name, title behind it. */
export const NAMED_WINNER = {
  before:
    /\b(?:menetapkan|mengesahkan|menyatakan|declared|named|confirmed|certified)\s+(?:pasangan\s+|paslon\s+|calon\s+|duet\s+|president\s+|incumbent\s+|mr\s+|petahana\s+|nomor urut \w+\s*,?\s*)*$/,
  after: new RegExp(
    `^\\s*(?:sebagai|menjadi|as|the(?=\\s+winner))\\s+(?:the\\s+|pasangan\\s+)?(?:${OFFICES}(?:\\s+(?:dan|and)\\s+${OFFICES})?\\s+terpilih|pemenang\\b|(?:presiden|gubernur|bupati|wali ?kota)\\b[^.,;]{0,30}\\bterpilih|${OFFICES}[- ]elect|winners?)`,
  ),
};

/** The race that is won, right behind the verb. */
export const RACE_WON =
  /^(?:dalam\s+)?(?:(?:satu|dua)\s+putaran|in a single round|outright|tanpa putaran kedua|(?:pil\w+|pemilihan\s+\w+|pemilu)(?:\s+\d{4})?|kandang(?: sendiri)?\b|(?:the\s+)?(?:\d{4}\s+)?(?:(?:presidential|gubernatorial|mayoral)\s+\w+|presidency|election|race|vote)\b(?:\s+for\s+\w+)?)/;

/** A race, whatever tells where and when it was, and the passive of winning, up to the name of who won it. */
export const WON_BY =
  /(?<race>\b(?:pil(?:pres|gub|bup|kada|eg|wal\w*)|pemilu|pemilihan (?:umum|presiden|gubernur|bupati|wali ?kota|legislatif)|(?:presidential|gubernatorial|mayoral|general|legislative) (?:election|race)))(?<where>[^.;:]{0,60}?)(?<verb>\b(?:dimenangi|dimenangkan|was won by|were won by))(?:\s+(?:oleh|pasangan|paslon|duet|calon|kubu|partai|the|incumbent|petahana|nomor urut \w+,?))*\s+$/;

/** What may stand between race and verb besides a place: its year and round, and words that change nothing. */
export const RACE_TOLD =
  /^[\s,()]*(?:(?:tahun|provinsi|kabupaten|kab\.?|kota|di|in|of|pada|serentak|putaran kedua|ini|itu|lalu|tersebut|yang|akhirnya|resmi|kembali|juga|langsung|ri|(?:19|20)\d\d)[\s,()]+)*$/;

/** In front of a race of which nothing smaller is told: the opening of a sentence, or of a clause of its own. */
export const RACE_ALONE =
  /(?:^|[;(]|,\s(?=sedangkan|sementara|adapun|lalu|kemudian))\W*(?:(?:hasil|pada|dalam|bahwa|sebelumnya|adapun|sementara|sedangkan|sebab|karena|dan|maka|lalu|kemudian|akhirnya),?\s+)*(?:the\s+(?:(?:19|20)\d\d\s+)?(?:[a-z]+\s+){0,2})?$/;

/** Behind the name: among whom, where or by whose word it was won. */
export const OF_A_PART = /^\s*(?:di|in|among|untuk|bagi|versi|menurut|hanya|according|by)\b/;
