/**
 * Verbs beside a stage and its date. "KPU menetapkan hasil pada 20 Maret" dates the result; "Megawati menerima hasil pada
 * 22 Maret" dates what Megawati did. A verb is known by its prefix (Indonesian) or its ending (English); words here only
 * look like one, or say no more than that something was held, begun, ended or decided.
 */
const HOLDING = new Set(
  (
    'menetapkan mengesahkan mengumumkan membacakan menggelar melaksanakan menyelenggarakan mengadakan memulai membuka ' +
    'menutup mengundi mencoblos menyalurkan memberikan menggunakan memakai memilih melantik mengucapkan mengucap memutus ' +
    'memutuskan memenangi memenangkan memperebutkan melangsungkan menuntaskan merampungkan menyelesaikan ' +
    'menteri mereka melalui menurut menjadi meski meskipun menuju merupakan memang merdeka merauke mengingat menit ' +
    'digelar dilaksanakan dilakukan diadakan dihelat diselenggarakan dilangsungkan ditetapkan diumumkan disahkan dibacakan ' +
    'diketok diundi dimulai dibuka ditutup dilantik disumpah diambil diikuti dijadwalkan dipilih dipimpin didampingi ' +
    'dihadiri disaksikan diwakili dituangkan dipusatkan dinyatakan diucapkan diputus diputuskan diterbitkan diluncurkan ' +
    'dirampungkan dituntaskan direktur direktorat divisi digital distrik disabilitas dinas ' +
    'berlangsung berakhir bermula berlaku bersama bersamaan bertepatan bertempat berdasarkan beberapa berikut berita ' +
    'berkas bernomor berisi berbagai berjumlah berhak berarti berkampanye ' +
    'announced certified declared finalised finalized ratified validated determined confirmed registered elected voted ' +
    'opened closed ended started lasted inaugurated fixed named united hundred indeed conducted organised organized ' +
    'concluded completed launched'
  ).split(' '),
);
const verb =
  /\b(?:me(?:ng|ny|[mnlrwy])\w{3,}|di\w{4,}|ber\w{4,}|tiba|mundur|hadir|tewas|wafat|naik|turun|gugur|muncul|pergi|pulang|kembali|bilang|tolak|terima|kritik|protes|unjuk|selamat|said|told|met|spoke|fell|rose|came|gave|saw|wrote|made|left|flew|[a-z]{3,}ed)\b/g;

/** Does a stretch of a clause, in lower case, hold a verb of its own, so that a date beside it may be that verb's? */
export function hasOtherVerb(words: string): boolean {
  for (const [word] of words.matchAll(verb)) if (!HOLDING.has(word)) return true;
  return false;
}

/** What leads away from the verb before it, or into another day: "setelah", "kata", a quotation. */
export const turnsAway =
  /\b(?:setelah|sesudah|usai|seusai|pasca|sebelum|jelang|menjelang|sejak|selama|ketika|saat|kata|ujar|tutur|ucap|lapor|klaim|nilai|puji|tegas|jelas|ungkap|papar|imbuh|terang|cetus|demikian|menurut|bahwa|terkait|soal|tentang|mengenai|sebelumnya|semula|after|before|since|ahead of|following|when|while|about|pending)\b|["“”]/;
