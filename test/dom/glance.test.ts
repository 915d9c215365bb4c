// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Glance, glanceAt } from '../../entrypoints/content/glance';

/** A glance at a page with this body. */
function glance(body: string): Promise<Glance> {
  document.title = 'Berita';
  document.body.innerHTML = body;
  return glanceAt(document, new AbortController().signal);
}
const mayConcern = async (body: string): Promise<boolean> => (await glance(body)).mayConcern;

const pages = ['dev', 'test'].flatMap((half) =>
  readFileSync(`test/corpus/${half}/html.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; html: string; claims: readonly unknown[] })
    .filter(({ claims }) => claims.length > 0),
);

describe('a glance at a page', () => {
  it('holds back no labelled page with a claim', async () => {
    expect(pages.length).toBeGreaterThan(10);
    const held: string[] = [];
    for (const { id, html } of pages) if (!(await mayConcern(html))) held.push(id);
    expect(held).toEqual([]);
  });

  it.each([
    ['words that run on over inline elements', '<p>P<b>em</b>ilu 2024</p>', true],
    ['words at the edge of a box', '<ul><li>tahun</li><li>Pemilu</li></ul>2024', true],
    ['text after a box', '<div><p>hujan</p>Pemilu 2024</div>', true],
    [
      'a table of names and counts',
      '<table><tr><td>Anies-Muhaimin</td><td>40.971.906</td></tr></table>',
      true,
    ],
    ['no number', '<p>Pemilu berlangsung damai.</p>', false],
    ['scripts and styles', '<script>"Pemilu 2024"</script><style>.pemilu2024{}</style><p>Hujan.</p>', false],
    ['forms', '<textarea>Pemilu 2024</textarea>', false],
    ['another matter', '<p>Harga beras naik 1.200 rupiah.</p>', false],
  ])('%s', async (_, body, expected) => expect(await mayConcern(body)).toBe(expected));

  it('sees words on either side of the place where it stopped to look', async () => {
    const story = 'hujan turun lagi '.repeat(235).slice(0, 3_996);
    expect(await mayConcern(`<p>${story}<span>Pem</span><i>ilu</i> 2024</p>`)).toBe(true);
  });

  it('looks into open shadow roots and tells of them', async () => {
    document.body.innerHTML = '<div></div>';
    const host = document.querySelector('div') as HTMLElement;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Hujan.</p>';
    expect(await glanceAt(document, new AbortController().signal)).toEqual({
      mayConcern: false,
      shadows: [root],
    });
    root.innerHTML = '<p>Pemilu 2024</p>';
    expect((await glanceAt(document, new AbortController().signal)).mayConcern).toBe(true);
  });

  it('finds shadow roots wherever they may be', async () => {
    const names = ['div', 'span', 'p', 'h2', 'section', 'x-angka'];
    document.body.innerHTML = names.map((name) => `<${name}></${name}>`).join('');
    const roots = names.map((name) => document.querySelector(name)?.attachShadow({ mode: 'open' }));
    const { shadows } = await glanceAt(document, new AbortController().signal);
    expect(new Set(shadows)).toEqual(new Set(roots));
  });

  it('ends with its signal', async () => {
    const end = new AbortController();
    document.body.innerHTML = `<p>${'hujan '.repeat(2_000)}</p>`.repeat(200);
    const glancing = glanceAt(document, end.signal);
    end.abort();
    await expect(glancing).rejects.toThrow();
  });
});
