import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from './browsers/driver';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly string[];
}

/**
 * Runs axe-core on the page, or on what the context (an expression) tells of it, and returns its violations. `rules`:
 * those alone.
 */
export async function axe(
  page: Page,
  context = 'document',
  rules?: readonly string[],
): Promise<readonly Violation[]> {
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) };
  return page.evaluate(`(async () => {
    if (!globalThis.axe) { ${SOURCE}; }
    const { violations } = await globalThis.axe.run(${context}, ${JSON.stringify(options)});
    return violations.map((v) => ({
      id: v.id, impact: v.impact, nodes: v.nodes.map((n) => n.html.slice(0, 200) + ' ' + (n.failureSummary ?? '')),
    }));
  })()`);
}

/** Of the rules that are on by default, those about colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * All rules in light, then those about colours in dark, since nothing else hangs on the scheme.
 */
export async function axeInBoth(
  browser: Browser,
  page: Page,
  context?: string,
): Promise<readonly Violation[]> {
  const found = await axe(page, context);
  await browser.colorScheme('dark');
  const dark = await axe(page, context, COLOURS);
  await browser.colorScheme('light');
  return [...found, ...dark.map((violation) => ({ ...violation, id: `${violation.id}, in dark` }))];
}
