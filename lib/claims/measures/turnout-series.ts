import type { NumberQuantity } from '../../numbers/quantity';
import type { Setting } from '../frame/setting';
import type { MeasureGuess } from './guess';

/** Words of those who came to vote. */
const CAME =
  /\b(?:partisipasi(?:nya)?|kehadiran|tingkat kehadiran|datang ke (?:tps|bilik)|turn-?out|turned out|voter participation)\b/;
/** A share of voters that a race drew: "diikuti 96,62 persen", "menggerakkan 79,6 persen pemilih". */
const DREW =
  /\b(?:diikuti|menggerakkan|mendatangkan|drew|brought out)\s+(?:hanya\s+|sekitar\s+|only\s+|about\s+)?\d[\d.,]*\s*(?:persen|%|per ?cent)/;
/** How far before its sentence turnout may be spoken of, in UTF-16 units. */
const BEFORE = 240;
const YEAR = String.raw`(?:19|20)\d{2}`;
/** "2017 sekitar 74 persen", "Pilkada 2015 hanya 69 persen": a year and nothing more in front of its percentage. */
const yearBefore = new RegExp(
  String.raw`\b${YEAR}\s*[:=,(]?\s*(?:(?:sekitar|hanya|cuma|sebesar|mencapai|menjadi|turun|naik|ke|jadi|tercatat|diikuti|menggerakkan|about|only|around|was|at|saw|sebanyak)\s+){0,3}$`,
);
/** "75,11 persen (2014)", "84,07 persen pada 2004". */
const yearBehind = new RegExp(
  String.raw`^\s*(?:pemilih\s*|voters\s*)?(?:\(\s*(?:pemilu |pileg |pilpres |pilkada )?|(?:pada|di|in|tahun)\s+(?:tahun |pemilu |pileg |pilpres |pilkada )?)${YEAR}\b|^\s*(?:tahun|kali) ini\b`,
);
/** A percentage of votes, seats or growth, or a rule. */
const OTHER =
  /\b(?:suara|kursi|votes?|seats?|ambang|threshold|tumbuh|inflasi|perempuan|women|laki|elektabilitas|target|golput|abst\w+|absen|tak memilih|tidak memilih)\b/;
const LEAST = 20;

/**
 * "Pilkada 2015 hanya 69 persen, 2017 sekitar 74 persen, dan 2018 73 persen" in talk of turnout: percentages in a row, each
 * with its year. Where only the text before speaks of turnout they are confirmed and never denied.
 */
export function turnoutInSeries(
  { block, sentence, local, paragraph }: Setting,
  q: NumberQuantity,
): MeasureGuess | null {
  if (q.noun !== 'percent' || q.ratio || q.op === 'gt' || q.op === 'lt' || q.value < LEAST || q.value > 100)
    return null;
  if (local.subjects.length > 0) return null;
  const { lower } = block.text;
  const said = lower.slice(sentence.start, sentence.end);
  const own = CAME.test(said) || DREW.test(said);
  const spoken =
    own ||
    CAME.test(lower.slice(Math.max(0, sentence.start - BEFORE), sentence.start)) ||
    paragraph.talk.has('turnout');
  if (!spoken || OTHER.test(said.replace(/\d[\d.,]*\s*(?:juta|ribu)\s+suara sah\b/g, ''))) return null;
  const dated = block.quantities.filter(
    (one): one is NumberQuantity =>
      one.kind === 'number' &&
      one.noun === 'percent' &&
      one.start >= sentence.start &&
      one.end <= sentence.end &&
      (yearBefore.test(lower.slice(sentence.start, one.start)) ||
        yearBehind.test(lower.slice(one.figure.end, sentence.end).replace(/^\s*(?:persen|%|per ?cent)/, ''))),
  );
  if (dated.length < 2 || !dated.includes(q)) return null;
  return {
    measure: 'turnout',
    tableMeasures: ['turnout_pct', 'turnout'],
    ownership: 'none',
    ...(own ? {} : { loose: true }),
  };
}
