import { formatNumber } from '../../lib/i18n/format';
import type { UpdateProgress } from '../../lib/model/data-status';
import { useWords } from '../words/Words';

/** Where a run stands: the step, and how much of what is to be fetched is here. */
export function UpdateProgressBar({ step, bytes }: UpdateProgress) {
  const { t, language } = useWords();
  const kilo = (n: number) => formatNumber(n / 1000, language, 0);
  const label = t(`data.step.${step}`);
  const part = bytes && bytes.total > 0 ? bytes.done / bytes.total : null;
  return (
    <>
      <span class="rj-small">{label}</span>
      <progress aria-label={label} max={1} {...(part === null ? {} : { value: part })} />
      {bytes && bytes.total > 0 ? (
        <span class="rj-small">
          {t('data.step.bytes', { done: kilo(bytes.done), total: kilo(bytes.total) })}
        </span>
      ) : null}
    </>
  );
}
