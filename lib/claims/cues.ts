import { Automaton } from '../gazetteer/automaton';
import { wordsJoin } from '../gazetteer/scan';
import type { Basis } from '../model/claim';
import { MONTHS } from '../numbers/lexicon';
import type { NormalizedText } from '../text/normalize';
import { normalize } from '../text/normalize';
import type { Token } from '../text/tokens';
import { tokenize } from '../text/tokens';
import { BASIS_MARKERS } from './lexicon/basis';
import { BASIS_SHIELDS, LOCAL_MARKERS } from './lexicon/basis-limits';
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
  /** Speaks of its own sentence alone, never of a page or section. */
  readonly local: boolean;
}

/** Keys whose words take a possessive: *partisipasinya, golputnya, daftar pemilihnya*. */
const POSSESSED: ReadonlySet<CueKey> = new Set<CueKey>(['turnout', 'abstain', 'roll']);
const withPossessives = (key: CueKey, phrases: readonly string[]): readonly string[] =>
  POSSESSED.has(key)
    ? [...phrases, ...phrases.filter((phrase) => !phrase.endsWith('nya')).map((phrase) => `${phrase}nya`)]
    : phrases;

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

const cueAutomaton = compile(
  (Object.entries(CUES) as [CueKey, readonly string[]][]).map(
    ([key, phrases]) => [key, withPossessives(key, phrases)] as const,
  ),
);
const basisAutomaton = compile<Basis | null>([...BASIS_MARKERS, [null, BASIS_SHIELDS]]);

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
      isConjunction(text, tokens, first, last) ||
      leavesOther(text, tokens, first) ||
      isTheVote(text, tokens, first) ||
      countsBallots(text, tokens, first, last)
        ? []
        : values,
    )
    .flatMap((hit) => {
      const start = (tokens[hit.first] as Token).start;
      const end = (tokens[hit.last - 1] as Token).end;
      const basis = hit.values[0];
      return basis ? [{ start, end, basis, local: LOCAL_MARKERS.has(text.lower.slice(start, end)) }] : [];
    })
    .concat(labels(text));
}

/** "[SALAH]", "[HOAKS]": the label by which fact checkers mark a false claim. */
function labels({ lower }: NormalizedText): BasisMark[] {
  if (!lower.includes('[')) return [];
  return [...lower.matchAll(/\[(?:salah|hoaks|hoax|false|disinformasi|misinformasi)\]/g)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    basis: 'quoted_false',
    local: false,
  }));
}

const MONTH = `(?:${[...MONTHS.keys()].join('|')})`;
const dayOfVote = new RegExp(
  `(?:\\b(?:(?:month|week|year|[a-z]+day)['’]s|${MONTH}\\s+\\d{1,2}(?:['’]s)?|\\d{1,2}\\s+${MONTH}))\\s+$`,
);
/** "In last month's poll", "the April 17 poll": the vote itself, where nobody conducted or released it. */
function isTheVote({ lower }: NormalizedText, tokens: readonly Token[], first: number): boolean {
  const { key, start, end } = tokens[first] as Token;
  return (
    key === 'poll' &&
    dayOfVote.test(lower.slice(Math.max(0, start - 24), start)) &&
    !/^\s+(?:by|of|from|conducted|released|shows?|showed|found|finds|put|numbers|respondents)\b/.test(
      lower.slice(end, end + 16),
    )
  );
}

/** *Menyisakan* tells of a count under way only where places, stations or a share of them are left. */
function leavesOther(text: NormalizedText, tokens: readonly Token[], first: number): boolean {
  const token = tokens[first] as Token;
  return (
    token.key === 'menyisakan' &&
    !/^[^.;]{0,40}\b(?:provinsi|kabupaten|kota|kecamatan|kelurahan|desa|wilayah|daerah|distrik|tps|ppln|persen|suara)\b/.test(
      text.lower.slice(token.end, token.end + 60),
    )
  );
}

/**
 * "Dari DPT 4.088.606, suara yang masuk 1.461.058, termasuk 21.913 yang tidak sah": ballots cast, beside the roll or the
 * spoilt ones. A count under way has its share of the votes or stations beside these words, or says that it goes on.
 */
function countsBallots(
  { lower }: NormalizedText,
  tokens: readonly Token[],
  first: number,
  last: number,
): boolean {
  const { start } = tokens[first] as Token;
  const { end } = tokens[last - 1] as Token;
  if (!/^suara (?:yang )?masuk$/.test(lower.slice(start, end))) return false;
  const before = /(?:[^.;\n]|\.(?=\d))*$/.exec(lower.slice(Math.max(0, start - 120), start))?.[0] ?? '';
  const after = /^(?:[^.;\n]|\.(?=\d))*/.exec(lower.slice(end, end + 120))?.[0] ?? '';
  return (
    /\b(?:dpt|daftar pemilih|pemilih terdaftar|tidak sah|tak sah|rusak|suara sah)\b/.test(before + after) &&
    !/\b(?:sementara|baru|sudah|telah|hingga|sampai|pukul|sirekap|situng|quick count|hitung cepat|tps)\b/.test(
      before + after,
    ) &&
    !/(?:%|\bpersen)\s*$/.test(before) &&
    !/^\D{0,24}\d{1,2}(?:[.,]\d+)?\s*(?:%|persen)/.test(after)
  );
}

/** A figure with its unit right before *sementara*: "25 juta suara sementara PDIP …". */
const figureBefore =
  /(?:\d\)?|\b(?:ribu|juta|jt|rb|persen)|%\)?)(?:\s*(?:suara|persen|kursi|orang|pemilih|votes|tps))?\)?\s*$/;

/** *Sementara* that opens a clause means "while"; an interim figure has it behind a word ("hasil sementara"). */
function isConjunction(text: NormalizedText, tokens: readonly Token[], first: number, last: number): boolean {
  let at = first;
  while (at < last && (tokens[at] as Token).key !== 'sementara') at++;
  if (at === last) return false;
  const token = tokens[at] as Token;
  const before = text.lower.slice(Math.max(0, token.start - 24), token.start);
  const after = text.lower.slice(token.end, token.end + 6);
  if (/^\s*(?:ini\b|[,.;:)]|$)/.test(after)) return false;
  if (/(?:^|[,;.:(\n])\s*$/.test(before)) return true;
  return figureBefore.test(before);
}
