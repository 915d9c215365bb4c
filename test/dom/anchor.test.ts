// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { anchorClaim, stillHolds } from '../../entrypoints/content/anchor';
import { BlockIds } from '../../entrypoints/content/block-ids';
import { dropLost, holdClaims, listed, tallyOf } from '../../entrypoints/content/claims';
import { collect } from '../../entrypoints/content/collect';
import type { LocatedBlock } from '../../lib/page/blocks';
import type { PageClaim } from '../../lib/protocol/messages';
import { CLAIM } from '../components/claims';

const read = async (html: string, ids?: BlockIds): Promise<readonly LocatedBlock[]> => {
  document.body.innerHTML = html;
  return (await collect(document, new AbortController().signal, ids)).blocks;
};

const claimOn = ({ block }: LocatedBlock, quote: string): PageClaim => {
  const start = block.text.indexOf(quote);
  return { ...CLAIM, asked: 'record' as const, blockId: block.id, start, end: start + quote.length, quote };
};

describe('anchors', () => {
  beforeEach(() => document.body.replaceChildren());

  it('lie on the very words, across elements and collapsed white space', async () => {
    const [block] = await read('<p>\n  Prabowo <span>58,<span>83</span></span>\n   persen suara</p>');
    expect(block?.block.text).toBe('Prabowo 58,83 persen suara');
    const anchor = anchorClaim(claimOn(block as LocatedBlock, '58,83 persen'), block as LocatedBlock);
    expect(anchor?.range.toString().replace(/\s+/g, ' ')).toBe('58,83 persen');
    expect(anchor?.parts.map((part) => part.words).join('')).toBe('58,83 persen');
  });

  it('are found in a block that was read in one go', async () => {
    const [block] = await read('<p>\n Ia <i>unggul</i> di dua\n  pertiga <b>kampung</b></p>');
    expect(block?.whole).toBeDefined();
    const anchor = anchorClaim(claimOn(block as LocatedBlock, 'dua pertiga kampung'), block as LocatedBlock);
    expect(anchor?.parts.map((part) => part.words).join('')).toBe('dua pertiga kampung');
    expect(anchor?.range.toString().replace(/\s+/g, ' ')).toBe('dua pertiga kampung');
    (document.querySelector('b') as Element).remove();
    expect(anchorClaim(claimOn(block as LocatedBlock, 'kampung'), block as LocatedBlock)).toBeNull();
  });

  it('are refused where claim and page do not say the same', async () => {
    const [block] = await read('<p>Prabowo 58,83 persen</p>');
    const claim = claimOn(block as LocatedBlock, '58,83 persen');
    expect(anchorClaim({ ...claim, quote: '58,59 persen' }, block as LocatedBlock)).toBeNull();
    (document.querySelector('p')?.firstChild as Text).data = 'Prabowo 58,59 persen';
    expect(anchorClaim(claim, block as LocatedBlock)).toBeNull();
  });

  it('are lost when the page changes under them, and then not counted', async () => {
    const blocks = await read('<p>Prabowo 58,83 persen</p><p>Anies 24,95 persen</p>');
    const held = holdClaims(
      [
        claimOn(blocks[1] as LocatedBlock, '24,95 persen'),
        claimOn(blocks[0] as LocatedBlock, '58,83 persen'),
      ],
      blocks,
    );
    expect(held.map((h) => h.claim.quote)).toEqual(['58,83 persen', '24,95 persen']);
    expect(dropLost(held)).toBe(held);
    document.querySelector('p')?.remove();
    const left = dropLost(held);
    expect(left.map((h) => h.anchor !== null)).toEqual([false, true]);
    expect(tallyOf(left).differs).toBe(1);
    expect(listed(left, 'all').map((h) => h.lost ?? false)).toEqual([true, false]);
    expect(left[1]?.anchor && stillHolds(left[1].anchor)).toBe(true);
  });
});

describe('collecting', () => {
  it('names a block by its words, so that it keeps its name when others come and go', async () => {
    const blockIds = new BlockIds();
    const before = await read('<p>satu</p><p>dua</p><p>dua</p>', blockIds);
    const after = await read('<h2>baru</h2><p>dua</p><p>dua</p><p>satu</p>', blockIds);
    expect(new Set(before.map((b) => b.block.id)).size).toBe(3);
    const ids = (blocks: readonly LocatedBlock[]): string[] =>
      blocks.filter((b) => b.block.kind === 'paragraph').map((b) => `${b.block.text} ${b.block.id}`);
    expect(ids(after).sort()).toEqual(ids(before).sort());
    expect(new Set(after.map((b) => b.block.id)).size).toBe(4);
  });

  it('reads open shadow roots and the nodes given to their slots', async () => {
    document.body.innerHTML = '<div id="host"><p>luar</p></div>';
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = '<p>dalam</p>';
    const { blocks, shadows } = await collect(document, new AbortController().signal);
    expect(blocks.map((b) => b.block.text)).toEqual(['dalam']);
    expect(shadows).toEqual([root]);
  });

  it('changes nothing', async () => {
    const html = '<p>Prabowo <b>58,83</b> persen</p><table><tbody><tr><td>1</td></tr></tbody></table>';
    await read(html);
    expect(document.body.innerHTML).toBe(html);
  });

  it('stops when it is told to', async () => {
    const end = new AbortController();
    document.body.innerHTML = '<p>x</p>'.repeat(20_000);
    const reading = collect(document, end.signal);
    end.abort();
    await expect(reading).rejects.toThrow();
  });
});
