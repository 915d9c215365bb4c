import { type Analysis, hasCue } from '../analyze';
import type { Cue } from '../cues';

/** What a figure is held against: "sedikit di atas putaran pertama", "naik dari partisipasi putaran pertama". */
const comparedWith =
  /\b(?:di (?:atas|bawah)|melampaui|melebihi|lebih \w+ dari(?:pada)?|(?:naik|turun|meningkat|menurun|merosot|anjlok|melonjak|bertambah|berkurang)(?:\s+[\d.,]+\s*(?:persen|%|suara|poin)?)?\s+dari(?:pada)?|dibanding(?:kan)?|ketimbang|daripada|beda dari|sama dengan|seperti|than|above|below|up from|down from|compared (?:with|to)|as)\s+(?:(?:pada|di|saat|ketika|hasil|angka|partisipasi|kehadiran|perolehan|capaian|raihan|dengan|waktu|in|the|that|of|its|his|during)\s+)*$/;

/**
 * The round that words speak of. The first round as what a figure is compared with ("naik dari putaran pertama") makes the
 * figure one of the runoff.
 */
export function roundIn({ text: { lower } }: Analysis, cues: readonly Cue[]): 1 | 2 | null {
  if (hasCue(cues, 'runoff')) return 2;
  const first = cues.filter((cue) => cue.keys.includes('firstRound'));
  if (first.length === 0) return null;
  const compared = first.every(({ start }) => comparedWith.test(lower.slice(Math.max(0, start - 70), start)));
  return compared ? 2 : 1;
}
