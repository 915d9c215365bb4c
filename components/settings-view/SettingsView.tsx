import type { FaultCode } from '../../lib/base/fault';
import {
  LANGUAGE_CHOICES,
  type LanguageChoice,
  MARK_STRENGTHS,
  type MarkStrength,
  TEXT_SIZES,
  type TextSize,
} from '../../lib/settings/settings';
import { AboutSection } from '../about-section/AboutSection';
import { ChoiceList } from '../choice-list/ChoiceList';
import { DataStatus, type DataStatusProps } from '../data-status/DataStatus';
import { Explorer, type ExplorerProps } from '../explorer/Explorer';
import { FaultNote } from '../fault-note/FaultNote';
import { ModeChoice, type ModeChoiceProps } from '../mode-choice/ModeChoice';
import { OptionalPacks, type OptionalPacksProps } from '../optional-packs/OptionalPacks';
import { type Shortcut, ShortcutList } from '../shortcut-list/ShortcutList';
import { SiteList } from '../site-list/SiteList';
import { Switch } from '../switch/Switch';
import { MirrorList, type MirrorListProps } from '../update-source/MirrorList';
import { UpdateSource, type UpdateSourceProps } from '../update-source/UpdateSource';
import { SampleSentence } from '../welcome/SampleSentence';
import { useWords } from '../words/Words';

export interface SettingsViewProps {
  /** Why the background could not be asked, or a change not be kept. */
  readonly fault: FaultCode | null;
  readonly languageChoice: LanguageChoice;
  readonly marks: MarkStrength;
  readonly hover: boolean;
  readonly print: boolean;
  readonly modes: ModeChoiceProps;
  readonly bundledHosts: readonly string[];
  readonly ownHosts: readonly string[];
  readonly offHosts: readonly string[];
  readonly status: DataStatusProps;
  readonly source: UpdateSourceProps;
  readonly mirrors: MirrorListProps;
  readonly optional: OptionalPacksProps;
  readonly version: string;
  readonly textSize: TextSize;
  readonly shortcuts: readonly Shortcut[];
  readonly explorer: ExplorerProps;
  readonly onLanguage: (choice: LanguageChoice) => void;
  readonly onTextSize: (size: TextSize) => void;
  readonly onMarks: (strength: MarkStrength) => void;
  readonly onHover: (on: boolean) => void;
  readonly onPrint: (on: boolean) => void;
  readonly onAddHost: (list: 'own' | 'off', host: string) => void;
  readonly onRemoveHost: (list: 'own' | 'off', host: string) => void;
}

const PARTS = ['reading', 'sites', 'marks', 'look', 'data', 'explorer', 'keyboard', 'about'] as const;

/** The settings page. Every change takes effect at once; only the update source has a save button. */
export function SettingsView(props: SettingsViewProps) {
  const { t } = useWords();
  return (
    <main class="rj-root rj-doc rj-settings">
      <h1>{t('options.title')}</h1>
      <nav class="rj-contents" aria-label={t('options.contents')}>
        <ul>
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`options.part.${part}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div role="status">{props.fault ? <FaultNote code={props.fault} /> : null}</div>
      <section class="rj-panel-box" id="reading">
        <ModeChoice {...props.modes} />
      </section>
      <SitesSection {...props} />
      <section class="rj-panel-box" id="marks">
        <ChoiceList
          look="cards"
          legend={t('marks.title')}
          value={props.marks}
          onChoose={props.onMarks}
          choices={MARK_STRENGTHS.map((value) => ({ value, label: t(`marks.${value}`) }))}
        />
        <div class="rj-preview" data-strength={props.marks}>
          <h3>{t('marks.preview')}</h3>
          <SampleSentence withCard={false} />
        </div>
        <Switch label={t('options.hover')} on={props.hover} onChange={props.onHover} />
        <Switch label={t('options.print')} on={props.print} onChange={props.onPrint} />
      </section>
      <section class="rj-panel-box" id="look">
        <h2>{t('options.part.look')}</h2>
        <ChoiceList
          look="chips"
          legend={t('options.language')}
          value={props.languageChoice}
          onChoose={props.onLanguage}
          choices={LANGUAGE_CHOICES.map((value) => ({
            value,
            label: t(`options.language.${value}`),
          }))}
        />
        <ChoiceList
          look="chips"
          legend={t('options.textSize')}
          value={props.textSize}
          onChoose={props.onTextSize}
          choices={TEXT_SIZES.map((value) => ({ value, label: t(`options.textSize.${value}`) }))}
        />
        <p class="rj-small">{t('options.textSize.about')}</p>
      </section>
      <section class="rj-panel-box" id="data">
        <h2>{t('update.title')}</h2>
        <DataStatus {...props.status} />
        <p class="rj-small">{t('update.about')}</p>
        <h3>{t('update.source')}</h3>
        <UpdateSource {...props.source} />
        <MirrorList {...props.mirrors} />
        <OptionalPacks {...props.optional} />
      </section>
      <section class="rj-panel-box" id="explorer">
        <h2>{t('explorer.title')}</h2>
        <Explorer {...props.explorer} />
      </section>
      <ShortcutList shortcuts={props.shortcuts} />
      <AboutSection version={props.version} />
    </main>
  );
}

function SitesSection({ bundledHosts, ownHosts, offHosts, onAddHost, onRemoveHost }: SettingsViewProps) {
  const { t } = useWords();
  return (
    <section class="rj-panel-box" id="sites">
      <h2>{t('sites.title')}</h2>
      <SiteList
        title={t('sites.own')}
        about={t('sites.own.about')}
        hosts={ownHosts}
        known={bundledHosts}
        onAdd={(host) => onAddHost('own', host)}
        onRemove={(host) => onRemoveHost('own', host)}
      />
      <SiteList
        title={t('sites.off')}
        about={t('sites.off.about')}
        hosts={offHosts}
        onAdd={(host) => onAddHost('off', host)}
        onRemove={(host) => onRemoveHost('off', host)}
      />
      <details class="rj-details">
        <summary>{t('sites.bundled', { count: bundledHosts.length })}</summary>
        <ul class="rj-hosts">
          {bundledHosts.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
