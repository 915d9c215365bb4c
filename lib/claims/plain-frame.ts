import type { Span } from '../base/span';
import type { Analysis } from './analyze';
import { FRAME_CUES, FRAME_WORDS, TURNING_WORDS } from './lexicon/frame-words';

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
  for (const token of analysis.tokens) {
    if (token.start < from || token.end > figure.start) continue;
    if (!FRAME_WORDS.has(token.key) && !/^\d+$/.test(token.key) && !covered(token)) return false;
  }
  return true;
}

/** "A 65,32 persen dan B 34,68 persen": names and figures of one unit take turns, a name first and a figure last. */
export function isChain(
  subjects: readonly Span[],
  sites: readonly (Span & { readonly unit: string | null })[],
  unit: string | null,
): boolean {
  const figures = sites.filter((site) => site.unit === unit);
  if (figures.length < 2 || figures.length !== subjects.length) return false;
  return figures.every((figure, i) => {
    const name = subjects[i] as Span;
    const next = subjects[i + 1];
    return name.end <= figure.start && (!next || next.start >= figure.end);
  });
}

const inside = (item: Span, token: Span): boolean => item.start <= token.start && item.end >= token.end;
const within = (items: readonly Span[], token: Span): boolean => items.some((item) => inside(item, token));
