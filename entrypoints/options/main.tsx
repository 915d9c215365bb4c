import '../../assets/styles/pages.css';
import { render } from 'preact';
import conflicts from '../../assets/data/kpu-facts/CONFLICTS.md?raw';
import newsSites from '../../assets/data/news-sites/news-sites.csv?raw';
import { readConflicts } from '../../components/conflict-list/read-conflicts';
import { readNewsSites } from '../../lib/settings/news-sites';
import { connectBackground } from '../../lib/webext/pages/background';
import { commandKeys } from '../../lib/webext/pages/browser-pages';
import { createModeModel } from '../../lib/webext/pages/mode-model';
import { openPage } from '../../lib/webext/pages/open-page';
import { createSourceModel } from '../../lib/webext/pages/source-model';
import { Options } from './Options';

async function main(): Promise<void> {
  const { session, root } = await openPage(connectBackground(), 'options.title');
  const bundledHosts = readNewsSites(newsSites);
  const modes = createModeModel(session, bundledHosts);
  const source = createSourceModel(session);
  render(
    <Options
      session={session}
      modes={modes}
      source={source}
      bundledHosts={bundledHosts}
      conflicts={readConflicts(conflicts)}
      shortcuts={await commandKeys()}
    />,
    root,
  );
}

void main();
