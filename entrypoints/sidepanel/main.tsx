import '../../assets/styles/pages.css';
import { render } from 'preact';
import hoaxRows from '../../assets/data/hoaxes/hoaxes.csv?rows';
import conflictRows from '../../assets/data/kpu-facts/conflicts.csv?rows';
import { createHoaxFinder } from '../../lib/hoax/match';
import { readHoaxes } from '../../lib/hoax/read-hoaxes';
import { conflictsByFact } from '../../lib/report/conflicts';
import { askedTab } from '../../lib/webext/pages/asked-tab';
import { connectBackground } from '../../lib/webext/pages/background';
import { watchActiveTab } from '../../lib/webext/pages/browser-pages';
import { createExplorer } from '../../lib/webext/pages/explorer/explorer';
import { watchHoaxes } from '../../lib/webext/pages/hoax-watch';
import { openPage } from '../../lib/webext/pages/open-page';
import { followTab } from '../../lib/webext/pages/tab-view';
import { createBrowse } from './browse';
import { SidePanel } from './SidePanel';
import { createSearch } from './search';

async function main(): Promise<void> {
  const background = connectBackground();
  const asked = askedTab(location.search);
  const tab = followTab(background, asked);
  // Opened as a tab of its own it speaks of the tab it was opened for; beside pages it follows the one shown.
  if (asked === null) watchActiveTab(tab.follow);
  const { session, root } = await openPage(background, 'panel.title');
  const search = createSearch(background.ask, session.language);
  const browse = createBrowse(background.ask, session.language);
  const hoaxes = readHoaxes(hoaxRows);
  const onPage = watchHoaxes(background.ask, tab, createHoaxFinder(hoaxes));
  const conflicts = conflictsByFact(conflictRows);
  const explorer = createExplorer(background, session, [...conflicts.keys()]);
  // Only what is shown already is asked for anew.
  const renew = (): void => {
    search.again();
    if (browse.state.get().page) browse.again();
  };
  session.language.subscribe(renew);
  background.onEvent((event) => {
    // Villages come and go with their pack.
    if (event.event === 'optionalChanged' && event.entries.every(({ state }) => state.kind !== 'running'))
      renew();
    if (event.event === 'dataChanged' && event.report.update.kind === 'updated') renew();
  });
  search.warm();
  render(
    <SidePanel
      session={session}
      tab={tab}
      search={search}
      browse={browse}
      hoaxes={hoaxes}
      onPage={onPage}
      explorer={explorer}
      conflicts={conflicts}
    />,
    root,
  );
}

void main();
