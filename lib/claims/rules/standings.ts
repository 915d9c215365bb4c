import { type BestOf, type Draft, SCOPE, type SubjectRole, type WordedDraft } from '../draft';
import type { Setting } from '../frame/setting';
import type { MeasureGuess } from '../measures/guess';
import { asRole } from '../owners/bind-subject';
import { draftOf } from '../roles-draft';

/** "Pilpres 2004 berlangsung dua putaran": a verb of holding or deciding, then how many rounds. */
const ROUNDS =
  /\b(?:berlangsung|digelar|berjalan|selesai|rampung|berakhir|tuntas|ditentukan|diputuskan|dihelat|held|decided|settled|concluded|ended)\b(?:\s+(?:dalam|hanya|cukup|sampai|hingga|dengan|secara|lewat|melalui|in|after|over|just|only|a))*\s+(satu|dua|one|two|single)\s+(?:putaran|rounds?)\b|\bwent to a (?:second round|run-?off)\b/;

/** The clause opens with the race, and only its year and place stand before the verb: a debate or a talk is no race. */
const RACE =
  /(?:^|[,;:]\s)\W*(?:(?:the|pada|dalam|sementara|sedangkan|hasilnya|akhirnya|sebaliknya|adapun|namun|indonesia's)\s+)*(?:\d{4}\s+)?(?:indonesian\s+|jakarta\s+)?(?:pilpres|pemilihan presiden|pilgub|pemilihan gubernur|presidential (?:election|race|vote)|gubernatorial (?:election|race))\b(?:\s+[\w'-]+){0,5}\s*$/;

const TOP = '(?:tertinggi|terbanyak|terbesar|highest|largest|most|biggest|record[- ]high)';
const LEAST = '(?:terendah|tersedikit|terkecil|lowest|smallest|record[- ]low)';
const EVER =
  '(?:(?:sepanjang|dalam|di) sejarah(?:\\s+(?:pilpres|pemilu|pemilihan|indonesia|republik|presiden|langsung)\\b)*|in (?:the )?(?:history|country\\S* history)|ever\\b|sejak (?:pilpres |pemilu |pileg |tahun |pemilihan )*(\\d{4})|since (?:the )?(\\d{4}))';
const RECORD = new RegExp(`\\b(?:${TOP}|(${LEAST}))\\b(?:\\s+(?:kedua|second))?[^.;,\\d]{0,36}?\\s${EVER}`);

/** Not said of what happened: wishes, forecasts, conditions, denials, and the second best. */
const UNSURE =
  /\b(?:akan|bakal|berpotensi|berpeluang|diprediksi\w*|diperkirakan|kemungkinan|bisa|dapat|jika|bila|kalau|apabila|andai\w*|seandainya|survei|target\w*|ingin|berharap|tidak|tak|bukan|belum|kedua|second|klaim\w*|menang|salah satu|one of|could|would|might|may|if|likely|expected|not|never|hampir|nyaris|bagi|untuk calon|usungan|petahana|incumbent|di antara|among|for an?)\b/;

/** "… digelar dua putaran bila tak ada yang meraih 50 persen". */
const ON_CONDITION = /^[^.;]{0,24}\b(?:bila|jika|apabila|kalau|manakala|asal|if|unless)\b/;

/** Claims about how elections compare: in how many rounds one was decided, and what was the most or least ever. */
export function standingDrafts(setting: Setting): WordedDraft[] {
  const { block, sentence } = setting;
  const text = block.text.lower.slice(sentence.start, sentence.end);
  const out: WordedDraft[] = [];
  const rounds = ROUNDS.exec(text);
  const years = rounds ? setting.local.years.filter((y) => y.end <= sentence.start + rounds.index) : [];
  if (
    rounds &&
    years.length <= 1 &&
    RACE.test(text.slice(0, rounds.index)) &&
    !UNSURE.test(text.slice(0, rounds.index + rounds[0].length)) &&
    !ON_CONDITION.test(text.slice(rounds.index + rounds[0].length))
  ) {
    const count = /^(?:satu|one|single)$/.test(rounds[1] ?? 'two') ? 1 : 2;
    const base = draftAt(setting, rounds, null, 'count', count);
    // What the verb is said of stands before it: a year behind is that of another election.
    const own = years[0] ? [{ weight: SCOPE.clause, values: [years[0].year] }] : base.years;
    out.push({ kind: 'rounds', base: { ...base, years: own, round: null }, rounds: count });
  }
  const record = RECORD.exec(text);
  if (record && !UNSURE.test(text)) {
    const best = bestOf(setting, text, record);
    const owner = best && ownerOf(setting, best, sentence.start + record.index);
    if (best && owner !== undefined)
      out.push({ kind: 'record', base: draftAt(setting, record, owner, 'rank', 1), best });
  }
  return out;
}

/** What is compared, by the nearest word before the superlative, else right behind it. */
function bestOf({ local }: Setting, text: string, record: RegExpExecArray): BestOf | null {
  const highest = record[1] === undefined;
  const year = record[2] ?? record[3];
  const since = year === undefined ? null : Number(year);
  const around = text.slice(0, record.index + record[0].length);
  const measure = /\b(?:partisipasi|tingkat kehadiran|turnout)\b/.test(around)
    ? 'turnout_pct'
    : /\b(?:dpt|daftar pemilih|jumlah pemilih|pemilih terdaftar|registered voters|voter roll)\b/.test(around)
      ? 'dpt_total'
      : local.subjects.length !== 1
        ? null
        : /\b(?:persentase|persen|percentage|share)\b/.test(around)
          ? 'share'
          : /\b(?:suara|votes?)\b/.test(around)
            ? 'votes'
            : null;
  return measure && { measure, highest, since };
}

/** The ticket whose votes they are; null for figures of an election, undefined where none is named in front. */
function ownerOf({ local }: Setting, best: BestOf, at: number): SubjectRole | null | undefined {
  if (best.measure === 'turnout_pct' || best.measure === 'dpt_total') return null;
  const [only] = local.subjects;
  return only && only.end <= at && only.tickets.length > 0
    ? asRole(only, SCOPE.clause, true, true)
    : undefined;
}

function draftAt(
  setting: Setting,
  hit: RegExpExecArray,
  owner: SubjectRole | null,
  measure: 'count' | 'rank',
  value: number,
): Draft {
  const { block, sentence } = setting;
  const start = sentence.start + hit.index;
  const span = { start, end: start + hit[0].length };
  const guess: MeasureGuess = {
    measure,
    tableMeasures: [],
    ownership: owner ? 'required' : 'none',
  };
  const quantity = {
    ...span,
    kind: 'other' as const,
    what: 'ordinal' as const,
    value,
    figure: span,
    text: block.text.original.slice(span.start, span.end),
  };
  const draft = draftOf(setting, quantity, guess, owner, { from: sentence.start, to: sentence.end });
  return { ...draft, value, unit: 'number' };
}
