import { useLive } from '../../components/live/use-live';
import { Welcome } from '../../components/welcome/Welcome';
import { WordsProvider } from '../../components/words/Words';
import { closeOwnTab, openOptions } from '../../lib/webext/pages/browser-pages';
import type { ModeModel } from '../../lib/webext/pages/mode-model';
import type { Session } from '../../lib/webext/pages/session';

export interface FirstRunProps {
  readonly session: Session;
  readonly modes: ModeModel;
  /** Number of sites in the news list that ships. */
  readonly bundledCount: number;
}

/** The first-run page, wired. */
export function FirstRun({ session, modes, bundledCount }: FirstRunProps) {
  const { mode, ownHosts } = useLive(session.settings);
  return (
    <WordsProvider language={useLive(session.language)}>
      <Welcome
        fault={useLive(session.fault)}
        modes={{
          ...useLive(modes.state),
          mode,
          siteCount: bundledCount + ownHosts.length,
          onChoose: (chosen) => void modes.choose(chosen),
        }}
        onOptions={() => void openOptions()}
        onDone={() => void closeOwnTab()}
      />
    </WordsProvider>
  );
}
