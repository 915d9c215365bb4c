import { lastAsked } from '../../base/last-asked';
import type { NumberQuantity } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import { rowsByNoun } from '../lexicon/rows-by-noun';
import { TOPIC_FIGURES, type TopicFigure, type TopicRow } from '../lexicon/topic-figures';
import type { TopicKey } from '../lexicon/topics';
import type { Has, MeasureGuess, Talk, Window } from './guess';
import { equalsSomeRow, isLikeSomeRow } from './topic-values';
import { type TopicMention, topicsOf } from './topics';

/** The figures that a noun may be. */
const figuresOf = rowsByNoun(TOPIC_FIGURES);

/** Where a number stands among the topics. */
interface Site {
  readonly analysis: Analysis;
  readonly q: NumberQuantity;
  readonly window: Window;
  /** Mentions of the sentence. */
  readonly here: readonly TopicMention[];
  /** Topics of the sentence, and of what was said before it: most figures are told by them to be none. */
  readonly keys: ReadonlySet<TopicKey>;
  readonly keysBefore: ReadonlySet<TopicKey>;
}

/** What a number is by the topics around it: pay, funds, deaths, logistics, rulings. Null where none fits. */
export function topicFigure(
  analysis: Analysis,
  q: NumberQuantity,
  window: Window,
  hasSubject: boolean,
  subjectIsParty: boolean,
  talk: Talk,
  onPage: Has,
): MeasureGuess | null {
  if (q.ratio) return null;
  const figures = figuresOf(q.noun);
  if (figures.length === 0) return null;
  let site: Site | null = null;
  for (const figure of figures) {
    if (figure.least !== undefined && q.value < figure.least) continue;
    if (figure.owner === 'party' ? !subjectIsParty : figure.owner === 'any' && !hasSubject) continue;
    if (figure.page && !onPage(...figure.page)) continue;
    site ??= siteOf(analysis, q, window, talk);
    const guess = guessOf(figure, site, talk);
    if (guess) return guess;
  }
  return null;
}

/** Topics of the texts before; the numbers of a block ask for the same texts. */
const topicsBefore = lastAsked((texts: readonly Analysis[]) => {
  const mentions = texts.flatMap(topicsOf);
  return { mentions, keys: keysOf(mentions) };
});

const keysOf = (mentions: readonly TopicMention[]): ReadonlySet<TopicKey> => {
  const keys = new Set<TopicKey>();
  for (const mention of mentions) for (const key of mention.keys) keys.add(key);
  return keys;
};

/** What was said before the sentence: in the texts before, and in its own block. Nearest last. */
const mentionsBefore = ({ analysis, window }: Site, talk: Talk): readonly TopicMention[] => [
  ...topicsBefore(talk.texts).mentions,
  ...topicsOf(analysis).filter((m) => m.end <= window.sentenceFrom),
];

function siteOf(analysis: Analysis, q: NumberQuantity, window: Window, talk: Talk): Site {
  const sentence = analysis.sentences.find((one) => one.start <= q.start && one.end >= q.end);
  const to = Math.max(window.to, sentence?.end ?? window.to);
  const { here, keys, keysBefore } = topicsAround(analysis, window.sentenceFrom, to, talk.texts);
  return { analysis, q, window, here, keys, keysBefore };
}

type Around = Pick<Site, 'here' | 'keys' | 'keysBefore'>;

interface AskedAround extends Around {
  readonly analysis: Analysis;
  readonly from: number;
  readonly to: number;
  readonly texts: readonly Analysis[];
}

let lastAround: AskedAround | null = null;

/** Topics from `from` to `to` and before it: the numbers of a sentence ask for the same, one after another. */
function topicsAround(analysis: Analysis, from: number, to: number, texts: readonly Analysis[]): Around {
  const last = lastAround;
  if (last && last.analysis === analysis && last.from === from && last.to === to && last.texts === texts)
    return last;
  const all = topicsOf(analysis);
  const here = all.filter((m) => m.start >= from && m.end <= to);
  const earlier = all.filter((m) => m.end <= from);
  const { keys } = topicsBefore(texts);
  const keysBefore = earlier.length === 0 ? keys : new Set([...keys, ...keysOf(earlier)]);
  lastAround = { analysis, from, to, texts, here, keys: keysOf(here), keysBefore };
  return lastAround;
}

function guessOf(figure: TopicFigure, site: Site, talk: Talk): MeasureGuess | null {
  const { keys, keysBefore } = site;
  if (!figure.about.every((key) => keys.has(key) || keysBefore.has(key))) return null;
  if (figure.here && !figure.here.every((key) => keys.has(key))) return null;
  if (figure.not?.some((key) => keys.has(key))) return null;
  // Topics named earlier tell the row where the sentence names none, but need not be this number's.
  const inherited = figure.named ? null : rowsFor(figure, site, talk, true);
  if (inherited?.equal) return inherited.guess;
  const own = rowsFor(figure, site, talk, false);
  return own?.equal ? own.guess : ((inherited ?? own)?.guess ?? null);
}

/** Between a part and its whole: "236 dari 570 nama". */
const ofWhole = /\d[\d.,]*\s*(?:[a-z]+\s+){0,2}(?<!terdiri )(?:dari|of)\s+(?:total\s+|the\s+)?$/;

/** The rows that the topics around a number tell, and whether one of them has its value. */
function rowsFor(
  figure: TopicFigure,
  site: Site,
  talk: Talk,
  inherits: boolean,
): { guess: MeasureGuess; equal: boolean } | null {
  const { keys, q, analysis } = site;
  const groups = figure.groups ?? [];
  const whole = ofWhole.test(analysis.text.lower.slice(Math.max(0, q.start - 40), q.start));
  const before = inherits && groups.length > 0 ? mentionsBefore(site, talk) : [];
  const nearest = groups.map((group) => (whole ? null : nearestOf(group, site, before)));
  if (figure.named && nearest.includes(null)) return null;
  const year = figure.rows.some((row) => row.year !== undefined) ? yearBeside(site) : null;
  const fits = figure.rows.flatMap((row) => {
    const said = saidOf(row, groups, nearest, year, keys);
    return said === null ? [] : [{ row, said }];
  });
  if (fits.length === 0) return null;
  const complete = fits.filter(({ row, said }) => said === topicsIn(row));
  const best = complete.length > 0 ? complete : fits;
  const most = Math.max(...best.map(({ said }) => said));
  const told = best.filter(({ said }) => said === most);
  const precise = complete.length > 0 && told.length === 1 && !figure.open;
  const rows = figure.open ? fits : told;
  const equal = rows.filter(({ row }) => equalsSomeRow(talk.index, row.measure, q));
  // Nothing is gained from a number that no row has, unless the words leave no doubt what it should be.
  const certain = precise && q.op === 'eq' && (figure.sure || q.precision.significant >= LONG);
  if (equal.length === 0 && !(certain && rows.some(({ row }) => isLikeSomeRow(talk.index, row.measure, q))))
    return null;
  // Short numbers equal some row by chance.
  if (!precise && !q.precision.scaled && q.value < 100) return null;
  return {
    equal: equal.length > 0,
    guess: {
      measure: figure.measure ?? 'count',
      tableMeasures: (equal.length > 0 ? equal : rows).map(({ row }) => row.measure),
      ownership: figure.owner ? 'required' : 'none',
      ...(figure.office ? { office: figure.office } : {}),
      ...(figure.region ? { region: figure.region } : {}),
      ...(figure.years ? { years: figure.years } : {}),
      loose: !precise,
      sure: (figure.sure ?? false) && q.op === 'eq',
    },
  };
}

/** Digits from which a slip in one of them can be told. */
const LONG = 5;

/** How much tells a row from others. */
const topicsIn = (row: TopicRow): number => (row.is?.length ?? 0) + (row.year === undefined ? 0 : 1);

/** How much of what tells a row apart the text says; null where the text speaks against the row. */
function saidOf(
  row: TopicRow,
  groups: readonly (readonly TopicKey[])[],
  nearest: readonly (TopicKey | null)[],
  year: number | null,
  keys: ReadonlySet<TopicKey>,
): number | null {
  let said = 0;
  for (const [i, group] of groups.entries()) {
    const key = row.is?.find((one) => group.includes(one)) ?? null;
    const found = nearest[i] as TopicKey | null;
    if (key !== null && found !== null && found !== key) return null;
    if (key !== null && found !== null) said++;
  }
  for (const key of row.is ?? []) {
    if (groups.some((group) => group.includes(key))) continue;
    if (!keys.has(key)) return null;
    said++;
  }
  if (row.year !== undefined && year !== null) {
    if (row.year !== year) return null;
    said++;
  }
  return said;
}

/** Between a number and the topic behind it that it belongs to: "Rp1,2 juta untuk ketua KPPS", "23 orang anggota PPS". */
const leadsOn =
  /^\s*(?:(?:orang|jiwa|rupiah|buah|lembar|keping|unit|pasang|set|perkara|permohonan|gugatan|tps|lanjut|berlanjut|masuk|melangkah|diteruskan|ke|tahap|untuk|bagi|buat|kepada|per|for|to|of|the|each|a|di antaranya|merupakan|adalah|yang|dari|were|was|cases|petitions|people)\b\s*)*$/;

/**
 * The topic of a group that belongs to the number: the one right behind it, the last before it, the next behind, or the
 * last of those that stand `before` the sentence.
 */
function nearestOf(
  group: readonly TopicKey[],
  { analysis, q, window, here }: Site,
  before: readonly TopicMention[],
): TopicKey | null {
  const { lower } = analysis.text;
  const keyOf = (m: TopicMention): TopicKey | undefined => m.keys.find((key) => group.includes(key));
  const mine = here.filter((m) => keyOf(m) !== undefined);
  const next = mine.find((m) => m.end > q.figure.end);
  if (next && (next.start < q.end || leadsOn.test(lower.slice(q.end, next.start))))
    return keyOf(next) ?? null;
  const last = mine.filter((m) => m.end <= q.start).at(-1);
  if (last) return keyOf(last) ?? null;
  if (next && next.end <= window.to) return keyOf(next) ?? null;
  const earlier = before.filter((m) => keyOf(m) !== undefined).at(-1);
  return earlier ? (keyOf(earlier) ?? null) : null;
}

const ofYear = /\b(?:tahun|tahun anggaran|pada|sepanjang|selama|untuk|in|during|for|year|ta)\s+$/;
const ofElection = /\b(?:pemilu|pilkada|pilpres|pileg|election|elections)\s+(?:tahun\s+|in\s+)?$/;

/** The year that is written as that of the money: the last before the number, or the first behind it. */
function yearBeside({ analysis, q, window, here }: Site): number | null {
  const { lower } = analysis.text;
  const to = here.length > 0 ? Math.max(window.to, q.end + 40) : window.to;
  const years = analysis.quantities.filter(
    (one) =>
      one.kind === 'other' &&
      one.what === 'year' &&
      one.start >= window.sentenceFrom &&
      one.end <= to &&
      !ofElection.test(lower.slice(Math.max(0, one.start - 30), one.start)) &&
      (ofYear.test(lower.slice(Math.max(0, one.start - 24), one.start)) ||
        /\b(?:kpu|bawaslu|anggaran|pagu|budget)\s+$/.test(
          lower.slice(Math.max(0, one.start - 12), one.start),
        ) ||
        /\(\s*$/.test(lower.slice(Math.max(0, one.start - 2), one.start))),
  );
  const behind = years.find((one) => one.start >= q.end && one.start - q.end < 24);
  const found = behind ?? years.filter((one) => one.end <= q.start).at(-1);
  return found?.kind === 'other' ? found.value : null;
}
