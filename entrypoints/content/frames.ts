import type { ChildFrame } from '../../lib/model/page-report';
import type { HeldClaim } from './claims';

/** Frames smaller than this (CSS pixels) hold counters and buttons, no text. */
const LEAST = { width: 120, height: 60 };

const isLarge = (width: number, height: number): boolean => width >= LEAST.width && height >= LEAST.height;

/** A frame too small, or not shown at all: not worth a reader until it grows. */
export const isTinyFrame = (view: Window): boolean =>
  view !== view.parent && !isLarge(view.innerWidth, view.innerHeight);

/** Places from the top document down to this one; -1 where a frame has none among those of its parent. */
export function framePath(view: Window): readonly number[] {
  const path: number[] = [];
  for (let at: Window = view; at !== at.parent; at = at.parent) path.unshift(indexIn(at.parent, at));
  return path;
}

/** Windows of other origins may still be counted and compared. */
function indexIn(parent: Window, child: Window | null): number {
  for (let i = 0; i < parent.length; i++) if (parent[i] === child) return i;
  return -1;
}

/** Frames of the document that are shown and large enough to hold text. */
export function childFrames(
  document: Document,
  shadows: readonly ShadowRoot[],
  held: readonly HeldClaim[],
): readonly ChildFrame[] {
  const view = document.defaultView;
  if (!view) return [];
  return [document, ...shadows]
    .flatMap((root) => [...root.querySelectorAll<HTMLIFrameElement>('iframe, frame')])
    .filter(
      (frame) =>
        isLarge(frame.clientWidth, frame.clientHeight) && frame.checkVisibility({ visibilityProperty: true }),
    )
    .map((frame) => ({
      index: indexIn(view, frame.contentWindow),
      before: held.filter((h) => h.anchor && isBefore(h.anchor.range.startContainer, frame)).length,
    }));
}

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWING = 4;

const isBefore = (node: Node, other: Node): boolean =>
  (node.compareDocumentPosition(other) & FOLLOWING) !== 0;
