import type { KecamatanVillages } from '../../lib/model/place-page';
import { useWords } from '../words/Words';

/** Villages of a kabupaten or kota by kecamatan, each folded away until it is wanted. */
export function VillageList({ groups }: { readonly groups: readonly KecamatanVillages[] }) {
  const { t } = useWords();
  const count = groups.reduce((sum, { villages }) => sum + villages.length, 0);
  return (
    <details class="rj-details rj-place__part rj-villages">
      <summary>{t('place.villages', { count, groups: groups.length })}</summary>
      <p class="rj-small">{t('place.villages.source')}</p>
      {groups.map(({ code, name, villages }) => (
        <details key={code} class="rj-details">
          <summary>
            {name} <span class="rj-small">({villages.length})</span>
          </summary>
          <ul class="rj-places">
            {villages.map((village) => (
              <li key={village.code}>
                {village.name}
                {village.stations === null ? null : (
                  <span class="rj-small rj-number">
                    {' '}
                    {t('place.villages.stations', { count: village.stations })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </details>
  );
}
