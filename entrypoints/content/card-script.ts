import { CARD_GLOBAL, type CardScript } from '../../lib/protocol/card';

/** The card's script, once it was put into this page. */
export const cardScript = (): CardScript<ShadowRoot, Range> | null =>
  ((globalThis as Record<string, unknown>)[CARD_GLOBAL] as CardScript<ShadowRoot, Range> | undefined) ?? null;
