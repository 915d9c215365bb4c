import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { DEPTH_LIMIT, ELEMENT_LIMIT, readHtml } from '../../../entrypoints/cli/html-document';
import { Parse5Node } from '../../../entrypoints/cli/parse5-node';

const read = (html: string) => {
  const page = readHtml(html);
  if (!page.ok) throw new Error(page.error.code);
  return page.value;
};

describe('readHtml', () => {
  it('reads what a reader sees, in order, each block in its place', () => {
    const { blocks, text } = read(
      `<!doctype html><html lang="id"><title>Judul</title><style>p{}</style><h1>Hasil&nbsp;2024</h1>
       <p>Prabowo <b>96.214.691</b> suara</p><p hidden>rahasia</p><p style="color:red; display : none">rahasia</p>
       <template><p>rahasia</p></template><script>rahasia</script>
       <table><tr><th>Provinsi<th>Suara<tr><td>Bali<td>1.454.640</table>`,
    );
    expect(text).not.toContain('rahasia');
    expect(blocks.map((b) => b.text)).toEqual([
      'Hasil\u00a02024',
      'Prabowo 96.214.691 suara',
      'Provinsi',
      'Suara',
      'Bali',
      '1.454.640',
    ]);
    expect(blocks.at(-1)?.cell).toMatchObject({ rowHead: 'Bali', columnHead: 'Suara' });
    for (const { start = -1, text: own } of blocks) expect(text.slice(start, start + own.length)).toBe(own);
  });

  it('takes title, address, date and language from the page', () => {
    const { metadata } = read(
      `<html lang="en"><title>T</title><link rel="canonical" href="https://contoh.id/a">
       <meta property="article:published_time" content="2024-03-21T08:00:00+07:00">`,
    );
    expect(metadata).toEqual({
      title: 'T',
      url: 'https://contoh.id/a',
      published: '2024-03-21T08:00:00+07:00',
      lang: 'en',
    });
    expect(read('<p>x').metadata).toEqual({});
  });

  it('reads pages as deep as any reader has, and refuses bombs quickly', () => {
    const deep = 400;
    expect(read(`${'<div>'.repeat(deep)}Halo${'</div>'.repeat(deep)}`).text).toBe('Halo');
    // Unclosed paragraphs and items are no depth.
    expect(read('<p>a'.repeat(DEPTH_LIMIT * 3)).blocks).toHaveLength(DEPTH_LIMIT * 3);
    const started = performance.now();
    expect(readHtml('<div>'.repeat(100_000))).toMatchObject({
      ok: false,
      error: { code: 'INPUT_HTML_TOO_DEEP' },
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('bounds how many elements a page may ask for', () => {
    // Each paragraph opens all the formatting again.
    const formatting = Array.from({ length: 900 }, (_, i) => `<b id=${i}>`).join('');
    const page = `<p>${formatting}${'</p><p>x'.repeat(ELEMENT_LIMIT / 500)}`;
    expect(readHtml(page)).toMatchObject({ ok: false, error: { code: 'INPUT_TOO_LARGE' } });
  });
});

describe('Parse5Node', () => {
  const first = (html: string): Parse5Node => {
    const page = parseFragment(html);
    return new Parse5Node(page.childNodes[0] as (typeof page.childNodes)[number]);
  };

  it('sees what is hidden without style sheets', () => {
    for (const html of [
      '<p hidden>',
      '<p style="display:none">',
      '<p style="margin:0;DISPLAY: none !important;">',
    ])
      expect(first(html).hidden).toBe(true);
    for (const html of [
      '<p>',
      '<p style="display:block">',
      '<p style="--x-display:none-ish">',
      '<p class="hidden">',
    ])
      expect(first(html).hidden).toBe(false);
  });

  it('tells elements, text and the rest apart', () => {
    const node = first('<p id=a>x<!--y--></p>');
    expect([node.type, node.name, node.attribute('id'), node.attribute('none')]).toEqual([
      'element',
      'p',
      'a',
      null,
    ]);
    expect([...node.children].map((c) => [c.type, c.text])).toEqual([
      ['text', 'x'],
      ['other', ''],
    ]);
  });
});
