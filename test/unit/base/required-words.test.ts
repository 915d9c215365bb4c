import { describe, expect, it } from 'vitest';
import { requiredWords } from '../../../lib/base/required-words';
import { WordScan } from '../../../lib/base/word-scan';
import { COUNT_KINDS } from '../../../lib/claims/lexicon/counts';
import { RULE_KINDS } from '../../../lib/claims/lexicon/rule-kinds';
import { RULE_SUBJECTS } from '../../../lib/claims/lexicon/rule-subjects';
import { RULE_VALUES } from '../../../lib/claims/lexicon/rule-values';
import { readPassages } from '../../eval/passages';

describe('the words that an expression requires', () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/suara/, ['suara']],
    [/\b(?:suara|kursi)\b/, ['suara', 'kursi']],
    // Of two that must stand, the set whose shortest word is longer tells more.
    [/\b(?:mk|kpu)\s+putusan/, ['putusan']],
    [/(?=[\s\S]*\bperempuan\b)[\s\S]*\b(?:usul|aju)/, ['perempuan']],
    // What may be missing is not required, and parts a word.
    [/gubernurs?/, ['gubernur']],
    [/lai?n/, ['la']],
    [/pemilu(?:kada)?/, ['pemilu']],
    [/kotak+osong/, ['kotak']],
    [/dua{0,2}x/, ['du']],
    [/(?:dan){2}/, ['dan']],
    // What must not stand there is not required either.
    [/(?!gubernur)[a-z]+/, null],
    [/(?<!bukan )(?<=yang )sah/, ['yang']],
    // An alternative without words leaves all open.
    [/\b(?:suara|\d+)\b/, null],
    [/suara|/, null],
    [/[abc]+\s*\.\d{2}/, null],
    [/wali ?kota/, ['wali']],
    [/\u2013kursi[\]x]dua/, ['kursi']],
    [/(?<nama>budi)\k<nama>/, ['budi']],
  ])('%s', (pattern, words) => {
    expect(requiredWords(pattern)).toEqual(words);
  });

  it('stand in every text of the corpus that an expression of the tables matches', () => {
    const patterns = [
      ...COUNT_KINDS.flatMap(({ before, after, sentence }) => [before, after, sentence]),
      ...RULE_KINDS.flatMap(({ before, after, around, about }) => [before, after, around, about]),
      ...RULE_VALUES.flatMap(({ before, after, around }) => [before, after, around]),
      ...RULE_SUBJECTS.flatMap(({ says }) => says),
    ].filter((pattern) => pattern !== undefined);
    const texts = readPassages('dev').map(({ text = '' }) => text.toLowerCase().slice(0, 400));
    let matches = 0;
    for (const pattern of patterns) {
      const words = requiredWords(pattern);
      if (words === null) continue;
      for (const text of texts) {
        if (!pattern.test(text)) continue;
        matches++;
        expect(
          words.some((word) => text.includes(word)),
          `${pattern} in ${text}`,
        ).toBe(true);
      }
    }
    expect(matches).toBeGreaterThan(100);
  });
});

describe('a scan for words', () => {
  const scan = new WordScan(['suara', 'su', 'ara', 'kursi']);
  it.each([
    ['', []],
    ['suara', [0, 1, 2]],
    ['bersuara kurs', [0, 1, 2]],
    ['su', [1]],
    ['dua kursi', [3]],
  ])('%s', (text, found) => {
    expect([...scan.scan(text)].sort()).toEqual(found);
  });
});
