import '../../assets/styles/pages.css';
import { render } from 'preact';
import conflictRows from '../../assets/data/kpu-facts/conflicts.csv?rows';
import newsSites from '../../assets/data/news-sites/news-sites.csv?raw';
import { conflictsByFact } from '../../lib/report/conflicts';
import { readNewsSites } from '../../lib/settings/news-sites';
import { connectBackground } from '../../lib/webext/pages/background';
import { commandKeys } from '../../lib/webext/pages/browser-pages';
import { createExplorer } from '../../lib/webext/pages/explorer/explorer';
import { createModeModel } from '../../lib/webext/pages/mode-model';
import { openPage } from '../../lib/webext/pages/open-page';
import { createOptionalModel } from '../../lib/webext/pages/optional-model';
import { createSourceModel } from '../../lib/webext/pages/source-model';
import { Options } from './Options';

async function main(): Promise<void> {
  const background = connectBackground();
  const { session, root } = await openPage(background, 'options.title');
  const bundledHosts = readNewsSites(newsSites);
  const modes = createModeModel(session, bundledHosts);
  const source = createSourceModel(session);
  const conflicts = conflictsByFact(conflictRows);
  render(
    <Options
      session={session}
      modes={modes}
      source={source}
      optional={createOptionalModel(background)}
      bundledHosts={bundledHosts}
      explorer={createExplorer(background, session, [...conflicts.keys()])}
      conflicts={conflicts}
      shortcuts={await commandKeys()}
    />,
    root,
  );
}

void main();
