import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../entrypoints/card/place';

const view = { width: 1000, height: 800 };
const figure = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 20 });

describe('the place of the card', () => {
  it('is below, else above, else beside', () => {
    const card = { width: 380, height: 400 };
    expect(placeCard(figure(100, 100), card, view)).toMatchObject({ top: 130, left: 92 });
    expect(placeCard(figure(100, 700), card, view)).toMatchObject({ top: 290 });
    expect(placeCard(figure(100, 400), { ...card, height: 600 }, view)).toMatchObject({ left: 210 });
    expect(placeCard(figure(850, 400), { ...card, height: 600 }, view)).toMatchObject({ left: 460 });
  });

  it('never lies over the figure where there is room, and stays inside the view', () => {
    const length = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(
        length(480, 2000),
        length(420, 1400),
        length(0, 900),
        length(0, 900),
        length(20, 200),
        length(100, 640),
        (width, height, x, y, wide, tall) => {
          const left = Math.min(x, width - wide);
          const top = Math.min(y, height - 24);
          const mark = { left, top, right: left + wide, bottom: top + 24 };
          const card = { width: 384, height: tall };
          const place = placeCard(mark, card, { width, height });
          const shown = Math.min(tall, place.room);
          const over =
            place.left < mark.right &&
            place.left + card.width > mark.left &&
            place.top < mark.bottom &&
            place.top + shown > mark.top;
          expect(over).toBe(false);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top + shown).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});
