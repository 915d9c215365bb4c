import * as v from 'valibot';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import { GROUNDS } from '../marks/mark-style';
import { BASES, MEASURES, OPERATORS, UNITS, VERDICTS } from '../model/claim';
import { OFFICES } from '../model/election';
import { DOCUMENT_KINDS, PACK_IDS } from '../model/explorer';
import { OPTIONAL_KINDS } from '../model/optional';
import { decodeChanges } from '../settings/decode';
import { type ContentToBackground, MESSAGE_LIMITS, type UiToBackground } from './messages';
import type { Decoders } from './router';

const MAX_FIELDS = 50;

const short = (length: number) => v.pipe(v.string(), v.maxLength(length));
const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const TAB = whole(Number.MAX_SAFE_INTEGER);
const COUNT = whole(1_000_000);

/** Generous: a page may have absurd heads and titles, and refusing all of it for them helps nobody. */
const HEAD = short(20_000);
const ADDRESS = short(100_000);

const HEAD_ELEMENT = v.object({
  name: short(20),
  attributes: v.pipe(v.array(v.tuple([short(40), short(20_000)])), v.maxLength(20)),
  text: short(MESSAGE_LIMITS.headText),
});

const CELL = v.object({
  table: COUNT,
  row: COUNT,
  column: COUNT,
  rowHead: HEAD,
  columnHead: HEAD,
  caption: HEAD,
});

const BLOCK = v.object({
  id: short(64),
  kind: v.picklist(['heading', 'paragraph', 'list_item', 'cell', 'caption', 'aside', 'comment', 'quote']),
  text: short(MESSAGE_LIMITS.text),
  level: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  cell: v.exactOptional(CELL),
  start: v.exactOptional(whole(Number.MAX_SAFE_INTEGER)),
});

const CHECK_BLOCKS = v.object({
  url: ADDRESS,
  lang: short(100),
  head: v.pipe(v.array(HEAD_ELEMENT), v.maxLength(MESSAGE_LIMITS.head)),
  blocks: v.pipe(
    v.array(BLOCK),
    v.maxLength(MESSAGE_LIMITS.blocks),
    v.check(
      (blocks) => blocks.reduce((sum, block) => sum + block.text.length, 0) <= MESSAGE_LIMITS.text,
      'text',
    ),
    v.check((blocks) => new Set(blocks.map((block) => block.id)).size === blocks.length, 'ids'),
  ),
});

const TALLY = v.object({
  tally: v.object(v.entriesFromList(VERDICTS, COUNT)),
});

const TAB_OR_ACTIVE = v.object({ tabId: v.nullable(TAB) });

const LANGUAGE = v.picklist(['id', 'en']);

const SEARCH = v.object({
  query: short(MESSAGE_LIMITS.query),
  limit: whole(MESSAGE_LIMITS.hits),
  language: LANGUAGE,
});

const NAME = short(100);
const PLACE = v.object({
  election: NAME,
  office: v.picklist(OFFICES),
  region: NAME,
  language: LANGUAGE,
});
const MAP = v.object({
  election: NAME,
  office: v.picklist(OFFICES),
  measure: short(200),
  language: LANGUAGE,
});

const PACK = v.object({ pack: v.picklist(PACK_IDS) });
const OPTIONAL = v.object({ kind: v.picklist(OPTIONAL_KINDS) });
const FROM = whole(10_000_000);
const DOCUMENTS = v.object({ query: short(MESSAGE_LIMITS.query), from: FROM, language: LANGUAGE });
const DOCUMENT = v.object({
  kind: v.picklist(DOCUMENT_KINDS),
  id: short(500),
  from: FROM,
  language: LANGUAGE,
});
const FIGURE_ADDRESS = v.object({ ...PLACE.entries, from: FROM });
const FIGURES = v.object({
  ids: v.pipe(v.array(short(4_000)), v.maxLength(MESSAGE_LIMITS.figures)),
  language: LANGUAGE,
});

const REVEAL = v.object({ tabId: TAB, claimId: short(200) });

/** One or two sentences. */
const PASSAGE = v.object({ tabId: TAB, passage: short(4_000) });

/** Ids and codes of the tables; names of measures. */
const ID = short(200);
const FIGURE = v.pipe(v.number(), v.finite());
const IDS = v.pipe(v.array(ID), v.maxLength(50));

const ROLES = v.object({
  election: ID,
  office: v.picklist(OFFICES),
  region: ID,
  subject: v.nullable(ID),
});

const QUESTION = v.object({
  quote: short(2_000),
  measure: v.picklist(MEASURES),
  op: v.picklist(OPERATORS),
  value: v.nullable(FIGURE),
  low: v.exactOptional(FIGURE),
  high: v.exactOptional(FIGURE),
  unit: v.nullable(v.picklist(UNITS)),
  basis: v.picklist(BASES),
  asked: v.object({
    tableMeasures: IDS,
    ownership: v.picklist(['required', 'none']),
    precision: v.nullable(
      v.object({ unit: FIGURE, decimals: whole(20), significant: whole(40), scaled: v.boolean() }),
    ),
    alternatives: v.pipe(v.array(FIGURE), v.maxLength(10)),
    complement: v.nullable(FIGURE),
    loose: v.boolean(),
    sure: v.boolean(),
    decided: v.boolean(),
    owners: IDS,
    ballot: v.nullable(whole(1_000)),
    rivals: IDS,
    published: short(100),
    others: v.pipe(v.array(ROLES), v.maxLength(10)),
  }),
  roles: ROLES,
});

type Schema<T> = v.GenericSchema<unknown, T>;

/** Turns a schema into a decoder; unknown fields are left out, every bad path is named (the first 50). */
function decoder<T>(schema: Schema<T>): (payload: unknown) => Result<T, Fault> {
  return (payload) => {
    const parsed = v.safeParse(schema, payload);
    if (parsed.success) return ok(parsed.output);
    const paths = new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? 'payload'));
    return err(fault('MSG_SHAPE', undefined, [...paths].slice(0, MAX_FIELDS)));
  };
}

const nothing = decoder(v.null());

export const CONTENT_DECODERS: Decoders<ContentToBackground> = {
  getPageSettings: nothing,
  checkBlocks: decoder(CHECK_BLOCKS),
  injectCard: nothing,
  styleMarks: decoder(v.object({ to: v.picklist(GROUNDS), from: v.nullable(v.picklist(GROUNDS)) })),
  getSurroundings: decoder(v.object({ question: QUESTION, factId: v.nullable(short(4_000)) })),
  judgeOwnReading: decoder(v.object({ question: QUESTION })),
  getStaleSince: nothing,
  reportTally: decoder(TALLY),
  cardOpened: nothing,
  getClaimStep: nothing,
  stepFromCard: decoder(v.object({ by: v.picklist([1, -1]) })),
};

export const UI_DECODERS: Decoders<UiToBackground> = {
  getDataReport: nothing,
  syncNow: nothing,
  getTabReport: decoder(TAB_OR_ACTIVE),
  readTab: decoder(TAB_OR_ACTIVE),
  revealClaim: decoder(REVEAL),
  getPassages: decoder(TAB_OR_ACTIVE),
  showPassage: decoder(PASSAGE),
  searchFacts: decoder(SEARCH),
  getPlacePage: decoder(PLACE),
  getPlaceMap: decoder(MAP),
  listPacks: nothing,
  repairPack: decoder(PACK),
  removePack: decoder(PACK),
  listOptional: nothing,
  installOptional: decoder(OPTIONAL),
  removeOptional: decoder(OPTIONAL),
  listDocuments: decoder(DOCUMENTS),
  getDocument: decoder(DOCUMENT),
  browseAddress: decoder(FIGURE_ADDRESS),
  getFigures: decoder(FIGURES),
  getSettings: nothing,
  changeSettings: decodeChanges,
};
