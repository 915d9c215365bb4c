import { useWords } from '../words/Words';

const PARTS = ['method', 'privacy', 'corrections', 'funding', 'licences'] as const;

/** Method, privacy, corrections, funding and licences in short. */
export function AboutSection({ version }: { version: string }) {
  const { t } = useWords();
  return (
    <section class="rj-panel-box" id="about">
      <h2>{t('about.title')}</h2>
      <p>
        {t('about.scope')} {t('about.independent')}
      </p>
      {PARTS.map((part) => (
        <div key={part}>
          <h3>{t(`about.${part}`)}</h3>
          <p>{t(`about.${part}.text`)}</p>
        </div>
      ))}
      <p class="rj-small">
        {t('app.name')} {version}
      </p>
    </section>
  );
}
