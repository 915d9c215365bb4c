import type { Election } from '../../model/election';
import type { Setting } from './setting';
import { surroundingsOf } from './surroundings';

/** Elections of the years that the text writes around the sentence, else the newest before the page. */
export function spokenElections(setting: Setting): readonly Election[] {
  const { local, paragraph, index } = setting;
  const around = surroundingsOf(setting);
  const years = [...local.years.map((y) => y.year), ...around.years.flatMap((scope) => scope.values)];
  const published = Number(paragraph.published.slice(0, 4));
  const allowed = years.length > 0 ? years : published > 0 ? [published, published - 1] : [];
  return index.elections.filter(({ id, votingDay }) =>
    allowed.includes(Number(/\d{4}/.exec(votingDay || id)?.[0] ?? 0)),
  );
}
