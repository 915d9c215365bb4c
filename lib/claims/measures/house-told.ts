import type { Office, Region } from '../../model/election';
import type { NumberQuantity } from '../../numbers/quantity';
import { blankOut } from '../../text/blank';
import type { Setting } from '../frame/setting';
import type { MeasureGuess } from './guess';

const HOUSE = String.raw`(?:dpr|dpd|dprd)(?: ri)?(?: (?:provinsi|kabupaten|kota|prov\.?|kab\.?))?`;
/** What tells which election filled the house, and its place, which is blanked. */
const TERM = String.raw`(?:,? ?(?:hasil|pada|untuk|periode|masa jabatan|masa bakti|tahun|pemilu|pileg|pemilihan umum|terpilih|~+|\d{4}(?: ?[-–/] ?\d{4})?)(?= |,|$))*,?`;
const JUST = '(?: (?:sebanyak|total|tepat|yakni|yaitu))*';
/** In front of the house only the election it was filled by. */
const START = String.raw`(?:^|[;:.(] ?|, )(?:(?:adapun|sementara(?: itu)?|sedangkan|dan|pada|dalam|untuk|hasil) )*(?:(?:pemilu|pileg|pemilihan umum|tahun|periode|\d{4}(?: ?[-–/] ?\d{4})?),? ?)*`;
/** "DPR periode 2024-2029 beranggotakan", "jumlah kursi DPR hasil Pemilu 2024 adalah", "anggota DPD berjumlah". */
const AHEAD = new RegExp(
  String.raw`${START}(?:(?:jumlah|total)(?: seluruh)? (?:kursi|anggota) ${HOUSE}${TERM}(?: (?:adalah|ialah|ada|berjumlah|mencapai))?|(?:anggota|kursi) ${HOUSE}${TERM} (?:berjumlah|ada)|${HOUSE}${TERM} (?:beranggotakan|memiliki|mempunyai|terdiri (?:dari|atas)))${JUST} ?[:=]?\s*$`,
);
const BEHIND =
  /^(?: ?(?:kursi|anggota|orang|senator|wakil rakyat|wakil|legislator))?(?: (?:anggota|dewan|dpr|dprd|dpd))?(?: (?:pada|untuk|hasil|di))?(?: (?:pemilu|pileg|periode|tahun|masa jabatan))*(?: \d{4}(?: ?[-–/] ?\d{4})?)?\s*(?:[.,;)]|$|dan\b)/;
/** Plans, wishes, the past and changes: another number than that of the election written. */
const OPEN =
  /\b(?:jika|bila|apabila|kalau|andai\w*|seandainya|usul\w*|diusulkan|mengusulkan|rencana\w*|direncanakan|wacana|akan|bakal|simulasi|semula|sebelumnya|dulu|dahulu|saat ini|sekarang|kini|sejak|lama|bertambah|berkurang|ditambah|dikurangi|naik|turun|perempuan|laki-laki|hadir|dapil|fraksi|kekurangan|idealnya|seharusnya|minimal|maksimal|paling (?:banyak|sedikit))\b/;
const FIRST = 2004;

/**
 * How many seats or members a house has, told in so many words together with the one election that filled it. Without that
 * election, with another year beside it or with words of plan or change it is left to the looser readings.
 */
export function houseTold(
  { block, sentence, local, index }: Setting,
  q: NumberQuantity,
): MeasureGuess | null {
  if (q.op !== 'eq' || q.ratio || q.range || !Number.isInteger(q.value) || q.value < 20 || q.value > 700)
    return null;
  const lower = block.text.lower.slice(sentence.start, sentence.end);
  const written = new Set(lower.match(/(?<![-–/]\s?)\b(?:19|20)\d\d\b/g) ?? []);
  const [year] = local.years;
  if (written.size !== 1 || !year || year.day || year.year < FIRST || OPEN.test(lower)) return null;
  // Names of places are one word that no other is.
  const ahead = blankOut(lower.slice(0, q.start - sentence.start), local.regions, sentence.start, '~');
  if (!AHEAD.test(ahead) || !BEHIND.test(block.text.lower.slice(q.figure.end, sentence.end))) return null;
  const places = local.regions.filter((r) => r.codes[0] !== '0');
  const [only] = places;
  const code = places.length === 1 && only?.codes.length === 1 ? (only.codes[0] as string) : null;
  const place = code === null ? null : index.region(code);
  if (/\bdprd\b/.test(ahead) ? !place : places.length > 0) return null;
  return {
    measure: 'seats',
    tableMeasures: ['seats_total'],
    ownership: 'none',
    office: officeOf(ahead, place),
  };
}

/** Which house it is: of a council, that of its place's level. */
const officeOf = (ahead: string, place: Region | null): Office =>
  place ? (place.level === 'provinsi' ? 'dprd_prov' : 'dprd_kab') : /\bdpd\b/.test(ahead) ? 'dpd' : 'dpr';
