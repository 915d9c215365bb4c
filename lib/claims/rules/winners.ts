import type { Precision } from '../../numbers/quantity';
import { asRole } from '../bind-subject';
import { type Draft, SCOPE } from '../draft';
import type { MeasureGuess } from '../measure-guess';
import { draftOf } from '../roles-draft';
import type { Setting } from '../setting';

const wins =
  /^\s*(?:,?\s*(?:yang|berhasil|kembali|sukses|resmi|dipastikan|juga|pun|sebelumnya)\s+)*(?:menang|memenang(?:i|kan)|unggul|keluar sebagai pemenang|won|wins)\b(?:\s+(?:telak|tipis|mutlak|besar|jauh))?/;
const winObject =
  /^\s+(?:(?:di|in)\s+(?:(?:provinsi|kabupaten|kota)\s+)?|(?:the\s+)?(?=pil(?:pres|gub|bup|wal|kada|eg)|pemilihan|pemilu|presidential|gubernatorial|\d{4}\s+presidential)|(?=(?:dalam\s+)?(?:satu|dua)\s+putaran|tanpa putaran kedua))/;
const ranks =
  /^\s*(?:(?:yang|berada|menempati|ada|finis|finish|duduk|menduduki|menjadi|sebagai|hanya|harus puas|di|pada|the|was|is|came|finished)\s+){0,4}(?:(?:urutan|posisi|peringkat|tempat|ranking)\s+(pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan)|(runner[- ]?up)|(second|third)\b)/;
const ORDER = ['pertama', 'kedua', 'ketiga', 'keempat', 'kelima', 'keenam', 'ketujuh', 'kedelapan'];

/** Ranks are whole and exact. */
const WHOLE: Precision = { unit: 1, decimals: 0, significant: 1, scaled: false };

/** "A-B menang di Bali", "A-B menempati urutan kedua": winner and rank in words, right behind the name. */
export function winnerDrafts(setting: Setting): Draft[] {
  const { block, sentence, local } = setting;
  const { lower } = block.text;
  const out: Draft[] = [];
  for (const mention of local.subjects) {
    if (mention.ballot !== null) continue;
    const rest = lower.slice(mention.end, Math.min(sentence.end, mention.end + 110));
    const won = wins.exec(rest);
    const rank = ranks.exec(rest);
    let end = 0;
    let place = 0;
    if (won) {
      const object = winObject.exec(rest.slice(won[0].length));
      if (!object) continue;
      const from = won[0].length + object[0].length;
      end = objectEnd(setting, mention.end + from, rest.slice(from));
      place = 1;
    } else if (rank) {
      end = mention.end + rank[0].length;
      place = rank[1] ? ORDER.indexOf(rank[1]) + 1 : rank[3] === 'third' ? 3 : 2;
    }
    if (place === 0 || end === 0) continue;
    const span = { start: mention.start, end };
    const guess: MeasureGuess = {
      measure: place === 1 ? 'winner' : 'rank',
      tableMeasures: ['rank'],
      ownership: 'required',
    };
    const quantity = {
      ...span,
      kind: 'other' as const,
      what: 'ordinal' as const,
      value: place,
      figure: span,
      text: block.text.original.slice(span.start, span.end),
    };
    const draft = draftOf(setting, quantity, guess, asRole(mention, SCOPE.clause, true), {
      from: mention.start,
      to: end,
    });
    out.push({ ...draft, value: place, unit: 'number', precision: WHOLE });
  }
  return out;
}

/** Where the thing won ends: a region's name, or the words that name the race. 0 where a count follows. */
function objectEnd(setting: Setting, start: number, rest: string): number {
  const region = setting.local.regions.find((r) => r.start >= start && r.start - start < 3);
  if (region) return region.end;
  const race =
    /^(?:dalam\s+)?(?:(?:satu|dua)\s+putaran|tanpa putaran kedua|(?:pil\w+|pemilihan\s+\w+|pemilu)(?:\s+\d{4})?|(?:\d{4}\s+)?(?:presidential|gubernatorial)\s+\w+)/.exec(
      rest,
    );
  return race ? start + race[0].length : 0;
}
