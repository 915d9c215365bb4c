import type { MessageKey } from '../../lib/i18n/translate';
import { useWords } from '../words/Words';

/** A command of the extension with the keys it has in this browser. */
export interface Shortcut {
  readonly name: string;
  /** As the browser writes it, or empty where the command has none. */
  readonly keys: string;
}

/** In the order in which they are used; browsers tell of them in that of their names. */
const COMMANDS: Readonly<Record<string, MessageKey & `keyboard.${string}`>> = {
  _execute_action: 'keyboard.open',
  'next-claim': 'keyboard.next',
  'previous-claim': 'keyboard.previous',
  'open-card': 'keyboard.card',
  'open-panel': 'keyboard.panel',
  'pause-here': 'keyboard.pause',
};
const OWN = ['Sides', 'Arrows', 'Enter', 'Escape'] as const;

const NAMES = Object.keys(COMMANDS);

/** The keyboard: the browser's commands as they are set now, and the keys inside card and panel. */
export function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const { t } = useWords();
  return (
    <section class="rj-panel-box" id="keyboard">
      <h2>{t('keyboard.title')}</h2>
      <dl class="rj-keys">
        {[...shortcuts]
          .sort((a, b) => NAMES.indexOf(a.name) - NAMES.indexOf(b.name))
          .map(({ name, keys }) => (
            <div key={name}>
              <dt>{COMMANDS[name] ? t(COMMANDS[name]) : name}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : <span class="rj-small">{t('keyboard.unset')}</span>}</dd>
            </div>
          ))}
        {OWN.map((key) => (
          <div key={key}>
            <dt>{t(`keyboard.${key}.does`)}</dt>
            <dd>
              <kbd>{t(`keyboard.${key}`)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      {shortcuts.length > 0 ? <p class="rj-small">{t('keyboard.change')}</p> : null}
    </section>
  );
}
