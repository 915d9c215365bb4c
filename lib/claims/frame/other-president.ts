import type { Span } from '../../base/span';
import type { FactIndex } from '../../evidence/fact-index';
import { ticketLookup } from '../../gazetteer/scan';
import type { Analysis } from '../analyze';

/** A president with a name, or with a country, behind the word: "President Lai", "Presiden Amerika"; all small letters in `SMALL`. */
const titled = /\b(?:[Pp]resident|[Pp]residen)(?:-[Ee]lect)?(?: [Tt]erpilih)?,? ([A-Z][\w'’.-]+)/g;
const SMALL = /\b(?:president|presiden)(?:-elect)?(?: terpilih)?,? ([a-z][\w'’.-]+)/g;
/** Words that follow the title and name nobody. */
const NOBODY =
  /^(?:RI|Republik|Republic|Indonesia|Pemilu|Pilpres|Pemilihan|Hasil|Untuk|Masa|Tahun|Dan|And|Wakil|Terpilih|Ke-?\w*|Yang|Di|Pada|Melalui|Oleh|Baru|Periode|Elect|Pilihan|KPU|MPR|MK)$/;
/** The same in a text without capitals, with the verbs and other words that go on there. */
const NOBODY_SMALL =
  /^(?:ri|republik|republic|indonesia|pemilu|pilpres|pemilihan|hasil|untuk|masa|tahun|dan|and|wakil|terpilih|elect|ke-?\w*|yang|di|pada|oleh|melalui|baru|periode|pilihan|kpu|mpr|mk|ini|itu|tersebut|akan|telah|sudah|resmi|kembali|was|were|is|will|took|dilantik|disumpah|diambil|digelar|dilakukan|dijadwalkan|dilaksanakan|dilangsungkan|berlangsung|diadakan|mengucapkan|mengucap|jatuh|tanggal|hari|serta|bersama|sworn|inaugurated|on|in|of)$/;
const OATH = String.raw`(?:sworn|inaugurated|took (?:office|the oath)|dilantik|disumpah|diambil sumpah|mengucapkan sumpah)\b`;
const THEN = '(?: (?:was|were|is|resmi|telah|akan|sudah|kembali))*';
/** A full name right before an oath of office. */
const sworn = new RegExp(
  String.raw`\b([A-Z][a-z'’.-]+ [A-Z][a-z'’.-]+)(?:,[^,.;]{0,40},)?${THEN} ${OATH}`,
  'g',
);
/** A single name before an oath that says whose office it is: "Lai dilantik sebagai presiden". */
const swornAs = new RegExp(
  String.raw`([\w'’.-]+)${THEN} ${OATH}(?: (?:in|sumpahnya))?(?: (?:lagi|again|resmi))? (?:sebagai|menjadi|jadi|as)(?: the| a)? (?:presiden|president)\b`,
  'gi',
);
const TITLE = /^(?:Presiden|President|Wakil|Vice|Pasangan|Anggota|Kepala|Ketua|The|Para|New|House) /;
/** What stands for somebody spoken of before. */
const PRONOUN =
  /^(?:ia|dia|beliau|keduanya|mereka|pasangan|paslon|itu|ini|tersebut|duet|he|she|they|both|pair|ticket|terpilih|president|presiden|yang|who|and|dan|was|were|is|resmi|telah|akan|sudah|kembali|elect|duo)$/i;

/**
 * The span speaks of the oath or election of a president whom the tables do not know: another country's, told without its
 * country. A name that the tables know, of a candidate of any election, is one of ours. Of the `own` election's oath, a president who
 * did not stand in it is another one as well: an oath told beside that of an earlier president.
 */
export function isOtherPresident(
  { text, mentions }: Analysis,
  { start, end }: Span,
  own: { readonly election: string; readonly index: FactIndex } | null = null,
): boolean {
  const cased = text.folded.slice(start, end);
  const isKnown = (from: number, to: number): boolean =>
    mentions.some(
      (m) =>
        m.start < to &&
        from < m.end &&
        (own
          ? [...m.tickets, ...m.people.flatMap(ticketLookup(own.index))].some((id) =>
              id.startsWith(`${own.election}/`),
            )
          : m.tickets.length > 0 || m.people.length > 0),
    );
  const namesOther = (hits: RegExp, none: RegExp): boolean =>
    [...cased.matchAll(hits)].some((hit) => {
      const name = hit[1] as string;
      const at = start + hit.index + hit[0].indexOf(name, hit[0].startsWith(name) ? 0 : 8);
      return !none.test(name) && !isKnown(at, at + name.length);
    });
  return (
    namesOther(titled, NOBODY) ||
    (!/[A-Z]/.test(cased) && namesOther(SMALL, NOBODY_SMALL)) ||
    namesOther(sworn, TITLE) ||
    namesOther(swornAs, PRONOUN)
  );
}
