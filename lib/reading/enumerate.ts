import type { Draft } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import { queryOf } from './facts';
import { owned } from './owned';
import type { PageSetting } from './page-setting';
import type { Reading } from './reading';
import { unowned } from './unowned';
import { foundByValue } from './value-finds';

/** Against what the text writes no role is firm. */
const NOTHING: Reading['weights'] = { election: 0, office: 0, region: 0, subject: 0 };

/** Every reading of a draft that its written roles allow, unscored beyond what the text says. */
export function enumerate(draft: Draft, index: FactIndex, page: PageSetting): Reading[] {
  const query = queryOf(draft, index);
  const written = draft.ownership === 'required' ? owned(query, page) : unowned(query, page);
  const found = foundByValue(query, written);
  const candidates = found.length > 0 ? [...written, ...found] : written;
  const free = candidates.flatMap(({ reading, against }) => (against ? [] : reading));
  const readings =
    free.length > 0 ? free : candidates.map(({ reading }) => ({ ...reading, weights: NOTHING }));
  return readings.sort((a, b) => b.score - a.score);
}
