import type { Browser } from '../helpers/browsers/driver';
import { type Mark, pause, settledMarks } from '../helpers/product';

const PAGES = ['nasional.html', 'provinsi.html', 'malam-pemilu.html', 'english.html', 'tanpa-klaim.html'];
const WORDS: Record<string, string> = {
  matches: 'matches KPU',
  matches_rounded: 'matches (rounded)',
  differs: 'DIFFERS FROM KPU',
  different_basis: 'not a final figure',
  ambiguous: 'cannot be determined',
  no_data: 'not in KPU data',
};

/** Opens every demonstration page and lists what the extension marks there. */
export async function listClaims(browser: Browser, origin: string): Promise<void> {
  for (const path of PAGES) {
    const page = await browser.open(`${origin}/${path}`);
    await pause(800);
    const marks = await settledMarks(page);
    console.log(
      `\n${path}: ${marks.length === 0 ? 'no election claims, nothing marked' : `${marks.length} claims`}`,
    );
    for (const mark of marks) console.log(`  ${describe(mark)}`);
    await page.close();
  }
}

const describe = ({ name, text }: Mark): string => {
  const verdict = name.replace(/^rujukan-/, '');
  return `${(WORDS[verdict] ?? verdict).padEnd(22)} ${text}`;
};
