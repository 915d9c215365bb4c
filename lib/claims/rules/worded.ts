import type { WordedDraft } from '../draft';
import type { Setting } from '../frame/setting';
import { actDrafts } from './acts';
import { ageDrafts } from './age-claims';
import { ballotDrafts } from './ballot-numbers';
import { dateDrafts } from './dates';
import { standingDrafts } from './standings';

/** Claims that are no count or share: dates of stages, acts, ballot numbers, rounds, records, ages. */
export function wordedDrafts(setting: Setting): WordedDraft[] {
  return [
    ...dateDrafts(setting),
    ...actDrafts(setting),
    ...ballotDrafts(setting),
    ...standingDrafts(setting),
    ...ageDrafts(setting),
  ];
}
