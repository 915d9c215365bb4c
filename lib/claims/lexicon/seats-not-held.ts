/** Seats of an owner that are not those it holds after an election, as the words around the figure say. */

/** Needed, wished for, counted at some earlier hour, of a group inside the house, or some of them. */
const BEFORE =
  /\b(?:butuh|membutuhkan|perlu|memerlukan|kekurangan|kurang|menargetkan|target(?:nya)?|mengincar|sempat|mestinya|semestinya|seharusnya|harusnya|hitungan (?:semula|awal|sementara|sendiri|internal)|disebut(?:-sebut)?|diperkirakan|diramal\w*|bakal|sebelum (?:ada )?(?:putusan|psu|sengketa|gugatan|mk)|komisi|fraksi|badan anggaran|bersama|mundur|di antara|dari (?:\S+ )?(?:kursi|anggota|wakil) \S+,|needs?|needed|short of|should have|expected|projected|before the (?:ruling|court)|together with|caucus|committee)\b([^.;]*)$/;
/** The figure is the one that was reached after all. */
const AFTER_ALL =
  /\b(?:setelah|sesudah|kini|sekarang|akhirnya|tetapi|tapi|namun|ternyata|hanya|cuma|after|now|finally|but|eventually|only)\b/;
const BEHIND =
  /^\s*(?:(?:kursi|anggota|wakil|orang|seats?|members?)\b)?\s*(?:(?:lagi|sebelum|di antaranya|(?:di)?isi|terisi|diduduki|jatuh|agar|supaya|lama|baru|petahana|of them|of which|more)\b|(?:untuk|to)\s+(?:mengusung|mencalonkan|fraksi|membentuk|jadi|menjadi|nominate|form)\b|(?:di|dalam|in)\s+(?:the\s+)?(?:fraksi|komisi|badan|caucus|committee|faction)\b)/;
/** "Demokrat sebelumnya 5": right before the figure. */
const EARLIER =
  /\b(?:sebelumnya|semula|tadinya|dulu(?:nya)?|dahulu|mulanya|previously|formerly|once)\s+(?:(?:punya|memiliki|meraih|had|held)\s+)?$/;

/** Whether the words in front of a figure, from the end of the sentence before, or behind it say so. */
export function isNotHeld(before: string, behind: string): boolean {
  const said = BEFORE.exec(before);
  return (said !== null && !AFTER_ALL.test(said[1] as string)) || BEHIND.test(behind) || EARLIER.test(before);
}
