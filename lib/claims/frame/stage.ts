import { Automaton } from '../../gazetteer/automaton';
import { wordsJoin } from '../../gazetteer/scan';
import type { NormalizedText } from '../../text/normalize';
import { normalize } from '../../text/normalize';
import type { Token } from '../../text/tokens';
import { tokenize } from '../../text/tokens';
import { STAGES, type Stage } from '../lexicon/stages';

const automaton = new Automaton<Stage>();
for (const stage of STAGES)
  for (const phrase of stage.phrases)
    automaton.add(
      tokenize(normalize(phrase)).map((token) => token.key),
      stage,
    );

export interface StageMention {
  readonly start: number;
  readonly end: number;
  readonly stage: Stage;
}

/** Every stage of an election that a text speaks of, in text order. */
export function scanStages(text: NormalizedText, tokens: readonly Token[]): readonly StageMention[] {
  let stages = scanned.get(tokens);
  if (!stages) {
    stages = scan(text, tokens);
    scanned.set(tokens, stages);
  }
  return stages;
}
/** Each sentence with a date asks for the stages of its block. */
const scanned = new WeakMap<readonly Token[], readonly StageMention[]>();

function scan(text: NormalizedText, tokens: readonly Token[]): StageMention[] {
  return automaton
    .scan(tokens, wordsJoin(text, tokens), (values) => values)
    .map((hit) => ({
      start: (tokens[hit.first] as Token).start,
      end: (tokens[hit.last - 1] as Token).end,
      stage: hit.values[0] as Stage,
    }));
}

/** A stage behind its date is as good as one much farther before it; it mostly opens the next item of a list. */
const behind = (gap: number): number => (gap < 0 ? gap : gap * 5 + 20);

/** The stage nearest to `[start, end)`, the one before it strongly preferred ("A dilakukan 14 November dan B …"); null when none is within `reach`. */
export function nearestStage(
  stages: readonly StageMention[],
  at: { start: number; end: number },
  reach: number,
): StageMention | null {
  let best: StageMention | null = null;
  let distance = reach;
  for (const mention of stages) {
    const gap = mention.end <= at.start ? at.start - mention.end : behind(mention.start - at.end);
    if (gap < 0 || gap > distance) continue;
    if (gap === distance && best) continue;
    best = mention;
    distance = gap;
  }
  return best;
}
