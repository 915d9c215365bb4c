import { oncePer } from '../../base/once-per';
import type { Span } from '../../base/span';
import { type BlockAnalysis, lastEnding } from '../analyze';
import { ABROAD } from '../lexicon/abroad-places';
import type { Setting } from './setting';

/** A place abroad where something was voted: "di Jepang", "PPLN Kairo", "warga kita di Taiwan". */
const led = new RegExp(
  `\\b(?:di|in|from|dari|asal|ppln|kbri|kjri|kdei|negara|wilayah|tpsln)\\s+(?:(?:negeri|kota|negara)\\s+)?(?:${ABROAD})\\b(?!-)`,
  'g',
);
/** The place opens an item: "Jepang 01 = 19,5%", "; Taiwan: Prabowo …". */
const opening = new RegExp(`(?:^|[;:,.(\\n•*-])\\s*(?:${ABROAD})(?=\\s*[:=(–-]|\\s+[\\p{L}\\d])`, 'gu');
/** Where somebody spoke or stayed: "berbicara di Singapura", "bertemu warga di Tokyo". */
const stay =
  /\b(?:kata|ujar|tutur|ucap|berbicara|berpidato|bertemu|berkunjung|kunjungan|lawatan|seminar|forum|kuliah|konferensi|rapat|diplomat|kedutaan|lahir|sekolah|bekerja|tinggal|speaking|spoke|said|told|visit\w*|seminar|conference|born|studied|living|meeting|analyst|professor|universit\w+)\b[^.;:]{0,60}$/;
/** Elections of other countries are told of beside ours: "tidak seperti di Amerika Serikat". */
const compared =
  /\b(?:seperti|sebagaimana|berbeda|unlike|as|mirip|layaknya|dibanding\w*|ketimbang)\b[^.;:]{0,30}$/;
const atTitle = new RegExp(`\\b(?:di|in|from|dari)\\s+(?:${ABROAD})\\b`);
const votes =
  /\b(?:suara|hasil|pemilih|menang|unggul|tps\w*|ppln|votes?|results?|won|wins|leads?|voters?|ballots)\b/;
/** Between a figure and the place behind it that it is said of: "persen suara di Jepang". */
const upTo = /^\s*(?:\(\d[\d.,]*\s*(?:%|persen|percent)\)\s*)?(?:[a-z]+\s+){0,4}$/;
const speaksOfNation =
  /\b(?:nasional|indonesia|nationally|nationwide|seluruh dunia|total|keseluruhan|overall|worldwide)\b/;

interface Place extends Span {
  /** Led by a preposition, and so may stand behind its figure. */
  readonly led: boolean;
}

/** Places abroad that a span of the block votes in, in text order. */
function placesIn({ text: { lower } }: BlockAnalysis, span: Span): readonly Place[] {
  const part = lower.slice(span.start, span.end);
  const out: Place[] = [];
  const add = (pattern: RegExp, isLed: boolean): void => {
    for (const hit of part.matchAll(pattern)) {
      const before = part.slice(0, hit.index + (isLed ? 0 : 1));
      if (stay.test(before) || compared.test(before)) continue;
      out.push({ start: span.start + hit.index, end: span.start + hit.index + hit[0].length, led: isLed });
    }
  };
  add(led, true);
  add(opening, false);
  return out.sort((a, b) => a.start - b.start);
}

/** The sentence's own places; those of one without a figure before it hold for it too where it names none. */
const placesOf = oncePer(({ block, sentence, local }: Setting): readonly Place[] => {
  const own = placesIn(block, sentence);
  if (own.length > 0 || local.regions.length > 0 || local.national) return own;
  const before = lastEnding(block.sentences, sentence.start);
  if (!before || /\d/.test(block.text.lower.slice(before.start, before.end))) return [];
  return placesIn(block, before).filter((place) => place.led);
});

/** A title that tells how Indonesians voted in a country or city abroad. */
export const tellsOfVotesAbroad = (title: string): boolean => atTitle.test(title) && votes.test(title);

/**
 * The number is of a country or city abroad, of which the index holds no result by itself: all of "Luar Negeri" and the
 * nation are other figures.
 */
export function isAbroad(setting: Setting, span: Span, region: Span | null): boolean {
  const { block, local, head, paragraph } = setting;
  const { lower } = block.text;
  if (head && rowAbroad.test(block.block.cell?.rowHead ?? '')) return true;
  const places = placesOf(setting);
  const behind = places.find((place) => place.led && place.start >= span.end);
  if (behind && upTo.test(lower.slice(span.end, behind.start))) return true;
  const before = lastEnding(places, span.start);
  if (!before)
    return paragraph.votesAbroad && local.regions.length === 0 && !speaksOfNation.test(setting.lower);
  // "71,3 persen di seluruh luar negeri": a place of the index that stands nearer.
  if (region && region.start > before.start) return false;
  return !speaksOfNation.test(lower.slice(before.end, span.start));
}

const rowAbroad = new RegExp(`^\\W*(?:\\d+\\W+)?(?:(?:ppln|kbri|kjri|kdei)\\s+)*(?:${ABROAD})\\b`, 'i');
