/** Which of some words stand anywhere in a text, also inside of its words: found in one pass for all of them. */
export class WordScan {
  private readonly byOpening = new Map<number, { readonly word: string; readonly place: number }[]>();
  private readonly size: number;

  /** Words of two letters and more. */
  constructor(words: readonly string[]) {
    this.size = words.length;
    words.forEach((word, place) => {
      const opening = openingAt(word, 0);
      const known = this.byOpening.get(opening);
      if (known) known.push({ word, place });
      else this.byOpening.set(opening, [{ word, place }]);
    });
  }

  /** One for each word of the text, by its place in the list, else nought. */
  scan(text: string): Uint8Array {
    const found = new Uint8Array(this.size);
    for (let at = 0; at + 1 < text.length; at++) {
      const words = this.byOpening.get(openingAt(text, at));
      if (words === undefined) continue;
      for (const { word, place } of words)
        if (found[place] === 0 && text.startsWith(word, at)) found[place] = 1;
    }
    return found;
  }
}

/** Two letters as one number. */
const openingAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
