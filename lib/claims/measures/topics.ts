import { Automaton } from '../../gazetteer/automaton';
import { wordsJoin } from '../../gazetteer/scan';
import { normalize } from '../../text/normalize';
import { type Token, tokenize, wordHash } from '../../text/tokens';
import type { Analysis } from '../analyze';
import { TOPIC_WORDS, type TopicKey } from '../lexicon/topics';

/** A topic's phrase in a text. */
export interface TopicMention {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly TopicKey[];
}

/** Compiled when first asked for: most pages hold no number that could be such a figure. */
let compiled: Automaton<TopicKey> | null = null;
function automaton(): Automaton<TopicKey> {
  if (!compiled) {
    compiled = new Automaton<TopicKey>();
    for (const [key, phrases] of Object.entries(TOPIC_WORDS))
      for (const phrase of phrases)
        compiled.add(
          tokenize(normalize(phrase)).map((token) => withoutSuffix(token.key)),
          key as TopicKey,
        );
  }
  return compiled;
}

/** *Honornya* speaks of the same as *honor*. */
const withoutSuffix = (word: string): string =>
  word.length > 6 && word.endsWith('nya') ? word.slice(0, -3) : word;

function plainWord(token: Token): Token {
  const key = withoutSuffix(token.key);
  return key === token.key ? token : { ...token, key, hash: wordHash(key) };
}

const known = new WeakMap<object, readonly TopicMention[]>();

/** Topics spoken of in a text, in order; looked up once for each text. */
export function topicsOf({ text, tokens }: Analysis): readonly TopicMention[] {
  let mentions = known.get(tokens);
  if (!mentions) {
    mentions = automaton()
      .scan(tokens.map(plainWord), wordsJoin(text, tokens), (values) => values)
      .map((hit) => ({
        start: tokens[hit.first]?.start ?? 0,
        end: tokens[hit.last - 1]?.end ?? 0,
        keys: hit.values,
      }));
    known.set(tokens, mentions);
  }
  return mentions;
}
