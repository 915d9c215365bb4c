import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './browsers/driver';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly string[];
}

/** Runs axe-core on the page, or on what the selector finds in it, and returns its violations. */
export async function axe(page: Page, context = 'document'): Promise<readonly Violation[]> {
  return page.evaluate(`(async () => {
    if (!globalThis.axe) { ${SOURCE}; }
    const { violations } = await globalThis.axe.run(${context}, { resultTypes: ['violations'] });
    return violations.map((v) => ({
      id: v.id, impact: v.impact, nodes: v.nodes.map((n) => n.html.slice(0, 200) + ' ' + (n.failureSummary ?? '')),
    }));
  })()`);
}
