import type { Span } from '../base/span';
import type { FactIndex } from '../evidence/fact-index';
import type { Office } from '../model/election';
import type { Analysis } from './analyze';
import type { Cue } from './cues';
import type { CueKey } from './lexicon/cues';

/** A written year and whether it recalls an earlier election ("pada 2019 lalu", "dibanding 2019"). */
export interface YearMention {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly recall: boolean;
  /** The recalling words open what is told, and the year says when it was: "Lima tahun lalu, pada Pilpres 2014, A menang". */
  readonly told?: boolean;
  /** Part of an election's name ("Pilpres 2019", "2019 presidential election"). */
  readonly election: boolean;
  /** The year of a voting day: it dates the sentence and names no election by itself. */
  readonly day?: boolean;
}

export interface OfficeMention {
  readonly start: number;
  readonly end: number;
  readonly offices: readonly Office[];
  /** Names the race itself (`pilpres`), not only the house or the candidates (`DPR`, `capres`). */
  readonly general: boolean;
}

export interface RegionMention {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
  /** The name fits several rows, or is ambiguous. */
  readonly open: boolean;
  /** Part of the organ that speaks: "KPU Kota Bogor". */
  readonly organ: boolean;
}

const OFFICE_CUES: readonly (readonly [CueKey, readonly Office[], boolean])[] = [
  ['president', ['ppwp'], false],
  ['legislature', ['dpr'], false],
  ['senate', ['dpd'], false],
  ['provincialCouncil', ['dprd_prov'], false],
  ['localCouncil', ['dprd_kab'], false],
  ['council', ['dprd_prov', 'dprd_kab'], false],
  ['governor', ['gub'], false],
  ['regent', ['bup'], false],
  ['mayor', ['wali'], false],
  ['regional', ['gub', 'bup', 'wali'], true],
  ['general', ['ppwp', 'dpr', 'dpd', 'dprd_prov', 'dprd_kab', 'pileg', ''], true],
  ['constituent', ['konstituante'], false],
];

const OF_OFFICES: ReadonlySet<CueKey> = new Set(OFFICE_CUES.map(([key]) => key));

export function officeMentions(cues: readonly Cue[]): OfficeMention[] {
  const out: OfficeMention[] = [];
  for (const { start, end, keys } of cues) {
    if (!keys.some((key) => OF_OFFICES.has(key))) continue;
    for (const [key, offices, general] of OFFICE_CUES)
      if (keys.includes(key)) out.push({ start, end, offices, general });
  }
  return out;
}

/** "Pilkada Bantul 2020", "Pilgub Jawa Barat 2018": the place stands between the race and its year. */
const raceOfPlace =
  /\b(?:pilkada|pilgub|pilbup|pilwal\w*|pilwako\w*|pilkot)\s+(?:(?!pada\b|di\b|dan\b|yang\b|tahun\b|serentak\b)[a-z-]+\s+){1,4}(?:tahun\s+)?$/;

const recallAround =
  /(?:dibanding(?:kan)?|ketimbang|daripada|padahal|sebelumnya|lalu|silam|kala itu|saat itu|than|compared|previous|last|versus|naik dari|turun dari|dalam (?:tanda )?kurung|in (?:brackets|parentheses))\b/;

/** "Lima tahun lalu pada Pilpres", "Five years ago, in": a time that opens the sentence or clause, up to the year that it is. */
const timeOpens =
  /(?:^|[.;:!?\n]\s*|\b(?:namun|tetapi|tapi|padahal|bahkan)\s*,?\s*)(?:pada\s+|about\s+|sekitar\s+)?(?:(?:se|[a-z]+\s+|\d+\s+)(?:tahun|periode|dekade)\s+(?:yang\s+)?(?:lalu|silam|sebelumnya)|(?:pemilu|pilpres|pileg|pilkada|periode)\s+(?:sebelumnya|lalu)|sebelumnya|(?:[a-z]+|\d+)\s+years\s+(?:ago|earlier|before)|previously)\s*,?\s*(?:(?:yakni|yaitu|tepatnya|atau|saat|ketika|pada|di|dalam|tahun|ajang|gelaran|pemilu|pilpres|pileg|pilkada|pilgub|pemilihan|umum|presiden|legislatif|in|at|the|election)\s+)*$/;

/** "Well below the 19.33 percent it took in 2019": the year of what is compared with. */
const compares =
  /\b(?:below|above|up from|down from|from|compared with|compared to|dari|di bawah|di atas|dibanding)\s+(?:the\s+|perolehan\s+|sebesar\s+)?(?:\d[\d.,]*|[a-z]+)\s*(?:percent|per cent|%|persen|seats|kursi|votes|suara|million|juta|in|pada)\b[^.;]{0,24}(?:in|pada|tahun|di)\s+(?:(?:the|pemilu|pileg|pilpres|pilkada|pilgub)\s+)?$/;

/** "110 (2019: 128)", "110 kursi (128 pada 2019)": the year is that of the figure in the brackets. */
const besideBracketed = (lower: string, { start, end }: Span): boolean => {
  const open = lower.lastIndexOf('(', start);
  if (open < 0 || start - open > 40) return false;
  const inside = lower.slice(open + 1, start);
  if (inside.includes(')')) return false;
  return (
    /\d[^()]{0,14}\b(?:pada|di|in|tahun|pemilu|pileg)\s+$/.test(inside) ||
    /^\s*:\s*[\d.,]+\s*(?:kursi|suara|persen|%|seats|votes|percent)?\s*\)/.test(lower.slice(end, end + 30))
  );
};

const heldOn =
  /\b(?:digelar|berlangsung|dilaksanakan|diselenggarakan|dihelat|held|took place|pencoblosan|coblosan|pemungutan suara|voting day|election day|polling day)\s+(?:(?:secara|serentak|pada|tanggal|hari|on|\w+day,?)\s+)*$/;

/** How long before and after a page appeared the day lies that it writes without a year, in days. */
const NEAR = { before: 400, after: 300 };

/** The voting day that a date is; one without a year, of the election nearest to the page's own day. */
function votingDayAt(iso: string, votingDays: ReadonlySet<string>, published: string): string | null {
  if (votingDays.has(iso)) return iso;
  if (!/^--\d\d-\d\d$/.test(iso) || published === '') return null;
  const year = Number(published.slice(0, 4));
  const near = [year, year - 1, year + 1]
    .map((of) => `${of}${iso.slice(1)}`)
    .filter((day) => {
      const age = (Date.parse(published.slice(0, 10)) - Date.parse(day)) / 86_400_000;
      return votingDays.has(day) && age <= NEAR.before && age >= -NEAR.after;
    });
  return near[0] ?? null;
}

/** Years that name an election; `votingDays` are ISO dates, `published` the page's own day. */
export function yearMentions(
  analysis: Analysis,
  votingDays: ReadonlySet<string>,
  electionYears: ReadonlySet<number>,
  published = '',
): YearMention[] {
  const { lower } = analysis.text;
  const out: YearMention[] = [];
  for (const q of analysis.quantities) {
    // "berlangsung 15 Februari 2017": a voting day names its election as a year does.
    const day = q.kind === 'date' && q.isoEnd === null ? votingDayAt(q.iso, votingDays, published) : null;
    if (day)
      out.push({
        start: q.start,
        end: q.end,
        year: Number(day.slice(0, 4)),
        recall: recallAround.test(lower.slice(Math.max(0, q.start - 28), q.start)),
        election:
          heldOn.test(lower.slice(Math.max(0, q.start - 40), q.start)) ||
          /^\s+(?:poll|polls|vote|ballot|(?:presidential |legislative |general )?elections?)\b/.test(
            lower.slice(q.end, q.end + 24),
          ),
        day: true,
      });
    if (q.kind !== 'other' || q.what !== 'year' || q.value === null) continue;
    const before = lower.slice(Math.max(0, q.start - 28), q.start);
    const after = lower.slice(q.end, q.end + 22);
    // A year without an election names none.
    if (!electionYears.has(q.value)) continue;
    // "DPR 2024-2029": the end of a term is no election.
    if (/\d{4}\s*[-/]\s*$/.test(before)) continue;
    out.push({
      start: q.start,
      end: q.end,
      year: q.value,
      recall:
        recallAround.test(before) ||
        /^\s*(?:lalu|silam|sebelumnya)/.test(after) ||
        compares.test(lower.slice(Math.max(0, q.start - 60), q.start)) ||
        besideBracketed(lower, q),
      told: timeOpens.test(lower.slice(Math.max(0, q.start - 80), q.start)),
      election:
        /(?:pemilu|pilpres|pileg|pilkada|pilgub|pilbup|pilwal\w*|pilwako|serentak|pemilihan[a-z ]*|election|presiden|legislatif|gubernur|ri|umum)\s+(?:tahun\s+)?$/.test(
          before,
        ) ||
        raceOfPlace.test(lower.slice(Math.max(0, q.start - 48), q.start)) ||
        /^\s+(?:presidential|legislative|general|regional|gubernatorial|election|elections|simultaneous|mayoral)/.test(
          after,
        ),
    });
  }
  return out;
}

const organBefore =
  /(?:kpu|kpud|kip|bawaslu|panwaslu|komisi pemilihan umum)(?:\s+(?:provinsi|prov\.?|kabupaten|kab\.?|kota))?\s*$/;
const holderBefore =
  /(?:gubernur|bupati|wali ?kota|presiden|wakil|kapolda|kapolres|pangdam|rektor|universitas|kantor|gedung|hotel|jalan|jl\.|stadion|bandara|warga|asal|kelahiran|radar|tribun|harian|media|governor|mayor|regent|university|of north|kejati|polda|polres|dinas|aula|alun-alun|museum|istana|keraton|stasiun|pelabuhan|monumen)\s+(?:of\s+)?(?:provinsi\s+|kota\s+|kabupaten\s+)?$|\b(?:used to (?:run|lead|govern)|who (?:ran|led|governed|runs|leads)|memimpin|pernah memimpin|native of|born in|born and raised in|putra daerah|putra asli|tokoh|kelahiran|besar di|asli)\s+(?:provinsi\s+|kota\s+|kabupaten\s+)?$/;
/** "Badung regent Giri Prasta", "former Jakarta governor Anies": the place is that of somebody's post. */
const holderAfter = /^(?:'s)?\s+(?:(?:deputy|vice|acting)\s+)?(?:governor|mayor|regent),?\s+[A-Z]/;
const isDapil = (code: string): boolean => code.startsWith('DPR-');
/** From a district of the DPR to the places it consists of: "Dapil Jawa Tengah IX, yang mencakup Brebes, Kota Tegal, dan …". */
const partsBetween =
  /^[^\d.;]{0,20}\b(?:mencakup|meliputi|terdiri (?:dari|atas)|comprising|covering|consisting of)\b[^\d.;]*$/;
/** The name of a city takes the word in with it: "wali [Kota Makassar]". */
const cityOfMayor = /\bwali\s+$/;
/** "Warga Palembang memberi N suara": they vote where they live. */
const vote = /^\s+(?:yang\s+)?(?:memberi(?:kan)?|memilih|mencoblos|menjatuhkan pilihan|menyumbang(?:kan)?)\b/;
const candidateBefore =
  /(?:calon|cagub|cawagub|cabup|cawalkot|pemilihan|pilihan|pilgub|pilbup|pasangan|race for)\s+(?:wakil\s+)?(?:gubernur|bupati|wali ?kota|governor|mayor)?\s*(?:dan wakil (?:gubernur|bupati|wali ?kota)\s*)?$/;
const organOfNation =
  /\b(?:dpr|dpd|mpr|kpu|bawaslu|presiden|komisi pemilihan umum|republik|president of|wakil presiden)\s*$/;
const meetingBefore =
  /\b(?:rapat pleno|rapat|sidang|konferensi pers|jumpa pers|kantor|gedung|hotel|aula)\b[^.,;:]{0,36}\bdi\s+(?:kota\s+)?$/;
const datelineAfter =
  /^(?:\s*\([^)]{0,30}\)|,\s*[A-Z][\w .]{1,28})?\s*(?:(?:--?|:)\s|\|\s+[A-Za-z]+\s+[A-Za-z(])/;
/** "Jakarta Globe", "Bali Post": papers. */
const paperAfter = /^\s+(?:globe|post|pos|ekspres|express|times|tribune)\b/;
/** "Bandar Lampung (Lampost.co) -": a place and the paper that writes from it. */
const paperInBrackets = /^\s*\([^)]*(?:\.[a-z]{2}|antara|reuters|news)[^)]*\)\s*--?\s/i;
/** "Bisnis.com, JAKARTA -": the paper stands first. */
const paperBefore = /^[\w-]+(?:\.[\w-]+)+,\s+$/;
/** "Suara nasional dan PPLN", "38 provinsi dan luar negeri": the world besides the nation makes the whole. */
const nationAnd =
  /\b(?:nasional|dalam negeri|indonesia|provinsi|provinces)\s+(?:dan|maupun|plus|serta|and)\s+(?:\d+\s+|pemilu\s+|wilayah\s+|pemilih\s+)*$/;
/** "Menteri Luar Negeri", "politik luar negeri": affairs abroad, and no voters there. */
const affairs =
  /\b(?:menteri|kementerian|wamen|departemen|direktur|politik|kebijakan|hubungan|urusan|dinas|pejabat|media|pers|pengamat|investor|perjalanan|lawatan|kunjungan|utang|pinjaman|bantuan|wisata)(?:\s+(?:ke|di|kerja|dari))*\s+$/;
const eventAfter =
  /^\s*,\s*(?:(?:pada\s+)?(?:hari\s+)?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\(?\d{1,2}[/ ])/;

interface Placed extends Span {
  readonly regions: readonly string[];
}

/** "Jakarta - KPU menyatakan …": a dash and a whole clause without a figure behind the name of a town. */
const clauseBehind =
  /^\s*(?:\([^)]{0,30}\)\s*)?(?:-|–|—|--)\s+["“]?[A-Z](?:[^\d:;|]|(?<!\d)20\d\d(?!\d)){40}/;
const isTown = (codes: readonly string[]): boolean =>
  codes.some((code) => code === '31' || /^\d\d7\d$/.test(code));

/** The place a report is written from, at its very beginning. */
function isDateline({ text: { folded } }: Analysis, { start, end, regions }: Placed): boolean {
  const after = folded.slice(end, end + 40);
  if (start === 0 && paperInBrackets.test(after)) return true;
  if (start === 0 && isTown(regions) && clauseBehind.test(folded.slice(end, end + 100))) return true;
  return (
    (start === 0 || (start < 40 && paperBefore.test(folded.slice(0, start)))) &&
    datelineAfter.test(after) &&
    /^[A-Z.,\s]+$/.test(folded.slice(start, end))
  );
}

/**
 * Regions that may govern a number. Left out: the place where somebody spoke ("di Jakarta, Rabu (20/3)"), datelines,
 * and regions that only tell what office somebody holds ("Gubernur Jawa Tengah").
 */
export function regionMentions(analysis: Analysis, index: FactIndex): RegionMention[] {
  const { lower } = analysis.text;
  const out: RegionMention[] = [];
  for (const mention of analysis.mentions) {
    if (mention.regions.length === 0) continue;
    if (mention.people.length > 0 || mention.tickets.length > 0) continue;
    const ahead = lower.slice(Math.max(0, mention.start - 64), mention.start);
    const inName = lower.startsWith('kota ', mention.start) && cityOfMayor.test(ahead);
    const before = inName ? `${ahead}kota ` : ahead;
    const after = lower.slice(mention.end, mention.end + 40);
    const organ = organBefore.test(before);
    if (!organ) {
      if (isDateline(analysis, mention) || paperAfter.test(after)) continue;
      if (mention.regions.every((code) => code === '99') && (nationAnd.test(before) || affairs.test(before)))
        continue;
      if (eventAfter.test(after) || meetingBefore.test(before)) continue;
      if (
        holderBefore.test(before) &&
        !candidateBefore.test(before) &&
        !(/\bwarga\s+$/.test(before) && vote.test(after))
      )
        continue;
      if (holderAfter.test(analysis.text.folded.slice(mention.end, mention.end + 40))) continue;
    }
    // "DPR RI", "Presiden RI", "KPU RI": the nation's organs place no number in the nation.
    if (mention.regions.every((code) => code === '0') && organOfNation.test(before)) continue;
    if (out.some((r) => r.codes.some(isDapil) && partsBetween.test(lower.slice(r.end, mention.start))))
      continue;
    let codes = mention.regions.filter((code) => index.region(code) !== null);
    const wantsCity =
      /(?:\bkota|\bwali ?kota|\bcity of|\bpilwal\w+|\bpilwako)\s*$/.test(before) || /^\s+city\b/.test(after);
    const wantsRegency =
      /(?:\bkabupaten|\bkab\.?|\bbupati|\bpilbup)\s*$/.test(before) || /^\s+regency\b/.test(after);
    const wantsProvince =
      /(?:\bprovinsi|\bprov\.?|\bgubernur|\bpilgub)\s*$/.test(before) || /^\s+province\b/.test(after);
    const byKind = (test: (kind: string, level: string) => boolean): void => {
      const kept = codes.filter((code) => {
        const region = index.region(code);
        return region !== null && test(region.kind, region.level);
      });
      if (kept.length > 0) codes = kept;
    };
    if (wantsCity) byKind((kind) => kind.startsWith('kota'));
    else if (wantsRegency) byKind((kind) => kind.startsWith('kabupaten'));
    else if (wantsProvince) byKind((_, level) => level === 'provinsi');
    if (codes.length > 0)
      out.push({ start: mention.start, end: mention.end, codes, open: codes.length > 1, organ });
  }
  return out;
}
