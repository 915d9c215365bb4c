/** What text stands on: told by the page itself, whatever the browser prefers. */
export const GROUNDS = ['light', 'dark', 'mixed'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Marks, the most urgent last (it is painted on top). `check`: the page's own figures contradict one another. */
export const PAINTED = ['check', 'matches', 'matches_rounded', 'different_basis', 'differs'] as const;
export type Painted = (typeof PAINTED)[number];

/** What highlights show: marks, and the claim whose card is open. */
export const KINDS = [...PAINTED, 'current'] as const;
export type Kind = (typeof KINDS)[number];

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
    wash: '#c2281a24',
    current: '#0b57d033',
    check: '#6b7280',
  },
  dark: {
    good: '#6fcf97',
    basis: '#f0b95c',
    differs: '#ff8f80',
    wash: '#ff78683d',
    current: '#78aaff57',
    check: '#9ca3af',
  },
  mixed: {
    good: '#2f9a5f',
    basis: '#b07a1c',
    differs: '#e0473a',
    wash: '#e0473a33',
    current: '#4285f44d',
    check: '#7d8590',
  },
};

const line = (style: string, colour: string, thickness: string, offset: string): string =>
  `text-decoration: underline ${style} ${colour} ${thickness};text-underline-offset:${offset};text-decoration-skip-ink:none;`;

/** Above the words, so that it is told apart from the verdict's line below them. */
const above = (colour: string): string => `text-decoration: overline dashed ${colour} 1px;`;

/**
 * Where colours are forced, Chromium fills every mark as if it were selected, and its line takes the colour of selected
 * text, which is not seen outside the filling: the shape has to lie inside.
 */
const INSIDE = 'text-underline-offset:0;';

/** Browsers darken light text on paper, but not that of a mark. */
const INK = 'color:#000;background-color:#fff;';

/** For each kind of mark on the page, selectors of the elements that bear it. */
export type MarkPlaces = ReadonlyMap<Kind, Iterable<string>>;

/** All kinds of marks on any element. */
export const everywhere = (): MarkPlaces => new Map(KINDS.map((as) => [as, ['']]));

/**
 * The sheet that paints marks. It has rules for what is on the page alone: each rule has the browser work out anew the
 * style of all elements it may hold for. Shape tells marks apart without colour: thin line, dots, thick wave, dashes
 * above. Every declaration is important, so that no page can paint a wrong figure as a right one. `print`: on paper as
 * well.
 */
export function markSheet(ground: Ground, places: MarkPlaces, print: boolean): string {
  const { good, basis, differs, wash, current, check } = PALETTES[ground];
  const rule = (marks: readonly Kind[], style: string): string => {
    const selectors = marks.flatMap((mark) =>
      [...(places.get(mark) ?? [])].map((name) => `${name}::highlight(rujukan-${mark})`),
    );
    return selectors.length > 0 ? `${selectors.join()} { ${style.replaceAll(';', ' !important;')} }\n` : '';
  };
  const rules = (
    lines: Readonly<Record<'check' | 'good' | 'basis' | 'differs', string>>,
    wrong: string,
    here: string,
    ink = '',
  ): string =>
    rule(['check'], `${above(lines.check)} ${ink}`) +
    rule(['matches', 'matches_rounded'], `${line('solid', lines.good, '1.5px', '0.18em')} ${ink}`) +
    rule(['different_basis'], `${line('dotted', lines.basis, '2.5px', '0.18em')} ${ink}`) +
    rule(['differs'], `${line('wavy', lines.differs, '2px', '0.14em')} background-color: ${wrong}; ${ink}`) +
    rule(['current'], here);
  const system = { check: 'GrayText', good: 'CanvasText', basis: 'CanvasText', differs: 'CanvasText' };
  return `@media screen {
${rules({ check, good, basis, differs }, wash, `background-color: ${current};`)}}
@media screen and (forced-colors: active) {
${rules(system, 'transparent', 'background-color: Highlight; color: HighlightText;', INSIDE)}}
${print ? `@media print {\n${rules(PALETTES.light, '#fff', '', INK)}}` : ''}`;
}
