import { ClaimCard } from '../../components/claim-card/ClaimCard';
import type { Client } from '../../lib/protocol/client';
import type { ContentToBackground } from '../../lib/protocol/messages';
import { copyText } from './copy-text';
import type { DrawnCard } from './host';
import { useOwnReading } from './own-readings';
import { shareText } from './share-text';
import { useStaleSince } from './stale-since';
import { useSteps } from './steps';

export interface CardViewProps {
  readonly root: ShadowRoot;
  readonly content: DrawnCard;
  readonly background: Client<ContentToBackground>;
}

/** The card in this page: what it shows is asked of the background, what it does is done with this page's means. */
export function CardView({ root, content, background }: CardViewProps) {
  const { dataVersion, language, takeFocus, onClose } = content;
  const staleSince = useStaleSince(content, background);
  const steps = useSteps(content, background);
  const shown = useOwnReading(content.claim, dataVersion, background);
  return (
    <ClaimCard
      claim={shown.claim}
      language={language}
      dataVersion={dataVersion}
      staleSince={staleSince}
      around={shown.around}
      own={shown.own}
      oneReading={typeof content.claim.asked === 'string' ? content.claim.asked : null}
      ownFailed={shown.failed}
      pageUrl={location.href}
      takeFocus={takeFocus}
      steps={steps}
      onClose={onClose}
      onCopy={(text) => copyText(root, text)}
      onShare={(share) => shareText(root, share)}
      onRead={shown.read}
    />
  );
}
