import type { Shared } from '../../components/claim-card/CardActions';
import { copyText } from './copy-text';

/** Hands a text to the system's own sheet for sharing; where there is none, it is copied. */
export async function shareText(root: ShadowRoot, share: { title: string; text: string }): Promise<Shared> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share(share);
      return 'shared';
    } catch (cause) {
      if ((cause as DOMException).name === 'AbortError') return 'cancelled';
    }
  }
  return (await copyText(root, share.text)) ? 'copied' : 'failed';
}
