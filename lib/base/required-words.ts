/**
 * What a text must hold for a regular expression to match anywhere in it, read off the expression itself. Rules that run
 * over each number of a page are passed over in whole texts that lack their words.
 */

/** Words of which a text must hold at least one, each somewhere in it; null where any text may match. */
export type Required = readonly string[] | null;

/** Runs of small letters and digits, without which `pattern` matches no text in small letters. */
export function requiredWords({ source }: RegExp): Required {
  return new Reader(source).alternatives();
}

const PLAIN = /[a-z0-9]/;
/** Shorter runs stand in nearly every text. */
const SHORTEST = 2;

/** Reads an expression from left to right; what it does not know breaks a run and requires nothing. */
class Reader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Up to the end or to the bracket that closes the group: a word of each alternative, or null where one has none. */
  alternatives(): Required {
    const words = new Set<string>();
    let open = false;
    for (;;) {
      const found = this.sequence();
      if (found === null) open = true;
      else for (const word of found) words.add(word);
      if (this.source[this.at] !== '|') break;
      this.at++;
    }
    return open ? null : [...words];
  }

  /** Of all that one alternative requires, what tells most: the set whose shortest word is the longest. */
  private sequence(): Required {
    let best: Required = null;
    let run = '';
    const close = (): void => {
      if (run.length >= SHORTEST) best = better(best, [run]);
      run = '';
    };
    while (this.at < this.source.length) {
      const char = this.source[this.at] as string;
      if (char === '|' || char === ')') break;
      if (PLAIN.test(char)) {
        this.at++;
        const times = this.quantifier();
        if (times !== 'optional') run += char;
        if (times !== 'once') close();
        continue;
      }
      close();
      const inner = char === '(' ? this.group() : this.other(char);
      if (this.quantifier() !== 'optional') best = better(best, inner);
    }
    close();
    return best;
  }

  /** From a bracket behind its end. What is denied requires nothing. */
  private group(): Required {
    const open = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(this.source.slice(this.at)) as RegExpExecArray;
    this.at += open[0].length;
    const inner = this.alternatives();
    this.at++;
    return open[0].endsWith('!') ? null : inner;
  }

  /** Behind an escape, a class or a mark of its own. */
  private other(char: string): null {
    const rest = this.source.slice(this.at);
    const length =
      char === '\\'
        ? (/^\\(?:u[\da-f]{4}|u\{[^}]*\}|x[\da-f]{2}|[pP]\{[^}]*\}|k<[^>]*>|.)/is.exec(rest)?.[0].length ?? 2)
        : char === '['
          ? (/^\[(?:\\.|[^\]\\])*\]/s.exec(rest)?.[0].length ?? 1)
          : 1;
    this.at += length;
    return null;
  }

  /** How often what was just read stands, behind the mark that says so. */
  private quantifier(): 'once' | 'optional' | 'repeated' {
    const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!found) return 'once';
    this.at += found[0].length;
    return found[0][0] === '+' || Number(found[1] ?? 0) > 0 ? 'repeated' : 'optional';
  }
}

const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));

const better = (a: Required, b: Required): Required =>
  a === null || (b !== null && shortest(b) > shortest(a)) ? b : a;
