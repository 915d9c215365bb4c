import { defineContentScript } from 'wxt/utils/define-content-script';
import { createClient } from '../../lib/protocol/client';
import type { ContentToBackground } from '../../lib/protocol/messages';
import { browser } from '../../lib/webext/browser';
import { onMessage, toBackground } from '../../lib/webext/messages';
import { OverlayPainter } from './overlay-painter';
import { HighlightPainter } from './painter';
import { listenToPage } from './pointer';
import { Reader } from './reader';
import { answerRequest } from './requests';

/** Where a reader that is already in this page is found when the script is injected once more. */
const READER = '__rujukanReader';

interface Resident {
  readonly reader: Reader;
  readonly isAlive: () => boolean;
}

/** The extension's identity is gone once it was updated or removed; asking may even throw. */
function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

function begin(): void {
  const shelf = globalThis as unknown as Record<string, Resident | undefined>;
  const resident = shelf[READER];
  if (resident && !resident.reader.signal.aborted) {
    if (resident.isAlive()) {
      void resident.reader.start();
      return;
    }
    resident.reader.dispose();
  }
  const overlay = new AbortController();
  const painter =
    'highlights' in CSS ? new HighlightPainter(document) : new OverlayPainter(document, overlay.signal);
  const reader = new Reader({
    document,
    background: createClient<ContentToBackground>('content-background', toBackground),
    painter,
    isAlive,
  });
  shelf[READER] = { reader, isAlive };
  const stop = onMessage((message, sender) =>
    answerRequest(message, sender.extensionId === browser.runtime.id, reader.handlers),
  );
  reader.signal.addEventListener('abort', () => {
    overlay.abort();
    if (isAlive()) stop();
  });
  listenToPage(document, reader);
  void reader.start();
}

/** The reader of a page. Registered at run time for the sites that the reader of the page chose. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  main: begin,
});
