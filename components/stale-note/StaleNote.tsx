import { formatAge, formatDate } from '../../lib/i18n/format';
import { useCardWords } from '../words/card-words';

export interface StaleNoteProps {
  /** ISO instant until which the update source vouches for the data; null: nobody vouches for a time. */
  readonly freshUntil: string | null;
  /** The instant now, in milliseconds since 1970. */
  readonly now: number;
}

/** Warns, with the age, where the figures may have been replaced; nothing while the source still vouches for them. */
export function StaleNote({ freshUntil, now }: StaleNoteProps) {
  const { t, language } = useCardWords();
  const until = freshUntil === null ? Number.NaN : Date.parse(freshUntil);
  if (freshUntil === null || !(until <= now)) return null;
  return (
    <p class="rj-note" data-tone="warn">
      {t('data.stale', {
        date: formatDate(freshUntil.slice(0, 10), language),
        age: formatAge(now - until, language),
      })}
    </p>
  );
}
