import type { Span } from '../../base/span';
import type { Token } from '../../text/tokens';
import { type Analysis, firstFrom } from '../analyze';
import { FRAME_CUES, FRAME_WORDS, TURNING_WORDS } from '../lexicon/frame-words';
import { sameOwner } from '../owners/bind-subject';
import type { SubjectMention } from '../owners/subject-mentions';

/**
 * Whether nothing between a name and a figure could turn it into something but the name's own: all words between are
 * those of winning and counting, and none before the name compares, adds up or supposes.
 */
export function plainFrame(analysis: Analysis, sentence: Span, name: Span | null, figure: Span): boolean {
  const { lower } = analysis.text;
  const from = name ? name.end : sentence.start;
  if (name) {
    const clause = Math.max(sentence.start, lower.lastIndexOf(';', name.start - 1) + 1);
    if (TURNING_WORDS.test(lower.slice(clause, name.start))) return false;
  }
  const covered = (token: Span): boolean =>
    within(analysis.quantities, token) ||
    within(analysis.mentions, token) ||
    analysis.cues.some(
      (cue) => inside(cue, token) && cue.keys.every((key) => FRAME_CUES.includes(key) || key === 'otherVote'),
    );
  const { tokens } = analysis;
  for (let i = firstFrom(tokens, from); i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.end > figure.start) break;
    if (!FRAME_WORDS.has(token.key) && !/^\d+$/.test(token.key) && !covered(token)) return false;
  }
  return true;
}

const NOBODY = { parties: [] } as const;
/** Pairs of name and figure that make a list within a longer sentence. */
const RUN = 3;
/** What may stand between a name and its figure within a run. */
const PAIR_GAP = 30;

/**
 * "A 65,32 persen dan B 34,68 persen": names and figures of one kind take turns, a name first and a figure last, through
 * the whole sentence or through a run of three pairs and more around the figure. Beside two names or two figures in a
 * row it is open which belong together, so the pairs there are left out of the run.
 */
export function isChain(
  subjects: readonly SubjectMention[],
  sites: readonly (Span & { readonly unit: string | null })[],
  site: Span & { readonly unit: string | null },
): boolean {
  const names = subjects.filter((name, i) => !sameOwner(name, subjects[i + 1] ?? NOBODY));
  // With one name there is nothing to take turns.
  if (names.length < 2) return false;
  const figures = sites.filter((other) => ofOneKind(other.unit, site.unit));
  const items = [
    ...names.map((span) => ({ span, name: true })),
    ...figures.map((span) => ({ span, name: false })),
  ].sort((a, b) => a.span.start - b.span.start);
  const pairsAt = (at: number): boolean => items[at]?.name === true && items[at + 1]?.name === false;
  const whole = items.length > 2 && items.every((_, i) => i % 2 === 1 || pairsAt(i));
  if (whole) return true;
  const clear = (at: number): boolean => {
    const [name, figure] = [items[at], items[at + 1]];
    return (
      pairsAt(at) &&
      items[at - 1]?.name !== true &&
      items[at + 2]?.name !== false &&
      (figure as (typeof items)[number]).span.start - (name as (typeof items)[number]).span.end <= PAIR_GAP
    );
  };
  const own = items.findIndex((item) => item.span === site) - 1;
  if (own < 0 || !clear(own)) return false;
  let pairs = 1;
  for (let at = own - 2; clear(at); at -= 2) pairs++;
  for (let at = own + 2; clear(at); at += 2) pairs++;
  return pairs >= RUN;
}

/** "PDIP 110 kursi, Golkar 102": a bare number counts what those with a unit do, yet it is no percentage. */
const ofOneKind = (a: string | null, b: string | null): boolean =>
  a === b || (a === null ? b !== 'percent' : b === null && a !== 'percent');

const inside = (item: Span, token: Span): boolean => item.start <= token.start && item.end >= token.end;
const within = (items: readonly Span[], token: Span): boolean => items.some((item) => inside(item, token));
