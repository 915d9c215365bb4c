import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasElectionCue, mayHoldCue, Screen } from '../../../lib/claims/screen';
import { extractBlocks } from '../../../lib/page/blocks';
import { fromHtml } from '../page/html';

interface Passage {
  readonly id: string;
  readonly title?: string;
  readonly text?: string;
  readonly html?: string;
  readonly claims: readonly unknown[];
}

const passages: Passage[] = ['dev', 'fresh', 'test'].flatMap((part) =>
  readdirSync(`test/corpus/${part}`).flatMap((file) =>
    readFileSync(`test/corpus/${part}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Passage),
  ),
);

const isWorthSending = (texts: readonly string[]): boolean => {
  const screen = new Screen();
  return texts.some((text) => screen.passes(text));
};

const worth = ({ text, html }: Passage): boolean =>
  isWorthSending(
    text === undefined ? extractBlocks(fromHtml(html as string)).blocks.map((b) => b.text) : [text],
  );

describe('the screen', () => {
  it('has a quick look that sees every election word, also where boxes run together', () => {
    const texts = passages.flatMap(({ text = '' }) => (hasElectionCue(text) ? [text] : []));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => !mayHoldCue(`lagi${text}9`))).toEqual([]);
    expect(mayHoldCue('Hujan turun 1.200 milimeter sejak pagi di lereng gunung.')).toBe(false);
  });

  it('loses no labelled passage with a claim', () => {
    const withClaims = passages.filter((p) => p.claims.length > 0);
    expect(withClaims.length).toBeGreaterThan(100);
    expect(withClaims.filter((p) => !worth(p)).map((p) => p.id)).toEqual([]);
  });

  it.each([
    'Harga cabai naik 12 persen menjadi Rp 85.000 per kilogram.',
    'Timnas menang 3-1 atas Malaysia di Stadion Utama Gelora Bung Karno.',
    'Gempa magnitudo 5,6 mengguncang 4 kecamatan; 1.250 rumah rusak.',
    'The company sold 1.2 million phones in the second quarter.',
  ])('leaves alone: %s', (text) => expect(isWorthSending([text])).toBe(false));

  it.each([
    '#Pilkada_Pemilu 12',
    'sepemilu 12',
    'PEMILU12 3',
    'élection 12',
    '(KPU) 12',
    'diKPU 12',
    '12KPU',
    '2024_KPU',
    'kata—suara 5',
  ])('takes a quick look that holds nothing back: %s', (text) => {
    const exact =
      /(?<![\p{L}\p{N}])(?:pemilu|pilkada|suara|elections?)(?![\p{L}\p{N}])/iu.test(text) ||
      /(?<![\p{L}\p{N}])KPU(?![\p{L}\p{N}])/u.test(text);
    expect(isWorthSending([text])).toBe(exact);
  });

  it('needs both a cue and a number, not in the same block', () => {
    expect(isWorthSending(['Pemilu berlangsung damai.'])).toBe(false);
    expect(isWorthSending(['Pemilu berlangsung damai.', 'Total 164.227.475.'])).toBe(true);
    expect(isWorthSending(['PEROLEHAN KURSI', 'dua ratus'])).toBe(true);
  });
});
