// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collect } from '../../entrypoints/content/collect';

const textsOf = async (html: string): Promise<readonly string[]> => {
  document.body.innerHTML = html;
  const { blocks } = await collect(document, new AbortController().signal);
  return blocks.map(({ block }) => block.text);
};

/** What style sheets do, by selector: the environment has no layout. */
let hidden = '';
let unpainted = '';
const real = globalThis.getComputedStyle;
const asked = vi.fn((element: Element) => {
  const style = real(element);
  const display =
    hidden && element.matches(hidden)
      ? 'none'
      : /^(?:b|i|span)$/.test(element.localName)
        ? 'inline'
        : 'block';
  const visibility = unpainted && element.matches(unpainted) ? 'hidden' : 'visible';
  const told = { display, visibility, float: 'none' };
  return new Proxy(style, { get: (_, name) => Reflect.get(name in told ? told : style, name) });
});

beforeEach(() => {
  asked.mockClear();
  hidden = '';
  unpainted = '';
  vi.stubGlobal('getComputedStyle', asked);
  Element.prototype.checkVisibility = function (how) {
    if (how?.visibilityProperty && unpainted && this.matches(unpainted)) return false;
    return !(hidden && this.matches(hidden));
  };
});
afterEach(() => vi.unstubAllGlobals());

describe('the text of a page', () => {
  it('is read without what is hidden, also where only the place of an element tells', async () => {
    hidden = 'li:nth-child(2), p:nth-child(1)';
    expect(await textsOf('<p>nol</p><ul><li>satu</li><li>dua</li><li>tiga <b>empat</b></li></ul>')).toEqual([
      'satu',
      'tiga empat',
    ]);
  });

  it('is read without what is not painted, wherever there may be a claim', async () => {
    unpainted = 'p:nth-of-type(n+2)';
    const inside = ['tiga', 'Prabowo <i>58,6</i> persen', 'dua <b>suara</b>', '<i>Gibran</i> <b>12345</b>'];
    expect(await textsOf(`<p>satu</p>${inside.map((html) => `<p>${html}</p>`).join('\n')}`)).toEqual([
      'satu',
    ]);
  });

  it('asks for the style of one of many alike, and of each that is not', async () => {
    const many = Array.from({ length: 100 }, (_, i) => `<p class="a">suara <b>${i}</b></p>`).join('');
    expect(await textsOf(many)).toHaveLength(100);
    expect(asked.mock.calls.length).toBeLessThan(8);
    asked.mockClear();
    await textsOf(Array.from({ length: 100 }, (_, i) => `<p id="p${i}">kata</p>`).join(''));
    expect(asked.mock.calls.length).toBeGreaterThanOrEqual(100);
  });

  it('tells elements apart that differ in an attribute or in what is around them', async () => {
    hidden = '.x b, b[data-x]';
    const html =
      '<div>suara <b>1</b> c</div><div class="x">suara <b>2</b> c</div><div>suara <b data-x>3</b> c</div>';
    expect(await textsOf(html)).toEqual(['suara 1 c', 'suara c', 'suara c']);
  });

  it('is read in one go where no claim is expected, with the same words', async () => {
    const words = [
      'hujan',
      ' turun',
      '\n  sejak ',
      '<i>pagi</i>',
      ' <span title="x">di <b>lereng</b></span>',
      '&nbsp;',
      '.',
    ];
    const paragraphs = Array.from(
      { length: 60 },
      (_, i) => `kata${words.filter((_word, at) => (i >> (at % 6)) % 2 === at % 2).join('')}`,
    );
    const lists = await textsOf(paragraphs.map((inside) => `<p>${inside}</p>`).join('<hr>'));
    const oneByOne = await textsOf(
      paragraphs.map((inside) => `<p>${inside} <b class="y">9,9</b></p>`).join('<hr>'),
    );
    expect(lists.map((text) => `${text} 9,9`.replace(/[ \u00a0]+9/, ' 9'))).toEqual(
      oneByOne.map((text) => text.replace(/[ \u00a0]+9/, ' 9')),
    );
  });

  it('is read node by node where it breaks, holds a box, or may hold a claim', async () => {
    const read = async (html: string) => {
      document.body.innerHTML = html;
      const { blocks } = await collect(document, new AbortController().signal);
      return blocks.map(({ block, whole }) => [block.text, whole === undefined]);
    };
    expect(await read('<p>hujan <i>pagi</i></p>')).toEqual([['hujan pagi', false]]);
    expect(await read('<p>hujan<br>pagi</p>')).toEqual([['hujan\npagi', true]]);
    expect(await read('<div>hujan<p>pagi</p></div>')).toEqual([
      ['hujan', true],
      ['pagi', false],
    ]);
    expect(await read('<p>hujan <span class="x">pagi</span></p>')).toEqual([['hujan pagi', true]]);
    for (const words of ['suara', 'Gibran', '58,6', '12 persen', '12345']) {
      expect(await read(`<p>hujan <i>pagi</i> ${words}</p>`)).toEqual([[`hujan pagi ${words}`, true]]);
      // Nothing inside could be other than it seems.
      expect(await read(`<p>hujan ${words}</p>`)).toEqual([[`hujan ${words}`, false]]);
    }
  });

  it('is the same where one paragraph is like the last and where none is', async () => {
    hidden = 'p:nth-of-type(3), .x:nth-of-type(7)';
    const all = [
      '<p>satu</p>',
      '<p> dua <i>dan</i>\n lagi</p>',
      '<p>tersembunyi</p>',
      ' teks lepas ',
      '<p>empat</p>',
      '<p class="x">lima</p>',
      '<p class="x">enam</p>',
      '<p class="x">tersembunyi</p>',
      '<p hidden>tersembunyi</p>',
      '<p></p>',
      '<p>baris<br>baris</p>',
      '<!-- catatan --><p>tujuh <b>12,5</b></p>',
      '<p>delapan</p>',
    ];
    const texts = ['satu', 'dua dan lagi', 'teks lepas', 'empat', 'lima', 'enam'];
    expect(await textsOf(all.join('\n'))).toEqual([...texts, 'baris\nbaris', 'tujuh 12,5', 'delapan']);
    expect(await textsOf(all.slice(0, 7).join(''))).toEqual(texts);
  });
});
