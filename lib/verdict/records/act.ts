import type { Analysis } from '../../claims/analyze';
import type { WordedDraft } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import { formatDecreeValue } from '../../i18n/format';
import type { OfficialFigure, Reason } from '../../model/claim';
import type { Decree } from '../../model/election';
import type { ActQuantity } from '../../numbers/quantity';
import { CITED, tells, toldWhole } from './act-subject';
import { decreesNumbered, plainNumber } from './decrees';
import { meantAct, meantLaw, stageBehind } from './meant-act';
import type { RecordJudgement } from './record';

type ActDraft = Extract<WordedDraft, { kind: 'act' }>;

/** The act as written is this row of the tables. */
export const namesDecree = (act: ActQuantity, decree: Decree): boolean =>
  sameKind(act.act, decree.kind) &&
  plainNumber(decree.number) === plainNumber(act.number) &&
  decree.year === act.year;

const about = /^\s*(?:\([^)]{0,40}\)\s*)?(?:tentang|mengenai|soal|yang (?:mengatur|menetapkan|memuat)|on)\b/;
const decides =
  /\b(?:menetapkan|ditetapkan|penetapan|menghapus|dihapus|dipisah(?:kan)?|dibatalkan|diubah|disahkan|memisahkan|memutus(?:kan)?|diputus(?:kan)?|dibacakan|mengabulkan|menolak|membatalkan|mencabut|dicabut|tertuang|dituangkan|tercantum|diteken|bernomor|decided|awarded|fixed|mengubah|perubahan|tentang|mengenai|sets?|ruled|ruling|struck|certified|dilampirkan|terlampir|termuat|dimuat|laid down|set out|annul(?:s|led)?|issued|dinyatakan|diterbitkan|dikeluarkan|menerbitkan|mengeluarkan)\b/;

/** Acts whose number the tables know under either kind: KPU's own and those of its regional offices. */
const sameKind = (a: string, b: string): boolean =>
  a === b || (a.startsWith('keputusan_kpu') && b.startsWith('keputusan_kpu'));

/** The row is the act as written, and one of a regional office is of a place the text speaks of. */
const isNamed = ({ act, base }: ActDraft, decree: Decree, sentence: string, index: FactIndex): boolean =>
  namesDecree(act, decree) &&
  (decree.kind !== 'keputusan_kpu_daerah' ||
    sentence.includes(decree.issuer.replace(/^KPU /, '').toLowerCase()) ||
    regionOf(decree, new Set(base.regions.flatMap((scope) => scope.values)), index) !== null);

/**
 * A ruling's Roman numeral counts the court's years from 2003, so that one disagreeing with the year behind it is
 * wrong by itself: the ruling meant has the same number and one of the two.
 */
function meantRuling(number: string, year: string, index: FactIndex): Decree | null {
  const [first = '', roman = ''] = number.split('/');
  const count = /-([IVXL]+)$/.exec(roman)?.[1];
  if (!count || romanValue(count) + 2002 === Number(year)) return null;
  const meant = index.decrees.filter((decree) => {
    if (decree.kind !== 'putusan_mk') return false;
    const [own = '', ownRoman = ''] = plainNumber(decree.number).split('/');
    return own === first && (ownRoman === roman || decree.year === year);
  });
  return meant.length === 1 ? (meant[0] as Decree) : null;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const romanValue = (roman: string): number =>
  [...roman].reduce((sum, letter, i) => {
    const value = ROMAN[letter] ?? 0;
    return sum + (value < (ROMAN[roman[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

/**
 * Judges an act that the page says decided something; null where it is merely cited. An act not in the tables is
 * `no_data`. It differs only when the thing decided and the election are certain and a single slip leads to the act
 * that decided it.
 */
export function judgeAct(draft: ActDraft, text: Analysis, index: FactIndex): RecordJudgement | null {
  const { base, act, stage } = draft;
  const sentence = text.text.lower.slice(base.sentence.start, base.sentence.end);
  const named = decreesNumbered(act.number, act.year, index).filter((decree) =>
    isNamed(draft, decree, sentence, index),
  );
  const places = new Set(base.regions.flatMap((scope) => scope.values));
  const behind = stageBehind(draft, text);
  const told = named.find(
    (decree) =>
      (tells(sentence, decree.subject) && behind?.decrees?.test(decree.subject) !== false) ||
      isToldWhole(decree, sentence, index),
  );
  if (told) return result('matches', ['equal'], told, places, index);
  const law = named.length === 0 ? meantLaw(draft, text, index) : null;
  if (law) return result('differs', ['digit_wrong'], law, places, index);
  if (CITED.has(act.act)) {
    if (!about.test(text.text.lower.slice(base.end, base.end + 60))) {
      const other = named.length === 0 ? meantAct(draft, text, index, null) : null;
      return other?.firm ? result('differs', [other.reason], other.decree, places, index) : null;
    }
  } else if (!stage && !decides.test(sentence) && named.length === 0) return null;

  const number = plainNumber(act.number);
  const known = named.find((decree) => decree.kind === act.act) ?? named[0];
  // The number exists, yet it decided something else than the sentence says.
  const decided = behind ?? stage;
  if (known && known.kind === 'keputusan_kpu' && decided?.decrees && !decided.decrees.test(known.subject)) {
    const other = meantAct(draft, text, index, known);
    return other?.firm
      ? result('differs', ['other_stage'], other.decree, places, index)
      : result('ambiguous', ['role_unclear'], known, places, index);
  }
  if (known) return result('matches', ['equal'], known, places, index);

  if (act.act === 'putusan_mk') {
    const meant = meantRuling(number, act.year, index);
    if (meant) return result('differs', ['digit_wrong'], meant, places, index);
  }
  const meant = meantAct(draft, text, index, null);
  if (meant) return result(meant.firm ? 'differs' : 'ambiguous', [meant.reason], meant.decree, places, index);
  return { ...NOWHERE, verdict: 'no_data', reasons: ['not_in_index'] };
}

/** All that the act is about is told, and no other act of its kind has more of its words in the sentence. */
function isToldWhole(decree: Decree, sentence: string, index: FactIndex): boolean {
  const words = toldWhole(sentence, decree.subject);
  return (
    words > 0 &&
    index.decrees.every(
      (other) =>
        other === decree || other.kind !== decree.kind || toldWhole(sentence, other.subject) <= words,
    )
  );
}

const NOWHERE = {
  official: null,
  matched: null,
  election: null,
  office: null,
  region: null,
  subject: null,
} as const;

/** The region whose office issued the decree, if the text speaks of it. */
export const regionOf = (decree: Decree, places: ReadonlySet<string>, index: FactIndex): string | null => {
  for (const code of places) {
    const region = index.region(code);
    if (region && decree.issuer.endsWith(region.name.replace(/^(?:Kabupaten|Kota) /, ''))) return code;
  }
  return null;
};

function result(
  verdict: 'matches' | 'differs' | 'ambiguous',
  reasons: readonly Reason[],
  decree: Decree,
  places: ReadonlySet<string>,
  index: FactIndex,
): RecordJudgement {
  const official = decreeFigure(decree, index);
  return {
    verdict,
    reasons,
    official,
    matched: null,
    election: decree.election,
    office: null,
    region: regionOf(decree, places, index) ?? '0',
    subject: null,
  };
}

/** The act as an official figure: kind, number and year. */
export function decreeFigure(decree: Decree, index: FactIndex): OfficialFigure {
  const source = index.source(decree.source);
  const value = `${decree.kind}:${decree.number}/${decree.year}`;
  return {
    value,
    display: formatDecreeValue(value),
    factId: `decree:${decree.docNo}`,
    formula: null,
    status: 'certified',
    asOf: decree.date === '' ? null : decree.date,
    source: {
      title: `${decree.docNo}: ${decree.subject}`,
      publisher: decree.issuer,
      docNo: decree.docNo,
      url: decree.url || source?.officialUrl || source?.evidenceUrl || null,
      urlKind: decree.url
        ? 'document'
        : source?.officialUrl && source.officialKind !== ''
          ? source.officialKind
          : null,
      seenAt: source?.evidenceUrl || null,
    },
  };
}
