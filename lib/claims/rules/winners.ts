import type { Precision } from '../../numbers/quantity';
import { hasCue } from '../analyze';
import { type Draft, SCOPE } from '../draft';
import type { Setting } from '../frame/setting';
import { OTHER_RANKING } from '../lexicon/placings';
import {
  ELECTED,
  LAST,
  NAMED_WINNER,
  RACE_WON,
  RANK_HINT,
  RANK_WORDS,
  WIN_WORDS,
  type WordedRank,
} from '../lexicon/ranks';
import type { MeasureGuess } from '../measures/guess';
import { asRole } from '../owners/bind-subject';
import type { SubjectMention } from '../owners/subject-mentions';
import { draftOf } from '../roles-draft';
import { placingsOf } from './placings';
import { ofRegions, raceWonBy } from './race-won';

const winObject =
  /^\s+(?:(?:di|in|pada|dalam)\s+(?:(?:provinsi|kabupaten|kota)\s+)?|(?:the\s+)?(?=pil(?:pres|gub|bup|wal|kada|eg)|pemilihan|pemilu|presidential|gubernatorial|\d{4}\s+presidential|election|presidency|race|vote)|(?=(?:dalam\s+)?(?:satu|dua)\s+putaran|tanpa putaran kedua|outright|in a single round)|(?=[a-z]))/;

/** Ranks are whole and exact. */
const WHOLE: Precision = { unit: 1, decimals: 0, significant: 1, scaled: false };
/** How far behind a name its rank may stand, in UTF-16 units. */
const REACH = 120;

/** "A-B menang di Bali", "A-B menempati urutan kedua": winner and rank in words, right behind the name. */
export function winnerDrafts(setting: Setting): Draft[] {
  const { block, sentence, local } = setting;
  const { lower } = block.text;
  const out: Draft[] = [];
  for (const mention of local.subjects) {
    if (mention.ballot !== null || isJoined(setting, mention)) continue;
    const from = behindApposition(lower.slice(mention.end, sentence.end));
    if (from === 0 && lower[mention.end] === ',' && explains(setting, mention)) continue;
    const rest = lower.slice(mention.end + from, Math.min(sentence.end, mention.end + from + REACH));
    const tail = { ...mention, end: mention.end + from };
    const passive = raceWonBy(setting, mention);
    if (passive) {
      const draft = rankDraft(setting, mention, passive);
      if (draft) out.push(beforeBallot(setting, passive.plain ? draft : { ...draft, loose: true }));
      continue;
    }
    const found = wonBy(setting, tail, rest) ?? electedAs(setting, tail, rest) ?? rankedAt(rest, tail.end);
    // Figures between the name and its rank are claims of their own.
    const start = from > 1 ? tail.end + (rest.length - rest.trimStart().length) : mention.start;
    const draft = found ? rankDraft(setting, mention, { ...found, start }) : null;
    // "X, who had won 213,415 votes in 2019, finished first": the year in between is that of another election.
    const other = from > 1 && /\b(?:19|20)\d\d\b/.test(lower.slice(mention.end, tail.end));
    if (!draft) continue;
    out.push(other ? { ...draft, loose: true } : draft);
    if (found?.win && found.region && !other && !inRegionalRaces(setting, mention))
      for (const place of alsoWon(setting, found.end)) {
        const more = rankDraft(setting, mention, { ...place, place: 1, win: true });
        if (more) out.push(more);
      }
  }
  for (const { mention, span, place } of placingsOf(setting, out)) {
    const draft = rankDraft(setting, mention, { ...span, place, win: false });
    // Words between the name and its rank may turn what is said: it is only ever confirmed.
    if (draft) out.push({ ...draft, loose: true });
  }
  return out;
}

/** Length of ", the former governor of Jakarta," or a closing bracket behind a name; 0 for none. */
const behindApposition = (rest: string): number =>
  (/^(?:\s*\))?\s*,\s(?:[^,;.]|[.,]\d){3,70},(?=\s)/.exec(rest) ?? /^\s*\)/.exec(rest))?.[0].length ?? 0;

/** "PNI dan Masyumi meraih suara terbanyak": what is said of two together is said of neither alone. */
const isJoined = ({ block, local }: Setting, mention: SubjectMention): boolean => {
  const before = local.subjects.filter((s) => s.end <= mention.start).at(-1);
  return (
    before !== undefined &&
    before.parties.length > 0 === mention.parties.length > 0 &&
    !before.tickets.some((id) => mention.tickets.includes(id)) &&
    /^\)?\s*,?\s*(?:dan|serta|and|&|maupun)\s+(?:partai\s+|pasangan\s+)?$/.test(
      block.text.lower.slice(before.end, mention.start),
    )
  );
};

/** "Gerindra, the party of Prabowo, was third": this name stands in what explains another. */
const explains = ({ block, local }: Setting, mention: SubjectMention): boolean => {
  const owner = local.subjects.filter((s) => s.end < mention.start && s.ballot === null).at(-1);
  return owner !== undefined && /^\)?\s*,\s[^,;.]*$/.test(block.text.lower.slice(owner.end, mention.start));
};

/** "Dimenangi nomor urut 2 A-B": the number beside the name is a claim of its own, and this one ends in front of it. */
function beforeBallot({ block }: Setting, draft: Draft): Draft {
  const ballot = block.quantities.find(
    (q) => q.kind === 'ballot' && q.start > draft.start && q.end <= draft.end,
  );
  if (!ballot) return draft;
  return {
    ...draft,
    end: draft.start + block.text.original.slice(draft.start, ballot.start).trimEnd().length,
  };
}

interface Placed {
  readonly end: number;
  /** 1 for the winner; `LAST` for the last of the contest. */
  readonly place: number;
  readonly win: boolean;
  /** Region won, where the words name one. */
  readonly region?: string;
}

function wonBy(setting: Setting, mention: SubjectMention, rest: string): Placed | null {
  const won = WIN_WORDS.exec(rest);
  if (!won) return null;
  const object = winObject.exec(rest.slice(won[0].length));
  if (!object) return null;
  const from = won[0].length + object[0].length;
  // Tickets win the races of regions; a party that "won the Pilkada" has won other things in it.
  if (mention.parties.length > 0 && ofRegions.test(rest.slice(from))) return null;
  const thing = objectAt(setting, mention.end + from, rest.slice(from));
  return thing ? { place: 1, win: true, ...thing } : null;
}

/** A party that won where governors are chosen won with pairs of others, which no table counts as its own. */
const inRegionalRaces = ({ paragraph, cues }: Setting, { parties }: SubjectMention): boolean =>
  parties.length > 0 &&
  (['regional', 'governor', 'regent', 'mayor'] as const).some(
    (key) => paragraph.talk.has(key) || hasCue(cues, key),
  );

/** From one place of a row to the next. */
const nextPlace =
  /^(?:\s*,)?\s*(?:(?:dan|serta|and|&)\s+)?(?:(?:juga|di|in|provinsi|kabupaten|kota)\s+){0,2}$/;
const parted = /,|\b(?:dan|serta|and)\b|&/;
/** Behind the last place of a row: the end of what is said of it, and no verb that the place is the subject of. */
const rowEnds =
  /^\s*(?:[.;)(!]|$|,\s*(?:sedangkan|sementara|adapun|tetapi|tapi|namun|dengan|while|whereas|but|with)\b|(?:dengan|sedangkan|sementara|pada|saja|while|but|with)\b)/;

/** "A-B menang di Aceh, Sumatera Barat dan Jakarta": the places behind the first, where a row of places is all there is. */
function alsoWon(
  { block, sentence, local }: Setting,
  from: number,
): { readonly start: number; readonly end: number; readonly region: string }[] {
  const { lower } = block.text;
  const row: { readonly start: number; readonly end: number; readonly region: string }[] = [];
  let at = from;
  for (const { start, end, codes } of local.regions) {
    if (start < at) continue;
    const gap = lower.slice(at, start);
    if (!nextPlace.test(gap) || !parted.test(gap)) break;
    at = end;
    if (codes.length === 1) row.push({ start, end, region: codes[0] as string });
  }
  return rowEnds.test(lower.slice(at, sentence.end)) ? row : [];
}

/** "KPU menetapkan A-B sebagai wali kota terpilih", "A-B terpilih sebagai gubernur". */
function electedAs({ block, sentence }: Setting, mention: SubjectMention, rest: string): Placed | null {
  const before = block.text.lower.slice(Math.max(sentence.start, mention.start - 40), mention.start);
  const hit = ELECTED.exec(rest) ?? (NAMED_WINNER.before.test(before) ? NAMED_WINNER.after.exec(rest) : null);
  return hit ? { end: mention.end + hit[0].length, place: 1, win: true } : null;
}

/** Behind a rank that somebody else holds: "…, tempat keempat diraih oleh nomor urut 1, …". */
const heldByNext =
  /^\s+(?:lalu\s+)?(?:diraih|direbut|ditempati|diduduki|dihuni|diisi|dipegang|didapat|milik|oleh|ada|nomor urut|pasangan|paslon|went to|goes to|was taken)\b/;

function rankedAt(rest: string, at: number): Placed | null {
  if (!RANK_HINT.test(rest)) return null;
  for (const { words, place } of RANK_WORDS as readonly WordedRank[]) {
    const hit = words.exec(rest);
    // "Came first in 36 of 38 provinces" counts the provinces.
    if (
      hit &&
      !OTHER_RANKING.test(rest.slice(hit[0].length)) &&
      !heldByNext.test(rest.slice(hit[0].length)) &&
      !/^\s+(?:in|di)\s+(?:\d|all|semua|seluruh|most|sebagian|many|banyak|beberapa)/.test(
        rest.slice(hit[0].length),
      )
    )
      return { end: at + hit[0].length, place, win: false };
  }
  return null;
}

/** Wishes, conditions and boasts, and verbs that also mean governing, are never called wrong. */
const unsure =
  /\b(?:jika|bila|apabila|andai|kalau|seandainya|if|would|could|might|akan|bakal|berpeluang|diprediksi|diprediksikan|ingin|optimistis|yakin|klaim\w*|mengklaim|claims?|target|harus)\b/;
const governs = /\b(?:memimpin|menguasai)\b/;

/** "Keempat dengan 69 kursi": a rank by seats, which another party may hold by votes. */
const bySeats = (sentence: string): boolean =>
  /\b(?:kursi|seats?)\b/.test(sentence) && !/\b(?:suara|votes?)\b/.test(sentence);

const contestYear = (id: string): number => Number(/\d{4}/.exec(id)?.[0]);

/** "Di posisi empat dengan 59 kursi": what the rank is by stands right behind it, whatever follows. */
const withSeats =
  /^\s*,?\s*(?:dengan|berkat|lewat|karena|with|on|having)\s+(?:(?:raihan|perolehan|total|jumlah|its|a|tally|of)\s+){0,3}\d[\d.,]*\s*(?:kursi|seats)\b/;

/** How many stood in the contests of the years the text writes; null where they differ. */
function lastPlace({ index }: Setting, mention: SubjectMention, years: readonly number[]): number | null {
  const contests = mention.tickets.flatMap((id) => index.ticket(id)?.contest ?? []);
  const fitting = contests.filter((id) => years.includes(contestYear(id)));
  const latest = Math.max(...contests.map(contestYear));
  const sizes = new Set(
    (fitting.length > 0 ? fitting : contests.filter((id) => contestYear(id) === latest)).map(
      (id) => index.choices(id).filter((choice) => choice.kind === 'ticket').length,
    ),
  );
  return sizes.size === 1 ? ([...sizes][0] as number) : null;
}

/** "KPU menetapkan A sebagai presiden terpilih, Kamis (25/4/2024)" on a page about 2019: the day is of another of the name's races. */
const datedElsewhen = (
  { block, sentence }: Setting,
  { tickets }: SubjectMention,
  { years }: Draft,
): boolean =>
  block.quantities.some(
    (q) =>
      q.kind === 'date' &&
      q.start >= sentence.start &&
      q.end <= sentence.end &&
      /^\d{4}/.test(q.iso) &&
      !years[0]?.values.includes(contestYear(q.iso)) &&
      tickets.some((id) => contestYear(id) === contestYear(q.iso)),
  );

function rankDraft(
  setting: Setting,
  mention: SubjectMention,
  { start, end, place, win, region }: Placed & { readonly start: number },
): Draft | null {
  const { block, sentence } = setting;
  const span = { start, end };
  const guess: MeasureGuess = {
    measure: win ? 'winner' : 'rank',
    tableMeasures: ['rank'],
    ownership: 'required',
    ...(region ? { region } : {}),
  };
  const quantity = {
    ...span,
    kind: 'other' as const,
    what: 'ordinal' as const,
    value: place,
    figure: span,
    text: block.text.original.slice(span.start, span.end),
  };
  const draft = draftOf(setting, quantity, guess, asRole(mention, SCOPE.clause, true, true), {
    from: mention.start,
    to: end,
  });
  const value = place === LAST ? lastPlace(setting, mention, draft.years[0]?.values ?? []) : place;
  if (value === null) return null;
  const clause = block.text.lower.slice(sentence.start, end);
  const loose =
    unsure.test(clause) ||
    datedElsewhen(setting, mention, draft) ||
    (!win &&
      (bySeats(block.text.lower.slice(sentence.start, sentence.end)) ||
        withSeats.test(block.text.lower.slice(end, end + 60)))) ||
    (win && governs.test(block.text.lower.slice(mention.end, end)));
  return { ...draft, value, loose, unit: 'number', precision: WHOLE };
}

/** "Medan Tembung, Medan Marelan": a place whose name goes on is a smaller one than the tables know by its first word. */
const namesSmaller = ({ block }: Setting, end: number): boolean =>
  /^ [A-Z][a-z]+(?:,|\s+dan\b|\s+and\b)/.test(block.text.folded.slice(end, end + 30));

/** The thing won: a region, or the words that name the race. Null where a count follows. */
function objectAt(setting: Setting, start: number, rest: string): Pick<Placed, 'end' | 'region'> | null {
  const region = setting.local.regions.find((r) => r.start >= start && r.start - start < 3);
  if (region && namesSmaller(setting, region.end)) return null;
  if (region)
    return {
      end: region.end,
      ...(region.codes.length === 1 ? { region: region.codes[0] as string } : {}),
    };
  const race = RACE_WON.exec(rest);
  if (!race) return null;
  const end = start + race[0].length;
  const place = setting.local.regions.find((r) => r.start >= end && r.start - end < 3);
  return {
    end: place?.end ?? end,
    ...(place?.codes.length === 1 ? { region: place.codes[0] as string } : {}),
  };
}
