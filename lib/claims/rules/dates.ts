import type { Span } from '../../base/span';
import type { DateQuantity } from '../../numbers/quantity';
import { hasCue, within } from '../analyze';
import type { WordedDraft } from '../draft';
import { isOtherPresident } from '../frame/other-president';
import type { Setting } from '../frame/setting';
import { nearestStage, type StageMention, scanStages } from '../frame/stage';
import { toldStage } from '../frame/told-stage';
import { hasOtherVerb, turnsAway } from '../lexicon/clause-verbs';
import { STAGES, type Stage } from '../lexicon/stages';
import { tellsPartOfProvinces } from '../measures/part-of-provinces';
import { NO_MEASURE, rolesDraft } from '../roles-draft';

/** How far from its date a stage may be named, in UTF-16 units. */
const REACH = 130;

/**
 * Dates, each with the stage beside it. A date without one is a claim only where the tables name the very day; one in
 * brackets behind a weekday usually tells when somebody spoke, and is then only ever confirmed.
 */
export function dateDrafts(setting: Setting): WordedDraft[] {
  const { block, sentence } = setting;
  const dates = within(block.quantities, sentence.start, sentence.end).filter(
    (q): q is DateQuantity => q.kind === 'date',
  );
  if (dates.length === 0) return [];
  const entry = dates.length === 1 ? entryOf(setting) : null;
  return draftsOf(entry ?? setting, dates);
}

/** A day alone, as a timeline heads its entries. */
const dayAlone = /^\W*(?:\p{L}+,? )?\d{1,2} \p{L}+ \d{4}\W*$/u;
/** "14 Februari 2024. Pemungutan suara. 20 Maret 2024. KPU menetapkan …": in a timeline a day goes with the sentence behind it. */
function entryOf(setting: Setting): Setting | null {
  const { block, sentence } = setting;
  const heads = (one: Span): boolean => dayAlone.test(block.text.lower.slice(one.start, one.end));
  if (setting.head || !heads(sentence) || block.sentences.filter(heads).length < 2) return null;
  const next = block.sentences.find((one) => one.start >= sentence.end);
  if (!next || heads(next)) return null;
  const wide = { start: sentence.start, end: next.end };
  return { ...setting, sentence: wide, lower: block.text.lower.slice(wide.start, wide.end) };
}

function draftsOf(setting: Setting, dates: readonly DateQuantity[]): WordedDraft[] {
  const { block, sentence, head } = setting;
  const all = scanStages(block.text, block.tokens);
  const stages = within(all, sentence.start, sentence.end);
  // "Masa tenang | Mulai": the heads of a cell say which stage its day is of.
  const heading = head ? scanStages(head.text.text, head.text.tokens) : [];
  const headed = heading.at(-1)?.stage ?? null;
  // The day of a vote has one day; of other stages a table may hold plans, parts and limits, and is only ever confirmed.
  const onVote = headed?.key === 'voting_day' && heading.every(({ stage }) => stage === headed);
  const heads = head ? head.text.text.lower : '';
  const drafts: DateDraft[] = [];
  dates.forEach((date, i) => {
    const value = date.isoEnd ? `${date.iso}/${date.isoEnd}` : date.iso;
    const before = dates[i - 1] ?? null;
    const base = rolesDraft(setting, date, { ...NO_MEASURE, measure: 'date' }, null, value, 'date');
    // "Dimulai 28 November dan berakhir 10 Februari": the end of the stage that the date before began.
    const begun = drafts.at(-1);
    if (
      begun?.stage &&
      !begun.date.isoEnd &&
      endsIt.test(block.text.lower.slice(begun.date.end, date.start))
    ) {
      drafts.push({
        kind: 'date',
        base: { ...base, loose: begun.base.loose },
        date,
        stage: begun.stage,
        heads,
      });
      return;
    }
    // What the sentence says happened did not happen on the day that only names the race.
    const ofRace = !head && behindOf(setting, date);
    const told = head || ofRace ? null : toldStage(setting, before, date, base.offices);
    const near = ofRace
      ? null
      : narrowed(
          block.text.lower,
          stages,
          chained(setting, stages, before, date) ?? nearestStage(stages, date, REACH),
        );
    const implied = near || ofRace ? null : (impliedStage(setting, date) ?? askedBefore(setting, all, date));
    const race = ofRace ? RACE_DAY : near || implied ? null : raceOf(setting, date);
    // "pencoblosan 14 Februari, penetapan 22 Maret": the stage behind an earlier date has its date already.
    const taken =
      near !== null && dates.slice(0, i).some((other) => near.end <= other.start && other.end <= date.start);
    drafts.push({
      kind: 'date',
      base: {
        ...base,
        loose:
          told === null &&
          (taken ||
            (head !== null && !onVote) ||
            (near !== null && (near.stage.brief === true || !datesIt(setting, near, before, date)))),
      },
      date,
      stage: told ?? near?.stage ?? implied ?? headed ?? race,
      heads,
    });
  });
  return drafts;
}

type DateDraft = Extract<WordedDraft, { kind: 'date' }>;

/** Between the day something began and the day it ended. */
const endsIt =
  /^\)?,?\s*(?:dan|lalu|serta|kemudian|and)?\s*(?:akan )?(?:berakhir|selesai|ditutup|end(?:s|ed)|closed)\s*(?:pada|tanggal|hari|on|\s)*$/;

/** The day of a vote. */
const votingDay = STAGES.find((s) => s.key === 'voting_day') ?? null;
/** The voting day of a race told by its name alone: see `raceOf`. */
const RACE_DAY: Stage = { key: 'race_day', phrases: [], events: /^voting_day$/, decrees: null };

/** "Pilpres 14 Februari", "the regional elections on November 27": a race and a day beside it, which is then its voting day. */
const raceBeside =
  /\b(?:pemilu|pilpres|pileg|pilkada|pilgub|pilbup|pilwal\w*|elections?|polls)(?:\s+(?:legislatif|presiden|umum|serentak|nasional|\d{4}))*\s+(?:(?:pada|on|of|tanggal|hari)\s+)*$/;
/** "Dalam Pilpres 9 Juli 2014", "pada pemilu legislatif 9 April": what happened in the race happened on its day. */
const inRace =
  /\b(?:pada|dalam|di|in the)\s+(?:\d{4} )?(?:pemilu|pilpres|pileg|pilkada|pemilihan|(?:general |presidential )?elections?)(?:\s+(?:legislatif|presiden|umum|serentak|nasional|\d{4}))*\s+(?:(?:pada|on|of|tanggal|hari)\s+)*$/;
/** "The Feb. 14 presidential election", "Indonesia's April 17 polls": a day in front of its race. */
const raceBehind =
  /^\s+(?:(?:\d{4}|presidential|general|legislative|regional|simultaneous|gubernatorial|mayoral|local|nationwide|national)\s+){0,3}(?:elections?|polls|vote|ballot|runoff)\b(?!\s+(?:campaign\w*|rally|debate|results?|law|bill|committee|commission|watchdog|officials?|workers?|team|meeting|hearing|dispute|petition))/;
const behindOf = ({ block, sentence }: Setting, date: DateQuantity): boolean =>
  raceBehind.test(block.text.lower.slice(date.end, Math.min(sentence.end, date.end + 80)));

function raceOf({ block, sentence }: Setting, date: DateQuantity): Stage | null {
  const before = block.text.lower.slice(sentence.start, date.start);
  if (!raceBeside.test(before) || partOfRace.test(before)) return null;
  return inRace.test(before) ? votingDay : RACE_DAY;
}

/**
 * "Bila ada putaran kedua, pencoblosan 26 Juni": the voting day is that of the round the sentence speaks of. "Masa tenang
 * pilkada berlangsung …": what is held is the part of the race that is named right before it.
 */
function narrowed(
  lower: string,
  stages: readonly StageMention[],
  near: StageMention | null,
): StageMention | null {
  if (near?.stage.key !== 'voting_day') return near;
  const part = stages.find(
    (s) =>
      s.stage !== near.stage && s.end < near.start && /^ (?:pada )?$/.test(lower.slice(s.end, near.start)),
  );
  if (part && /^(?:pemilu|pil(?:pres|eg|kada|gub)) \w/.test(lower.slice(near.start, near.end))) return part;
  const round = stages.find((s) => s.stage.key === 'second_round');
  return round && round.start < near.end ? { ...near, stage: round.stage } : near;
}

/** "Pencoblosan 14 Februari, penetapan 20 Maret": in a chain of stages a bare word behind the date before names the next. */
function chained(
  { block, sentence }: Setting,
  stages: readonly StageMention[],
  before: DateQuantity | null,
  date: DateQuantity,
): StageMention | null {
  if (!before || !stages.some((s) => s.stage.key === 'voting_day' && s.end <= before.start)) return null;
  const gap =
    /^\s*[,;]\s*(?:lalu |kemudian |dan |disusul )?(penetapan|pengumuman|hasil|results?|certification)(?:nya)?(?: pada| on)?\s*$/.exec(
      block.text.lower.slice(before.end, date.start),
    );
  const results = STAGES.find((s) => s.key === 'results');
  return gap && results && before.start >= sentence.start
    ? { start: before.end, end: date.start - 1, stage: results }
    : null;
}

/** "Setelah pencoblosan, 24 Februari …", "14 Januari, sebulan sebelum pencoblosan": the day is another one than the stage's. */
const aside =
  /\b(?:sebelum|jelang|menjelang|sesudah|setelah|pasca|pascapencoblosan|usai|seusai|selepas|sejak|hingga|sampai|sambil|hasil|terkait|soal|atas|tentang|mengenai|terhadap|untuk|about|over|before|after|since|until|ahead of|following|for)\s+(?:\S+\s+)?$/;
const naming =
  /^[\s.,(:–-]*(?:(?:di)?tetapkan(?: kpu)? sebagai|dipilih sebagai|sebagai|adalah|merupakan|ialah|is|was|as|hari|the)?[\s(]*$/;
/** "Pada 14 November 2023, KPU mengundi nomor urut": the organ that acts, between an opening date and its deed. */
const acts =
  /^\s*\)?[,.:]?\s*(?:kpu(?: ri)?|komisi pemilihan umum(?: \(kpu\))?(?: ri)?|the kpu)\s+(?:resmi |secara resmi )?$/;
const deed = /^(?:meng|men|mem|me)\w|^(?:drew|announced|declared|certified)\b/;
/** "Diundi sehari setelah penetapan, yakni 15 November": counted from another stage to the day of this one. */
const countedTo =
  /\b(?:sehari|\S+ hari) (?:setelah|sesudah|sebelum) (?:penetapan|pengundian|pendaftaran|pemungutan suara|pencoblosan|putusan)[^,.;]{0,30}, (?:yakni|yaitu|tepatnya|atau)\b/;
function datesIt(
  { block, sentence }: Setting,
  near: StageMention,
  before: DateQuantity | null,
  date: DateQuantity,
): boolean {
  const { lower } = block.text;
  if (
    date.end <= near.start &&
    (/\b(?:pada|on)\s+(?:tanggal |hari )?$/.test(lower.slice(sentence.start, date.start)) ||
      /[,.:]/.test(lower[date.end] ?? '')) &&
    acts.test(lower.slice(date.end, near.start)) &&
    deed.test(lower.slice(near.start, near.end))
  )
    return true;
  // "Merampungkan rekapitulasi 31 dari 38 provinsi (15/3)": the day of a part of it.
  if (
    near.stage.key !== 'voting_day' &&
    near.end <= date.start &&
    tellsPartOfProvinces(lower.slice(near.end, date.start))
  )
    return false;
  // "Sesudah itu masa tenang, yakni …": the next stage of a row, and no day beside it.
  const ahead = lower.slice(Math.max(sentence.start, near.start - 30), near.start);
  if (aside.test(ahead) && !/(?:^|[.,;] )\s*(?:setelah|sesudah) itu,? $/.test(ahead)) return false;
  if (near.start >= date.end) return naming.test(lower.slice(date.end, near.start));
  const start = Math.max(sentence.start, before?.end ?? 0);
  const lead = lower.slice(start, near.start);
  return (
    !hasOtherVerb(lead.slice(lead.search(/[^,;:–]*$/))) &&
    leadsTo(lower.slice(near.end, date.start), near.stage, date)
  );
}

/** Between a stage and its date stands nothing that dates something else. */
function leadsTo(between: string, { key }: Stage, { isoEnd }: DateQuantity): boolean {
  let words = between.replace(/\bselama \S+ hari\b/, '');
  // "Tahapan dimulai sejak 14 Juni": a beginning is told so, and a period.
  if (isoEnd) words = words.replace(/\bsejak\s+$/, '');
  else if (key === 'stages_begin') words = words.replace(/^ sejak\b/, '');
  // "Diundi sehari setelah penetapan, yakni …" counts to the day; a day of voting is counted from.
  if (key !== 'voting_day') words = words.replace(countedTo, '');
  return !turnsAway.test(words) && !hasOtherVerb(words);
}

/** "Kapan Pilkada 2024?" */
const whenRace =
  /\b(?:kapan|tanggal berapa|when (?:is|are|was|were))(?: the)? (?:\d{4} )?(?:pemilu|pilpres|pileg|pilkada|pilgub|(?:general |presidential |regional )?elections?)(?: serentak| nasional)?(?: \d{4})?(?: (?:digelar|dilaksanakan|berlangsung|held))?\s*\?/;

/** The sentence before, unless it asks about another country. */
const questionBefore = ({ block, sentence }: Setting): Span | null => {
  const before = block.sentences.filter((s) => s.end <= sentence.start).at(-1);
  return before &&
    !hasCue(within(block.cues, before.start, before.end), 'foreign') &&
    !isOtherPresident(block, before)
    ? before
    : null;
};

/** "Kapan mencoblos? Rabu, 14 Februari": a sentence that opens with its date answers the one before. */
function askedBefore(setting: Setting, all: readonly StageMention[], date: DateQuantity): Stage | null {
  const { block, sentence } = setting;
  if (
    !/^\W*(?:(?:j|jawab(?:an(?:nya)?)?|a|answer):\s*)?(?:pada|on|yakni|yaitu|tanggal|mulai|hari)?\s*$/.test(
      block.text.lower.slice(sentence.start, date.start),
    )
  )
    return null;
  const before = questionBefore(setting);
  const asked = before ? block.text.lower.slice(before.start, before.end) : '';
  if (!before || !/[?:]\s*$/.test(asked)) return null;
  return within(all, before.start, before.end).at(-1)?.stage ?? (whenRace.test(asked) ? votingDay : null);
}

/** A race, or the election itself, with at most a year and a few words behind it: what is held is that, and no debate of it. */
const raceBefore =
  /\b(?:pemilu|pemilihan(?: umum)?|pilpres|pileg|pilkada|pilgub|pilbup|pilwal\w*|elections?|vote|polls|race|contest|voters|indonesians|citizens|putaran|round)\b(?:\s+(?!(?:debat|kampanye|konser|acara|rapat|simulasi|sidang)\b)[\w()-]+){0,5}\s*$/;
/** "Debat Pilkada 2024 digelar …", "rekapitulasi hasil Pilkada berlangsung …": what is held is a part of the race, or goes with it. */
const partOfRace =
  /\b(?:rekapitulasi|rekap|penghitungan|hasil|tahapan|kampanye|debat|pendaftaran|pleno|sidang|pelantikan|penetapan|pengundian|verifikasi|coklit|pemutakhiran|simulasi|gladi|apel|deklarasi|sosialisasi|bimtek|bimbingan|rapat|rakor\w*|konser|acara|kegiatan|diskusi|survei|jalan sehat|peluncuran|launching|kirab|gelar pasukan|distribusi|pelipatan|logistik|gugatan|sengketa|evaluasi|debates?|campaign|rally|recapitulation|launch|hearing|meeting)\b[^.;,]{0,60}\b(?:pemilu|pemilihan|pilpres|pileg|pilkada|pilgub|pilbup|pilwal\w*|elections?)\b[^.;,]*$/;
const held =
  /\b(?:digelar|berlangsung|dilaksanakan|diselenggarakan|dihelat|dilangsungkan|(?:was|were|is|be|been|(?<=\b(?:elections?|race|contest|vote|polls|runoff) )) ?held|voted|vote)\s+(?:kembali\s+)?(?:secara serentak\s+)?(?:serentak\s+)?(?:pada\s+|on\s+|tanggal\s+|hari\s+)*$/;
const decided =
  /\bhasil\w*\b[^.;]{0,50}\b(?:ditetapkan|disahkan|diumumkan)\b|\b(?:menetapkan|mengesahkan|mengumumkan) hasil\b/;

/** "Pilpres 2014 berlangsung 9 Juli": the race and a word for holding it speak of the voting day. */
function impliedStage(setting: Setting, date: DateQuantity): Stage | null {
  const { block, sentence, local, cues } = setting;
  const before = block.text.lower.slice(sentence.start, date.start);
  const byKey = (key: string): Stage | null => STAGES.find((s) => s.key === key) ?? null;
  if (decided.test(before)) return byKey('results');
  const race =
    local.offices.length > 0 ||
    hasCue(cues, 'runoff', 'firstRound', 'twoRounds', 'general', 'anyElection', 'regional');
  const verb = held.exec(before);
  if (!race || !verb) return null;
  const subject = before.slice(0, verb.index);
  return raceBefore.test(subject) && !partOfRace.test(subject) ? byKey('voting_day') : null;
}
