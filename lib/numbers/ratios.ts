import { nounAfter, readWords } from './figure';
import { hedgeBefore } from './hedges';
import { RATIOS, UNITS } from './lexicon';
import { unitOf } from './number';
import type { NumberQuantity } from './quantity';
import { type Source, skipBlanks, wordAt, wordEnd } from './scan';

/** Denominators behind a number word: `dua pertiga`. */
const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['pertiga', 3],
  ['perempat', 4],
  ['perlima', 5],
  ['perenam', 6],
  ['pertujuh', 7],
  ['perdelapan', 8],
  ['persembilan', 9],
  ['persepuluh', 10],
]);
const SCALE_WORD = /^(ribu|juta|miliar|milyar|triliun|thousand|million|billion|lusin)$/;

function ratio(
  src: Source,
  from: number,
  end: number,
  value: number,
): { quantity: NumberQuantity; end: number } {
  const { s } = src;
  const found = nounAfter(s, end) ?? nounAfter(s, skipOf(s, end));
  const hedge = hedgeBefore(s, from) ?? afterHedge(s, end);
  const start = src.start(from);
  const stop = src.end(end);
  const noun = found && found.hit.noun !== 'other' ? found.hit : null;
  return {
    end,
    quantity: {
      kind: 'number',
      start,
      end: stop,
      figure: { start, end: stop },
      text: src.original.slice(start, stop),
      value,
      range: null,
      op: hedge?.op ?? 'eq',
      hedge: hedge?.text ?? null,
      noun: noun?.noun ?? null,
      nounText: noun ? src.original.slice(src.start(noun.start), src.end(noun.end)) : null,
      unit: 'number',
      precision: { unit: 0.01, decimals: 2, significant: 1, scaled: false },
      spelled: true,
      ratio: true,
      alternatives: [],
      slip: false,
    },
  };
}

/** Behind `of the` or `dari`, where a fraction has its noun. */
function skipOf(s: string, i: number): number {
  const p = skipBlanks(s, i);
  const link = /^(of the|of all|of|dari total|dari seluruh|dari|total|seluruh) /.exec(s.slice(p, p + 14));
  return link ? p + link[0].length : i;
}

const afterHedge = (s: string, end: number): { op: 'gt'; text: string } | null => {
  const p = skipBlanks(s, end);
  return wordAt(s, p) === 'lebih' &&
    !/^ (banyak|tinggi|rendah|besar|kecil|sedikit)/.test(s.slice(p + 5, p + 14))
    ? { op: 'gt', text: 'lebih' }
    : null;
};

/** Words that make *setengah* or *half* an idiom: `setengah hati`, `half time`. */
const IDIOMS = new Set(
  'jam hati hari abad mati lusin tahun bulan matang gila sadar final time hour year day an'.split(' '),
);

/** A fraction or multiple in words at `i`: `separuh`, `dua pertiga`, `dua kali lipat`, `tiga dari empat`, `twofold`. */
export function readRatio(src: Source, i: number): { quantity: NumberQuantity; end: number } | null {
  const { s } = src;
  const whole = RATIOS.match(s, i);
  if (whole) {
    const next = wordAt(s, skipBlanks(s, whole.end));
    if (SCALE_WORD.test(next)) return scaledHalf(src, i, whole.end, whole.value);
    if (next === 'a') {
      const a = skipBlanks(s, whole.end) + 1;
      return SCALE_WORD.test(wordAt(s, skipBlanks(s, a))) ? scaledHalf(src, i, a, whole.value) : null;
    }
    if (IDIOMS.has(next)) return null;
    return ratio(src, i, whole.end, whole.value);
  }
  const e = wordEnd(s, i);
  const unit = UNITS.get(s.slice(i, e));
  if (unit === undefined && wordAt(s, i) !== 'sepuluh') {
    const words = readWords(s, i);
    if (!words) return null;
    return multiple(src, i, words.end, words.value);
  }
  const p = skipBlanks(s, e);
  const next = wordEnd(s, p);
  const word = s.slice(p, next);
  // "satu setengah juta"
  if (unit !== undefined && word === 'setengah') return scaledHalf(src, i, next, unit + 0.5);
  const denominator = DENOMINATORS.get(word);
  if (unit !== undefined && denominator !== undefined) return ratio(src, i, next, unit / denominator);
  if (
    unit !== undefined &&
    unit > 0 &&
    (word === 'per' || word === 'dari' || word === 'out' || word === 'in' || word === 'of')
  ) {
    let q = skipBlanks(s, next);
    if (word === 'out') {
      if (!s.startsWith('of ', q)) return null;
      q = skipBlanks(s, q + 3);
    }
    const under = readWords(s, q);
    if (under && under.value > unit && under.value <= 10) {
      const people =
        under.noun === null ||
        under.noun.noun === 'voters' ||
        under.noun.noun === 'people' ||
        under.noun.noun === 'votes';
      if (word === 'per' || people) return ratio(src, i, under.end, unit / under.value);
    }
    return null;
  }
  return unit === undefined ? null : multiple(src, i, e, unit);
}

/** `dua kali lipat`, `tiga kali lebih`. */
function multiple(
  src: Source,
  i: number,
  end: number,
  value: number,
): { quantity: NumberQuantity; end: number } | null {
  const p = skipBlanks(src.s, end);
  return src.s.startsWith('kali lipat', p) ? ratio(src, i, p + 10, value) : null;
}

/** `setengah juta` is 500,000. */
function scaledHalf(
  src: Source,
  i: number,
  end: number,
  value: number,
): { quantity: NumberQuantity; end: number } | null {
  const { s } = src;
  if (!/(setengah|half|half a|seperempat)$/.test(s.slice(i, end))) return null;
  const p = skipBlanks(s, end);
  const e = wordEnd(s, p);
  const scale = {
    ribu: 1e3,
    thousand: 1e3,
    juta: 1e6,
    million: 1e6,
    miliar: 1e9,
    milyar: 1e9,
    billion: 1e9,
    triliun: 1e12,
    lusin: 12,
  }[s.slice(p, e)];
  if (scale === undefined) return null;
  const found = nounAfter(s, e);
  const hedge = hedgeBefore(s, i);
  const start = src.start(i);
  const stop = src.end(found ? found.hit.end : e);
  return {
    end: found ? found.hit.end : e,
    quantity: {
      kind: 'number',
      start,
      end: stop,
      figure: { start, end: src.end(e) },
      text: src.original.slice(start, stop),
      value: value * scale,
      range: null,
      op: hedge?.op ?? 'eq',
      hedge: hedge?.text ?? null,
      noun: found?.hit.noun ?? null,
      nounText: found ? src.original.slice(src.start(found.hit.start), src.end(found.hit.end)) : null,
      unit: unitOf(found?.hit.noun ?? null),
      precision: { unit: scale / 2, decimals: 1, significant: 1, scaled: true },
      spelled: true,
      ratio: false,
      alternatives: [],
      slip: false,
    },
  };
}
