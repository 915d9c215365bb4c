import type { ReadingMode } from '../../lib/settings/settings';
import { ChoiceList } from '../choice-list/ChoiceList';
import { useWords } from '../words/Words';

export interface ModeChoiceProps {
  readonly mode: ReadingMode;
  /** Sites in the bundled list and the reader's own. */
  readonly siteCount: number;
  /** The browser has granted what the chosen mode needs. */
  readonly granted: boolean;
  /** The reader has just declined the browser's question. */
  readonly refused: boolean;
  /** Called inside the click: the permission must be asked for there and then. */
  readonly onChoose: (mode: ReadingMode) => void;
  readonly hideLegend?: boolean;
}

/** When Rujukan may read: the three modes, each with what the browser will ask, word for word. */
export function ModeChoice({
  mode,
  siteCount,
  granted,
  refused,
  onChoose,
  hideLegend = false,
}: ModeChoiceProps) {
  const { t } = useWords();
  return (
    <div class="rj-modes">
      <ChoiceList
        look="cards"
        hideLegend={hideLegend}
        legend={t('mode.title')}
        value={mode}
        onChoose={onChoose}
        choices={[
          { value: 'click', label: t('mode.click'), about: t('mode.click.about') },
          {
            value: 'listed',
            label: t('mode.listed'),
            about: (
              <About text={t('mode.listed.about', { count: siteCount })} asks={t('mode.listed.permission')} />
            ),
          },
          {
            value: 'all',
            label: t('mode.all'),
            about: <About text={t('mode.all.about')} asks={t('mode.all.permission')} />,
          },
        ]}
      />
      <div role="status">
        {refused ? (
          <p class="rj-note" data-tone="warn">
            {t('mode.refused')}
          </p>
        ) : null}
        {!refused && mode !== 'click' ? (
          granted ? (
            <p class="rj-note" data-tone="good">
              {t('mode.granted')}
            </p>
          ) : (
            <p class="rj-note" data-tone="warn">
              {t('mode.missing')}{' '}
              <button type="button" class="rj-button" onClick={() => onChoose(mode)}>
                {t('mode.grant')}
              </button>
            </p>
          )
        ) : null}
      </div>
      <p class="rj-small">{t('mode.permission.why')}</p>
    </div>
  );
}

function About({ text, asks }: { text: string; asks: string }) {
  return (
    <>
      {text} <em>{asks}</em>
    </>
  );
}
