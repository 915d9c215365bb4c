import { lastAsked } from '../../base/last-asked';
import { blankOut } from '../../text/blank';
import type { Token } from '../../text/tokens';
import { type Analysis, firstFrom, lastCueBefore } from '../analyze';
import type { SubjectRole } from '../draft';
import { SCOPE } from '../draft';
import { compared, compares, comparison, inBrackets } from './compared';
import type { NumberSite } from './number-site';
import { saidOf } from './said-of';
import type { SubjectMention } from './subject-mentions';

export const asRole = (
  mention: SubjectMention,
  weight: number,
  clean: boolean,
  tight = false,
): SubjectRole => ({
  tickets: mention.tickets,
  parties: mention.parties,
  ballot: mention.ballot,
  weight,
  clean,
  tight: clean && tight,
  person: mention.person,
});

const ownedAfter =
  /^\s*(?:\([^)]{0,40}\)\s*)?(?:suara|votes?|persen|kursi|of the votes?|(?:lain(?:nya)?|sisanya|tersisa|itu|yang|who|others?|remaining|sisa)\b)?\s*(?:untuk|dimenangi|dimenangkan|dikuasai|(?:was|were) won by|memilih|mencoblos|voted for|chose|backed|picked|bagi|buat|kepada|milik|kepunyaan|for|diraih|diperoleh|dikantongi|dikumpulkan|didapat(?:kan)?|direbut|dimiliki|diraup|went to|berpihak|mendukung|jatuh ke|menjadi milik)(?:\s+oleh)?(?:\s+(?:pasangan(?: calon)?|paslon|kubu|partai|capres|cagub|the|the pair|the ticket|the party))?(?:\s+nomor urut \w+)?[\s,]*$/;
const eachWords = /\b(?:masing-masing|berturut-turut|respectively|secara berurutan|berurutan)\b/;
const eachWordIn = lastAsked((sentence: string) => eachWords.exec(sentence));
/** A verb with its object behind it, whatever it may mean. */
const actsUpon = /\bme\w{5,}\s+(?:(?:pasangan|paslon|petahana|calon|duet|rivalnya|pesaingnya|lawannya)\s+)*$/;
/** From the one beaten to the other of the pair, in a clause about them. */
const besideMate =
  /^\s*,?\s*(?:yang|who|which)\b[^.;:\d]{0,40}\b(?:berpasangan|berduet|bersanding|didampingi|menggandeng|digandeng|bersama|ditemani|paired|partnered|teamed|alongside)\b[^.;:\d]{0,16}$/;
const verbOfGain = /\b(?:yang|dengan|who|which)\b/;

/**
 * Who owns the number at `site`, by syntax alone: a name after an owning verb, names and numbers in the same order
 * after *masing-masing*, the winner of *A mengungguli B dengan N*, else the nearest name before it in the sentence.
 * Null when no name stands in the sentence before the number.
 */
export function bindSubject(
  analysis: Analysis,
  sentence: { start: number; end: number },
  site: NumberSite,
  sites: readonly NumberSite[],
  subjects: readonly SubjectMention[],
): SubjectRole | null {
  const { lower } = analysis.text;
  const after = subjects.find((s) => s.start >= site.end);
  const nextSite = sites.find((other) => other.start >= site.end);
  if (
    after &&
    (!nextSite || after.start < nextSite.start || nextSite.start - site.end < 40) &&
    after.start - site.end < 70
  ) {
    const between = lower
      .slice(site.end, after.start)
      .replace(/^\s*(?:atau|setara|\()?\s*[\d.,]+\s*(?:%|persen)\)?/, '');
    const belongs =
      /^\s*(?:\([^)]{0,30}\)\s*)?(?:suara\s+|votes?\s+|persen\s+)?(?:milik|kepunyaan|untuk|buat|for|bagi)\s+(?:[a-z]+\s+){0,3}$/.test(
        between,
      );
    if (belongs || ownedAfter.test(between)) return asRole(after, SCOPE.clause, true);
  }
  const before = subjects.filter((s) => s.end <= site.start);
  if (before.length === 0) return after ? ownerBehind(analysis, sentence, site, after, subjects) : null;

  const each = eachWordIn(lower.slice(sentence.start, sentence.end));
  if (each) {
    const bound = bindEach(analysis, sentence, sentence.start + each.index, site, sites, subjects);
    if (bound !== undefined) return bound;
  }

  const last = before[before.length - 1] as SubjectMention;
  const previous = before[before.length - 2];
  const gap = lower.slice(last.end, site.start);
  const numberBetween = sites.some((other) => other.start >= last.end && other.end <= site.start);
  if (previous) {
    const joint = lower.slice(previous.end, last.start);
    const passive = lastCueBefore(analysis.cues, last.start, previous.end, 'passive');
    const active = lastCueBefore(analysis.cues, last.start, previous.end, 'active');
    if (
      active &&
      !passive &&
      !verbOfGain.test(gap.slice(0, 12)) &&
      !sites.some((o) => o.start >= previous.end && o.end <= last.start)
    ) {
      return asRole(previous, SCOPE.clause, false);
    }
    // "A melibas B yang saat itu berpasangan dengan C dengan N": B and C lost together, and N may be A's.
    const third = before[before.length - 3];
    if (
      third &&
      !numberBetween &&
      besideMate.test(joint) &&
      lastCueBefore(analysis.cues, previous.start, third.end, 'active')
    )
      return asRole(third, SCOPE.clause, false);
    // "A finished behind B with N": whose N is stands in the verb.
    if ((active || passive) && !sites.some((o) => o.start >= previous.end && o.end <= last.start))
      return asRole(last, SCOPE.clause, false);
    // "A <doing something to> B dengan N": B is what the verb acts upon, and N may be of either.
    if (actsUpon.test(joint) && /^\s*(?:dengan|lewat|with|by)\b/.test(gap) && !numberBetween)
      return asRole(last, SCOPE.clause, false);
    // Two names in a row ("Prabowo dan Ganjar meraih …") own nothing single.
    if (
      /^\s*(?:,|dan|serta|and|maupun|&|atau)\s*$/.test(joint) &&
      !numberBetween &&
      !sameOwner(previous, last) &&
      (last.tickets.length === 0) === (previous.tickets.length === 0)
    ) {
      return asRole(last, SCOPE.clause, false);
    }
  }
  // "N untuk A, M bagi B": figures come first, each with its name behind it.
  if (after && figureFirst(sites, subjects, site)) return asRole(after, SCOPE.clause, false);
  const taken = sites.some(
    (other) => other.start >= last.end && other.end <= site.start && sameKind(other, site),
  );
  const clean =
    gap.length < 90 &&
    (!compared(lower, site, last) || inBrackets(lower, site, last, sites) || saidOf.test(gap)) &&
    !taken &&
    !comparison.test(gap) &&
    !strangerIn(analysis, last.end, site.start) &&
    !/[;:]\s/.test(gap.replace(/^\s*[:=]/, '')) &&
    !lastCueBefore(analysis.cues, site.start, last.end, 'passive', 'active');
  const tight =
    gap.length <= 36 && !numberBetween && !compares(lower.slice(sentence.start, sentence.end)) && !each;
  return asRole(last, numberBetween || gap.length > 120 ? SCOPE.sentence : SCOPE.clause, clean, tight);
}

/** Figures of one kind and names take turns through the sentence, a figure first and a name last. */
function figureFirst(
  sites: readonly NumberSite[],
  subjects: readonly SubjectMention[],
  site: NumberSite,
): boolean {
  const figures = sites.filter((other) => sameKind(other, site));
  return (
    figures.length > 1 &&
    figures.length === subjects.length &&
    figures.every((figure, i) => {
      const name = subjects[i] as SubjectMention;
      const next = figures[i + 1];
      return name.start >= figure.end && (!next || name.end <= next.start);
    })
  );
}

/** Verbs and prepositions that hand a number to the name behind them. */
const hands =
  /\b(?:di(?!kalahkan|salip|tinggalkan|ungguli|tumbangkan|tantang|usung|dukung|banding|lawan|susul|ikuti|buntuti|bayangi|kuntit|kejar|tempel|pepet|dampingi|lewati|lampaui|geser)[a-z]{4,12}|mengalir|tertuju|masuk|jatuh|menjadi milik|milik|kepunyaan|untuk|buat|memilih|mendukung|berpihak|kepada|went to|backed|for|behind|(?:was|were) (?:won|secured|received|taken|polled) by|chose|voted for)\s+(?:(?:oleh|kepada|pasangan|calon|paslon|duet|kubu|partai|capres|cagub|the|party|ticket|pair|ke)\s+)*$/;
/** Words that set what follows against the figure before. */
const heldAgainst = /\b(?:lawan|melawan|berbanding|dibanding(?:kan)?|ketimbang|versus|vs|against)\b/;
/** A phrase in front that the name behind the comma completes: "Dengan 110 kursi, PDIP …". */
const fronted =
  /^\W*(?:dengan|berbekal|bermodal(?:kan)?|meraih|mengantongi|memperoleh|mengumpulkan|with|winning|securing|taking|polling|having won|garnering|lewat)\b/;
const fillers =
  /\b(?:di|pada|dalam|dari|se|provinsi|kabupaten|kota|suara|sah|persen|atau|yakni|yaitu|setara|kursi|dpr|ri|nasional|secara|tahun|itu|sebanyak|of|the|in|or|votes?|valid|percent|seats?|election|presidential|gubernatorial|legislative|there|and|pemilih|warga|voters?|electorate|total|seluruh|jumlah|regency|city|province|of all)\b/g;

/**
 * No name stands before the number: the first one behind owns it when a verb hands it over or the number stands in a
 * phrase in front. The only name of a sentence may own it too, yet that proves nothing.
 */
function ownerBehind(
  analysis: Analysis,
  sentence: { start: number; end: number },
  site: NumberSite,
  name: SubjectMention,
  subjects: readonly SubjectMention[],
): SubjectRole | null {
  const { lower } = analysis.text;
  const gap = lower.slice(site.end, name.start);
  if (gap.length > 140) return null;
  // "He took N, against M for B": B has what is held against the figure.
  if (heldAgainst.test(gap)) return null;
  const handed = hands.exec(gap);
  if (handed) {
    const rest = blanked(analysis, site.end, site.end + handed.index).replace(fillers, '');
    if (!/[a-z]{2}/.test(rest) && !/;/.test(rest)) return asRole(name, SCOPE.clause, true);
  }
  if (
    fronted.test(lower.slice(sentence.start, site.start)) &&
    /,\s*(?:(?:the|pasangan|paslon|duet|partai)\s+)*$/.test(gap)
  )
    return asRole(name, SCOPE.clause, true);
  // A percent may be of anything; one of votes, or beside votes, is a share of them.
  const ofVotes =
    /^\s*(?:dari |of )?(?:the |total |seluruh )?(?:valid )?(?:suara|pemilih|warga|votes?|voters?)\b|^\s*(?:\(|atau|or|setara|,)\s*[\d.,]+\s*(?:suara|votes?)\b/.test(
      lower.slice(site.end, site.end + 44),
    ) ||
    /(?:suara|votes?)\s*(?:\(|atau|or|setara|,)?\s*$/.test(
      lower.slice(Math.max(sentence.start, site.start - 16), site.start),
    );
  if (site.unit !== 'votes' && site.unit !== 'seats' && !ofVotes) return null;
  const alone = subjects.filter((s) => s.ballot === null).length === 1 && subjects.length === 1;
  return alone ? asRole(name, SCOPE.sentence, false) : null;
}

/** The text with everything known (names, figures, cues) blanked out. */
const blanked = ({ text, mentions, quantities, cues }: Analysis, from: number, to: number): string =>
  blankOut(text.lower.slice(from, to), [...mentions, ...quantities, ...cues], from);

/** "Demokrat, partai berlambang Mercy,": one party under two names. */
export const sameOwner = (a: Pick<SubjectMention, 'parties'>, b: Pick<SubjectMention, 'parties'>): boolean =>
  a.parties.length === 1 && b.parties.length === 1 && a.parties[0] === b.parties[0];

/** Numbers of one unit; a bare one may be of any, but one of five digits and more counts no seats. */
const sameKind = (a: NumberSite, b: NumberSite): boolean =>
  a.unit === b.unit ||
  (a.unit === null && !(b.unit === 'seats' && a.end - a.start > 5)) ||
  (b.unit === null && !(a.unit === 'seats' && b.end - b.start > 5));

/** Words in capitals that name no person: races, offices, months and kinds of region. */
const KNOWN_CAPITALS =
  /^(?:pil(?:pres|gub|bup|wal\w*|kada|eg)|pemilu|pemilihan|provinsi|kabupaten|kota|komisi|kpu|rapat|pleno|nasional|umum|presiden|gubernur|bupati|wali|wakil|calon|pasangan|paslon|partai|dapil|nomor|tahun|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|senin|selasa|rabu|kamis|jumat|sabtu|minggu|di|dan|pada|yang|dengan|rekapitulasi|sirekap|jumlah|total|perolehan|suara|kursi)$/;

/** A name in capitals that no table knows stands between: the number may be its. */
function strangerIn(analysis: Analysis, from: number, to: number): boolean {
  const { tokens, text } = analysis;
  for (let i = firstFrom(tokens, from); i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.end > to) return false;
    const written = text.folded.slice(token.start, token.end);
    if (!/^[A-Z][a-z]/.test(written) || KNOWN_CAPITALS.test(token.key)) continue;
    const within = (item: { start: number; end: number }): boolean =>
      item.start <= token.start && item.end >= token.end;
    if (!analysis.mentions.some(within) && !analysis.cues.some(within) && !analysis.quantities.some(within))
      return true;
  }
  return false;
}

/** "Respectively received N and M": the numbers stand behind the word. */
const leads = /^respectively\s+(?:received|won|got|took|garnered|secured|polled|had|with|at|by)\b/;

/** The names stand in a row, and a clause about just them opens with the word at `at`. */
const aboutThese = (lower: string, names: readonly SubjectMention[], at: number): boolean =>
  names.every((name, i) => {
    const next = names[i + 1];
    return next
      ? /^\s*(?:,|,?\s*and|dan|serta)\s*$/.test(lower.slice(name.end, next.start))
      : /^\s*,\s*(?:who|which|yang)\s*$/.test(lower.slice(name.end, at));
  });

/** Names first, then as many numbers of one unit: same order. Undefined when the pattern does not hold here. */
function bindEach(
  analysis: Analysis,
  sentence: { start: number; end: number },
  at: number,
  site: NumberSite,
  sites: readonly NumberSite[],
  subjects: readonly SubjectMention[],
): SubjectRole | null | undefined {
  const { lower } = analysis.text;
  const behind = !lower.startsWith('respectively', at) || leads.test(lower.slice(at, at + 30));
  const numbers = sites.filter(
    (s) => sameKind(s, site) && s.start >= sentence.start && (behind ? s.start >= at : s.end <= at),
  );
  if (!numbers.includes(site)) return undefined;
  const first = numbers[0] as NumberSite;
  const names = subjects.filter((s) => s.end <= first.start);
  const laterNames = subjects.filter(
    (s) => s.start >= first.end && s.start < (numbers[numbers.length - 1] as NumberSite).start,
  );
  // Names that alternate with the numbers make a chain, not a list.
  if (laterNames.length > 0) return undefined;
  if (numbers.length < 2) return undefined;
  const owners = names.slice(-numbers.length);
  if (owners.length !== numbers.length) return null;
  // "A beat B and C, who respectively received": those before the ones that the clause is about.
  if (names.length > numbers.length && !aboutThese(lower, owners, at)) return null;
  return asRole(owners[numbers.indexOf(site)] as SubjectMention, SCOPE.clause, true);
}
