import { lastAsked } from '../base/last-asked';
import type { Span } from '../base/span';
import type { Setting } from './frame/setting';

/** Names for what was published before, and words for writing it wrong. */
const published =
  '(?:artikel|berita|tulisan|naskah|judul|laporan|versi|redaksi|kami|infografik|grafik|takarir|unggahan)';
const wrote =
  '(?:tertulis|ditulis|menulis|menulis(?:kan)?|tercantum|mencantumkan|menyebut(?:kan)?|disebut(?:kan)?|memuat|dimuat)';

/** "Semula tertulis N", "berita sebelumnya menulis N", "an earlier version said N": the figure that is taken back. */
const takenBack = new RegExp(
  [
    `\\b(?:semula|awalnya|sebelumnya|keliru|salah) (?:tertulis|ditulis|menulis(?:kan)?|tercantum|mengetik|diketik|mencantumkan)\\b`,
    `\\b(?:salah (?:tulis|ketik|kutip|sebut)|ralat(?:nya)?|koreksi)\\b(?!\\s*:)`,
    // "Ralat: N" states what is right, unless it first repeats what was written.
    `\\b(?:ralat(?:nya)?|koreksi)\\s*:[^.;]*\\b(?:${wrote}|tulis|sebut|kemarin|tadi|semula|awalnya|sebelumnya|dulu)\\b`,
    `\\b${published}\\b[^.;]{0,30}\\b(?:semula|awalnya|sebelumnya|keliru|salah)\\b[^.;]{0,20}\\b${wrote}\\b`,
    `\\b(?:earlier|previous|original) (?:version|report|story|article)\\b[^.;]{0,60}\\b(?:said|stated|gave|put|had|reported|listed)\\b`,
    `\\b(?:incorrectly|mistakenly|erroneously|wrongly) (?:said|stated|gave|put|reported|listed|written)\\b`,
  ].join('|'),
);

/** Whether the words in front of a figure say that it was written wrong before. */
export function takesBack(setting: Setting, figure: Span): boolean {
  const { block, sentence } = setting;
  const { lower } = block.text;
  return takesSomethingBack(setting.lower) && takenBack.test(lower.slice(sentence.start, figure.start));
}
const takesSomethingBack = lastAsked((sentence: string) => takenBack.test(sentence));
