import { oncePer } from '../../base/once-per';
import type { FactIndex } from '../../evidence/fact-index';
import type { Mention } from '../../gazetteer/scan';
import type { Token } from '../../text/tokens';
import type { Analysis } from '../analyze';

/** Whoever says something of a result is no owner of its figures: "kata Sumarno", "ujar Ketua KPU, Irfan". */
const SPEAKS =
  /\b(?:kata|ujar|ucap|tutur|terang|papar|imbuh|jelas|tegas|ungkap|tambah|lanjut|tandas|pungkas|beber|urai|said|says|added)(?:nya)?\s*,?\s*(?:(?:ketua|anggota|komisioner|kpud?|divisi|juru bicara|pak|bapak|bu|ibu|h\.|drs\.?|the|chair(?:man|woman)?)\s+)*$/;

/** "Putra Presiden Joko Widodo itu meraih N": whose kin the owner is. */
const KIN =
  /\b(?:putra|putri|anak|menantu|adik|kakak|istri|suami|ayah|ibunda|cucu|keponakan|besan|ipar|mertua|son|daughter|wife|husband|brother|sister|son-in-law|nephew|niece) (?:(?:sulung|bungsu|kandung|ipar|dari|mantan|of|former|the|presiden|wakil|president|gubernur|bupati|wali|kota|ketua|umum|ri|ke-\d) )*$/;

const POINTED = /^\s+(?:itu|ini|tersebut)\b/;

/** Words that may stand in capitals beside a name without being a part of it. */
const BESIDE =
  /^(?:pak|bu|bapak|ibu|haji|hajah|drs?|dra|ir|prof|gus|kiai|kyai|ustaz|tuan|guru|jenderal|purn|letjen|mayjen|brigjen|ca(?:gub|bup|walkot|lon|lonwalkot)|cawa\w+|bupati|wakil|wali|walikota|kota|gubernur|ketua|pasangan|paslon|duet|petahana|mantan|partai|kabupaten|provinsi|pil\w+|pemilu|pemilihan|nomor|no|urut|sementara|sedangkan|adapun|namun|lalu|kemudian|selain|bagi|untuk|dari|dengan|oleh|pada|di|dan|atau|serta|bersama|lawan|versus|vs|hasilnya|hasil|suara|kubu|tim|disusul|selanjutnya|terakhir|sebelumnya|menurut|berdasarkan|kini|the|and|mr|mrs|ms|governor|regent|mayor|january|february|march|april|may|june|july|august|september|october|november|december|januari|februari|maret|mei|juni|juli|agustus|oktober|desember|senin|selasa|rabu|kamis|jumat|sabtu|minggu|unggul|menang|raih|meraih|kalah|resmi|tok|sah)$/;

const oneWordPeople = oncePer(
  (index: FactIndex): ReadonlySet<string> =>
    new Set(index.people.filter(({ name }) => !/\s/.test(name.trim())).map(({ id }) => id)),
);

/** "Irfan Affandi", "Totok Sudarto": a name of one word inside a longer name is somebody else's. */
function insideLonger({ tokens, text }: Analysis, mention: Mention): boolean {
  const stranger = (i: number): boolean => {
    const token = tokens[i] as Token | undefined;
    if (!token) return false;
    const gap =
      i < mention.first
        ? text.folded.slice(token.end, mention.start)
        : text.folded.slice(mention.end, token.start);
    return (
      gap === ' ' &&
      /^[A-Z][a-z]{2}/.test(text.folded.slice(token.start, token.end)) &&
      !BESIDE.test(token.key)
    );
  };
  return stranger(mention.first - 1) || stranger(mention.last);
}

/** "In South Sulawesi, Kalla's home province, …", "Di Solo, kampung halaman Jokowi, …": the name only describes the place. */
const homeBefore =
  /\b(?:kampung (?:halaman|kelahiran)|tanah kelahiran|tempat (?:lahir|kelahiran)|kota (?:asal|kelahiran)|daerah (?:asal|kelahiran)|provinsi asal|kandang|basis|lumbung suara|(?:home (?:province|town|turf|base|region|city)|hometown|birthplace|stronghold|heartland) of)\s+(?:(?:calon|cawapres|capres|wakil|presiden|wakil presiden|pak|the|president|former|mr|mrs|ms)\s+)*$/;
const homeBehind =
  /^(?:'s|s'|’s)\s+(?:own\s+)?(?:home|hometown|birthplace|stronghold|heartland|native|base|backyard)\b/;
const describesPlace = ({ text: { lower } }: Analysis, { start, end }: Mention): boolean =>
  homeBehind.test(lower.slice(end, end + 24)) || homeBefore.test(lower.slice(Math.max(0, start - 60), start));

/** Somebody who is only spoken to, describes a place, or merely bears the name of somebody who stood: no owner of any figure. */
export function isBystander(analysis: Analysis, mention: Mention, index: FactIndex): boolean {
  if (mention.people.length === 0 || mention.tickets.length > 0) return false;
  const before = analysis.text.lower.slice(Math.max(0, mention.start - 60), mention.start);
  const after = analysis.text.lower.slice(mention.end, mention.end + 12);
  if (SPEAKS.test(before) || (KIN.test(before) && POINTED.test(after))) return true;
  if (describesPlace(analysis, mention)) return true;
  return (
    mention.oneWord &&
    mention.people.every((id) => oneWordPeople(index).has(id)) &&
    insideLonger(analysis, mention)
  );
}
