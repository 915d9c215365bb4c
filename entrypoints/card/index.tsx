import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardStyle from '../../assets/styles/card.css?inline';
import hostStyle from '../../assets/styles/card-host.css?inline';
import { CARD_GLOBAL, type CardScript } from '../../lib/protocol/card';
import { backgroundOfPage } from '../../lib/webext/patient-client';
import { CardView } from './CardView';
import { CardHost, type DrawnCard } from './host';
import { Notes } from './notes';
import { Overlay } from './overlay';
import { scrollToRange } from './scroll';

/** Roots that have their styles. A sheet belongs to one document; frames that were reloaded get new ones. */
const styled = new WeakSet<ShadowRoot>();

function style(root: ShadowRoot): void {
  if (styled.has(root)) return;
  styled.add(root);
  const sheet = new CSSStyleSheet();
  // Firefox shows the card by a sheet that goes with the extension (`injectCard`).
  const hidden = import.meta.env.FIREFOX ? ':host { display: none !important; }' : '';
  sheet.replaceSync(`${cardStyle}\n${hostStyle}\n${hidden}`);
  root.adoptedStyleSheets = [sheet];
}

const overlay = new Overlay();
const background = backgroundOfPage();

function draw(root: ShadowRoot, content: DrawnCard | null): void {
  style(root);
  // The key makes a new card of another claim: nothing of the old one's state stays behind.
  const view = content && (
    <CardView
      key={`${content.claim.blockId}:${content.claim.start}:${content.claim.quote}`}
      root={root}
      content={content}
      background={background}
    />
  );
  render(view, root);
}

/** Offers the card to the reader in this page; injected when the first card opens. */
export default defineUnlistedScript(() => {
  const host = new CardHost(document, draw);
  const notes = new Notes(document);
  const card: CardScript<Range> = {
    get isOpen() {
      return host.isOpen;
    },
    reveal: scrollToRange,
    open: (range, content, by, onClose) => host.open(range, content, by, onClose),
    update: (range, content) => host.update(range, content),
    close: () => host.close(),
    overlay: (marks) => overlay.show(marks),
    notes: (marked) => notes.prepare(marked),
  };
  (globalThis as Record<string, unknown>)[CARD_GLOBAL] = card;
});
