import type { NumberQuantity } from '../../numbers/quantity';
import { type Analysis, lastCueBefore } from '../analyze';
import type { Window } from './guess';

const differenceAhead =
  /\b(?:selisih(?:nya)?|berselisih|terpaut|berjarak|keunggulan(?:nya)?|beda(?:nya)?|marjin(?:nya)?|margin(?:nya)?|jarak(?:nya)?|perbedaan(?:nya)?|lead|gap|difference|ketertinggalan)(?:\s+\S+){0,8}\s*$/;
const differenceBehind =
  /^\s*(?:suara\s+|persen\s+|poin\s+)?(?:lebih banyak|lebih sedikit|lebih tinggi|lebih rendah|dari pesaing|di atas|di bawah|ahead|behind|more than|fewer than|poin persen)\b/;

const OPENS_DIFFERENCE =
  /^(?:selisih|selisih suara|selisihnya|perbedaan|jarak|margin|marjin|gap|difference|keunggulan|winning margin|ketertinggalan)$/;
const secondOfPair =
  /^\s*(?:suara|votes|persen|%)?\s*(?:atau|or|\(|,|setara)\s*(?:(?:sekitar|hanya|sebesar|sebanyak|sejumlah|about)\s+)?$/;

/** "Jarak antara peringkat satu dan dua": places are no figures. */
const isPlace = ({ spelled, value }: NumberQuantity): boolean => spelled && value < 10;

/** "Selisih suara A dengan B di Pilpres 2024 mencapai N": names and places stand between, no other figure and no verb of gaining. */
function differenceOf(analysis: Analysis, q: NumberQuantity, window: Window): boolean {
  const { lower } = analysis.text;
  const noun = analysis.cues
    .filter(
      (cue) =>
        cue.start >= window.sentenceFrom &&
        cue.end <= q.start &&
        OPENS_DIFFERENCE.test(lower.slice(cue.start, cue.end)),
    )
    .at(-1);
  if (!noun || q.start - noun.end > 200 || lower.slice(noun.end, q.start).includes(';')) return false;
  if (lastCueBefore(analysis.cues, q.start, noun.end, 'gain')) return false;
  const figures = analysis.quantities.filter(
    (other) => other.kind === 'number' && !isPlace(other) && other.start >= noun.end && other.end <= q.start,
  );
  return figures.every(
    (other, i) => i === figures.length - 1 && secondOfPair.test(lower.slice(other.end, q.start)),
  );
}

/** Words around a number say that it is a difference: *selisih N*, *unggul N suara atas*, *N lebih banyak*. */
export function saysDifference(analysis: Analysis, q: NumberQuantity, window: Window): boolean {
  const { lower } = analysis.text;
  const before = lower.slice(Math.max(window.from, q.start - 60), q.start);
  if (differenceAhead.test(before)) return true;
  if (differenceOf(analysis, q, window)) return true;
  if (
    /\b(?:unggul|leading|ahead|tertinggal)\s+(?:dengan\s+|by\s+)?(?:sebanyak\s+|sekitar\s+|tipis\s+|hanya\s+)*$/.test(
      before,
    ) &&
    // "Unggul dengan N suara dari total M suara sah" tells the owner's votes.
    /^\s*(?:suara\s+|persen\s+|votes?\s+)?(?:atas|dari(?!\s+(?:total|jumlah|seluruh|keseluruhan|\d))|over|of(?!\s+(?:the\s+)?(?:total|all|\d))|ahead)\b/.test(
      lower.slice(q.figure.end, q.figure.end + 24),
    )
  )
    return true;
  if (q.noun === 'votes' && justAhead(lower, q, window)) return true;
  return differenceBehind.test(lower.slice(q.figure.end, q.figure.end + 30));
}

/** "Unggul 9.048 suara.", a sentence of its own: by how much the one told of before is ahead. */
const aheadAlone =
  /^\W*(?:(?:ia|dia|mereka|pasangan (?:ini|itu|tersebut)|paslon (?:ini|itu|tersebut))\s+)?unggul\s+(?:(?:sebanyak|sejumlah|sebesar|sekitar|tipis|telak|hanya|cuma)\s+)*$/;
/** "Unggul tipis 60.223 suara": nobody wins so many votes narrowly. */
const aheadNarrowly = /\bunggul (?:sangat )?tipis\s+(?:(?:sebanyak|sejumlah|sekitar|hanya|cuma)\s+)*$/;
function justAhead(lower: string, q: NumberQuantity, window: Window): boolean {
  const before = lower.slice(Math.max(window.sentenceFrom, q.start - 60), q.start);
  const alone =
    q.start - window.sentenceFrom < 60 &&
    aheadAlone.test(before) &&
    /^\s*suara\s*(?:[.!;)]|$|(?:atau|\()\s*\d)/.test(lower.slice(q.figure.end, q.figure.end + 16));
  return alone || aheadNarrowly.test(before);
}

/** From the figure in front to a margin: nothing but words that say how far the two just told lie apart. */
const justApart =
  /^[\s,.;:)–—-]*(?:(?:suara|votes?|persen|percent)\b|%)?[\s,.;:)–—-]*(?:(?:jadi|sehingga|artinya|dengan|maka|berarti|dan|so|with|and) )*(?:(?:keduanya|mereka|kedua (?:pasangan|paslon|partai)) )?(?:selisih(?:nya)?|terpaut|berselisih|berjarak|unggul|beda(?:nya)?|jarak(?:nya)?|margin(?:nya)?|a (?:margin|lead|gap|difference) of|the (?:margin|gap|difference) (?:is|was))(?: suara(?:nya)?)?(?: (?:keduanya|mereka|antara keduanya|di antara keduanya|itu))?\s*:?\s*(?:(?:mencapai|hanya|cuma|sebesar|sebanyak|adalah|ialah|tipis|jauh|only|just) )*$/;
/** Behind it: the end of what is said. */
const andNoMore = /^\s*(?:suara|votes?)?\s*(?:saja|aja|doang)?\s*(?:[.,;!)]|$|(?:atau|or|\()\s*\d)/;

/** "A 95.845, B 95.625. Selisihnya 202 suara": no word makes it another margin than that of the two figures in front. */
export function saysJustApart({ text: { lower }, quantities }: Analysis, q: NumberQuantity): boolean {
  const last = quantities.filter((other) => other.kind === 'number' && other.end <= q.start).at(-1);
  return (
    last !== undefined &&
    last.end >= q.start - JUST_BEHIND &&
    justApart.test(lower.slice(last.figure.end, q.start)) &&
    andNoMore.test(lower.slice(q.figure.end, q.figure.end + 24))
  );
}
const JUST_BEHIND = 90;

const moved =
  /\b(?:naik|turun|tumbuh|menanjak|melesat|melompat|meloncat|ambles|surut|membengkak|terdongkrak|bertambah|berkurang|meningkat|menurun|melonjak|melejit|anjlok|merosot|melorot|menyusut|susut|menciut|meroket|jeblok|longsor|terpangkas|tergelincir|terkoreksi|tergerus|kehilangan|menambah|tambahan|lost|gained|losing|gaining|kenaikan|penurunan|pertumbuhan|peningkatan|rose|rises|risen|fell|fallen|grew|grown|(?<!\b(?:set|sets|made) )up|down|dropped|declined|increased|decreased|jumped|climbed|slipped|soared|surged|plunged|plummeted|tumbled|slumped|shrank|shrunk|increase of|decrease of|rise of|drop of|fall of)\s+(?:(?:sebesar|sebanyak|hingga|sekitar|hampir|lebih|tipis|tajam|by|about|some|nearly|almost|over|more|than|cuma|hanya|only)\s+)*$/;

/** "A lost 495,499 to 588,761": the two scores of a duel. */
const score = /^\s*(?:votes\s+)?to\s+(?:[a-z]+(?:'s|’s)?\s+){0,2}\d/;

/** "Terbang 60,7 persen ke 4.260.108": a percentage that leads to a count is a growth, whatever the verb. */
const leadsToCount =
  /^\s*(?:persen|%|per ?cent)\s*,?\s*(?:ke|menjadi|jadi|to)\s+(?:angka\s+|level\s+)?\d{1,3}(?:[.,]\d{3})+\b/;

/** "Suara Golkar naik 34 persen": by how much something changed, not what it came to. */
export const saysChange = (analysis: Analysis, q: NumberQuantity, window: Window): boolean =>
  leadsToCount.test(analysis.text.lower.slice(q.figure.end, q.figure.end + 40)) ||
  (moved.test(analysis.text.lower.slice(Math.max(window.sentenceFrom, q.start - 48), q.start)) &&
    !score.test(analysis.text.lower.slice(q.figure.end, q.figure.end + 40))) ||
  isSameChange(analysis, q, window);

/** "Meningkat 6.073.795 suara atau 9,71 persen": one step, told by two measures. */
function isSameChange(analysis: Analysis, q: NumberQuantity, window: Window): boolean {
  if (q.unit !== 'percent') return false;
  const { lower } = analysis.text;
  const first = analysis.quantities
    .filter((other) => other.kind === 'number' && other.end <= q.start && other.start >= window.sentenceFrom)
    .at(-1);
  return (
    first?.kind === 'number' &&
    (first.noun === 'votes' || first.noun === 'seats') &&
    secondOfPair.test(lower.slice(first.figure.end, q.start)) &&
    moved.test(lower.slice(Math.max(window.sentenceFrom, first.start - 48), first.start))
  );
}
