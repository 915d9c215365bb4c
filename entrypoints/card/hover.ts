import type { Box } from './place';

export interface HoverPorts {
  /** Boxes of the figure's lines as they stand now. */
  readonly figure: () => readonly Box[];
  /** The pointer has left figure and card for good. */
  readonly onLeave: () => void;
  /** The reader took the card up: it stays until it is closed. */
  readonly onStay: () => void;
}

/** Time in which a pointer may cross from the figure to its card, in milliseconds. */
const GRACE_MS = 400;
/** As far beside the letters as a click may land, in CSS pixels. */
const SLACK = 4;

/**
 * A card that opened under a resting pointer stays while the pointer is on the figure or on the card (WCAG 1.4.13) and
 * goes a moment after it has left both. Pressing or focusing anything in the card makes it stay. Gives a function that
 * ends the watch.
 */
export function watchHover(host: HTMLElement, { figure, onLeave, onStay }: HoverPorts): () => void {
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = (): void => {
    end.abort();
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const leave = (): void => {
    timer ??= setTimeout(() => {
      stop();
      onLeave();
    }, GRACE_MS);
  };
  const options = { signal: end.signal, capture: true, passive: true };
  addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      const on = event.composedPath().includes(host) || figure().some((box) => isIn(box, event));
      if (!on) leave();
      else if (timer) {
        clearTimeout(timer);
        timer = null;
      }
    },
    options,
  );
  document.documentElement.addEventListener('pointerleave', leave, { signal: end.signal });
  const stay = (): void => {
    stop();
    onStay();
  };
  host.addEventListener('pointerdown', stay, options);
  host.addEventListener('focusin', stay, options);
  return stop;
}

const isIn = (box: Box, { clientX, clientY }: PointerEvent): boolean =>
  clientX >= box.left - SLACK &&
  clientX <= box.right + SLACK &&
  clientY >= box.top - SLACK &&
  clientY <= box.bottom + SLACK;
