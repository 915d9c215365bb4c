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
const real = globalThis.getComputedStyle;
const asked = vi.fn((element: Element) => {
  const style = real(element);
  const display =
    hidden && element.matches(hidden)
      ? 'none'
      : /^(?:b|i|span)$/.test(element.localName)
        ? 'inline'
        : 'block';
  const told = { display, float: 'none' };
  return new Proxy(style, { get: (_, name) => Reflect.get(name in told ? told : style, name) });
});

beforeEach(() => {
  asked.mockClear();
  hidden = '';
  vi.stubGlobal('getComputedStyle', asked);
  Element.prototype.checkVisibility = function () {
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

  it('asks for the style of one of many alike, and of each that is not', async () => {
    const many = Array.from({ length: 100 }, (_, i) => `<p class="a">kata <b>${i}</b></p>`).join('');
    expect(await textsOf(many)).toHaveLength(100);
    expect(asked.mock.calls.length).toBeLessThan(8);
    asked.mockClear();
    await textsOf(Array.from({ length: 100 }, (_, i) => `<p id="p${i}">kata</p>`).join(''));
    expect(asked.mock.calls.length).toBeGreaterThanOrEqual(100);
  });

  it('tells elements apart that differ in an attribute or in what is around them', async () => {
    hidden = '.x b, b[data-x]';
    const html = '<div>a <b>1</b> c</div><div class="x">a <b>2</b> c</div><div>a <b data-x>3</b> c</div>';
    expect(await textsOf(html)).toEqual(['a 1 c', 'a c', 'a c']);
  });
});
