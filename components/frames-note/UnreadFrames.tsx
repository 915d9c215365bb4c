import { useWords } from '../words/Words';

export interface UnreadFramesProps {
  /** Frames of the page into which the browser let no reader. */
  readonly count: number | undefined;
}

/** Says that parts of the page were left out, where they were. */
export function UnreadFrames({ count }: UnreadFramesProps) {
  const { t } = useWords();
  return count ? <p class="rj-small">{t('common.unreadFrames', { count })}</p> : null;
}
