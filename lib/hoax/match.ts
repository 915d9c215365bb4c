import { push } from '../base/lists';
import type { Hoax, HoaxPassage } from '../model/hoax';
import { normalize } from '../text/normalize';
import { splitSentences } from '../text/sentences';
import { callsUntrue, contentWords, denies, predicatesOf } from './content-words';

/** A wording is told where words of this much of its weight stand together. */
const ENOUGH = 0.78;
/** And at least so many of them, which together weigh so much: common words alone say nothing. */
const LEAST_WORDS = 4;
const LEAST_WEIGHT = 10;
/** A word is rare in at most so many hoaxes; a wording is looked for by its rare words. */
const RARE = 6;
/** In more words than this anything can be found. */
const LONGEST = 45;
/** A page has so many passages at most that are looked at. */
const MOST_PASSAGES = 4_000;

/** Words by which a page says that it tells of a claim, and does not make it. */
const DEBUNK =
  /\b(?:hoaks?|hoax|cek fakta|salah\]|tidak terbukti|keliru|menyesatkan|disinformasi|misinformasi|bantah\w*|dibantah|membantah|bantahan|klarifikasi|faktanya|klaim\w*|diklaim|narasi|beredar|false claim|fact.?check|debunk\w*|misleading|untrue|denied|denies)\b/i;

const discussesClaims = (text: string): boolean => DEBUNK.test(text) || callsUntrue(text);

interface Wording {
  readonly hoax: Hoax;
  readonly words: readonly string[];
  readonly weight: number;
  /** Words without which it is another claim: what happens, and its numbers; every word where none shows that. */
  readonly needed: readonly string[];
  readonly denies: boolean;
}

/**
 * Finds debunked claims in the passages of a page; a passage is a paragraph, headline or post. The first is the page's
 * title: what it says of claims holds for all, and what stands in the page itself is told rather than it.
 */
export type FindHoaxes = (passages: readonly string[]) => readonly HoaxPassage[];

/**
 * Recognises claims by the words that make them up, weighted by how rare each is among all hoaxes, within two sentences.
 * Numbers and predicates of a wording must all be there, and both deny or neither. Each hoax is told once, at its best passage; best first.
 */
export function createHoaxFinder(hoaxes: readonly Hoax[]): FindHoaxes {
  const spread = wordSpread(hoaxes);
  const weightOf = (word: string): number => Math.log(1 + hoaxes.length / (spread.get(word) ?? 1));
  const wordings = hoaxes.flatMap((hoax) =>
    [hoax.claim.id, hoax.claim.en, ...hoax.variants].map((text): Wording => {
      const words = contentWords(text);
      const predicates = predicatesOf(text);
      return {
        hoax,
        words,
        weight: words.reduce((sum, word) => sum + weightOf(word), 0),
        needed:
          predicates.length > 0 ? [...predicates, ...words.filter((word) => /^\d{2,}$/.test(word))] : words,
        denies: denies(text),
      };
    }),
  );
  const byWord = new Map<string, Wording[]>();
  for (const wording of wordings)
    for (const word of wording.words) if ((spread.get(word) ?? 0) <= RARE) push(byWord, word, wording);

  const likeness = (wording: Wording, window: ReadonlySet<string>, text: string): number => {
    const shared = wording.words.filter((word) => window.has(word));
    if (shared.length < LEAST_WORDS || wording.needed.some((word) => !window.has(word))) return 0;
    if (denies(text) !== wording.denies) return 0;
    const weight = shared.reduce((sum, word) => sum + weightOf(word), 0);
    return weight < LEAST_WEIGHT ? 0 : weight / wording.weight;
  };

  return (passages) => {
    const best = new Map<Hoax, HoaxPassage>();
    const debunks = discussesClaims(passages[0] ?? '');
    for (const [at, passage] of passages.slice(0, MOST_PASSAGES).entries())
      for (const { words, start, end } of windowsOf(passage)) {
        const text = passage.slice(start, end);
        for (const wording of likely(words)) {
          const score = likeness(wording, words, text);
          if (score < ENOUGH) continue;
          const stance = debunks || discussesClaims(passage) ? 'discusses' : 'asserts';
          const told = { hoax: wording.hoax, passage: text, at, start, end, stance, score } as const;
          const known = best.get(wording.hoax);
          if (!known || isBetter(told, known)) best.set(wording.hoax, told);
        }
      }
    return [...best.values()].sort((a, b) => b.score - a.score);
  };

  /** Wordings of which two rare words stand in the window. */
  function likely(window: ReadonlySet<string>): readonly Wording[] {
    const once = new Set<Wording>();
    const twice = new Set<Wording>();
    for (const word of window)
      for (const wording of byWord.get(word) ?? []) (once.has(wording) ? twice : once).add(wording);
    return [...twice];
  }
}

/** What the page itself says before its title, then what is most alike, then what says it in fewer words. */
const isBetter = (one: HoaxPassage, other: HoaxPassage): boolean =>
  one.at > 0 !== other.at > 0
    ? one.at > 0
    : one.score > other.score || (one.score === other.score && one.passage.length < other.passage.length);

/** In how many hoaxes each word stands. */
function wordSpread(hoaxes: readonly Hoax[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const { claim, variants } of hoaxes)
    for (const word of new Set([claim.id, claim.en, ...variants].flatMap(contentWords)))
      spread.set(word, (spread.get(word) ?? 0) + 1);
  return spread;
}

/** Every sentence of a passage, alone and with its next, as far as it is short enough to say one thing. */
function windowsOf(
  passage: string,
): readonly { readonly start: number; readonly end: number; readonly words: ReadonlySet<string> }[] {
  const sentences = splitSentences(normalize(passage)).map(({ start, end }) => ({
    start,
    end,
    words: contentWords(passage.slice(start, end)),
  }));
  return sentences
    .flatMap((sentence, i) => {
      const next = sentences[i + 1];
      const alone = { ...sentence, words: new Set(sentence.words) };
      if (!next) return [alone];
      return [alone, { ...sentence, end: next.end, words: new Set([...sentence.words, ...next.words]) }];
    })
    .filter(({ words }) => words.size <= LONGEST)
    .map(({ start, end, words }) => {
      const said = passage.slice(start, end);
      const from = start + said.length - said.trimStart().length;
      return { start: from, end: from + said.trim().length, words };
    });
}
