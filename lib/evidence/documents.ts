import { fold } from '../base/fold';
import type { ElectedMember, ElectionEvent, Rule, Winner } from '../model/election';
import type { DocumentEntry, DocumentKind } from '../model/explorer';
import type { FactIndex } from './fact-index';
import type { Rows } from './fact-register';

/** Everything in the data that rests on one document. */
export interface Resting {
  readonly rows: Rows;
  readonly events: readonly ElectionEvent[];
  readonly rules: readonly Rule[];
  readonly winners: readonly Winner[];
  readonly members: readonly ElectedMember[];
}

export interface FoundDocument {
  readonly entry: DocumentEntry;
  readonly resting: Resting;
  readonly url: string | null;
  readonly urlKind: 'document' | 'dataset' | 'portal' | null;
  readonly seenAt: string | null;
  readonly others: readonly DocumentEntry[];
}

export interface Documents {
  /** Documents that hold every word of the query: acts it names, then those on which most rests first. */
  list(query: string): readonly DocumentEntry[];
  /** One document, or null where the data knows none of that name. */
  find(kind: DocumentKind, id: string): FoundDocument | null;
}

interface Known {
  readonly entry: DocumentEntry;
  readonly words: string;
  /** The act's own name; empty for a source. */
  readonly name: string;
}

const NONE: Rows = [];

/** Acts and sources of an index with what rests on each. Put together at first use. */
export function createDocuments(index: FactIndex): Documents {
  let known: readonly Known[] | null = null;
  const all = (): readonly Known[] => {
    known ??= gather(index);
    return known;
  };
  return {
    list: (query) => {
      const words = fold(query).split(' ').filter(Boolean);
      const holds = (text: string): boolean => words.every((word) => text.includes(word));
      const found = all().filter((one) => holds(one.words));
      const named = words.length === 0 ? [] : found.filter((one) => holds(one.name));
      return [...named, ...found.filter((one) => !named.includes(one))].map(({ entry }) => entry);
    },
    find: (kind, id) => {
      const entry = all().find((one) => one.entry.kind === kind && one.entry.id === id)?.entry;
      if (!entry) return null;
      const same = (other: DocumentEntry): boolean =>
        other.kind !== kind &&
        (kind === 'act' ? index.source(other.id)?.docNo === id : other.id === index.source(id)?.docNo);
      return {
        entry,
        resting: restingOn(index, kind, id),
        ...addressesOf(index, kind, id),
        others: all()
          .map((one) => one.entry)
          .filter(same),
      };
    },
  };
}

function gather(index: FactIndex): readonly Known[] {
  const acts = new Set([...index.decrees.map(({ docNo }) => docNo), ...index.register.acts.keys()]);
  const entries = [
    ...[...acts].map((id): DocumentEntry => {
      const decree = index.decree(id);
      return {
        kind: 'act',
        id,
        title: decree?.subject ?? '',
        publisher: decree?.issuer ?? '',
        date: decree?.date ?? '',
        resting: count(restingOn(index, 'act', id)),
      };
    }),
    ...[...sourceIds(index)].map((id): DocumentEntry => {
      const source = index.source(id);
      return {
        kind: 'source',
        id,
        title: source?.title ?? id,
        publisher: source?.publisher ?? '',
        date: source?.published ?? '',
        resting: count(restingOn(index, 'source', id)),
      };
    }),
  ];
  return entries
    .sort((a, b) => b.resting - a.resting || b.date.localeCompare(a.date))
    .map((entry) => ({
      entry,
      words: wordsOf(index, entry),
      name: entry.kind === 'act' ? spelled(entry.id) : '',
    }));
}

/** Sources that anything rests on, those of figures first. */
const sourceIds = (index: FactIndex): ReadonlySet<string> =>
  new Set(
    [
      ...index.register.sources.keys(),
      ...[index.events, index.rules, index.winners, index.members].flatMap((list) =>
        list.map(({ source }: { readonly source: string }) => source),
      ),
    ].filter((id) => id !== ''),
  );

/** An act is found by its number in every way of writing it, a source by its site too. */
function wordsOf(index: FactIndex, { kind, id, title, publisher }: DocumentEntry): string {
  const site = kind === 'source' ? (index.source(id)?.evidenceUrl ?? '') : '';
  const act = kind === 'source' ? (index.source(id)?.docNo ?? '') : id;
  return `${fold([title, publisher, site].join(' '))} ${spelled(act)}`;
}

/** `360/2024` is also written *Nomor 360 Tahun 2024*. */
const spelled = (act: string): string =>
  fold(`${act} ${act.replace(/(\d[\d.A-Z]*)\/(?:.*\/)?(\d{4})/, 'nomor $1 tahun $2')}`);

const count = ({ rows, events, rules, winners, members }: Resting): number =>
  rows.length + events.length + rules.length + winners.length + members.length;

function restingOn(index: FactIndex, kind: DocumentKind, id: string): Resting {
  const { register } = index;
  if (kind === 'act')
    return {
      rows: register.acts.get(id) ?? NONE,
      events: [],
      rules: [],
      winners: index.winners.filter(({ docNo }) => docNo === id),
      members: [],
    };
  const seen = ({ source }: { readonly source: string }): boolean => source === id;
  return {
    rows: register.sources.get(id) ?? NONE,
    events: index.events.filter(seen),
    rules: index.rules.filter(seen),
    winners: index.winners.filter(seen),
    members: index.members.filter(seen),
  };
}

function addressesOf(
  index: FactIndex,
  kind: DocumentKind,
  id: string,
): Pick<FoundDocument, 'url' | 'urlKind' | 'seenAt'> {
  const decree = kind === 'act' ? index.decree(id) : null;
  const source = index.source(kind === 'act' ? (decree?.source ?? '') : id);
  if (decree?.url) return { url: decree.url, urlKind: 'document', seenAt: source?.evidenceUrl || null };
  return {
    url: source?.officialUrl || null,
    urlKind: source?.officialUrl ? source.officialKind || null : null,
    seenAt: source?.evidenceUrl || null,
  };
}
