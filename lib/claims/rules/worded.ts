import type { WordedDraft } from '../draft';
import type { Setting } from '../setting';
import { actDrafts } from './acts';
import { ballotDrafts } from './ballot-numbers';
import { dateDrafts } from './dates';

/** Claims that are no count or share: dates of stages, acts, ballot numbers. */
export function wordedDrafts(setting: Setting): WordedDraft[] {
  return [...dateDrafts(setting), ...actDrafts(setting), ...ballotDrafts(setting)];
}
