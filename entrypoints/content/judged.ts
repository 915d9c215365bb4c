import { hasElectionCue, isReasonToJudge, Screen } from '../../lib/claims/screen';
import type { Block } from '../../lib/model/document';
import { namesOf, planCheck } from '../../lib/page/changes';
import type { CheckBlocks, PageClaim } from '../../lib/protocol/messages';
import { type Collected, pageFrame } from './collect';
import { Slices } from './slices';

export interface Question {
  readonly message: CheckBlocks;
  /** Keeps the answer. */
  readonly take: (claims: readonly PageClaim[]) => void;
}

const NONE: readonly PageClaim[] = [];

/** Counts of unread messages before a title, which change all the time. */
const UNREAD = /^\(\d+\+?\)\s*/;

/** Under another frame the same words may claim something else. Titles that flash say nothing of elections. */
const frameOf = ({ title, location }: Document): string =>
  `${hasElectionCue(title) ? title.replace(UNREAD, '') : ''}\n${location.href.replace(/#.*/s, '')}`;

/** The claims of a page by block, so that a change asks about new blocks only. */
export class Judged {
  #byName = new Map<string, readonly PageClaim[]>();
  #frame = '';

  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  /** Claims of the blocks last asked about or kept. */
  get claims(): readonly PageClaim[] {
    return [...this.#byName.values()].flat();
  }

  forget(): void {
    this.#byName = new Map();
    this.#frame = '';
  }

  /** What is to be asked of a page with these blocks, or null where all is known or nothing is about elections. */
  async ask(
    document: Document,
    collected: readonly Collected[],
    signal: AbortSignal,
  ): Promise<Question | null> {
    const slices = new Slices(signal);
    const blocks = collected.map(({ block }) => block);
    const names = namesOf(blocks);
    if (slices.spent) await slices.pause();
    const frame = frameOf(document);
    const isNewPage = frame !== this.#frame;
    const { send, judge } = planCheck(blocks, names, (name) => this.#byName.has(name), isNewPage);
    const wasEmpty = this.isEmpty;
    const take = (claims: readonly PageClaim[] | null): void => {
      const answered = new Map<string, readonly PageClaim[]>(claims ? judge.map(({ id }) => [id, NONE]) : []);
      for (const claim of claims ?? NONE) {
        const others = answered.get(claim.blockId);
        if (others) answered.set(claim.blockId, [...others, claim]);
      }
      this.#frame = frame;
      this.#byName = new Map(
        blocks.map(({ id }, i) => {
          const name = names[i] as string;
          return [name, answered.get(id) ?? this.#byName.get(name) ?? NONE];
        }),
      );
    };
    if (slices.spent) await slices.pause();
    const isWorth =
      judge.length > 0 &&
      (wasEmpty ||
        isNewPage ||
        blocks.some((block, i) => !this.#byName.has(names[i] as string) && isReasonToJudge(textOf(block)))) &&
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
