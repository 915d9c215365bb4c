/** Letters by which words are looked up; shorter ones are sought one by one. */
const OPENING = 3;

/** Which of some words stand anywhere in a text, also inside of its words: found in one pass for all of them. */
export class WordScan {
  private readonly words: readonly string[];
  /** Places of words by the code of their opening, and a filter of one bit a code before it. */
  private readonly byOpening = new Map<number, number[]>();
  private readonly opens = new Uint8Array(1 << 15);
  private readonly short: number[] = [];

  constructor(words: readonly string[]) {
    this.words = words;
    words.forEach((word, place) => {
      if (word.length < OPENING) {
        this.short.push(place);
        return;
      }
      const opening = codeOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2));
      this.opens[opening] = 1;
      const known = this.byOpening.get(opening);
      if (known) known.push(place);
      else this.byOpening.set(opening, [place]);
    });
  }

  /** Places of the text's words in the list. */
  scan(text: string): ReadonlySet<number> {
    const { words, opens, byOpening } = this;
    const found = new Set<number>();
    for (const place of this.short) if (text.includes(words[place] as string)) found.add(place);
    let first = text.charCodeAt(0);
    let second = text.charCodeAt(1);
    for (let at = 0; at + OPENING <= text.length; at++) {
      const third = text.charCodeAt(at + 2);
      const opening = codeOf(first, second, third);
      if (opens[opening] === 1)
        for (const place of byOpening.get(opening) as number[])
          if (text.startsWith(words[place] as string, at)) found.add(place);
      first = second;
      second = third;
    }
    return found;
  }
}

/** Three letters as a number of fifteen bits, which others may share. */
const codeOf = (a: number, b: number, c: number): number => ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
