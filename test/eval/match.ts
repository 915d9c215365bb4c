import type { Engine } from '../../lib/engine';
import type { Claim, Verdict } from '../../lib/model/claim';
import { ask, place } from './document';
import type { Label, Passage } from './passages';

/** One label with the claim that answers it, if any. */
export interface Pair {
  readonly passage: Passage;
  readonly text: string;
  readonly label: Label;
  readonly span: readonly [number, number];
  readonly claim: Claim | null;
  readonly right: boolean;
}

export interface Judged {
  readonly passage: Passage;
  readonly text: string;
  readonly pairs: readonly Pair[];
  /** Claims that answer no label. */
  readonly extra: readonly Claim[];
  readonly ms: number;
}

const SHOWN: ReadonlySet<Verdict> = new Set(['matches', 'matches_rounded', 'differs', 'different_basis']);
const SILENT: ReadonlySet<Verdict> = new Set(['ambiguous', 'no_data']);

/** Painted on a page; `ambiguous` and `no_data` are only listed. */
export const isShown = (verdict: Verdict): boolean => SHOWN.has(verdict);

/** Whether a careful reader would accept the verdict; silence is as good as `ambiguous` or `no_data`. */
export const accepts = (label: Label, verdict: Verdict | null): boolean =>
  verdict !== null && SHOWN.has(verdict)
    ? label.verdicts.includes(verdict)
    : label.verdicts.some((accepted) => SILENT.has(accepted));

/** Runs the engine on a passage and pairs its claims with the labels, best overlap first. */
export function judgePassage(engine: Engine, passage: Passage): Judged {
  const started = performance.now();
  const { text, claims } = ask(engine, passage);
  const ms = performance.now() - started;
  const spans = passage.claims.map((label): readonly [number, number] => {
    const span = place(text, label.quote, label.occurrence);
    if (!span) throw new Error(`${passage.id}: quote not found: ${label.quote}`);
    return span;
  });
  const offers = passage.claims.flatMap((label, l) =>
    claims.flatMap((found, c) => {
      const [start, end] = spans[l] as readonly [number, number];
      const overlap = Math.min(end, found.end) - Math.max(start, found.start);
      if (overlap <= 0) return [];
      const fit =
        overlap / (Math.max(end, found.end) - Math.min(start, found.start)) +
        (found.measure === label.measure ? 2 : 0) +
        (found.value === label.value ? 1 : 0);
      return [{ l, c, fit }];
    }),
  );
  offers.sort((a, b) => b.fit - a.fit || a.l - b.l || a.c - b.c);
  const answer = new Map<number, number>();
  const used = new Set<number>();
  for (const { l, c } of offers)
    if (!answer.has(l) && !used.has(c)) {
      answer.set(l, c);
      used.add(c);
    }
  const pairs = passage.claims.map((label, l): Pair => {
    const claim = claims[answer.get(l) ?? -1] ?? null;
    const span = spans[l] as readonly [number, number];
    const right = accepts(label, claim?.verdict ?? null);
    return { passage, text, label, span, claim, right };
  });
  return { passage, text, pairs, extra: claims.filter((_, c) => !used.has(c)), ms };
}
