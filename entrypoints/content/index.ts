import { defineContentScript } from 'wxt/utils/define-content-script';
import { onPageMessage } from '../../lib/webext/page-messages';
import { backgroundOfPage, isAlive } from '../../lib/webext/patient-client';
import { adoptedLooks } from './adopted-looks';
import { isTinyFrame } from './frames';
import { insertedLooks } from './inserted-looks';
import { overlayPainter } from './overlay-painter';
import { highlightPainter } from './painter';
import { listenToPage } from './pointer';
import { Reader } from './reader';
import { answerRequest } from './requests';
import { sweep } from './sweep';

/** Where a reader that is already in this page is found when the script is injected once more. */
const READER = '__rujukanReader';

interface Resident {
  readonly reader: Reader;
  readonly isAlive: () => boolean;
}

function begin(): void {
  if (isTinyFrame(window)) {
    addEventListener('resize', begin, { once: true });
    return;
  }
  const shelf = globalThis as unknown as Record<string, Resident | undefined>;
  const resident = shelf[READER];
  if (resident && !resident.reader.signal.aborted) {
    if (resident.isAlive()) {
      void resident.reader.start();
      return;
    }
    resident.reader.dispose();
  }
  const background = backgroundOfPage();
  sweep(document);
  const painter =
    'highlights' in CSS && !(import.meta.env.MODE === 'e2e' && location.search.includes('tanpa-sorotan'))
      ? highlightPainter(
          import.meta.env.FIREFOX
            ? insertedLooks(async (change) => (await background.call('styleMarks', change)).ok)
            : adoptedLooks(document),
        )
      : overlayPainter(() => background.call('injectCard', null));
  const reader = new Reader({ document, background, painter, isAlive });
  shelf[READER] = { reader, isAlive };
  const stop = onPageMessage((message, fromUs) => answerRequest(message, fromUs, reader.handlers));
  reader.signal.addEventListener('abort', stop);
  listenToPage(document, reader);
  void reader.start();
}

/** The reader of a page. Registered at run time for the sites that the reader of the page chose. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: true,
  // A page need not be told that it is read.
  noScriptStartedPostMessage: true,
  main: begin,
});
