import type { FaultCode } from '../../lib/base/fault';
import { FaultNote } from '../fault-note/FaultNote';
import { ModeChoice, type ModeChoiceProps } from '../mode-choice/ModeChoice';
import { useWords } from '../words/Words';
import { SampleSentence } from './SampleSentence';

export interface WelcomeProps {
  readonly modes: ModeChoiceProps;
  /** Why the background could not be asked, or a change not be kept. */
  readonly fault: FaultCode | null;
  readonly onOptions: () => void;
}

/** The first-run page: what it does, how it looks, when it may read. */
export function Welcome({ modes, fault, onOptions }: WelcomeProps) {
  const { t } = useWords();
  return (
    <main class="rj-root rj-doc rj-welcome">
      <header>
        <h1>{t('hello.title')}</h1>
        <p class="rj-lead">{t('hello.lead')}</p>
        <p class="rj-private">{t('hello.private')}</p>
      </header>
      <section class="rj-panel-box">
        <h2>{t('hello.sample')}</h2>
        <p class="rj-small">{t('hello.sample.caption')}</p>
        <SampleSentence />
      </section>
      <section class="rj-panel-box">
        <h2>{t('hello.choose')}</h2>
        <p class="rj-small">{t('hello.choose.about')}</p>
        <ModeChoice {...modes} hideLegend />
        {fault ? <FaultNote code={fault} /> : null}
      </section>
      <section class="rj-panel-box rj-done">
        <h2>{t('hello.done')}</h2>
        <p>{t(modes.mode === 'click' || !modes.granted ? 'hello.done.click' : 'hello.done.auto')}</p>
        <p>
          <button type="button" class="rj-button" onClick={onOptions}>
            {t('hello.settings')}
          </button>
        </p>
      </section>
    </main>
  );
}
