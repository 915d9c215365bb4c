import { useState } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format';
import { inLanguage } from '../../lib/i18n/language';
import { statusWords, URL_KIND_WORDS } from '../../lib/i18n/verdict-words';
import type { OfficialFigure } from '../../lib/model/claim';
import { QrCode } from '../qr-code/QrCode';
import { SourceLink, safeUrl } from '../source-link/SourceLink';
import { useCardWords } from '../words/card-words';
import { formulaText, sourceTitle } from './claim-text';

/** The act or statement behind the figure: status, title, date, and where it is published. */
export function ClaimSourceBlock({ official }: { official: OfficialFigure }) {
  const { t, language } = useCardWords();
  const { source } = official;
  const title = sourceTitle(source);
  const kind = source.urlKind ? inLanguage(URL_KIND_WORDS[source.urlKind], language) : null;
  const host = safeUrl(source.url)?.host;
  return (
    <div class="rj-source">
      <p class="rj-small">{statusWords(official.status, source.docNo, language)}</p>
      <p lang="id">
        <strong>{title.name}</strong>
      </p>
      {title.about ? (
        <p class="rj-source__about" lang="id">
          {title.about}
        </p>
      ) : null}
      <p class="rj-small">
        {[source.publisher, official.asOf ? `${t('card.asOf')} ${formatDate(official.asOf, language)}` : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {host && kind ? (
        <p>
          {kind}: <SourceLink url={source.url}>{host}</SourceLink>
        </p>
      ) : null}
      {!kind ? <SeenAt official={official} /> : null}
    </div>
  );
}

/** Where we saw the figure: not the official place, and never called so. */
function SeenAt({ official }: { official: OfficialFigure }) {
  const { t } = useCardWords();
  const url = official.source.seenAt ?? official.source.url;
  return url ? (
    <p>
      {t('card.seen')} <SourceLink url={url}>{safeUrl(url)?.host ?? url}</SourceLink>
    </p>
  ) : (
    <p class="rj-small">{t('card.noLink')}</p>
  );
}

/** Formula, place of finding and QR code, folded away until asked for. */
export function ClaimDetails({ official }: { official: OfficialFigure }) {
  const { t, language } = useCardWords();
  const [open, setOpen] = useState(false);
  const formula = formulaText(official, language);
  const link = safeUrl(official.source.url);
  const seen = official.source.urlKind ? official.source.seenAt : null;
  if (!formula && !link && !seen) return null;
  return (
    <details
      class="rj-details"
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>{t('card.details')}</summary>
      <dl class="rj-rows">
        {formula ? (
          <div>
            <dt>{t('card.formula')}</dt>
            {formula.words ? <dd>{formula.words}</dd> : null}
            {formula.sum ? <dd class="rj-formula">{formula.sum}</dd> : null}
          </div>
        ) : null}
        {seen ? (
          <div>
            <dt>{t('card.seen')}</dt>
            <dd>
              <SourceLink url={seen}>{safeUrl(seen)?.host ?? seen}</SourceLink>
            </dd>
          </div>
        ) : null}
        {open && link ? (
          <div>
            <dt>{t('card.qr')}</dt>
            <dd>
              <QrCode text={link.href} label={t('card.qr.alt', { url: link.host })} />
            </dd>
          </div>
        ) : null}
      </dl>
    </details>
  );
}
