import type { Verdict } from '../../lib/model/claim';

/** A shape of its own for each verdict, so that colour never speaks alone. Drawn on a 24-unit square. */
const SHAPES: Readonly<Record<Verdict, { outline: string; dashed?: boolean; sign: string }>> = {
  // Round: agreement.
  matches: { outline: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Z', sign: 'M7.5 12.5l3 3 6-7' },
  matches_rounded: {
    outline: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Z',
    sign: 'M7 10c1.7-1.8 3.3-1.8 5 0s3.3 1.8 5 0M7 15c1.7-1.8 3.3-1.8 5 0s3.3 1.8 5 0',
  },
  // Diamond with "not equal".
  differs: { outline: 'M12 1.5 22.5 12 12 22.5 1.5 12Z', sign: 'M8 10h8M8 14h8M14 7.5l-4 9' },
  // Dotted hexagon with an hourglass: not final.
  different_basis: {
    outline: 'M12 2l8.7 5v10L12 22l-8.7-5V7Z',
    sign: 'M9 7.5h6M9 16.5h6M9.5 7.5c0 3 5 6 5 9M14.5 7.5c0 3-5 6-5 9',
  },
  // Square with a question mark.
  ambiguous: {
    outline: 'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Z',
    sign: 'M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.2',
  },
  // Broken ring with a dash: nothing to compare with.
  no_data: { outline: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Z', dashed: true, sign: 'M8 12h8' },
};

/** Decorative: the verdict's words always stand beside it. */
export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  const { outline, sign, dashed } = SHAPES[verdict];
  return (
    <svg
      class="rj-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={outline} {...(dashed ? { 'stroke-dasharray': '3.5 4' } : {})} />
      <path d={sign} />
    </svg>
  );
}
