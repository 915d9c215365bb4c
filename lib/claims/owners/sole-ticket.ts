import type { Span } from '../../base/span';
import type { FactIndex } from '../../evidence/fact-index';
import type { Analysis } from '../analyze';
import { rivalsOf } from './rivals';

/** The pair that stands against an empty box, by what it is instead of by its name; as whom something is said of. */
const DESCRIBED =
  /\b(?:(?:pasangan(?: calon)?|paslon|calon|kandidat|duet|petahana) tunggal(?:nya)?|(?:sole|lone|only|unopposed) (?:ticket|pair|candidates?))\b(?=\s*(?:itu|ini|tersebut)?\s*(?:(?:yang|hanya|cuma|justru|malah|akhirnya|sendiri|pun|harus puas|berhasil|mampu|bisa|sementara|only|just|who)\s+)*(?:(?:meraih|memperoleh|peroleh|mendapat(?:kan)?|mengantongi|meraup|mengumpulkan|dapat|kebagian|menang|unggul|kalah|tumbang|keok|takluk|dipilih|dengan|sebanyak|sebesar|got|took|won|lost|received|polled|secured|with)\b|[\d(:]))/g;

/** The empty box, where it was named before. */
const BOX = /\b(?:(?:the|that|this) (?:box|column)|(?:kotak|kolom) (?:itu|tersebut|ini|tadi))\b/g;

interface Named extends Span {
  readonly tickets: readonly string[];
}

/** The name stands beside the description: both are one, and the name tells more. */
const beforeName = /^[\s,(]*(?:(?:yakni|yaitu|atas nama|pasangan|paslon|bernama|nomor urut \d+)[\s,]*)*$/;
const behindName =
  /^[\s,(]*(?:(?:sebagai|selaku|adalah|merupakan|menjadi|yang|satu-satunya|as|the|jadi)[\s,]*)*$/;

const isBox = (index: FactIndex, id: string): boolean => /^kolom kosong$/i.test(index.ticket(id)?.name ?? '');

/**
 * "Kotak kosong N suara, calon tunggal M": in a paragraph that names the empty box, its one opponent is whoever stood
 * alone; the contest decides who that is, as it does for the box.
 */
export function soleTickets({ text }: Analysis, index: FactIndex, named: readonly Named[]): Named[] {
  if (!/tunggal|sole |lone |only |unopposed /.test(text.lower)) return [];
  const box = named.find((one) => one.tickets.length > 0 && one.tickets.every((id) => isBox(index, id)));
  if (!box) return [];
  const rivals = rivalsOf(box.tickets, index);
  const pairs = named.filter((one) => one.tickets.some((id) => !isBox(index, id)));
  const boxes = [...text.lower.matchAll(BOX)].map(
    (found): Named => ({
      start: found.index,
      end: found.index + found[0].length,
      tickets: box.tickets,
    }),
  );
  const sole = [...text.lower.matchAll(DESCRIBED)].flatMap((found): Named[] => {
    const start = found.index;
    const end = start + found[0].length;
    const beside = pairs.some(
      (one) =>
        (one.start >= end && beforeName.test(text.lower.slice(end, one.start))) ||
        (one.end <= start && behindName.test(text.lower.slice(one.end, start))),
    );
    return beside ? [] : [{ start, end, tickets: rivals.tickets }];
  });
  return [...sole, ...boxes];
}
