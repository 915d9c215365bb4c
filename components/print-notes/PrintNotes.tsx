import type { Language } from '../../lib/i18n/language';
import { verdictLabel } from '../../lib/i18n/verdict-words';
import type { Claim } from '../../lib/model/claim';
import { citationOf } from '../claim-card/citation';
import { differenceText } from '../claim-card/claim-text';
import { VerdictBadge } from '../verdict-badge/VerdictBadge';
import { CardWordsProvider, useCardWords } from '../words/card-words';

/** A marked claim with the words around it, by which it is found on paper. */
export interface PrintNote {
  readonly claim: Claim;
  readonly before: string;
  readonly after: string;
}

export interface PrintNotesProps {
  readonly notes: readonly PrintNote[];
  readonly language: Language;
  readonly dataVersion: string;
  readonly pageUrl: string;
}

/** What stands behind the marks of a printed page, numbered in the order of the page. */
export function PrintNotes({ language, ...props }: PrintNotesProps) {
  return (
    <CardWordsProvider language={language}>
      <Notes {...props} />
    </CardWordsProvider>
  );
}

/** The difference where it is one; that of a rounded figure would only confuse. */
function gapOf(claim: Claim, language: Language): string {
  const isApart = claim.verdict === 'differs' || claim.verdict === 'different_basis';
  const gap = isApart ? differenceText(claim, language) : null;
  return gap === null ? '' : ` · ${gap}`;
}

function Notes({ notes, dataVersion, pageUrl }: Omit<PrintNotesProps, 'language'>) {
  const { t, language } = useCardWords();
  return (
    <section class="rj-root rj-notes" lang={language}>
      <h2>{t('notes.title')}</h2>
      <ol>
        {notes.map(({ claim, before, after }, i) => (
          // Two claims may lie on the same words; their order never changes while the page is printed.
          <li key={`${i}:${claim.quote}`}>
            <p>
              {before}
              <strong>{claim.quote}</strong>
              {after}
            </p>
            <p>
              <VerdictBadge verdict={claim.verdict} label={verdictLabel(claim, language)} />
              {gapOf(claim, language)}
            </p>
            {citationOf(claim, language)
              ?.split('\n')
              .slice(0, -1)
              .map((line) => (
                <p key={line}>{line}</p>
              ))}
          </li>
        ))}
      </ol>
      <p class="rj-small">{t('card.note.data', { version: dataVersion })}</p>
      <p class="rj-small">{pageUrl}</p>
    </section>
  );
}
