import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractBlocks, walkBlocks } from '../../../lib/page/blocks';
import type { PageNode } from '../../../lib/page/node';
import { fromHtml } from './html';

const texts = (html: string): string[] => extractBlocks(fromHtml(html)).blocks.map((b) => b.text);
const kinds = (html: string): string[][] => extractBlocks(fromHtml(html)).blocks.map((b) => [b.kind, b.text]);
const cells = (html: string): string[][] =>
  extractBlocks(fromHtml(html)).blocks.map((b) => [
    b.text,
    b.cell?.rowHead ?? '-',
    b.cell?.columnHead ?? '-',
  ]);

describe('blocks', () => {
  it.each([
    ['inline elements join', '<p>Prabowo <b>96.</b>214<i>.691</i> suara</p>', ['Prabowo 96.214.691 suara']],
    ['white space collapses', '<p>\n  a \t <b> b</b>\n c  </p>', ['a b c']],
    [
      'no-break spaces stay, one for one',
      '<p>1&nbsp;&nbsp;juta &nbsp; x</p>',
      ['1\u00a0\u00a0juta \u00a0 x'],
    ],
    ['soft hyphens stay', '<p>pemi&shy;lu</p>', ['pemi\u00adlu']],
    ['a break stays in the block', '<p>satu <br> dua</p>', ['satu\ndua']],
    ['a blank line ends it', '<p>satu<br> <br>dua<br></p>', ['satu', 'dua']],
    ['blocks end at block elements', 'a<div>b<p>c</p>d</div>e', ['a', 'b', 'c', 'd', 'e']],
    ['nested lists', '<ul><li>a<ul><li>b</li></ul>c</li><li>d</li></ul>', ['a', 'b', 'c', 'd']],
    ['footnote marks leave the figure alone', '<p>96.214.691<sup>1</sup> suara</p>', ['96.214.691 suara']],
    ['nothing but blanks is no block', '<p>&nbsp;</p><p>\u200b</p><p>x</p>', ['x']],
  ])('%s', (_, html, expected) => expect(texts(html)).toEqual(expected));

  it.each(['script', 'style', 'template', 'noscript', 'nav', 'textarea', 'button', 'code', 'pre', 'svg'])(
    'skips %s',
    (name) => expect(texts(`<p>a</p><${name}>96 suara</${name}><p>b</p>`)).toEqual(['a', 'b']),
  );

  it.each([
    'hidden',
    'style="display: none"',
    'contenteditable',
    'contenteditable="true"',
    'role="navigation"',
  ])('skips what has %s', (attribute) => expect(texts(`<div ${attribute}>x</div><p>b</p>`)).toEqual(['b']));

  it('skips what is hidden from assistive technology, but not the whole page', () => {
    expect(texts('<body><div><p>a<span aria-hidden="true">x</span></p></div></body>')).toEqual(['a']);
    expect(texts('<body><div id="root" aria-hidden="true"><p>a</p></div></body>')).toEqual(['a']);
  });

  it('tells kinds apart', () => {
    expect(
      kinds(`<h2>Judul</h2><p>a</p><ul><li>b</li></ul><blockquote><p>c</p></blockquote>
        <figure><figcaption>d</figcaption></figure><aside><h3>e</h3></aside><div class="related-posts">f</div>
        <p><b>Baca juga:</b> <a>g</a></p><section id="comments"><p>h</p></section><div class="content-sidebar-wrap">i</div>`),
    ).toEqual([
      ['heading', 'Judul'],
      ['paragraph', 'a'],
      ['list_item', 'b'],
      ['quote', 'c'],
      ['caption', 'd'],
      ['aside', 'e'],
      ['aside', 'f'],
      ['aside', 'Baca juga: g'],
      ['comment', 'h'],
      ['paragraph', 'i'],
    ]);
    expect(extractBlocks(fromHtml('<h4>x</h4>')).blocks[0]?.level).toBe(4);
  });

  it('walks 100,000 levels deep', () => {
    let [node] = fromHtml('<b>dalam</b>').children as [PageNode];
    for (let i = 0; i < 100_000; i++) {
      const inner: PageNode = node;
      node = {
        type: 'element',
        name: 'div',
        text: '',
        children: [inner],
        attribute: () => null,
        hidden: false,
        shadow: null,
      };
    }
    expect(extractBlocks(node).blocks.map((b) => b.text)).toEqual(['dalam']);
  });
});

describe('tables', () => {
  it('ties row and column heads to cells', () => {
    expect(
      cells(`<table><caption>Suara</caption><thead><tr><th>Provinsi</th><th>01</th></tr></thead>
        <tr><th scope=row>Bali</th><td>99.233</td></tr></table>`),
    ).toEqual([
      ['Suara', '-', '-'],
      ['Provinsi', '', ''],
      ['01', 'Provinsi', ''],
      ['Bali', '', 'Provinsi'],
      ['99.233', 'Bali', '01'],
    ]);
  });

  it('follows spans in both directions', () => {
    const rows = cells(`<table>
      <tr><th rowspan=2>Provinsi</th><th colspan=2>Prabowo</th><th colspan=2>Anies</th></tr>
      <tr><th>Suara</th><th>%</th><th>Suara</th><th>%</th></tr>
      <tr><td>Bali</td><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>`);
    expect(rows.slice(-4)).toEqual([
      ['1', 'Bali', 'Prabowo | Suara'],
      ['2', 'Bali', 'Prabowo | %'],
      ['3', 'Bali', 'Anies | Suara'],
      ['4', 'Bali', 'Anies | %'],
    ]);
  });

  it('carries a row head over the rows it spans', () => {
    const rows = cells(`<table><tr><th>Provinsi</th><th>Paslon</th><th>Suara</th></tr>
      <tr><td rowspan=2>Aceh</td><td>Anies</td><td>2.369.534</td></tr><tr><td>Prabowo</td><td>787.024</td></tr>
      <tr><td>Bali</td><td>Anies</td><td>99.233</td></tr></table>`);
    expect(rows.filter(([text]) => /\d/.test(text as string))).toEqual([
      ['2.369.534', 'Aceh | Anies', 'Suara'],
      ['787.024', 'Aceh | Prabowo', 'Suara'],
      ['99.233', 'Bali | Anies', 'Suara'],
    ]);
  });

  it('reads tables without header cells: running numbers, years, section rows', () => {
    const rows = cells(`<table><tr><td>No</td><td>Partai</td><td>2019</td><td>2024</td></tr>
      <tr><td>1</td><td>PKB</td><td>58</td><td>68</td></tr><tr><td colspan=4>Luar parlemen</td></tr>
      <tr><td>2</td><td>PPP</td><td>19</td><td>0</td></tr></table>`);
    expect(rows.filter(([text]) => /^\d+$/.test(text as string) && Number(text) < 2000)).toEqual([
      ['1', '', 'No'],
      ['58', 'PKB', '2019'],
      ['68', 'PKB', '2024'],
      ['2', 'Luar parlemen', 'No'],
      ['19', 'Luar parlemen | PPP', '2019'],
      ['0', 'Luar parlemen | PPP', '2024'],
    ]);
  });

  it('names a row by a year with a footnote mark', () => {
    const rows = cells(`<table><tr><th>Pemilu</th><th>Kursi</th></tr><tr><td>1999*</td><td>7</td></tr>
      <tr><td>2004</td><td>45</td></tr></table>`);
    expect(rows).toContainEqual(['7', '1999*', 'Kursi']);
  });

  it('reads terms and what is said of them as rows', () => {
    expect(
      cells(
        '<dl><dt>Suara</dt><dt>Pilpres 2024</dt><dd>96.214.691</dd><dd>58,59</dd>' +
          '<div><dt>TPS</dt><dd>823.220</dd></div></dl><p>x</p>',
      ),
    ).toEqual([
      ['Suara', '', ''],
      ['Pilpres 2024', 'Suara', ''],
      ['96.214.691', 'Suara | Pilpres 2024', ''],
      ['58,59', 'Suara | Pilpres 2024', ''],
      ['TPS', '', ''],
      ['823.220', 'TPS', ''],
      ['x', '-', '-'],
    ]);
  });

  it('leaves out what is folded away', () => {
    const fold = (open: string) => texts(`<details${open}>a<summary>b</summary><p>c</p>d</details>`);
    expect(fold('')).toEqual(['b']);
    expect(fold(' open')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('treats a table of layout as prose', () => {
    const long = 'Prabowo meraih suara terbanyak. '.repeat(20).trim();
    const [block] = extractBlocks(fromHtml(`<table><tr><td>${long}</td></tr></table>`)).blocks;
    expect([block?.kind, block?.cell]).toEqual(['paragraph', undefined]);
  });
});

describe('offsets', () => {
  const check = (root: PageNode): void => {
    const { blocks, text } = extractBlocks(root);
    const located = [...walkBlocks(root)].filter((b) => b !== null);
    expect(located.map((b) => b.block)).toEqual(blocks.map(({ start: _start, ...block }) => block));
    for (const [i, { block, pieces }] of located.entries()) {
      const start = blocks[i]?.start ?? Number.NaN;
      expect(text.slice(start, start + block.text.length)).toBe(block.text);
      let at = 0;
      for (const piece of pieces) {
        // Between pieces stands only what no node holds.
        expect(block.text.slice(at, piece.at)).toMatch(/^[ \n]?$/);
        const source = (piece.node as PageNode).text.slice(piece.from, piece.to).replace(/[\t\n\r\f]/g, ' ');
        expect(block.text.slice(piece.at, piece.at + source.length)).toBe(source);
        at = piece.at + source.length;
      }
      expect(at).toBe(block.text.length);
    }
  };

  it.each(['nasional', 'provinsi', 'malam-pemilu'])('lead back to the page: %s', (name) =>
    check(fromHtml(readFileSync(`test/fixtures/pages/${name}.html`, 'utf8'))),
  );

  it('lead back to any page', () => {
    const { tree } = fc.letrec<{ tree: string; list: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('a', ' ', '\n', '  b ', '96.214 ', '&nbsp;', '<br>', ' suara', '&shy;'),
        fc
          .tuple(
            fc.constantFrom('p', 'b', 'div', 'li', 'span', 'h2', 'td', 'table', 'tr', 'blockquote'),
            tie('list'),
          )
          .map(([name, inner]) => `<${name}>${inner}</${name}>`),
      ),
      list: fc.array(tie('tree'), { maxLength: 4 }).map((parts) => parts.join('')),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => check(fromHtml(parts.join('')))),
      { numRuns: 300 },
    );
  });
});
