import '../../assets/styles/pages.css';
import { render } from 'preact';
import newsSites from '../../assets/data/news-sites/news-sites.csv?raw';
import { readNewsSites } from '../../lib/settings/news-sites';
import { connectBackground } from '../../lib/webext/pages/background';
import { createModeModel } from '../../lib/webext/pages/mode-model';
import { openPage } from '../../lib/webext/pages/open-page';
import { FirstRun } from './FirstRun';

async function main(): Promise<void> {
  const { session, root } = await openPage(connectBackground(), 'hello.title');
  const bundledHosts = readNewsSites(newsSites);
  const modes = createModeModel(session, bundledHosts);
  render(<FirstRun session={session} modes={modes} bundledCount={bundledHosts.length} />, root);
}

void main();
