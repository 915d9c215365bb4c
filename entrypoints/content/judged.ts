import { hasElectionCue, isReasonToJudge, Screen } from '../../lib/claims/screen';
import type { Block } from '../../lib/model/document';
import type { LocatedBlock } from '../../lib/page/blocks';
import { contextsOf, planCheck } from '../../lib/page/changes';
import type { CheckBlocks, PageClaim } from '../../lib/protocol/messages';
import { pageFrame } from './collect';
import { Slices } from './slices';

export interface Question {
  readonly message: CheckBlocks;
  /** Keeps the answer. */
  readonly take: (claims: readonly PageClaim[]) => void;
}

/** Counts of unread messages before a title, which change all the time. */
const UNREAD = /^\(\d+\+?\)\s*/;

/** Under another frame the same words may claim something else. Titles that flash say nothing of elections. */
const frameOf = ({ title, location }: Document): string =>
  `${hasElectionCue(title) ? title.replace(UNREAD, '') : ''}\n${location.href.replace(/#.*/s, '')}`;

/** The claims of a page by block, so that a change asks about new blocks only. */
export class Judged {
  /** What was judged last, and what is around each. */
  #blocks: readonly Block[] = [];
  #contexts: readonly string[] = [];
  #claims: readonly PageClaim[] = [];
  #frame = '';

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  /** Claims of the blocks last asked about or kept, in no order. */
  get claims(): readonly PageClaim[] {
    return this.#claims;
  }

  forget(): void {
    this.#blocks = [];
    this.#claims = [];
    this.#frame = '';
  }

  /** What is to be asked of a page with these blocks, or null where all is known or nothing is about elections. */
  async ask(
    document: Document,
    collected: readonly LocatedBlock[],
    signal: AbortSignal,
  ): Promise<Question | null> {
    const slices = new Slices(signal);
    const blocks = collected.map(({ block }) => block);
    const contexts = contextsOf(blocks);
    if (slices.spent) await slices.pause();
    const wasEmpty = this.isEmpty;
    const before = new Map(this.#blocks.map(({ id }, i) => [id, this.#contexts[i]]));
    const isKnown = (at: number): boolean =>
      !wasEmpty && before.get((blocks[at] as Block).id) === contexts[at];
    const frame = frameOf(document);
    const isNewPage = frame !== this.#frame;
    const { send, judge } = planCheck(blocks, isKnown, isNewPage);
    const take = (claims: readonly PageClaim[] | null): void => {
      if (claims && judge === blocks) this.#claims = claims;
      else {
        const judged = new Set(claims ? judge.map(({ id }) => id) : []);
        const kept = new Set(blocks.flatMap(({ id }, i) => (isKnown(i) && !judged.has(id) ? [id] : [])));
        this.#claims = [
          ...this.#claims.filter(({ blockId }) => kept.has(blockId)),
          ...(claims ?? []).filter(({ blockId }) => judged.has(blockId)),
        ];
      }
      this.#frame = frame;
      this.#blocks = blocks;
      this.#contexts = contexts;
    };
    if (slices.spent) await slices.pause();
    const isWorth =
      judge.length > 0 &&
      (wasEmpty || isNewPage || blocks.some((block, i) => !isKnown(i) && isReasonToJudge(textOf(block)))) &&
      (await isWorthAsking(document.title, send, slices));
    if (isWorth) {
      const message = { ...pageFrame(document), blocks: send };
      // The browser copies the message in one go.
      await slices.pause();
      return { message, take };
    }
    // Nothing is asked: what is known stays, what is new holds no claim.
    take(null);
    return null;
  }
}

/** A cell is read with its row: the name may stand in one, the figure in another. */
const textOf = (block: Block): string => (block.cell ? `${block.cell.rowHead} ${block.text}` : block.text);

/** Looks through the blocks in slices, until one more speaks of elections and a number was seen. */
async function isWorthAsking(title: string, blocks: readonly Block[], slices: Slices): Promise<boolean> {
  const screen = new Screen();
  if (screen.passes(title)) return true;
  for (const block of blocks) {
    if (screen.passes(textOf(block))) return true;
    if (slices.spent) await slices.pause();
  }
  return false;
}
