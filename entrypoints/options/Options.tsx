import { Announcer } from '../../components/figure/Announce';
import { useLive } from '../../components/live/use-live';
import { SettingsView } from '../../components/settings-view/SettingsView';
import type { Shortcut } from '../../components/shortcut-list/ShortcutList';
import { WordsProvider } from '../../components/words/Words';
import type { FigureConflict } from '../../lib/report/conflicts';
import { copyText, extensionVersion } from '../../lib/webext/pages/browser-pages';
import type { Explorer } from '../../lib/webext/pages/explorer/explorer';
import type { ModeModel } from '../../lib/webext/pages/mode-model';
import type { OptionalModel } from '../../lib/webext/pages/optional-model';
import type { Session } from '../../lib/webext/pages/session';
import type { SourceModel } from '../../lib/webext/pages/source-model';

export interface OptionsProps {
  readonly session: Session;
  readonly modes: ModeModel;
  readonly source: SourceModel;
  readonly optional: OptionalModel;
  readonly bundledHosts: readonly string[];
  readonly explorer: Explorer;
  readonly conflicts: ReadonlyMap<string, readonly FigureConflict[]>;
  readonly shortcuts: readonly Shortcut[];
}

/** The settings page, wired. */
export function Options(props: OptionsProps) {
  const { session, modes, source, optional, bundledHosts, explorer, conflicts, shortcuts } = props;
  const settings = useLive(session.settings);
  const { ownHosts, offHosts } = settings;
  const change = (changes: Parameters<Session['change']>[0]): void => void session.change(changes);
  return (
    <WordsProvider language={useLive(session.language)}>
      <Announcer>
        <SettingsView
          fault={useLive(session.fault)}
          languageChoice={settings.language}
          marks={settings.marks}
          hover={settings.hover}
          print={settings.print}
          modes={{
            ...useLive(modes.state),
            mode: settings.mode,
            siteCount: bundledHosts.length + ownHosts.length,
            onChoose: (mode) => void modes.choose(mode),
          }}
          bundledHosts={bundledHosts}
          ownHosts={ownHosts}
          offHosts={offHosts}
          status={{ report: useLive(session.data), now: Date.now(), onUpdate: () => void session.sync() }}
          source={{
            source: settings.source,
            outcome: useLive(source.outcome),
            onSave: (typed) => void source.save(typed),
          }}
          mirrors={{ ...useLive(source.mirrors), onPermit: () => void source.permitMirrors() }}
          optional={{
            entries: useLive(optional.entries),
            fault: useLive(optional.fault),
            onAdd: (kind) => void optional.add(kind),
            onRemove: (kind) => void optional.remove(kind),
          }}
          version={extensionVersion()}
          textSize={settings.textSize}
          shortcuts={shortcuts}
          explorer={{ model: explorer, conflicts, onCopy: copyText }}
          onTextSize={(textSize) => change({ textSize })}
          onLanguage={(language) => change({ language })}
          onMarks={(marks) => change({ marks })}
          onHover={(hover) => change({ hover })}
          onPrint={(print) => change({ print })}
          onAddHost={(list, host) =>
            list === 'own' ? void modes.addHost(host) : change({ offHosts: [...offHosts, host] })
          }
          onRemoveHost={(list, host) =>
            list === 'own'
              ? change({ ownHosts: ownHosts.filter((own) => own !== host) })
              : change({ offHosts: offHosts.filter((off) => off !== host) })
          }
        />
      </Announcer>
    </WordsProvider>
  );
}
