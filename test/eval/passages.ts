import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Basis, Measure, Unit, Verdict } from '../../lib/model/claim';

/** `dev` and `fresh` may be read by rule makers, `test` is sealed. */
export const PARTS = ['dev', 'fresh', 'test'] as const;
export type Part = (typeof PARTS)[number];

/** One labelled claim; `verdicts` holds every verdict that a careful reader would accept. */
export interface Label {
  readonly quote: string;
  readonly occurrence: number;
  readonly start?: number;
  readonly end?: number;
  readonly measure: Measure;
  readonly value: number | string | null;
  readonly unit: Unit | null;
  readonly basis: Basis;
  readonly election: string | null;
  readonly office: string | null;
  readonly region: string | null;
  readonly subject: string | null;
  readonly verdicts: readonly Verdict[];
  /** The kind of error that was seeded on purpose. */
  readonly error?: string;
  readonly note?: string;
}

export interface Passage {
  readonly id: string;
  readonly half: Part;
  readonly lang: string;
  readonly level: string;
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
  readonly text?: string;
  readonly html?: string;
  readonly claims: readonly Label[];
}

/** Every passage of one part, in the order of file names and lines. */
export function readPassages(part: Part): Passage[] {
  const folder = fileURLToPath(new URL(`../corpus/${part}/`, import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(folder + name, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Passage),
    );
}
