import type { Ground } from './ground';

interface Palette {
  readonly good: string;
  readonly basis: string;
  readonly differs: string;
  readonly wash: string;
  readonly current: string;
  readonly check: string;
}

/**
 * Colours by ground. Against white, near-black (#131715) and, for mixed pages, both, each line has a contrast of at
 * least 3:1; a test holds that.
 */
export const PALETTES: Readonly<Record<Ground, Palette>> = {
  light: {
    good: '#14713f',
    basis: '#8a5a00',
    differs: '#c2281a',
    wash: 'rgb(194 40 26 / 14%)',
    current: 'rgb(11 87 208 / 20%)',
    check: '#6b7280',
  },
  dark: {
    good: '#6fcf97',
    basis: '#f0b95c',
    differs: '#ff8f80',
    wash: 'rgb(255 120 104 / 24%)',
    current: 'rgb(120 170 255 / 34%)',
    check: '#9ca3af',
  },
  mixed: {
    good: '#2f9a5f',
    basis: '#b07a1c',
    differs: '#e0473a',
    wash: 'rgb(224 71 58 / 20%)',
    current: 'rgb(66 133 244 / 30%)',
    check: '#7d8590',
  },
};

const line = (style: string, colour: string, thickness: string, offset: string): string =>
  `text-decoration: underline ${style} ${colour} ${thickness} !important; text-underline-offset: ${offset} !important; text-decoration-skip-ink: none !important;`;

/** Above the words, so that it is told apart from the verdict's line below them. */
const above = (colour: string): string => `text-decoration: overline dashed ${colour} 1px !important;`;

/**
 * The sheet that paints marks. Shape tells them apart without colour: thin line, dots, thick wave, dashes above. Every
 * declaration is important, so that no page can paint a wrong figure as a right one.
 */
export function markSheet(ground: Ground): string {
  const { good, basis, differs, wash, current, check } = PALETTES[ground];
  return `@media screen {
::highlight(rujukan-check) { ${above(check)} }
::highlight(rujukan-matches), ::highlight(rujukan-matches_rounded) { ${line('solid', good, '1.5px', '0.18em')} }
::highlight(rujukan-different_basis) { ${line('dotted', basis, '2.5px', '0.18em')} }
::highlight(rujukan-differs) { ${line('wavy', differs, '2px', '0.14em')} background-color: ${wash} !important; }
::highlight(rujukan-current) { background-color: ${current} !important; }
}
@media screen and (forced-colors: active) {
::highlight(rujukan-check) { ${above('GrayText')} }
::highlight(rujukan-matches), ::highlight(rujukan-matches_rounded) { ${line('solid', 'CanvasText', '1.5px', '0.18em')} }
::highlight(rujukan-different_basis) { ${line('dotted', 'CanvasText', '2.5px', '0.18em')} }
::highlight(rujukan-differs) { ${line('wavy', 'Mark', '2px', '0.14em')} background-color: transparent !important; }
::highlight(rujukan-current) { background-color: Highlight !important; color: HighlightText !important; }
}`;
}
