/** Where the card goes: beside the figure, never over it. Lengths are CSS pixels of the viewport. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** Height to which the card is held, so that it covers nothing it should not. */
  readonly room: number;
}

const GAP = 10;
const MARGIN = 8;
/** Less room than this is not worth a card: it goes beside or, if it must, over the edge of the figure's line. */
const LEAST = 160;

/** Below the figure if it fits, else above, else to a side, else where there is most room. */
export function placeCard(figure: Box, card: Size, view: Size): Place {
  const left = clamp(figure.left - MARGIN, MARGIN, view.width - card.width - MARGIN);
  const below = view.height - figure.bottom - GAP - MARGIN;
  const above = figure.top - GAP - MARGIN;
  if (card.height <= below) return { left, top: figure.bottom + GAP, room: below };
  if (card.height <= above) return { left, top: figure.top - GAP - card.height, room: above };
  const beside = placeBeside(figure, card, view);
  if (beside) return beside;
  if (below >= above || above < LEAST)
    return { left, top: Math.min(figure.bottom + GAP, view.height - LEAST), room: Math.max(below, LEAST) };
  return { left, top: MARGIN, room: above };
}

function placeBeside(figure: Box, card: Size, view: Size): Place | null {
  const room = view.height - 2 * MARGIN;
  const top = clamp(figure.top - GAP, MARGIN, view.height - MARGIN - Math.min(card.height, room));
  if (figure.right + GAP + card.width + MARGIN <= view.width) return { left: figure.right + GAP, top, room };
  if (figure.left - GAP - card.width >= MARGIN) return { left: figure.left - GAP - card.width, top, room };
  return null;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
