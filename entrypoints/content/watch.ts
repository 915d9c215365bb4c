/** Notices that the page has changed: text, structure, what is shown, or the address. */

import { isOwn } from './own-nodes';

export interface WatchPorts {
  /** Something changed; called at once, at most once a frame. */
  readonly onChange: () => void;
  /** The page has been still for a moment, or has been changing for long: read it again. */
  readonly onSettled: () => void;
}

/** Quiet time before the page is read again, in milliseconds. */
const QUIET_MS = 250;
/** A page that never rests is read again after this time. */
const LONGEST_MS = 2_000;
/** Changes of looks alone (a menu opens, something fades in) can wait. */
const LOOKS_MS = 1_200;
/** Pages that change without end are read ever more seldom. */
const MOST_MS = 30_000;
const SEEN_BY = ['hidden', 'open', 'class', 'style', 'aria-hidden'];

const OPTIONS: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: SEEN_BY,
};

/** Watches the document and open shadow roots until the signal is aborted. */
export class Watch {
  readonly #ports: WatchPorts;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  readonly #observed = new WeakSet<Node>();
  #timer = 0;
  #since = 0;
  #framed = false;
  #due = false;
  /** Grows while readings bring nothing new. */
  #patience = 1;

  constructor(ports: WatchPorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#note(records));
    signal.addEventListener('abort', () => this.#stop());
    // Moves within one document come without any event that all browsers tell of; the change of text shows them.
    for (const move of ['popstate', 'hashchange'])
      addEventListener(move, () => this.#settle(QUIET_MS), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (!this.#due || document.hidden) return;
        this.#due = false;
        this.#ports.onSettled();
      },
      { signal },
    );
  }

  observe(roots: Iterable<Node>): void {
    for (const root of roots) {
      if (this.#observed.has(root)) continue;
      this.#observed.add(root);
      this.#observer.observe(root, OPTIONS);
    }
  }

  /** Tells whether the last reading found anything new: if not, the next one takes its time. */
  learn(wasNew: boolean): void {
    this.#patience = wasNew ? 1 : Math.min(this.#patience * 2, MOST_MS / QUIET_MS);
  }

  #note(records: readonly MutationRecord[]): void {
    const foreign = records.filter((record) => !isOurs(record));
    if (foreign.length === 0 || this.#signal.aborted) return;
    if (!this.#framed) {
      this.#framed = true;
      requestAnimationFrame(() => {
        this.#framed = false;
        if (!this.#signal.aborted) this.#ports.onChange();
      });
    }
    const looks = foreign.every((record) => record.type === 'attributes');
    const base = looks ? LOOKS_MS : QUIET_MS;
    this.#settle(
      looks
        ? Math.min(base * this.#patience, MOST_MS)
        : Math.min(base * Math.sqrt(this.#patience), LONGEST_MS),
    );
  }

  #settle(wait: number): void {
    const now = performance.now();
    if (this.#timer === 0) this.#since = now;
    // Each change puts the reading off, but not for ever; a patient wait is not cut short by an impatient one's end.
    const at = Math.min(now + wait, Math.max(this.#since + LONGEST_MS, this.#since + wait));
    if (this.#timer !== 0) clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#timer = 0;
        if (this.#signal.aborted) return;
        // Nobody sees it now: it is read when somebody does.
        if (document.hidden) this.#due = true;
        else this.#ports.onSettled();
      },
      Math.max(0, at - now),
    ) as unknown as number;
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }
}

function isOurs(record: MutationRecord): boolean {
  if (record.type !== 'childList') return isOwn(record.target);
  return [...record.addedNodes, ...record.removedNodes].every(isOwn);
}
