import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import type { PageCheck } from '../../../lib/model/claim';
import { loadIndexFromTables } from '../../helpers/index-from-tables';
import { checksOf, type Told } from './checks-of';

interface CheckSpec {
  readonly name: string;
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly checks: readonly Told[];
}

const specs = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../specs/page-checks.json', import.meta.url)), 'utf8'),
) as CheckSpec[];

describe('arithmetic between the figures of a page', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 60_000);

  it('has cases of every kind, and a third of them look-alikes', () => {
    expect(specs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
    expect(specs.filter((spec) => spec.checks.length === 0).length * 3).toBeGreaterThanOrEqual(specs.length);
    const kinds = new Set(specs.flatMap((spec) => spec.checks.map((check) => check.kind)));
    expect([...kinds].sort()).toEqual([
      'parts_and_sum',
      'share_of_votes',
      'shares_to_100',
      'votes_above_roll',
      'weekday',
    ] satisfies PageCheck['kind'][]);
  });

  it.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
    const { text, html, title } = spec;
    const request = {
      ...(text === undefined ? {} : { text }),
      ...(html === undefined ? {} : { html }),
      ...(title === undefined ? {} : { title }),
    };
    expect(checksOf(engine, request)).toEqual(spec.checks);
  });
});
