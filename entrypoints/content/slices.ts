/** Work in slices, so that the page never waits for us. */

/** All browsers that we run in have it; where a document is read without a browser there is nobody to wait for. */
const { scheduler } = globalThis as { readonly scheduler?: { yield(): Promise<void> } };

/** Longest stretch of our own work, in milliseconds: half a frame. */
const SLICE_MS = 8;

/** Tells when the slice is used up and starts the next one after a pause. */
export class Slices {
  #start = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  get spent(): boolean {
    return performance.now() - this.#start > SLICE_MS;
  }

  /** Lets the page have its turn. Rejects once the signal is aborted. */
  async pause(): Promise<void> {
    await scheduler?.yield();
    this.signal.throwIfAborted();
    this.#start = performance.now();
  }
}
