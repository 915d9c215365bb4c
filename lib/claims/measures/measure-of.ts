/** What a number measures; one file, long because the order in which the kinds are tried is the rule itself. */
import type { NumberQuantity } from '../../numbers/quantity';
import { type Analysis, lastCueBefore } from '../analyze';
import type { Cue } from '../cues';
import type { CueKey } from '../lexicon/cues';
import { isShortOf, ofOtherBase, saysThreshold } from '../lexicon/percent-words';
import { hasOne, keysAround, keysBeside } from '../owners/keys-around';
import { statedRule } from '../rules/rule-claims';
import { bare, isListed, labelled, SEATS_AT_MOST } from './bare';
import { changeOf, signedChange } from './change';
import {
  count,
  countOfRegions,
  coveredPlaces,
  isSomeParties,
  namedCount,
  nounOfWhole,
  placesInside,
  speaksOfContinuousRoll,
} from './count';
import { saysChange, saysDifference, saysJustApart } from './difference-words';
import type { MeasureGuess, Talk, Window } from './guess';
import { topicFigure } from './measure-topic';
import { membersOfOther, shareOfGroup, womenOnLists } from './not-votes';
import { statedProgress } from './progress';
import {
  isClassOfPlaces,
  isWholeRoll,
  namesOnRoll,
  partOfVoters,
  rollFigure,
  speaksOfVoting,
  TURNED_OUT,
} from './roll';
import { ofOneSex, orContinuous, orOneSex, rollPart } from './roll-part';
import { stationsFigure } from './stations';
import { votesTotal } from './totals';
import { statedTurnout, turnoutOfElection } from './turnout';

/** Talk under which a number of districts or villages is a count of the election's. */
const PLACES_OF_VOTING: readonly CueKey[] = [
  'general',
  'anyElection',
  'roll',
  'continuousRoll',
  'stations',
  'regional',
  'counting',
  'organ',
];

/** A roll is counted in names too. */
const NAMES = /^\s*(?:nama|names)\b/;

/** "Dari 50 kursi DPRD Kota X", "of the 580 House seats": whose seats they are stands right behind them. */
const namesHouse = (lower: string, q: NumberQuantity): boolean =>
  /^\s*(?:di\s+|milik\s+)?(?:dprd?|dewan|parlemen|senayan)\b/.test(lower.slice(q.end, q.end + 18));

/** "Bertambah dari N menjadi M": what something came from or to, not by how much. */
const isEndOfChange = (lower: string, q: NumberQuantity): boolean =>
  /\b(?:dari|menjadi|jadi|ke|from|to)\s*$/.test(lower.slice(Math.max(0, q.start - 10), q.start));

/** "Sejauh ini partisipasi pemilih tercatat 81,78 persen": turnout is named behind what speaks of progress. */
const ofTurnout = ({ cues }: Analysis, q: NumberQuantity, { from }: Window): boolean => {
  const turnout = lastCueBefore(cues, q.start, from, 'turnout');
  return turnout !== null && turnout === lastCueBefore(cues, q.start, from, 'turnout', 'progress');
};

/** "Kenaikan 3 kursi dan 4 kursi": the second is a change as the first is. */
const ALSO_CHANGED =
  /\b(?:kenaikan|penurunan|tambahan|bertambah|berkurang|naik|turun|kehilangan|gained|lost)\s+(?:sebanyak\s+|masing-masing\s+)?\S+\s+(?:kursi|seats)\s*(?:,|dan|and)\s*$/;

/** "Menambah delapan kursi menjadi 86", "gained eight seats for a total of 86": what the seats came to. */
const COME_TO =
  /\b(?:menambah|bertambah|naik|turun|berkurang|kehilangan|gained|lost|added|up|down)\s+\S+\s+(?:kursi|seats?)\s*,?\s*(?:(?:sehingga|dan)\s+)?(?:menjadi|jadi|tinggal|to|leaving|for a total of)\s+$/;
const comeTo = (lower: string, { start, value, noun, spelled }: NumberQuantity): boolean =>
  (noun === null || noun === 'seats') &&
  !spelled &&
  Number.isInteger(value) &&
  value < SEATS_AT_MOST &&
  COME_TO.test(lower.slice(Math.max(0, start - 72), start));

/** "Dari 580 kursi, PDIP mendapat 110": a whole in front of its part opens the sentence. */
const opensWithHouse = (
  { text: { lower }, mentions }: Analysis,
  q: NumberQuantity,
  from: number,
): boolean => {
  if (
    !/^\W*(?:dari|of|out of)(?:\s+(?:total|seluruh|sebanyak|the|all))*\s*$/.test(lower.slice(from, q.start))
  )
    return false;
  const rest = /^[^,.;]{0,40},/.exec(lower.slice(q.end, q.end + 44));
  if (!rest) return false;
  // "Dari 110 kursi PDIP, …": the part of a party, whose name stands behind.
  const comma = q.end + rest[0].length;
  return !mentions.some((m) => m.parties.length > 0 && m.start >= q.end && m.end <= comma);
};

/** "580 calon anggota legislatif (caleg) terpilih": as many as the house has seats. */
const ELECTED =
  /^\s*(?:orang\s+|nama\s+)?(?:caleg|calon|anggota|wakil rakyat|legislator)(?:\s+(?:anggota|legislatif|dprd?|ri|\([a-z ]+\)))*\s+terpilih\b/;

/** What stands behind the number is the name of a party, its first word read as a noun. */
const namesParty = ({ mentions, text }: Analysis, { figure, end }: NumberQuantity): boolean =>
  mentions.some((m) => m.parties.length > 0 && m.start >= figure.end && m.start < end + 2 && m.end > end) &&
  /^\s*[A-Z]/.test(text.folded.slice(figure.end, figure.end + 3));

const CHOOSES =
  /^\s*(?:yang\s+|who\s+)?(?:memilih|mencoblos|voted for|chose|backed|picked)\s+(?:(?:the|pasangan|paslon|pair|ticket|candidates?)\s+)*/;
const SOMEBODY = /^(?:him|her|them|mereka|keduanya|(?:pasangan|paslon) (?:itu|ini|tersebut)|dia\b)/;

/** "64.677 orang yang memilih mereka": as many votes as there are people who gave them. */
const choose = ({ mentions, text: { lower } }: Analysis, { end }: NumberQuantity): boolean => {
  const verb = CHOOSES.exec(lower.slice(end, end + 60));
  if (!verb) return false;
  const at = end + verb[0].length;
  return (
    mentions.some((m) => m.start <= at && m.end > at && (m.tickets.length > 0 || m.people.length > 0)) ||
    /(?:the pair|the ticket|pasangan) $/.test(verb[0]) ||
    SOMEBODY.test(lower.slice(at, at + 20))
  );
};

/** A number, and what stands around it. */
export interface MeasureSite {
  readonly analysis: Analysis;
  /** Cues of a cell's heads. */
  readonly extra: readonly Cue[];
  readonly q: NumberQuantity;
  readonly window: Window;
  /** A name may own the number, of a party or of somebody else. */
  readonly hasSubject: boolean;
  readonly subjectIsParty: boolean;
  readonly talk: Talk;
}

/** Decides the measure of a number, or null when nothing around it says that it is a figure of an election. */
export function measureOf(site: MeasureSite): MeasureGuess | null {
  const { analysis, extra, q, window, talk } = site;
  const alone = measureAlone(site);
  const whole = alone !== null && isWholeRoll(alone);
  const guess = whole
    ? partOfVoters(analysis.text.lower, q)
      ? TURNED_OUT
      : orOneSex(
          ofOneSex(alone, analysis.text.lower, q),
          analysis.text.lower.slice(window.sentenceFrom, q.end + 80),
          q,
          talk.index,
        )
    : alone;
  if (!guess || !talk.about.has('continuousRoll')) return guess;
  const near = keysAround(analysis, extra, q, window, window.from);
  return hasOne(near, ['roll', 'provisionalRoll']) ? guess : orContinuous(guess);
}

function measureAlone(site: MeasureSite): MeasureGuess | null {
  const { analysis, extra, q, window, hasSubject, subjectIsParty, talk } = site;
  // A fraction of something ('enam dari sepuluh pemilih') counts nothing by itself.
  if (q.ratio) return null;
  // "9 Partai Amanat Nasional": the number of a row or a place on the ballot.
  if (q.noun === 'parties' && namesParty(analysis, q)) return null;
  const wide = keysAround(analysis, extra, q, window, Math.min(window.from, window.sentenceFrom));
  // Most numbers stand in the first clause of their sentence, or are told without a look at their own clause alone.
  let near: ReadonlySet<CueKey> | null = window.from <= window.sentenceFrom ? wide : null;
  const has = (...keys: CueKey[]): boolean => {
    near ??= keysAround(analysis, extra, q, window, window.from);
    return hasOne(near, keys);
  };
  /** The same, but the sentence's beginning counts too. */
  const hasWide = (...keys: CueKey[]): boolean => hasOne(wide, keys);
  /** The same, but the page's talk counts too. */
  const onPage = (...keys: CueKey[]): boolean => hasOne(wide, keys) || hasOne(talk.about, keys);
  const { lower } = analysis.text;
  let beside: ReadonlySet<CueKey> | null = null;
  /** A total's cue counts only when it stands after the owning name: "X meraih N suara dari M suara sah". */
  const ownAfterSubject = (...keys: CueKey[]): boolean => {
    beside ??= keysBeside(analysis, extra, q, Math.max(window.from, window.subjectEnd ?? window.from));
    return hasOne(beside, keys);
  };
  const votesTotals = (): MeasureGuess | null =>
    votesTotal(analysis, q, window, hasSubject, ownAfterSubject, hasWide, onPage);
  const votes: MeasureGuess = {
    measure: 'votes',
    tableMeasures: ['votes', 'votes_incl_overseas'],
    ownership: 'required',
  };
  const isDifference = (): boolean => saysDifference(analysis, q, window);
  const signed = hasSubject && subjectIsParty && onPage('seats') ? signedChange(lower, q) : null;
  if (signed) return signed;
  if (hasSubject && subjectIsParty && comeTo(lower, q))
    return { measure: 'seats', tableMeasures: ['seats'], ownership: 'required' };
  if (saysChange(analysis, q, window))
    return hasSubject
      ? changeOf(lower, q, subjectIsParty && onPage('seats'))
      : speaksOfContinuousRoll(talk, hasWide) || talk.about.has('continuousRoll')
        ? namedCount(lower, q, window, hasSubject, subjectIsParty, onPage)
        : null;
  const rule = statedRule(lower, q, window, talk.texts);
  if (rule) return rule;
  if (isClassOfPlaces(lower, q, window)) return null;
  const counted = statedProgress(lower, q, window, hasSubject, onPage('progress'));
  if (counted) return counted;
  if (ELECTED.test(lower.slice(q.figure.end, q.figure.end + 80)))
    return hasSubject && subjectIsParty
      ? { measure: 'seats', tableMeasures: ['seats'], ownership: 'required', loose: true }
      : { measure: 'seats', tableMeasures: ['seats_total'], ownership: 'none', loose: true };
  const named = namedCount(lower, q, window, hasSubject, subjectIsParty, onPage);
  if (named) return named;
  const topic = topicFigure(analysis, q, window, hasSubject, subjectIsParty, talk, onPage);
  if (topic) return topic;
  const covered = speaksOfContinuousRoll(talk, hasWide) ? coveredPlaces(q.noun) : null;
  if (covered) return covered;
  const placed = q.noun === null ? placesInside(talk.columnNoun) : null;
  if (placed) return onPage(...PLACES_OF_VOTING) ? placed : null;
  const noun = q.noun ?? nounOfWhole(lower, q);
  switch (noun) {
    case 'votes':
    case 'ballots': {
      if (isDifference())
        return {
          measure: 'difference',
          tableMeasures: ['votes'],
          ownership: hasSubject ? 'required' : 'none',
          sure: saysJustApart(analysis, q),
        };
      const totals = votesTotals();
      if (totals) return totals;
      if (ownAfterSubject('voted'))
        return { measure: 'voters', tableMeasures: ['total_votes', 'voters_from_dpt'], ownership: 'none' };
      if (!hasSubject && has('roll')) return rollPart(has);
      return hasSubject ? votes : null;
    }
    case 'percent':
    case 'points': {
      if (
        (has('progress') &&
          !ofTurnout(analysis, q, window) &&
          !saysThreshold.test(lower.slice(Math.max(0, q.start - 24), q.start))) ||
        /^\s*(?:dari\s+)?(?:total\s+|seluruh\s+)?(?:tps|polling stations)\b/.test(
          lower.slice(q.end, q.end + 28),
        )
      )
        return { measure: 'progress', tableMeasures: [], ownership: 'none' };
      if (q.noun === 'points' || isDifference())
        return { measure: 'difference', tableMeasures: ['share'], ownership: 'required' };
      const came = statedTurnout(analysis, q, window, hasSubject, ownAfterSubject, hasWide);
      if (came) return came;
      const beforeNumber =
        lastCueBefore(analysis.cues, q.start, Math.max(window.from, window.subjectEnd ?? 0), 'threshold') !==
        null;
      const limit =
        onPage('threshold', 'legislature') &&
        /\bbatas(?:nya)?\s*$/.test(lower.slice(Math.max(0, q.start - 10), q.start));
      const behindNumber = /^\s*(?:ambang|threshold|parliamentary|presidential)/.test(
        analysis.text.lower.slice(q.end, q.end + 24),
      );
      const nominates =
        talk.about.has('threshold') &&
        !hasSubject &&
        /\b(?:didukung|mengusung|mengusulkan|mengajukan|syarat|minimal|sedikitnya|paling sedikit)\b/.test(
          lower.slice(window.sentenceFrom, q.start),
        );
      if (
        limit ||
        nominates ||
        beforeNumber ||
        behindNumber ||
        extra.some((c) => c.keys.includes('threshold'))
      )
        return { measure: 'rule', tableMeasures: [], ownership: 'none' };
      if (
        /^\s*(?:dari\s+|of\s+)?(?:the\s+|total\s+)?(?:kursi|seats?)\b/.test(lower.slice(q.end, q.end + 20)) &&
        hasSubject
      )
        return { measure: 'seat_share', tableMeasures: ['seat_share'], ownership: 'required' };
      if (ownAfterSubject('invalid', 'totalVotes')) return null;
      if (hasSubject && shareOfGroup(lower, q, window)) return null;
      if (hasSubject && subjectIsParty && womenOnLists(lower, q, window, talk.texts)) return null;
      const generations = (['genZ', 'genX', 'millennial', 'preBoomer', 'babyBoomer'] as const).filter((key) =>
        hasWide(key),
      );
      // Two generations named before one share: their sum, or a list read wrongly.
      if (generations.length > 1 && !has(...generations)) return null;
      if (generations.length > 1 && generations.filter((key) => has(key)).length > 1) return null;
      if (generations.length > 0 && !hasSubject) {
        const part = rollPart(hasWide);
        return {
          measure: 'share',
          tableMeasures: part.tableMeasures.map((m) => `${m}_pct`),
          ownership: 'none',
        };
      }
      if (hasSubject)
        return {
          measure: 'share',
          tableMeasures: ['share', 'share_pct'],
          ownership: 'required',
          // Nobody wins "100 persen" but in words.
          ...(q.value === 100 ||
          isShortOf(lower.slice(Math.max(0, q.start - 40), q.start), lower.slice(q.end, q.end + 30)) ||
          ofOtherBase.test(lower.slice(window.sentenceFrom, q.end + 60))
            ? { loose: true }
            : {}),
        };
      return turnoutOfElection(analysis, q, window, hasWide, talk.about.has('turnout'));
    }
    case 'seats': {
      if (membersOfOther(lower, q)) return null;
      if (opensWithHouse(analysis, q, window.sentenceFrom))
        return { measure: 'seats', tableMeasures: ['seats_total'], ownership: 'none', loose: true };
      // "Turun dari 128 kursi menjadi 110 kursi" names two figures; "bertambah 5 kursi" a change.
      if (!isEndOfChange(lower, q) && (isDifference() || has('growth'))) return null;
      if (ALSO_CHANGED.test(lower.slice(Math.max(window.sentenceFrom, q.start - 60), q.start)))
        return hasSubject ? changeOf(lower, q, subjectIsParty && onPage('seats')) : null;
      if (hasSubject && subjectIsParty) {
        // "N dari M kursi": the second number is the house.
        if (
          !hasWide('growth') &&
          /(?:dari|of)(?:\s+(?:total|seluruh|the))?\s*$/.test(
            lower.slice(Math.max(0, q.start - 20), q.start),
          ) &&
          ((window.subjectEnd !== null && window.subjectEnd < window.from) || namesHouse(lower, q))
        )
          return { measure: 'seats', tableMeasures: ['seats_total'], ownership: 'none' };
        return { measure: 'seats', tableMeasures: ['seats'], ownership: 'required' };
      }
      const whole =
        /\b(?:total|jumlah|seluruh(?:nya)?|memperebutkan|diperebutkan|tersedia|sebanyak|alokasi|all|fight for)\b/.test(
          analysis.text.lower.slice(Math.max(window.from, q.start - 60), q.start),
        ) &&
        !/\b(?:partai|meraih|mendapat|menguasai|merebut)\b/.test(
          analysis.text.lower.slice(Math.max(window.from, q.start - 60), q.start),
        );
      return { measure: 'seats', tableMeasures: ['seats_total'], ownership: 'none', loose: !whole };
    }
    case 'stations':
      return stationsFigure(lower, q, has, hasWide);
    case 'voters':
    case 'people': {
      if (isDifference() || (has('growth') && !isEndOfChange(lower, q))) return null;
      if (hasSubject && choose(analysis, q)) return votes;
      if (ownAfterSubject('voted') || speaksOfVoting(analysis, q, window))
        return { measure: 'voters', tableMeasures: ['total_votes', 'voters_from_dpt'], ownership: 'none' };
      if (ownAfterSubject('abstain', 'invalid')) return null;
      if (
        q.noun === 'people' &&
        hasSubject &&
        /\bdipilih(?:\s+oleh)?\s*$/.test(lower.slice(Math.max(0, q.start - 16), q.start))
      )
        return votes;
      return rollFigure(analysis, q, window, talk, has, hasWide);
    }
    case 'provinces':
    case 'regencies':
    case 'cities':
    case 'regencies_cities':
    case 'regions':
      return countOfRegions(lower, noun, q, hasSubject, has, hasWide, onPage);
    case 'districts':
      // "Hanya menang di satu kecamatan", "PSU di 8 kecamatan": a part of them.
      if (hasWide('revote') || (hasSubject && hasWide('win', 'lose'))) return null;
      return onPage(...PLACES_OF_VOTING) ? count('kecamatan_count') : null;
    case 'villages':
      if (hasWide('revote') || (hasSubject && hasWide('win', 'lose'))) return null;
      return onPage(...PLACES_OF_VOTING) ? count('desa_count', 'desa_and_ppln_count') : null;
    case 'dapil':
      return count('dapil_total');
    case 'parties':
      return onPage('general', 'anyElection', 'organ', 'legislature') &&
        !hasWide('supporting') &&
        !isSomeParties(lower, q, hasWide('localCouncil', 'provincialCouncil', 'council'))
        ? count('party_count', 'party_count_passed', 'party_count_local')
        : null;
    default:
      if (q.noun === null && NAMES.test(lower.slice(q.figure.end, q.figure.end + 8)))
        return namesOnRoll(q, talk, has, hasWide);
      return q.noun === null ||
        (q.noun === 'other' &&
          /^\s*(?:titik|buah|unit|lokasi)\b/.test(lower.slice(q.figure.end, q.figure.end + 10)))
        ? bare(
            lower,
            labelled(analysis, extra, q),
            isListed(analysis, q),
            q,
            has,
            hasWide,
            votesTotals,
            isDifference,
            hasSubject,
            subjectIsParty,
            talk,
          )
        : null;
  }
}
