import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardStyle from '../../assets/styles/card.css?inline';
import hostStyle from '../../assets/styles/card-host.css?inline';
import { ClaimCard } from '../../components/claim-card/ClaimCard';
import { CARD_GLOBAL, type CardProps, type CardScript } from '../../lib/protocol/card';
import { copyText } from './copy-text';
import { Overlay } from './overlay';

/** Roots that have their styles. A sheet belongs to one document; frames that were reloaded get new ones. */
const styled = new WeakSet<ShadowRoot>();

function style(root: ShadowRoot): void {
  if (styled.has(root)) return;
  styled.add(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${cardStyle}\n${hostStyle}`);
  root.adoptedStyleSheets = [sheet];
}

const overlay = new Overlay();

const card: CardScript<ShadowRoot, Range> = {
  render(root: ShadowRoot, props: CardProps | null) {
    style(root);
    // The key makes a new card of another claim: nothing of the old one's state stays behind.
    const view = props && (
      <ClaimCard
        key={`${props.claim.start}:${props.claim.quote}`}
        claim={props.claim}
        language={props.language}
        dataVersion={props.dataVersion}
        takeFocus={props.takeFocus}
        onClose={props.onClose}
        onCopy={(text) => copyText(root, text)}
      />
    );
    render(view, root);
  },
  overlay: (marks) => overlay.show(marks),
};

/** Offers the card to the reader in this page; injected when the first card opens. */
export default defineUnlistedScript(() => {
  (globalThis as Record<string, unknown>)[CARD_GLOBAL] = card;
});
