// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { BlockIds } from '../../entrypoints/content/block-ids';
import { collect } from '../../entrypoints/content/collect';
import { Judged, type Question } from '../../entrypoints/content/judged';
import type { PageClaim } from '../../lib/protocol/messages';
import { CLAIM } from '../components/claims';

const LEAD = '<p>Pada Pilpres 2024, Prabowo-Gibran meraih 96.214.691 suara.</p>';
const OTHER = '<p>Anies-Muhaimin meraih 40.971.906 suara pada Pilpres 2024.</p>';
const STORY = Array.from(
  { length: 60 },
  (_, i) => `<p>Cerita ${i}. ${'Hujan turun sejak pagi. '.repeat(20)}</p>`,
).join('');

let judged: Judged;
let ids: BlockIds;
beforeEach(() => {
  judged = new Judged();
  ids = new BlockIds();
  document.title = 'Berita';
});

/** What is asked of a page with this body. */
async function ask(html: string): Promise<Question | null> {
  document.body.innerHTML = html;
  const { signal } = new AbortController();
  return judged.ask(document, (await collect(document, signal, ids)).blocks, signal);
}
/** Answers with a claim on every figure in thousands. */
const answer = (question: Question | null): readonly string[] => {
  const claims = (question?.message.blocks ?? []).flatMap((block): PageClaim[] => {
    const found = /\d+(?:\.\d{3})+/.exec(block.text);
    if (!found) return [];
    return [
      {
        ...CLAIM,
        asked: 'record' as const,
        blockId: block.id,
        start: found.index,
        end: found.index + found[0].length,
        quote: found[0],
      },
    ];
  });
  question?.take(claims);
  return quotes();
};
const quotes = (): readonly string[] =>
  judged.claims
    .map((claim) => claim.quote)
    .sort()
    .reverse();

describe('what was judged', () => {
  it('is not asked again where nothing is new, whatever moved', async () => {
    expect(answer(await ask(LEAD + OTHER))).toEqual(['96.214.691', '40.971.906']);
    expect(await ask(LEAD + OTHER)).toBeNull();
    expect(await ask(`<div>${OTHER}</div>${LEAD}`)).toBeNull();
    expect(quotes()).toEqual(['96.214.691', '40.971.906']);
    expect(await ask(OTHER)).toBeNull();
    expect(quotes()).toEqual(['40.971.906']);
  });

  it('is asked of a long page for the new block alone, and keeps the rest', async () => {
    answer(await ask(LEAD + STORY));
    const question = await ask(LEAD + STORY + OTHER);
    expect(question?.message.blocks.length).toBeLessThan(12);
    expect(answer(question)).toEqual(['96.214.691', '40.971.906']);
  });

  it('is not asked for clocks and counters', async () => {
    answer(await ask(`${LEAD}<p>Diperbarui 1 menit lalu</p>`));
    expect(await ask(`${LEAD}<p>Diperbarui 2 menit lalu</p>`)).toBeNull();
    expect(await ask(`${LEAD}<p>12 komentar</p>`)).toBeNull();
    expect(quotes()).toEqual(['96.214.691']);
    for (const telling of ['58 persen', '110 kursi', '58,59%', '96214691'])
      expect(await ask(`${LEAD}<p>${telling}</p>`), telling).not.toBeNull();
  });

  it('is asked anew under another title that speaks of elections, not under one that flashes', async () => {
    answer(await ask(LEAD));
    document.title = '(3) Berita';
    expect(await ask(LEAD)).toBeNull();
    document.title = 'Hasil Pilpres 2019';
    expect(await ask(LEAD)).not.toBeNull();
  });

  it('stays open until there is an answer, and nothing is asked of pages about something else', async () => {
    expect(await ask(LEAD)).not.toBeNull();
    expect(await ask(LEAD)).not.toBeNull();
    judged.forget();
    expect(await ask('<p>Harga beras naik 1.200 rupiah.</p>')).toBeNull();
    expect(judged.isEmpty).toBe(false);
  });
});
