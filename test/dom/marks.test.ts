import { describe, expect, it } from 'vitest';
import { luminance, parseColour } from '../../entrypoints/content/ground';
import { marksOf, paintedAs } from '../../entrypoints/content/painted';
import { everywhere, markSheet, PALETTES } from '../../lib/marks/mark-style';
import { VERDICTS } from '../../lib/model/claim';
import { MARK_STRENGTHS } from '../../lib/settings/settings';
import { CLAIM } from '../components/claims';

const hex = (text: string) => {
  const n = Number.parseInt(text.slice(1), 16);
  return { r: (n >> 16) / 255, g: ((n >> 8) & 255) / 255, b: (n & 255) / 255, a: 1 };
};
const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(hex(a)), luminance(hex(b))].sort((m, n) => n - m) as [number, number];
  return (x + 0.05) / (y + 0.05);
};

const sheet = markSheet('light', everywhere(), false);

describe('marks', () => {
  it.each([
    ['light', ['#ffffff', '#fffdf9', '#f1f0ea']],
    ['dark', ['#000000', '#17181b', '#2b312e']],
    ['mixed', ['#ffffff', '#131715']],
  ] as const)('are seen on a %s page: 3:1 at least', (ground, papers) => {
    const { good, basis, differs, check } = PALETTES[ground];
    for (const line of [good, basis, differs, check])
      for (const paper of papers)
        expect(contrast(line, paper), `${line} on ${paper}`).toBeGreaterThanOrEqual(3);
  });

  it('differ in shape, not in colour alone', () => {
    const shapes = ['matches', 'different_basis', 'differs'].map(
      (verdict) => new RegExp(`::highlight\\(rujukan-${verdict}\\)[^}]*?underline (\\w+)`).exec(sheet)?.[1],
    );
    expect(new Set(shapes).size).toBe(3);
  });

  it('draw no line in a system colour that is meant for grounds', () => {
    const [, forced = ''] = sheet.split('forced-colors: active');
    const lines = [...forced.matchAll(/(?:underline|overline) \w+ (\w+)/g)].map(([, colour = '']) => colour);
    expect(lines).toHaveLength(4);
    for (const colour of lines) expect(colour).toMatch(/Text$/);
    // Fillings would cover that of the claim whose card is open.
    expect([...forced.matchAll(/background-color: (\w+)/g)].map(([, ground]) => ground)).toEqual([
      'transparent',
      'Highlight',
    ]);
  });

  it('keep their lines inside the filling that forced colours give them', () => {
    const [free = '', forced = ''] = sheet.split('forced-colors: active');
    const offsets = (part: string): readonly string[] =>
      [...part.matchAll(/underline (?:solid|dotted|wavy)[^}]*text-underline-offset:(\S+) !important/g)].map(
        ([, last = '']) => last,
      );
    expect(offsets(forced)).toEqual(['0', '0', '0']);
    expect(offsets(free)).toEqual(['0.18em', '0.18em', '0.14em']);
  });

  it('of the page’s own arithmetic lie above the words, beside that of the verdict', () => {
    expect(sheet).toMatch(/::highlight\(rujukan-check\)[^}]*overline dashed/);
    const checks = [{ kind: 'weekday', spans: [], expected: 0, found: 1 }] as const;
    const doubted = { ...CLAIM, verdict: 'ambiguous', checks } as const;
    expect(marksOf(doubted, 'all')).toEqual(['check']);
    expect(marksOf({ ...CLAIM, checks }, 'differences')).toEqual(['check', 'differs']);
    expect(marksOf({ ...CLAIM, checks }, 'badge')).toEqual([]);
    expect(marksOf(CLAIM, 'all')).toEqual(['differs']);
  });

  it('have rules for the elements that bear them, and none else', () => {
    const places = new Map([
      ['differs', ['p', 'x-figure']],
      ['matches', ['b']],
    ] as const);
    const selectors = [...markSheet('dark', places, false).matchAll(/\S*::highlight\([^)]*\)/g)].map(String);
    const once = [
      'b::highlight(rujukan-matches)',
      'p::highlight(rujukan-differs)',
      ',x-figure::highlight(rujukan-differs)',
    ];
    expect(selectors.join('')).toBe(once.join('').repeat(2));
  });

  it('are on paper only where that is wanted, in dark ink', () => {
    expect(sheet).not.toContain('print');
    const paper = markSheet('dark', everywhere(), true).split('@media print')[1] ?? '';
    expect(paper).toContain(PALETTES.light.differs);
    expect(paper.match(/ color:#000 !important/g)).toHaveLength(4);
  });

  it('follow the strength that the reader chose', () => {
    const painted = Object.fromEntries(
      MARK_STRENGTHS.map((marks) => [
        marks,
        VERDICTS.filter((verdict) => paintedAs({ ...CLAIM, verdict }, marks) !== null),
      ]),
    );
    expect(painted).toEqual({
      badge: [],
      differences: ['differs'],
      basis: ['differs', 'different_basis'],
      all: ['matches', 'matches_rounded', 'differs', 'different_basis'],
    });
    expect(paintedAs({ ...CLAIM, verdict: 'matches', measure: 'ballot_number' }, 'all')).toBeNull();
    expect(paintedAs({ ...CLAIM, measure: 'ballot_number' }, 'all')).toBe('differs');
  });

  it('read colours as browsers compute them', () => {
    expect(parseColour('rgb(255, 0, 0)')).toEqual({ r: 1, g: 0, b: 0, a: 1 });
    expect(parseColour('rgba(0, 0, 0, 0)')?.a).toBe(0);
    expect(parseColour('color(srgb 0.5 0.5 0.5 / 0.4)')).toEqual({ r: 0.5, g: 0.5, b: 0.5, a: 0.4 });
    expect(parseColour('color(srgb 1e-7 0 1 / 40%)')).toEqual({ r: 1e-7, g: 0, b: 1, a: 0.4 });
    for (const other of ['oklch(0.5 0.1 20)', 'color(srgb-linear 1 1 1)', 'color(srgb none 0 0 / 0.5)', ''])
      expect(parseColour(other), other).toBeNull();
  });
});
