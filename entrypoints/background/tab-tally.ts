import { type FromFrame, mergeFrames } from './frame-reports';

export interface TallyPorts {
  readonly frames: (tabId: number) => Promise<readonly FromFrame[]>;
  /** Told how many claims of the tab differ, after every change of its counts. */
  readonly onDiffers: (tabId: number, differs: number) => Promise<void>;
}

/**
 * Counts the claims of a tab anew when a frame says that its own have changed. Nothing is kept between two counts: the
 * background may be stopped at any moment, and frames go without a word. Changes during a count lead to one more.
 */
export function createTabTally(ports: TallyPorts): (tabId: number) => Promise<void> {
  const running = new Map<number, { again: boolean; done: Promise<void> }>();
  const count = async (tabId: number): Promise<void> => {
    const merged = mergeFrames(await ports.frames(tabId));
    const differs = merged?.state.kind === 'read' ? merged.state.tally.differs : 0;
    await ports.onDiffers(tabId, differs);
  };
  return (tabId) => {
    const known = running.get(tabId);
    if (known) {
      known.again = true;
      return known.done;
    }
    const turn = { again: false, done: Promise.resolve() };
    turn.done = (async () => {
      try {
        do {
          turn.again = false;
          await count(tabId);
        } while (turn.again);
      } finally {
        running.delete(tabId);
      }
    })();
    running.set(tabId, turn);
    return turn.done;
  };
}
