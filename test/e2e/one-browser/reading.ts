import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../helpers/browsers/driver';
import {
  documentText,
  lookOf,
  type Mark,
  marksOn,
  parsedSource,
  pause,
  settledMarks,
  withVerdict,
} from '../../helpers/product';

import { type Bench, BROWSER, PAGES } from '../setup';
import { lendBench } from './lend';

describe(`reading pages in ${BROWSER}`, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await lendBench();
  });
  afterAll(() => bench.stop());

  const read = async (path: string): Promise<readonly Mark[]> => {
    const page = await bench.browser.open(`${bench.server.origin}/${path}`);
    const marks = await marksOn(page);
    await page.close();
    return marks;
  };

  it('marks the right words on the national result, and only the two wrong figures as wrong', async () => {
    const marks = await read('nasional.html');
    expect(withVerdict(marks, 'differs')).toEqual(['58,83 persen', '27.404.878 suara']);
    expect(withVerdict(marks, 'matches')).toEqual(
      expect.arrayContaining(['96.214.691 suara', '40.971.906 suara', '24,95 persen', '164.227.475 suara']),
    );
  });

  it('marks the one wrong cell of a table', async () => {
    const marks = await read('provinsi.html');
    expect(withVerdict(marks, 'differs')).toEqual(['16.176.603']);
    expect(withVerdict(marks, 'matches').length).toBeGreaterThanOrEqual(20);
  });

  it('calls nothing wrong on an election night', async () => {
    const marks = await read('malam-pemilu.html');
    expect(withVerdict(marks, 'differs')).toEqual([]);
    expect(withVerdict(marks, 'different_basis').length).toBeGreaterThanOrEqual(3);
  });

  it('reads English', async () => {
    const marks = await read('english.html');
    expect(withVerdict(marks, 'differs')).toEqual(['16.74 percent']);
    expect(withVerdict(marks, 'matches')).toEqual(expect.arrayContaining(['96,214,691 votes']));
  });

  it('stays silent on a page without election claims', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/tanpa-klaim.html`);
    await pause(1500);
    expect(await settledMarks(page)).toEqual([]);
    await page.close();
  });

  it('changes nothing in the page while reading', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
    await marksOn(page);
    expect(await documentText(page)).toBe(await parsedSource(page, `${PAGES}/nasional.html`));
    await page.close();
  });

  it('works under the strictest content policy, as on a page without one', async () => {
    const marks = await read('csp-ketat.html?csp=strict');
    expect(marks.length).toBeGreaterThanOrEqual(4);
    expect(withVerdict(marks, 'differs')).toEqual([]);
    expect(marks).toEqual(await read('csp-ketat.html'));
  });

  it('paints: the marked line looks different from the same line without the extension’s highlight', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/csp-ketat.html?csp=strict`);
    const { text } = (await marksOn(page)).find(({ name }) => name === 'rujukan-matches') ?? { text: '' };
    await until(page, `${lookOf(text, 'matches')}?.startsWith('underline solid')`);
    await page.close();
  });

  it('requests nothing while reading', async () => {
    const from = bench.server.log.length;
    const asked = bench.browser.requests.length;
    const page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
    await marksOn(page);
    await pause(500);
    expect(bench.server.log.slice(from).map((r) => `${r.method} ${r.path}`)).toEqual([
      'GET /nasional.html',
      'GET /site.css',
    ]);
    const others = bench.browser.requests
      .slice(asked)
      .filter(
        (url) => !url.startsWith(bench.server.origin) && !/^(chrome|moz)-extension:|^(data|about):/.test(url),
      );
    expect(others).toEqual([]);
    await page.close();
  });

  it('follows the page when it changes, and drops a mark whose words are gone', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/csp-ketat.html`);
    const before = await marksOn(page);
    await page.evaluate(`(() => {
      const p = document.createElement('p');
      p.textContent = 'Pada Pilpres 2014, Prabowo-Hatta meraih 62.576.444 suara.';
      document.querySelector('article').append(p);
      document.querySelector('.lead').textContent = 'Tidak ada angka di sini.';
    })()`);
    await pause(800);
    const after = (await settledMarks(page)).map((mark) => mark.text);
    expect(after).toContain('62.576.444 suara');
    expect(before.map((mark) => mark.text)).toContain('85.607.362 suara');
    expect(after).not.toContain('85.607.362 suara');
    await page.close();
  });
});
