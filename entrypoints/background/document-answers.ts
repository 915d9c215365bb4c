import type { Documents, FoundDocument, Resting } from '../../lib/evidence/documents';
import type { FactIndex } from '../../lib/evidence/fact-index';
import { formatDate, formatDocNo, formatNumber } from '../../lib/i18n/format';
import type { Language } from '../../lib/i18n/language';
import type {
  DocumentEntry,
  DocumentKind,
  DocumentList,
  DocumentPage,
  RestingEntry,
} from '../../lib/model/explorer';
import { addressedFigure, electionName, placeWords } from './addressed-figure';

/** Documents, and figures on the page of one, that come with one answer. */
export const PART = 40;
/** Other entries on a document's page; no document of the tables has more. */
const MOST_ENTRIES = 1_000;

/** An act as people write it; a source goes by its own title. */
const shown = (entry: DocumentEntry): DocumentEntry =>
  entry.kind === 'act'
    ? { ...entry, title: [formatDocNo(entry.id), entry.title].filter(Boolean).join(': ') }
    : entry;

/** A part of the documents that hold the words of the query. */
export function documentList(documents: Documents, query: string, from: number): DocumentList {
  const all = documents.list(query);
  return { entries: all.slice(from, from + PART).map(shown), total: all.length };
}

/** The page of a document, or null for one that the data does not know. */
export function documentPage(
  documents: Documents,
  index: FactIndex,
  asked: { readonly kind: DocumentKind; readonly id: string; readonly from: number },
  language: Language,
): DocumentPage | null {
  const found = documents.find(asked.kind, asked.id);
  if (!found) return null;
  const { rows } = found.resting;
  return {
    ...shown(found.entry),
    url: found.url,
    urlKind: found.urlKind,
    seenAt: found.seenAt,
    others: found.others.map(shown),
    entries: asked.from === 0 ? entriesOf(found, index, language).slice(0, MOST_ENTRIES) : [],
    figures: rows
      .slice(asked.from, asked.from + PART)
      .map((row) => addressedFigure(index.register.fact(row), index, language)),
    total: rows.length,
    from: asked.from,
  };
}

function entriesOf(
  { resting }: FoundDocument,
  index: FactIndex,
  language: Language,
): readonly RestingEntry[] {
  const { events, rules, winners, members }: Resting = resting;
  const election = (id: string): string => electionName(id, index, language);
  return [
    ...events.map((event): RestingEntry => {
      const dates = [event.dateStart, event.dateEnd].filter(
        (day, i, all) => day !== '' && all.indexOf(day) === i,
      );
      return {
        kind: 'event',
        text: `${event.label}: ${formatDate(dates.join('/'), language)}`,
        context: election(event.election),
      };
    }),
    ...rules.map(
      (rule): RestingEntry => ({
        kind: 'rule',
        text: rule.statement,
        context: [rule.legalBasis, election(rule.election)].filter(Boolean).join(' · '),
      }),
    ),
    ...winners.map((winner): RestingEntry => {
      const contest = index.contest(winner.contest);
      return {
        kind: 'winner',
        text: index.ticket(winner.choice)?.name ?? index.party(winner.choice)?.name ?? winner.choice,
        context: contest ? placeWords(contest, index, language) : winner.contest,
      };
    }),
    ...members.map(
      (member): RestingEntry => ({
        kind: 'member',
        text: [member.name, member.votes === null ? '' : formatNumber(member.votes, language)]
          .filter(Boolean)
          .join(' · '),
        context: [
          index.party(member.party)?.abbreviation ?? member.party,
          index.region(member.dapil)?.name ?? member.dapil,
          election(member.election),
        ].join(' · '),
      }),
    ),
  ];
}
