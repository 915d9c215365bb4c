import type { Winner } from '../../model/election';
import type { Precision } from '../../numbers/quantity';
import type { Draft } from '../draft';
import { SCOPE } from '../draft';
import type { Setting } from '../frame/setting';
import { asRole } from '../owners/bind-subject';
import type { SubjectMention } from '../owners/subject-mentions';
import { draftOf } from '../roles-draft';

/** Between the name of who won, or lost, and the other's name; bounded, so that nobody else comes in between. */
const beats =
  /^\)?,?\s*(?:(?:yang|berhasil|kembali|sukses|resmi|akhirnya|lalu|who|has|had|then)\s+)*(?:mengalahkan|menumbangkan|menundukkan|menaklukkan|defeated|beat|beats)\s+(?:(?:pasangan|paslon|duet|petahana|rivalnya|saingannya|lawannya|incumbent|calon|capres|cagub|mantan gubernur|nomor urut \d)\s*,?\s*)*$/;
const loses =
  /^\)?,?\s*(?:(?:yang|akhirnya|justru|malah|lalu|pun|who|was)\s+)*(?:kalah (?:dari|oleh|melawan|lawan|atas)|dikalahkan(?: oleh)?|tumbang (?:dari|oleh|atas)|takluk (?:dari|oleh|atas)|lost to|(?:was )?(?:defeated|beaten) by)\s+(?:(?:pasangan|paslon|duet|petahana|rivalnya|lawannya|incumbent|calon|capres|cagub|nomor urut \d)\s*,?\s*)*$/;
/** The race in which it happened, right behind both names: without it a part of the race may be meant, a poll or a debate. */
const inRace =
  /^\)?,?\s*(?:di|dalam|pada|in)\s+(?:the\s+)?(?:\d{4}\s+)?(?:pil(?:pres|gub|bup|wal\w*|kada)|pemilihan (?:presiden|gubernur|bupati|wali ?kota)|(?:presidential|gubernatorial|mayoral) (?:election|race))\b/;
/** Parts of a race and of time, wishes, and counts of others. */
export const unsureOutcome =
  /\b(?:jika|bila|apabila|andai\w*|kalau|if|would|could|might|akan|bakal|ingin|yakin|optimis\w*|klaim\w*|mengklaim|claim\w*|prediksi\w*|diprediksi|survei|polls?|elektabilitas|quick count|hitung cepat|exit poll|real count|sementara|debat|simulasi|tps|kecamatan|kelurahan|desa|putaran pertama|first round|belum|bukan|tidak|tak|nggak|gak|not|never|nyaris|hampir|hoaks|hoax|isu|kabar|versi|berharap|target\w*|peluang|berpeluang|terancam|agar|supaya|sebelum psu|dibatalkan|benarkah|konon)\b|\?\s*$/;

/** A place that opens the sentence: who wins there has not won the race. */
const somewhere = /\b(?:di|dari|in|at|abroad|kawasan|wilayah)\b/;
/** Behind the race: a part of it. */
const aPart =
  /\b(?:di|in|at)\s+(?:luar|kampung|kandang|rumah|tanah|tempat|his|her|their|several|some|most|beberapa|sejumlah|banyak|sebagian)\b/;

const WHOLE: Precision = { unit: 1, decimals: 0, significant: 1, scaled: false };
const contestOf = (ticket: string): string => ticket.slice(0, ticket.lastIndexOf('/'));

/** How long after its vote a race is decided, in days, unless a court had it repeated: then both may have won once. */
const DECIDED = 100;
const isSettledLate = ({ asOf, contest }: Winner, { index }: Setting): boolean => {
  const day = index.election(index.contest(contest)?.election ?? '')?.votingDay ?? '';
  return !(Date.parse(asOf) - Date.parse(day) <= DECIDED * 86_400_000);
};

/** "A mengalahkan B di Pilgub X", "B kalah dari A di Pilgub X": who won a race that both names stood in, once. */
export function duelDrafts(setting: Setting): Draft[] {
  const { block, sentence, local } = setting;
  const { lower } = block.text;
  if (unsureOutcome.test(setting.lower)) return [];
  const names = local.subjects.filter((one) => one.tickets.length > 0 && one.ballot === null);
  return names.flatMap((first, i): Draft[] => {
    const second = names[i + 1];
    const race = second ? inRace.exec(lower.slice(second.end, sentence.end)) : null;
    if (!second || !race) return [];
    const between = lower.slice(first.end, second.start);
    const winner = beats.test(between) ? first : loses.test(between) ? second : null;
    if (!winner) return [];
    const loser = winner === first ? second : first;
    const met = winner.tickets.filter((id) =>
      loser.tickets.some((other) => other !== id && contestOf(other) === contestOf(id)),
    );
    const [ticket, ...more] = met;
    if (!ticket || more.length > 0) return [];
    const contest = contestOf(ticket);
    // Of three, the second has beaten the third: only a duel with the one who came first is of the race.
    const won = setting.index.winners.find((one) => one.contest === contest);
    const champion = won?.choice;
    if (!won || !champion || isSettledLate(won, setting)) return [];
    if (!(champion === ticket || loser.tickets.includes(champion))) return [];
    const place = setting.index.contest(contest)?.region ?? '';
    const elsewhere = local.regions.some(({ codes }) => !codes.includes(place) && codes[0] !== '0');
    const behind = lower.slice(second.end + race[0].length, sentence.end);
    if (elsewhere || somewhere.test(lower.slice(sentence.start, first.start)) || aPart.test(behind))
      return [];
    return [outcome(setting, { ...winner, tickets: met }, { start: first.start, end: second.end })];
  });
}

function outcome(setting: Setting, winner: SubjectMention, span: { start: number; end: number }): Draft {
  const quantity = {
    ...span,
    kind: 'other' as const,
    what: 'ordinal' as const,
    value: 1,
    figure: span,
    text: setting.block.text.original.slice(span.start, span.end),
  };
  const guess = { measure: 'winner', tableMeasures: ['rank'], ownership: 'required' } as const;
  const subject = asRole(winner, SCOPE.clause, true, true);
  const draft = draftOf(setting, quantity, guess, subject, { from: span.start, to: span.end });
  return { ...draft, value: 1, unit: 'number', precision: WHOLE };
}
