/** Work in slices, so that the page never waits for us. */

interface Scheduler {
  yield?(): Promise<void>;
}

/** Longest stretch of our own work, in milliseconds: half a frame. */
const SLICE_MS = 8;

/** Lets the page have its turn. Rejects once the signal is aborted. */
export async function breathe(signal: AbortSignal): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.yield) await scheduler.yield();
  else
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  signal.throwIfAborted();
}

/** Tells when the slice is used up and starts the next one after a pause. */
export class Slices {
  #start = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  get spent(): boolean {
    return performance.now() - this.#start > SLICE_MS;
  }

  async pause(): Promise<void> {
    await breathe(this.signal);
    this.#start = performance.now();
  }
}
