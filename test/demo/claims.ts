import type { Browser, Page } from '../helpers/browsers/driver';
import { until } from '../helpers/browsers/driver';
import { openPanel, pause } from '../helpers/product';

const PAGES = ['nasional.html', 'provinsi.html', 'malam-pemilu.html', 'english.html', 'tanpa-klaim.html'];
const WORDS: Record<string, string> = {
  matches: 'matches KPU',
  matches_rounded: 'matches (rounded)',
  differs: 'DIFFERS FROM KPU',
  different_basis: 'not a final figure',
  ambiguous: 'cannot be determined',
  no_data: 'not in KPU data',
};

interface Listed {
  readonly verdict: string;
  readonly quote: string;
  /** KPU's figure, or an empty string. */
  readonly official: string;
  readonly source: string;
}

/** Opens every demonstration page and prints what the side panel lists for it. */
export async function listClaims(browser: Browser, origin: string): Promise<void> {
  for (const path of PAGES) {
    const page = await browser.open(`${origin}/${path}`);
    const panel = await openPanel(browser, page);
    const claims = await listed(panel);
    await panel.close();
    await page.close();
    console.log(
      `\n${path}: ${claims.length === 0 ? 'no election claims, nothing marked' : `${claims.length} claims`}`,
    );
    for (const claim of claims) console.log(`  ${describe(claim)}`);
  }
}

/** What the panel lists once the page is read and nothing more is added. */
async function listed(panel: Page): Promise<readonly Listed[]> {
  await until(panel, `!!document.querySelector('.rj-item, .rj-empty__title')`, 30_000);
  let claims = await read(panel);
  for (;;) {
    await pause(600);
    const now = await read(panel);
    if (now.length === claims.length) return now;
    claims = now;
  }
}

const read = (panel: Page): Promise<readonly Listed[]> =>
  panel.evaluate(`[...document.querySelectorAll('.rj-item')].map((item) => ({
    verdict: item.dataset.verdict,
    quote: item.querySelector('.rj-item__quote').textContent,
    official: item.querySelector('.rj-item__official strong')?.textContent ?? '',
    source: item.querySelector('.rj-item__act')?.textContent ?? '',
  }))`);

const describe = ({ verdict, quote, official, source }: Listed): string =>
  [
    (WORDS[verdict] ?? verdict).padEnd(21),
    quote.padEnd(34),
    official === '' ? '' : `KPU: ${official}${source === '' ? '' : `, ${source}`}`,
  ]
    .join(' ')
    .trimEnd();
