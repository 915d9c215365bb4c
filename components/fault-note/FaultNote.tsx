import type { FaultCode } from '../../lib/base/fault';
import { FAULT_WORDS } from '../../lib/i18n/fault-words';
import { inLanguage } from '../../lib/i18n/language';
import { useWords } from '../words/Words';

/** An expected failure in one sentence, with its code for those who report it. */
export function FaultNote({ code }: { code: FaultCode }) {
  const { t, language } = useWords();
  return (
    <p class="rj-note" data-tone="fault">
      {inLanguage(FAULT_WORDS[code], language)} <span class="rj-code">{t('fault.code', { code })}</span>
    </p>
  );
}
