import { DECISION } from './cues/decision';
import { FIGURES } from './cues/figures';
import { OFFICES_NAMED } from './cues/offices';
import { OUTCOME } from './cues/outcome';
import { PLACES } from './cues/places';
import { ROLL_PARTS } from './cues/roll-parts';
import { STAGE_WORDS } from './cues/stage-words';
import { VOTING } from './cues/voting';

/**
 * Words that tell what a number means, as data: each cue with the phrases that announce it, Indonesian and English
 * together. Sources: the wording of UU 7/2017, PKPU 5/2024 (recapitulation) and the vocabulary of news reports;
 * phrases are matched word by word, the longest wins, so a longer phrase shields a shorter one inside it.
 */
export const CUES = {
  ...VOTING,
  ...FIGURES,
  ...ROLL_PARTS,
  ...OUTCOME,
  ...DECISION,
  ...STAGE_WORDS,
  ...OFFICES_NAMED,
  ...PLACES,
} as const satisfies Record<string, readonly string[]>;

export type CueKey = keyof typeof CUES;
