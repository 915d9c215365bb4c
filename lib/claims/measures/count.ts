import type { NumberQuantity } from '../../numbers/quantity';
import { COUNT_KINDS } from '../lexicon/counts';
import type { CueKey } from '../lexicon/cues';
import { rowsInText } from '../lexicon/rows-in-text';
import type { Has, MeasureGuess, Talk, Window } from './guess';
import { placesTogether } from './places-together';

/** A count of the contest or region as a whole. */
export const count = (...tableMeasures: string[]): MeasureGuess => ({
  measure: 'count',
  tableMeasures,
  ownership: 'none',
});

/** How far before a number its count may be named, in UTF-16 units. */
const REACH = 90;

/** The kinds that a noun may count. */
const kindsOf = rowsInText(COUNT_KINDS, ({ before, after, sentence }) => [before, after, sentence]);
const NO_TEXTS = [] as const;

/** Counts that their own words name: tickets, petitions, overseas committees, voters struck off the continuous roll. */
export function namedCount(
  lower: string,
  q: NumberQuantity,
  window: Window,
  hasSubject: boolean,
  subjectIsParty: boolean,
  onPage: Has,
): MeasureGuess | null {
  if (q.ratio || !Number.isInteger(q.value)) return null;
  const kinds = kindsOf(q.noun, lower, NO_TEXTS);
  if (kinds.length === 0) return null;
  const before = lower.slice(Math.max(window.sentenceFrom, q.start - REACH), q.start);
  // "53 di antaranya dari jalur perseorangan": what is said of a part is said as of a whole.
  const after = lower
    .slice(q.figure.end, q.figure.end + REACH)
    .replace(/\b(?:di antaranya|di antara mereka|of (?:them|whom|which))\s+/, '');
  const around = lower.slice(Math.max(0, window.sentenceFrom - REACH), q.end + REACH);
  for (const kind of kinds) {
    if (kind.about && !onPage(...kind.about)) continue;
    if (kind.before && !kind.before.test(before)) continue;
    if (kind.after && !kind.after.test(after)) continue;
    if (kind.sentence && !kind.sentence.test(around)) continue;
    if (kind.not && (kind.not.test(before.slice(-40)) || kind.not.test(after.split(/[.;,]/)[0] as string)))
      continue;
    const owned = kind.owned && hasSubject && subjectIsParty;
    return {
      measure: 'count',
      tableMeasures: kind.measures,
      ownership: owned ? 'required' : 'none',
      ...(kind.region ? { region: kind.region } : {}),
      ...(kind.office ? { office: kind.office } : {}),
      ...(kind.sure && q.op === 'eq' && !supposed.test(before) ? { sure: true } : {}),
    };
  }
  return null;
}

/** "Dengan ambang 5 persen, hanya enam partai yang lolos": how many there would be, under a rule that is weighed. */
const supposed =
  /\b(?:kalau|bila|jika|andai(?:kan|kata)?|seandainya|apabila|dengan|misal(?:nya|kan)?|simulasi|if|were|suppose|supposing|under|with)\b[^.;]{0,40}\b(?:ambang|pt|parliamentary threshold|threshold)\b/;

/** Places that the continuous roll covers; its rows carry the period in their names. */
export const coveredPlaces = (noun: NumberQuantity['noun']): MeasureGuess | null =>
  noun === 'provinces'
    ? count('pdpb_*_provinces', 'provinsi_count')
    : noun === 'regencies_cities'
      ? count('pdpb_*_regencies', 'kabkota_count')
      : noun === 'districts'
        ? count('pdpb_*_kecamatan')
        : noun === 'villages'
          ? count('pdpb_*_villages')
          : null;

/** "Kecamatan | 17" in the row of a place: how many there are in it; the roll of another year may count fewer. */
export function placesInside(noun: NumberQuantity['noun']): MeasureGuess | null {
  switch (noun) {
    case 'districts':
      return { ...count('kecamatan_count'), loose: true };
    case 'villages':
      return { ...count('desa_count', 'desa_and_ppln_count'), loose: true };
    case 'regencies_cities':
      return { ...count('kabkota_count'), loose: true };
    default:
      return null;
  }
}

/** The continuous roll is what the sentence, or the last one that named a roll, speaks of. */
export const speaksOfContinuousRoll = (talk: Talk, hasWide: Has): boolean =>
  hasWide('continuousRoll') || (talk.rolls.includes('continuousRoll') && !hasWide('roll'));

/** "36 of Indonesia's 38 provinces", "110 of the 580 seats": what the first number counts stands behind the second. */
export const nounOfWhole = (lower: string, q: NumberQuantity): NumberQuantity['noun'] => {
  const whole =
    /^\s*(?:of|dari|out of)\s+(?:the\s+|total\s+|all\s+|seluruh\s+|[a-z]+['’]s\s+){0,2}\d+[\s-]+(provinces|provinsi|seats|kursi)\b/.exec(
      lower.slice(q.end, q.end + 44),
    )?.[1];
  return whole === undefined ? null : whole.startsWith('prov') ? 'provinces' : 'seats';
};

/** "Sembilan partai itu", "empat partai baru", "tiga partai teratas": some that were named, and not how many there are. */
const pointed = /^\s*(?:partai(?: politik)?|parpol|(?:political )?parties)\s+(?:itu|ini|tersebut|tadi)\b/;
const chosen =
  /^\s*(?:(?:partai(?: politik)?|parpol)\s+(?:baru|lama|besar|kecil|menengah|teratas|terbawah|islam|koalisi|pengusung|pendukung|papan)|(?:\w+\s+)?(?:new|old|big|bigger|small|smaller|largest|smallest|top|islamic|coalition|backing|supporting)\s+parties)\b/;
const standing = /^\s*(?:partai(?: politik)?|parpol|parties)\s+(?:\(\w+\)\s+)?(?:peserta|contest)/;
const cleared = /\b(?:ambang|senayan|parlemen|lolos|threshold|terdiri)\b/;

/** Some of the parties are counted: those pointed at, those of a kind, or those in a council (`local`). */
export function isSomeParties(lower: string, q: NumberQuantity, local: boolean): boolean {
  const after = lower.slice(q.figure.end, q.figure.end + 140);
  if (chosen.test(after)) return true;
  const shared = /\b(?:kursi|seats)\b/.test(lower.slice(Math.max(0, q.start - 40), q.start));
  if (pointed.test(after)) return local || !(shared || cleared.test(sentenceRest(after, 0, 140)));
  const ofAll = /\b(?:dari|of|diikuti)\s*$/.test(lower.slice(Math.max(0, q.start - 12), q.start));
  return local && !ofAll && !standing.test(after);
}

/** Provinces of Indonesia since 2022. */
export const PROVINCES = 38;

/** "Delegates from 38 provinces", "1.200 atlet dari 34 provinsi": where those who met came from. */
const comeFrom =
  /\b(?:delegates?|delegations?|athletes|contestants|participants|students|farmers|utusan|delegasi|kontingen|atlet|finalis|pelajar|mahasiswa|siswa|santri|petani|nelayan|pengusaha|kader|pengurus|kafilah)\s+(?:(?:yang\s+)?(?:datang|berasal|hadir|coming|came|drawn)\s+)?(?:dari|from)\s+(?:the\s+|all\s+|seluruh\s+|total\s+)?$/;

/** The places are those that people came from. */
export const isOrigin = (lower: string, q: NumberQuantity): boolean =>
  comeFrom.test(lower.slice(Math.max(0, q.start - 60), q.start));

/** "Sejauh ini unggul di 24 dari 25 provinsi": of those that are in by then, and not of all that there are. */
const soFar =
  /\b(?:so far|thus far|sejauh ini|sampai (?:saat |hari )?ini|hingga (?:saat |hari )?(?:ini|kini)|sementara|rekapitulasi|recapitulation|recap)\b/;
const isSoFar = (lower: string, q: NumberQuantity): boolean =>
  soFar.test(lower.slice(Math.max(0, q.start - 120), q.end + 30));

/** "Menang di 36 provinsi": the verb itself counts them, and nothing says that they are some, or those so far. */
const wonOutright =
  /\b(?:menang|unggul|berjaya|memenangi|memenangkan|won|triumphant|triumphed|prevailed|carried|captured votes|swept|finished first|came first)\s+(?:(?:di|in|hanya|only|just|total|sebanyak|as many as)\s+)*$/;
const ofSome =
  /\b(?:sementara|baru|hingga|sejauh ini|so far|interim|telak|terbesar|kandang|survei|prediksi|diprediksi|lebih dari|minimal|setidaknya|jika|bila|if|would|hitung cepat|quick count|dari \d+ provinsi (?:yang|itu))\b/;
const isWonOutright = (lower: string, q: NumberQuantity): boolean => {
  const before = lower
    .slice(Math.max(0, q.start - 100), q.start)
    .split(/[.;!?]\s/)
    .at(-1) as string;
  return (
    wonOutright.test(before) &&
    !isSoFar(lower, q) &&
    !ofSome.test(before) &&
    !ofSome.test(sentenceRest(lower, q.end, 60))
  );
};

/** "Menang di 35 provinsi yang dihitung lebih dulu": of those alone that the clause behind tells apart. */
const isOfKind = (lower: string, q: NumberQuantity): boolean =>
  /^\s*(?:yang|that|which|where)\b/.test(lower.slice(q.end, q.end + 8));

/** Provinces, regencies and cities: won, counted so far, or how many there are. */
export function countOfRegions(
  lower: string,
  noun: NumberQuantity['noun'],
  q: NumberQuantity,
  hasSubject: boolean,
  has: Has,
  hasWide: Has,
  onPage: Has,
): MeasureGuess | null {
  if (has('progress')) return { measure: 'progress', tableMeasures: [], ownership: 'none' };
  if (isOrigin(lower, q)) return null;
  // "36 dari 38 provinsi": the second number is how many there are.
  const whole =
    /\b(?:dari|of|out of)(?:\s+(?:total|seluruh|the|all|(?:indonesia|the (?:country|nation|archipelago))['’]s))?\s*$/.test(
      lower.slice(Math.max(0, q.start - 28), q.start),
    );
  // "Unggul di 27 daerah": those of a province, where its governor is chosen.
  const ofProvince = noun !== 'regions' || (onPage('governor') && !onPage('president', 'general'));
  const level = noun === 'provinces' ? 'provinces_won' : ofProvince ? 'kabkota_won' : null;
  if (hasSubject && hasWide('win') && !whole) {
    const none =
      q.value === 1 &&
      q.spelled &&
      /^\s*pun\b/.test(lower.slice(q.end, q.end + 6)) &&
      /\b(?:tidak|tak|gagal|belum)\b/.test(lower.slice(Math.max(0, q.start - 40), q.start));
    // Provinces are won in the nation, whatever place the sentence before spoke of.
    const won = level && {
      measure: 'count' as const,
      tableMeasures: [level],
      ownership: 'required' as const,
      ...(noun === 'provinces' ? { region: '0' } : {}),
      ...(isOfKind(lower, q)
        ? { loose: true }
        : noun === 'provinces' && q.op === 'eq' && isWonOutright(lower, q)
          ? { sure: true }
          : {}),
    };
    const together = placesTogether(lower, q);
    if (together === null) return null;
    const value = none ? 0 : together;
    return won && value !== undefined ? { ...won, value } : won;
  }
  // "Hanya takluk di dua provinsi": what was not won. Of which house of provinces, the table of 2024 alone tells.
  if (hasSubject && hasWide('lose') && !whole)
    return noun === 'provinces' &&
      has('lose') &&
      /\b(?:kalah|takluk|keok|tumbang|lost)\s+(?:\S+\s+)?(?:di|in)\s*(?:only\s*|just\s*)?$/.test(
        lower.slice(Math.max(0, q.start - 30), q.start),
      )
      ? {
          measure: 'count',
          tableMeasures: ['provinces_won'],
          ownership: 'required',
          complement: PROVINCES,
          loose: true,
        }
      : null;
  if (
    !(whole && hasSubject && hasWide('win')) &&
    !onPage('general', 'anyElection', 'roll', 'continuousRoll', 'stations', 'regional', 'counting', 'organ')
  )
    return null;
  const votes = onPage('regional') && !whole && votesFor(lower, q);
  // "36 dari 38 provinsi": behind those that somebody won stand all that there are.
  if (noun === 'provinces' && whole && hasSubject && hasWide('win'))
    return {
      ...count('provinsi_count', 'region_count'),
      ...(isSoFar(lower, q) ? { loose: true } : { sure: true }),
    };
  if (noun === 'provinces')
    return votes
      ? { ...count('region_count', 'provinsi_count'), office: 'gub', sure: votes === 'sure' }
      : count('provinsi_count', 'region_count');
  if (noun === 'regencies_cities')
    return votes ? count('region_count_kabkota', 'kabkota_count') : count('kabkota_count', 'region_count');
  if (!onPage('regional')) return null;
  const sure = votes === 'sure';
  if (noun === 'regencies') return { ...count('region_count'), office: 'bup', sure };
  if (noun === 'cities') return { ...count('region_count'), office: 'wali', sure };
  // "Banjir melanda 37 daerah": on a page about regional elections too, a number of places may be of anything.
  if (!hasWide(...OF_ELECTIONS) && !aboutVote.test(lower.slice(Math.max(0, q.start - 60), q.end + 60)))
    return null;
  return noun === 'regions' &&
    !partly.test(lower.slice(q.end, q.end + 20)) &&
    !other.test(sentenceRest(lower, q.end, 50))
    ? { ...count('region_count'), ...(sure ? { sure } : {}) }
    : null;
}

const holds =
  /\b(?:pilkada|pemilihan kepala daerah|pemilihan serentak|regional elections?|local elections?|gelombang)\b/;
const holding =
  /\b(?:menggelar|digelar|melaksanakan|dilaksanakan|menyelenggarakan|diselenggarakan|mengikuti|diikuti|berlangsung|dihelat|memilih|serentak di|ber-?pil\w+|held|hold|choose|chose|choosing|voted|elect\w*|picked?|took place|mencakup|meliputi)\b/;
/** "545 daerah: 37 provinsi, 415 kabupaten, dan 93 kota": the parts of a sum of places. */
const listed =
  /\b(?:provinsi|provinces|kabupaten|regencies|daerah|regions|kota|cities)\b[^.;]{0,30}(?:,|\bdan\b|\band\b|:|terdiri|rinci\w*|yakni|yaitu|meliputi)[^.;]{0,40}$/;
/** Votes held again, places with one ticket and the like are counted by their own words. */
const other =
  /\b(?:psu|ulang|susulan|tunggal|rawan|sengketa|kotak kosong|kolom kosong|re-?vot\w*|dispute\w*|digugat|mk)\b/;

/** The words around speak of a vote and of who stands in it. */
const aboutVote = new RegExp(`${holding.source}|\\b(?:pasang(?:an)?|paslon|calon|kepala daerah|tampil)\\b`);
const OF_ELECTIONS: readonly CueKey[] = [
  'regional',
  'general',
  'anyElection',
  'governor',
  'regent',
  'mayor',
  'turnout',
  'roll',
  'organ',
  'counting',
];

/** "25 daerah di antaranya …": a part of the places, counted by its own words. */
const partly = /^\s*(?:di antara|of (?:them|which))/;

/** Up to `reach` units behind `from`, no farther than the sentence. */
const sentenceRest = (lower: string, from: number, reach: number): string =>
  lower.slice(from, from + reach).split(/[.;!?](?:\s|$)/)[0] as string;

/** The sentence says that the places vote: `sure` when nothing else can be meant, `yes` when it may be. */
function votesFor(lower: string, q: NumberQuantity): 'sure' | 'yes' | null {
  const from = Math.max(0, q.start - 140);
  const before = lower
    .slice(from, q.start)
    .split(/[.;!?]\s/)
    .at(-1) as string;
  const after = sentenceRest(lower, q.end, 90);
  const clause = `${before} | ${after}`;
  if (other.test(clause) || !holding.test(clause)) return other.test(clause) ? null : 'yes';
  const chain =
    listed.test(before) ||
    /^\s*(?:,|dan\b|and\b|serta\b)[^.;]{0,12}\d+ (?:kabupaten|kota|regencies|cities)/.test(after);
  return holds.test(clause) || chain ? 'sure' : 'yes';
}
