import { createTranslator, type MessageKey } from '../../i18n/translate';
import type { Background } from './background';
import { browserLanguages, dressDocument } from './browser-pages';
import { type Session, startSession } from './session';

export interface OpenedPage {
  readonly session: Session;
  /** Where the page is drawn. */
  readonly root: HTMLElement;
}

/** Milliseconds to wait for the settings before drawing without them: no flicker, but no blank page either. */
const PATIENCE = 400;

/** Starts a page's session and keeps the document's language, title and text size in step with it. */
export async function openPage(background: Background, title: MessageKey): Promise<OpenedPage> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  const session = startSession(background, browserLanguages());
  const dress = (): void => {
    const language = session.language.get();
    const { textSize } = session.settings.get();
    dressDocument(language, createTranslator(language)(title as 'app.name'), textSize);
  };
  dress();
  session.language.subscribe(dress);
  session.settings.subscribe(dress);
  await Promise.race([session.ready, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);
  return { session, root };
}
