import type { NumberQuantity } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import type { Cue } from '../cues';
import type { CueKey } from '../lexicon/cues';
import { opensOtherList, opensSeatList } from '../lexicon/seat-lists';
import { sideOfChange } from './change-pair';
import type { Has, MeasureGuess, Talk } from './guess';
import { ROLL_PARTS, rollPart } from './roll-part';
import { stationsFigure } from './stations';

/** A label of the roll right before its number. */
const ofVoters = /\b(?:total|jumlah)(?:\s+jumlah)?\s+pemilih\s*[:=]?\s*(?:sebanyak\s+|mencapai\s+)?$/;

/** "Suara tidak sah: 560", or a cell beside its head: the label says what the number counts, however small it is. */
export const labelled = (analysis: Analysis, extra: readonly Cue[], q: NumberQuantity): boolean =>
  (extra.length > 0 && /^\W*$/.test(analysis.text.lower.slice(0, q.start))) ||
  (/^[^:]{2,70}:\s*$/.test(analysis.text.lower.slice(0, q.start)) &&
    /^\W*$/.test(analysis.text.lower.slice(q.end)));

/** Between a party and its seats: "NasDem memegang delapan", "PDIP masih terbesar: 10". */
const HOLDS =
  /\b(?:memegang|punya|memiliki|mendapat(?:kan)?|meraih|memperoleh|kebagian|dapat|mengantongi|menguasai|merebut|terbesar|teratas|tinggal|masing-masing|sama-sama|holds?|has|had|took|takes|won|wins|got|each)\s*:?\s*$/;

/** "PKS 18, PDIP 15;": a number between a name and a comma, as lists of seats have it. */
export const isListed = (analysis: Analysis, q: NumberQuantity): boolean => {
  const { lower } = analysis.text;
  return (
    (sideOfChange(lower, q) !== null ||
      (/[a-z)],?\s*\(?\s*$/.test(lower.slice(Math.max(0, q.start - 3), q.start)) &&
        /^\s*(?:[,.;)-]|dan\b|$)/.test(lower.slice(q.end, q.end + 5))) ||
      (HOLDS.test(lower.slice(Math.max(0, q.start - 40), q.start)) &&
        /^\s*(?:[,.;)]|dan\b|and\b|milik\b|$)/.test(lower.slice(q.end, q.end + 8)))) &&
    !/\b(?:nomor|no\.|urut)\b/.test(lower)
  );
};

/** A cell of a table of seats by election; a sign in front makes it a change. */
const seatCell = (lower: string, talk: Talk, has: Has): boolean =>
  talk.yearColumn && !/^\s*[-+]/.test(lower) && !has('votes', 'valid', 'share', 'rank');

/** "Rinciannya N laki-laki dan M perempuan": a part of the roll that the sentences before spoke of. */
export function partOfRoll(talk: Talk, has: Has, hasWide: Has): MeasureGuess | null {
  if (talk.rolls.length === 0 && !hasWide('roll', 'provisionalRoll', 'continuousRoll')) return null;
  if (!has(...ROLL_PARTS)) return null;
  const rolls: readonly CueKey[] = hasWide('roll', 'provisionalRoll', 'continuousRoll') ? [] : talk.rolls;
  return rollPart(
    (...keys) =>
      has(...keys) ||
      keys.some((key) => rolls.includes(key)) ||
      (keys.some((key) => key === 'provisionalRoll' || key === 'continuousRoll') && hasWide(...keys)),
    hasWide,
  );
}

/** More seats than any house has. */
export const SEATS_AT_MOST = 600;

const SEATS: MeasureGuess = { measure: 'seats', tableMeasures: ['seats'], ownership: 'required' };

/** "Di Senayan kini ada 580 kursi: PDIP (110), Golkar (102)": what the sentence itself opens its list with. */
const leadOf = (lower: string, q: NumberQuantity): string =>
  /([^:.;\n]{4,90}):\s[^.;:\n]{0,260}$/.exec(lower.slice(Math.max(0, q.start - 360), q.start))?.[1] ?? '';

const HOUSE: MeasureGuess = {
  measure: 'seats',
  tableMeasures: ['seats_total'],
  ownership: 'none',
  loose: true,
};

/** "Kursi DPD 152", "kursi seluruhnya 575", "the 560-seat House": how many seats a house has. */
const seatsOfHouse = (lower: string, q: NumberQuantity): boolean =>
  /\b(?:kursi|seats)(?:\s+(?:dpr|dpd|dprd|parlemen|seluruh(?:nya)?|total(?:nya)?|keseluruhan|semua(?:nya)?|yang dipilih|yang diperebutkan|provinsi|kabupaten|kota|ri|adalah|ada|berjumlah|sebanyak|menjadi))*\s*[:=]?\s*$|\b(?:dpd|dpr)\s+$|\b(?:chamber|house|dewan) (?:has|had|of|dengan|punya)\s+$/.test(
    lower.slice(Math.max(0, q.start - 50), q.start),
  ) &&
  /^(?:-seat)?\s*(?:[,.;:()]|dan\b|and\b|drawn\b|kursi\b|chamber\b|house\b|$)/.test(
    lower.slice(q.end, q.end + 16),
  );

/** Heads of columns that count the voters of each place. */
const OF_ROLL = /\|\s*(?:jumlah\s+|total\s+)?(?:pemilih|dpt|pemilih terdaftar|(?:registered )?voters)\s*$/;
const COLUMN_OF_TOTALS =
  /\|\s*(?:(?:jumlah|total)\s*(?:pemilih\s*)?|pemilih|dpt|pemilih terdaftar|(?:registered )?voters)\s*$/;

/** "Jawa Barat – 35.714.901", or the cell of a column of totals: an entry of a list whose lead says what it counts. */
const isEntry = (lower: string, q: NumberQuantity, talk: Talk): boolean =>
  /^\W*$/.test(lower.slice(q.end)) &&
  ((talk.lead.includes('roll') && /^\W*[^\d:.,]{3,40}\s$/.test(lower.slice(0, q.start))) ||
    /^[^\d:]{3,40}\s[–—=-]\s*$|^[^\d:]{3,40}:\s*$/.test(lower.slice(0, q.start)) ||
    (/^\W*$/.test(lower.slice(0, q.start)) && COLUMN_OF_TOTALS.test(headsOf(talk))));

/** The heads of the cell, where the number is one. */
const headsOf = (talk: Talk): string => talk.texts.at(-1)?.text.lower ?? '';

/** "PKB Daerah Pemilihan Jawa Timur 14": the district's own number. */
const numbersDistrict = (lower: string, q: NumberQuantity): boolean =>
  q.value < 20 &&
  /\b(?:dapil|daerah pemilihan|electoral districts?)\s+(?:(?!ada|punya|memiliki|dengan|meraih|mendapat)[a-z]+\s+){0,3}$/.test(
    lower.slice(Math.max(0, q.start - 60), q.start),
  );

/** A number without a unit: what stands before it, or its label, says what it counts. */
export function bare(
  lower: string,
  named: boolean,
  listed: boolean,
  q: NumberQuantity,
  has: Has,
  hasWide: Has,
  votesTotals: () => MeasureGuess | null,
  isDifference: () => boolean,
  hasSubject: boolean,
  subjectIsParty: boolean,
  talk: Talk,
): MeasureGuess | null {
  if (q.unit === 'idr' || (hasSubject && numbersDistrict(lower, q))) return null;
  if (q.spelled)
    return listed && hasSubject && subjectIsParty && q.value < SEATS_AT_MOST && talk.about.has('seats')
      ? { measure: 'seats', tableMeasures: ['seats'], ownership: 'required', loose: !hasWide('seats') }
      : null;
  // "12,00" is written as no count ever is.
  const whole = Number.isInteger(q.value) && (q.precision.decimals === 0 || q.precision.scaled);
  const lead = hasSubject && whole && q.value < SEATS_AT_MOST ? leadOf(lower, q) : '';
  if (opensOtherList(lead)) return null;
  const seatsListed =
    hasSubject &&
    subjectIsParty &&
    whole &&
    q.value < SEATS_AT_MOST &&
    (talk.lead.includes('seats') || opensSeatList(lead));
  if (whole && q.value >= (named ? 10 : 1000)) {
    if (isDifference())
      return { measure: 'difference', tableMeasures: ['votes'], ownership: hasSubject ? 'required' : 'none' };
    const totals = votesTotals();
    if (totals) return totals;
    if (has('voted'))
      return { measure: 'voters', tableMeasures: ['total_votes', 'voters_from_dpt'], ownership: 'none' };
    // "TPS 328 dan total pemilih 131.936": the label right before the number is its own.
    if (ofVoters.test(lower.slice(Math.max(0, q.start - 40), q.start))) return rollPart(has, hasWide);
    if (has('stations'))
      return { measure: 'polling_stations', tableMeasures: ['tps_total'], ownership: 'none' };
    if (hasWide('stations') && !hasSubject && has('domestic', 'abroad'))
      return stationsFigure(lower, q, has, hasWide);
    if (has('roll', 'provisionalRoll', 'continuousRoll')) return rollPart(has, hasWide);
    if (has('male', 'female') && hasWide('roll', 'provisionalRoll', 'continuousRoll'))
      return rollPart(
        (...keys) => has(...keys) || (!keys.includes('male') && !keys.includes('female') && hasWide(...keys)),
        hasWide,
      );
    const part = partOfRoll(talk, has, hasWide);
    if (part) return part;
    if (!hasSubject && (talk.rolls.length > 0 || OF_ROLL.test(headsOf(talk))) && isEntry(lower, q, talk))
      return rollPart((...keys) => keys.some((key) => talk.rolls.includes(key)));
    if (named && seatsListed) return SEATS;
    if (named && has('seats'))
      return hasSubject
        ? { measure: 'seats', tableMeasures: ['seats'], ownership: 'required' }
        : { measure: 'seats', tableMeasures: ['seats_total'], ownership: 'none', loose: true };
    if (!hasSubject && seatsOfHouse(lower, q)) return HOUSE;
    if (hasSubject && q.value >= 1000)
      return { measure: 'votes', tableMeasures: ['votes', 'votes_incl_overseas'], ownership: 'required' };
    return null;
  }
  if (whole && !hasSubject && seatsOfHouse(lower, q)) return HOUSE;
  if (
    whole &&
    hasSubject &&
    subjectIsParty &&
    q.value < SEATS_AT_MOST &&
    (has('seats') ||
      ((listed || seatCell(lower, talk, has)) && talk.about.has('seats')) ||
      ((listed || named) && seatsListed))
  )
    return SEATS;
  if (!whole && q.value <= 100 && q.precision.decimals >= 1 && hasSubject)
    return { measure: 'share', tableMeasures: ['share', 'share_pct'], ownership: 'required' };
  if (!whole && q.value <= 100 && has('turnout'))
    return { measure: 'turnout', tableMeasures: ['turnout_pct', 'turnout'], ownership: 'none' };
  return null;
}
