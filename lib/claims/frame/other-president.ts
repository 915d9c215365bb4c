import type { Span } from '../../base/span';
import type { Analysis } from '../analyze';

/** A president with a name, or with a country, behind the word: "President Lai", "Presiden Amerika". */
const titled = /\b(?:[Pp]resident|[Pp]residen)(?:-[Ee]lect)?(?: [Tt]erpilih)?,? ([A-Z][\w'’.-]+)/g;
/** Words that follow the title and name nobody. */
const NOBODY =
  /^(?:RI|Republik|Republic|Indonesia|Pemilu|Pilpres|Pemilihan|Hasil|Untuk|Masa|Tahun|Dan|And|Wakil|Terpilih|Ke-?\w*|Yang|Di|Pada|Melalui|Oleh|Baru|Periode|Elect|Pilihan|KPU|MPR|MK)$/;
/** A full name right before an oath of office. */
const sworn =
  /\b([A-Z][a-z'’.-]+ [A-Z][a-z'’.-]+)(?:,[^,.;]{0,40},)?(?: (?:was|were|is|resmi|telah|akan|sudah|kembali))* (?:sworn|inaugurated|took (?:office|the oath)|dilantik|disumpah|diambil sumpah|mengucapkan sumpah)\b/g;
const TITLE = /^(?:Presiden|President|Wakil|Vice|Pasangan|Anggota|Kepala|Ketua|The|Para|New|House) /;

/**
 * The span speaks of the oath or election of a president whom the tables do not know: another country's, told without its
 * country. A name that the tables know, of a candidate of any election, is one of ours.
 */
export function isOtherPresident({ text, mentions }: Analysis, { start, end }: Span): boolean {
  const cased = text.folded.slice(start, end);
  const isKnown = (from: number, to: number): boolean =>
    mentions.some((m) => m.start < to && from < m.end && (m.tickets.length > 0 || m.people.length > 0));
  for (const hit of cased.matchAll(titled)) {
    const name = hit[1] as string;
    const at = start + hit.index + hit[0].length - name.length;
    if (!NOBODY.test(name) && !isKnown(at, at + name.length)) return true;
  }
  for (const hit of cased.matchAll(sworn)) {
    const name = hit[1] as string;
    const at = start + hit.index;
    if (!TITLE.test(name) && !isKnown(at, at + name.length)) return true;
  }
  return false;
}
