import type { NumberQuantity } from '../../numbers/quantity';
import type { RuleSite } from './rule-site';

/** Talk of what somebody wants a rule to be, in the sentence or right before it. */
const WISHED =
  /\b(?:usul|usulan\w*|mengusulkan(?! (?:pasangan|calon|bakal|capres|cagub|paslon))|diusulkan(?! (?:oleh )?(?:partai|parpol|gabungan))|pengusul|wacana\w*|\w*rencana\w*|sempat|rancangan|ruu|draf\w*|(?:di)?revisi|petitum\w*|judicial review|uji materi\w*|dimohonkan|meminta (?:agar|supaya|mk|batas|usia|ambang|syarat)|minta|mendesak|menuntut agar|menginginkan|\w*target\w*|opsi|skenario|(?:meng)?kaji\w*|mempertimbangkan|\w*saran\w*|sebaiknya|seharusnya|semestinya|idealnya|ideal|propos\w+|ingin|menyetujui|(?<!suara )setuju|perludem|pengamat|pakar|peneliti|would|should|wants?|calls? for|called for|considered|planned|bill|draft\w*|petitioners?)\b/;
/** Talk of what a rule was. */
const FORMER =
  /\b(?:sebelumnya|semula|dulu|dahulu|tadinya|awalnya|(?:aturan|ketentuan|ambang|syarat|batas|undang-undang|uu|peraturan|regulasi) lama|tahun (?:lalu|silam)|pemilu (?:lalu|sebelumnya)|(?:saat|masa|kala|semasa|karena) (?:pandemi|covid)|sebelum (?:ada(?:nya)? )?(?:uu|undang-undang|putusan|perubahan|revisi|amandemen|(?:19|20)\d\d)|years ago|waktu itu|saat itu|kala itu|ketika itu|zaman|orde baru|tidak lagi|tak lagi|previously|formerly|used to|originally|initially|at the time|no longer|old rule)\b/;
/** Talk of a change: the rule is settled only where its year is written. */
const CHANGED =
  /\b(?:(?:di)?ubah\w*|berubah|mengubah|(?:di)?naik\w*|(?:di)?turun\w*|menaikkan|menurunkan|menjadi|raised|lowered|changed|reduced|increased)\b/;
const YEAR = /\b(?:19|20)\d\d\b[^#]{0,90}#/;
/** What is only supposed, or put as an example. */
const SUPPOSED =
  /\b(?:misal\w*|contoh\w*|umpama\w*|seandainya|andai\w*|katakanlah|simulasi\w*|ilustrasi\w*|for example|for instance|e\.g\.|suppose|if it were)\b/;
/** "Bila PT 7 persen …", "PT 1 persen cukup": a threshold thought of, or weighed. */
const WEIGHED =
  /\b(?:bila|jika|kalau|apabila|dengan|andai|if|with) (?:the |a )?(?:pt|ambang|parliamentary threshold|threshold)\b[^#,]{0,30}#|#\s*(?:persen|%|percent) (?:sudah |dinilai |dianggap |itu |is )?(?:cukup|lebih (?:adil|tepat|baik|ideal)|terlalu|memadai|ideal|enough|too)\b/;
/** Rules of other countries, of places with laws of their own, and of votes that are none of KPU's. */
const ELSEWHERE =
  /\b(?:malaysia|singapura|singapore|filipina|philippines|thailand|timor leste|india|pakistan|amerika|di as|united states|inggris|britain|di uk|jerman|germany|jepang|japan|korea|turki|turkey|prancis|france|brasil|brazil|argentina|austria|australia|rusia|russia|belanda|swedia|negara lain|negara-negara|(?:other|most|many|some|several) countries|(?:banyak|sebagian besar|beberapa|kebanyakan) negara|meksiko|mexico|rwanda|worldwide|abroad|overseas|luar negeri|ppln|kppsln|ad\/art|anggaran dasar|internal partai|aceh|acehnese|qanun|papua\w*|otsus|otonomi khusus|mrp|dpra|dprp|dprk|parlok|partai lokal|noken|yogyakarta|di diy|keistimewaan|pilkades|kepala desa|kades|village head|munas|kongres|muktamar|konvensi|koperasi|osis|pemilihan (?:ketua|rektor|rt|rw)|ketua rt|ketua rw|sejumlah daerah|di daerah ini|simpatisan)\b/;
/** The figure is put aside, is one end of something, or is asked for. */
const ASIDE =
  /\b(?:bukan(?:nya|lah)?|melainkan|alih-alih|daripada|instead of|rather than|not)\s+(?:[a-z]+\s+){0,2}#|(?<!\blebih |kurang )\bdari\s+#|\b(?:from|antara|between|kurang dari|di bawah|below|under|hampir|nearly|almost|sekitar|kira-kira|about|around)\s+#/;
const ENDLESS = /#\s*(?:tahun|persen|hari|orang|years|percent|%|days)?\s*(?:-|–|sampai|hingga|s\/d|to)\s*\d/;

/** "60 hari, lebih singkat daripada kampanye Pemilu 2024": the election told behind is the one it is held against. */
const HELD_AGAINST =
  /#[^;]*\b(?:(?:lebih|kurang) [a-z]+ dari|daripada|dibanding(?:kan)?|ketimbang|(?:be)?beda (?:dari|dengan)|tidak seperti|tak seperti|(?:longer|shorter|less|more|fewer|higher|lower) than|unlike|compared (?:to|with)|up from|down from)\s[^;]{0,40}\b(?:pemilu|pilkada|pilpres|pileg|pilgub|elections?|(?:19|20)\d\d)\b/;

/** How far behind the figure it may be called former. */
const NEAR = 26;

/**
 * Does the text leave open that the figure is a rule in force: asked for, former, an example, of another place? Such a
 * figure may be confirmed, never denied.
 */
export function isUnsettled({ words, earlier }: RuleSite, q: NumberQuantity): boolean {
  return (
    (q.op !== 'eq' && /\b(?:sekitar|hampir|kira|about|around|nearly)\b/.test(q.hedge ?? '')) ||
    words.trimEnd().endsWith('?') ||
    WISHED.test(words) ||
    WISHED.test(earlier) ||
    FORMER.test(words.slice(0, words.indexOf('#') + NEAR)) ||
    (CHANGED.test(words) && !YEAR.test(words)) ||
    SUPPOSED.test(words) ||
    SUPPOSED.test(earlier) ||
    WEIGHED.test(words) ||
    ELSEWHERE.test(words) ||
    ELSEWHERE.test(earlier) ||
    ASIDE.test(words) ||
    HELD_AGAINST.test(words) ||
    ENDLESS.test(words)
  );
}

/** Does a sentence speak of a rule that somebody wishes for, that was, that is only supposed, or that is another country's? */
export const isAnotherRule = (sentence: string): boolean =>
  WISHED.test(sentence) || FORMER.test(sentence) || SUPPOSED.test(sentence) || ELSEWHERE.test(sentence);
