import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHtml } from '../../../entrypoints/cli/html-document';
import type { Block } from '../../../lib/model/document';
import { type Bench, BROWSER, PAGES } from '../setup';
import { lendBench } from './lend';

/** Pages that scripts do not change, and that hide nothing by style sheets, which files do not tell of. */
const SHARED = [
  'nasional.html',
  'provinsi.html',
  'malam-pemilu.html',
  'english.html',
  'tanpa-klaim.html',
  'komentar.html',
  'uraian.html',
  'tabel.html',
  'sunting.html',
];

/** The reader's own code as one script that leaves its answer in the page. */
async function collector(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'test/e2e/one-browser/collect-page.ts', formats: ['iife'], name: 'rujukanTest' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('nothing built');
  return first.output[0].code;
}

describe(`the same blocks from a live page and from its file in ${BROWSER}`, () => {
  let bench: Bench;
  let script: string;
  beforeAll(async () => {
    [bench, script] = await Promise.all([lendBench(), collector()]);
  });
  afterAll(() => bench.stop());

  const plain = ({ kind, text, level, cell }: Block) => ({ kind, text, level, cell });

  it.each(SHARED)('%s', async (path) => {
    const origin = bench.server.origin.replace('127.0.0.1', 'tertutup.localhost');
    const page = await bench.browser.open(`${origin}/${path}`);
    const live = await page.evaluate<{ blocks: Block[]; frame: { title: string; published: string } }>(
      `(async () => { ${script}; return JSON.parse(JSON.stringify(await rujukanTest.collectPage())); })()`,
    );
    await page.close();
    const file = readHtml(readFileSync(`${PAGES}/${path}`, 'utf8'));
    if (!file.ok) throw new Error(file.error.code);
    const { blocks, metadata } = file.value;
    expect(live.blocks.map(plain)).toEqual(JSON.parse(JSON.stringify(blocks.map(plain))));
    expect(live.frame).toMatchObject({ title: metadata.title, published: metadata.published });
  });
});
