import { fold } from '../base/fold';

/** Words that carry no content of their own, in formal and in chat spelling. */
const EMPTY = new Set(
  (
    'yang di ke dari dan atau untuk pada ini itu dengan adalah ialah oleh karena agar supaya sehingga bahwa akan sudah ' +
    'telah belum tidak bukan juga saja hanya ada jadi menjadi dalam luar lebih para si sang serta sebagai saat ketika ' +
    'kalau jika bila maka tapi tetapi namun lalu kemudian setelah sebelum hingga sampai antara terhadap tentang atas ' +
    'bagi dapat bisa boleh harus mau ingin kami kita mereka dia ia anda saya kamu nya pun lah kah udah gak nggak ga tak ' +
    'yg dgn utk dlm krn aja aj buat biar gara dong deh sih kok nih tuh lho loh kan ya semua banyak sangat satu the of ' +
    'and to in a for is was were that by on from as it be'
  ).split(' '),
);

/** That somebody said or decided it is told with many verbs, and any of them may stand. */
const REPORTING = new Set(
  (
    'menyatakan dinyatakan nyatakan memutuskan diputuskan putuskan mengumumkan diumumkan umumkan umumin mengatakan ' +
    'dikatakan katakan menyebut menyebutkan disebut disebutkan tersebut announced stated claimed ruled'
  ).split(' '),
);

/** Spellings that mean one thing. */
const SAME: Readonly<Record<string, string>> = {
  pilpres: 'pilpres',
  hack: 'retas',
  dihack: 'retas',
  hacker: 'retas',
  peretas: 'retas',
  diretas: 'retas',
  nyoblos: 'coblos',
  coblosan: 'coblos',
  nyolong: 'curi',
  mencuri: 'curi',
  dicuri: 'curi',
  pencurian: 'curi',
  china: 'tiongkok',
  cina: 'tiongkok',
  wna: 'asing',
};

/**
 * The root of an Indonesian word as far as its shape shows it: enough for *dicoblos*, *mencoblos* and *tercoblos* to meet.
 * Names and numbers stay.
 */
export function rootOf(word: string): string {
  const same = SAME[word];
  if (same) return same;
  if (/\d/.test(word) || word.length < 6) return word;
  const bare = word.replace(/(?:nya|lah|kah)$/, '').replace(/(?:kan|an|i)$/, '');
  const stem = (bare.length >= 4 ? bare : word).replace(
    /^(?:meng|mem|men|me|peng|pem|pen|per|pe|ber|ter|di|ke|se)(?=[a-z]{4})/,
    '',
  );
  return stem.length >= 4 ? stem : word;
}

/** The roots of a text's words that carry content, each once, in order. Numbers keep their digits. */
export const contentWords = (text: string): readonly string[] => [...new Set(carrying(text).map(rootOf))];

/**
 * The roots of what a text says that somebody does or that happens, as far as the shape of a word shows it (*menunda*,
 * *dibatalkan*, *postponed*). "KPU menetapkan hasil" is another claim than "KPU menunda penetapan hasil".
 */
export const predicatesOf = (text: string): readonly string[] => [
  ...new Set(
    carrying(text)
      .filter((word) => VERBAL.test(word))
      .map(rootOf),
  ),
];
const VERBAL = /^(?:me|di|ter|ber)[a-z]{4,}$|^[a-z]{3,}(?:ed|ing)$/;

/** Words that call a whole claim untrue, in folded text. */
const CALLED_UNTRUE =
  /(?:^| )(?:tidak|tak|bukan|belum|not|never)(?: \w{1,6})? (?:benar|betul|fakta|akurat|valid|true|correct|accurate)(?= |$)/g;

/** True where a text calls a claim untrue as a whole. */
export const callsUntrue = (text: string): boolean => fold(text).search(CALLED_UNTRUE) >= 0;

/** True where a text denies something; that a claim as a whole is called untrue is told of it, and is no part of it. */
export const denies = (text: string): boolean =>
  fold(text)
    .replace(CALLED_UNTRUE, ' ')
    .split(' ')
    .some((word) => NEGATIONS.has(word));
const NEGATIONS = new Set(
  'tidak tak bukan belum tanpa gak ga nggak ndak enggak tdk batal urung not no never cannot'.split(' '),
);

function carrying(text: string): readonly string[] {
  // Group marks go before the words are taken apart: 107.807 is one number.
  const words = fold(text.replace(/(\d)[.,](?=\d)/g, '$1')).split(' ');
  return words.filter(
    (word) => word !== '' && !EMPTY.has(word) && !REPORTING.has(word) && (word.length > 2 || /\d/.test(word)),
  );
}
