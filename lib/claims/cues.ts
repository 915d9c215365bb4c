import { Automaton } from '../gazetteer/automaton';
import { wordsJoin } from '../gazetteer/scan';
import type { Basis } from '../model/claim';
import type { NormalizedText } from '../text/normalize';
import { normalize } from '../text/normalize';
import type { Token } from '../text/tokens';
import { tokenize } from '../text/tokens';
import { BASIS_MARKERS } from './lexicon/basis';
import { CUES, type CueKey } from './lexicon/cues';

/** A cue phrase found in a block. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly CueKey[];
}

/** A status marker found in a block. */
export interface BasisMark {
  readonly start: number;
  readonly end: number;
  readonly basis: Basis;
}

const compile = <T>(entries: Iterable<readonly [T, readonly string[]]>): Automaton<T> => {
  const automaton = new Automaton<T>();
  for (const [key, phrases] of entries)
    for (const phrase of phrases)
      automaton.add(
        tokenize(normalize(phrase)).map((token) => token.key),
        key,
      );
  return automaton;
};

const cueAutomaton = compile(Object.entries(CUES) as [CueKey, readonly string[]][]);
const basisAutomaton = compile(BASIS_MARKERS);

/** Words that are a cue only in capitals: AS (the United States) is not *as*, US not *us*. */
const CAPITALS_ONLY = new Set(['as', 'us', 'u s', 'kip', 'uk', 'rt', 'rw']);

export function scanCues(text: NormalizedText, tokens: readonly Token[]): Cue[] {
  return cueAutomaton
    .scan(tokens, wordsJoin(text, tokens), (values, first, last) => {
      if (last - first > 2) return values;
      const start = (tokens[first] as Token).start;
      const end = (tokens[last - 1] as Token).end;
      const phrase = text.lower.slice(start, end);
      if (!CAPITALS_ONLY.has(phrase)) return values;
      return text.folded.slice(start, end) === phrase.toUpperCase() ? values : [];
    })
    .map((hit) => ({
      start: (tokens[hit.first] as Token).start,
      end: (tokens[hit.last - 1] as Token).end,
      keys: hit.values,
    }));
}

export function scanBasis(text: NormalizedText, tokens: readonly Token[]): BasisMark[] {
  return basisAutomaton
    .scan(tokens, wordsJoin(text, tokens), (values, first, last) =>
      last - first === 1 && isConjunction(text, tokens[first] as Token) ? [] : values,
    )
    .map((hit) => ({
      start: (tokens[hit.first] as Token).start,
      end: (tokens[hit.last - 1] as Token).end,
      basis: hit.values[0] as Basis,
    }));
}

/** *Sementara* that opens a clause means "while"; an interim figure has it behind a word ("hasil sementara"). */
const isConjunction = (text: NormalizedText, token: Token): boolean =>
  token.key === 'sementara' &&
  /(?:^|[,;.:(\n])\s*$/.test(text.lower.slice(Math.max(0, token.start - 4), token.start)) &&
  !/^\s*,/.test(text.lower.slice(token.end, token.end + 2));
