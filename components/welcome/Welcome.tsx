import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
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
  /** The reader has seen enough. */
  readonly onDone: () => void;
}

const STEPS = 3;
const MARKS = ['matches', 'differs', 'different_basis'] as const;

/** The first run in three screens: what it does, with a sample to try; when it may read; how to begin. */
export function Welcome({ modes, fault, onOptions, onDone }: WelcomeProps) {
  const { t } = useWords();
  const [step, setStep] = useState(1);
  const byButton = modes.mode === 'click' || !modes.granted;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The first screen needs no focus of ours: the page has just opened.
    if (step > 1 || document.activeElement !== document.body) title.current?.focus();
  }, [step]);
  const heading = (words: string): ComponentChildren => (
    <h1 ref={title} tabIndex={-1}>
      {words}
    </h1>
  );
  return (
    <main class="rj-root rj-doc rj-welcome">
      <p class="rj-steps">
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <span>{t('hello.step', { step, steps: STEPS })}</span>
        <progress aria-label={t('hello.step', { step, steps: STEPS })} max={STEPS} value={step} />
      </p>
      {step === 1 ? (
        <>
          {heading(t('hello.title'))}
          <p class="rj-lead">{t('hello.lead')}</p>
          <section class="rj-panel-box">
            <h2>{t('hello.sample')}</h2>
            <p class="rj-small">{t('hello.try')}</p>
            <SampleSentence />
          </section>
        </>
      ) : null}
      {step === 2 ? (
        <>
          {heading(t('hello.choose'))}
          <p>
            {t('hello.choose.about')} {t('hello.private')}
          </p>
          <section class="rj-panel-box">
            <ModeChoice {...modes} hideLegend />
            {fault ? <FaultNote code={fault} /> : null}
          </section>
        </>
      ) : null}
      {step === 3 ? (
        <>
          {heading(t('hello.done'))}
          <p class="rj-lead">{t(byButton ? 'hello.done.click' : 'hello.done.auto')}</p>
          {byButton ? <p>{t('hello.done.where')}</p> : null}
          <section class="rj-panel-box">
            <h2>{t('hello.marks')}</h2>
            <ul class="rj-marks">
              {MARKS.map((verdict) => (
                <li key={verdict}>
                  <span class="rj-mark" data-verdict={verdict}>
                    {t(`hello.mark.${verdict}`)}
                  </span>
                </li>
              ))}
              <li>{t('hello.silent')}</li>
            </ul>
          </section>
        </>
      ) : null}
      <p class="rj-welcome__foot">
        {step > 1 ? (
          <button type="button" class="rj-button" onClick={() => setStep(step - 1)}>
            {t('hello.back')}
          </button>
        ) : null}
        {step < STEPS ? (
          <button type="button" class="rj-button rj-button--main" onClick={() => setStep(step + 1)}>
            {t('hello.next')}
          </button>
        ) : (
          <>
            <button type="button" class="rj-button" onClick={onOptions}>
              {t('hello.settings')}
            </button>
            <button type="button" class="rj-button rj-button--main" onClick={onDone}>
              {t('hello.end')}
            </button>
          </>
        )}
      </p>
    </main>
  );
}
