import { formatDate } from '../../lib/i18n/format';
import type { Hoax } from '../../lib/model/hoax';
import { SourceLink } from '../source-link/SourceLink';
import { useWords } from '../words/Words';

/** One debunked claim: what goes round, who debunked it and how, with the link. */
export function HoaxItem({ hoax }: { hoax: Hoax }) {
  const { t, language } = useWords();
  const { publisher, date, byChecker, rating } = hoax;
  const finding = hoax.finding[language];
  return (
    <>
      <p class="rj-hoax__claim">
        <q>{hoax.claim[language]}</q>
      </p>
      <p class="rj-hoax__by">
        {t(byChecker ? 'hoax.byChecker' : 'hoax.byOther', { publisher })}
        <span class="rj-small">
          {[t(`hoax.rating.${rating}`), date ? formatDate(date, language) : '']
            .filter(Boolean)
            .map((part) => ` · ${part}`)}
        </span>
      </p>
      {finding ? (
        <p class="rj-small">
          {t('hoax.finding')}: <span lang={finding === hoax.finding.id ? 'id' : 'en'}>{finding}</span>
        </p>
      ) : null}
      <p class="rj-hoax__link">
        <SourceLink url={hoax.url}>
          {t('hoax.read')}
          <span class="rj-hidden">: {hoax.claim[language]}</span>
        </SourceLink>
      </p>
    </>
  );
}
