import '../../assets/styles/pages.css';
import { render } from 'preact';
import hoaxRows from '../../assets/data/hoaxes/hoaxes.csv?rows';
import { createHoaxFinder } from '../../lib/hoax/match';
import { readHoaxes } from '../../lib/hoax/read-hoaxes';
import { askedTab } from '../../lib/webext/pages/asked-tab';
import { connectBackground } from '../../lib/webext/pages/background';
import { watchHoaxes } from '../../lib/webext/pages/hoax-watch';
import { openPage } from '../../lib/webext/pages/open-page';
import { followTab } from '../../lib/webext/pages/tab-view';
import { Popup } from './Popup';

async function main(): Promise<void> {
  const background = connectBackground();
  const asked = askedTab(location.search);
  const tab = followTab(background, asked);
  const { session, root } = await openPage(background, 'app.name');
  const onPage = watchHoaxes(background.ask, tab, createHoaxFinder(readHoaxes(hoaxRows)));
  // As a tab of its own the page stays open; as a popup it leaves once its work is done.
  render(
    <Popup
      session={session}
      tab={tab}
      onPage={onPage}
      onDone={asked === null ? () => close() : () => undefined}
    />,
    root,
  );
}

void main();
