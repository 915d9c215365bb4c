/**
 * Words that set two figures apart. Source of the wording: news reports of counts. A number that stands among them is a
 * margin only if two rows of one contest are just that far apart, so the words may be many.
 */

/** Right before the number, adverbs and hedges between. */
export const MARGIN_AHEAD =
  /\b(?:selisih(?:nya)?|berselisih|terpaut|terpisah|berjarak|jarak(?:nya)?|beda(?:nya)?|berbeda|marjin(?:nya)?|margin(?:nya)?|keunggulan(?:nya)?|unggul|menang|kalah|tertinggal|ketinggalan|keteteran|by|trailed|behind|ahead)\s*[:=]?\s*(?:(?:suara|hanya|cuma|cuman|cm|sebanyak|sekitar|tipis|telak|jauh|hampir|nyaris|dengan|sampai|mencapai|lebih|setara|yakni|sejumlah|tinggal|adalah|ada|about|some|just|nearly|almost|over|only|a|mere|roughly|around|more|than|close to|votes)\s+)*$/;

/** Somewhere before the number in its sentence, with no other figure of votes between. */
export const MARGIN_NOUN =
  /\b(?:selisih(?:nya)?|jarak(?:nya)?|beda(?:nya)?|perbedaan(?:nya)?|marjin(?:nya)?|margin(?:nya)?|keunggulan(?:nya)?|ketertinggalan(?:nya)?|gap|lead|margin|difference|majority)\b[^;\n]{0,80}$/;

/** Right behind the number. */
export const MARGIN_BEHIND =
  /^\s*(?:suara|votes?|orang|poin|persen|%)?\s*(?:lebih (?:banyak|sedikit|tinggi|rendah|unggul)|di (?:atas|bawah|depan|belakang)|ahead\b|behind\b|more (?:votes )?than|fewer (?:votes )?than|(?:by|with) which|that (?:separated?|divided?)|(?:yang )?memisahkan|pembeda)/;

/** A verb of winning votes right before the number: it is what somebody got. */
export const GAINS_AHEAD =
  /\b(?:meraih|memperoleh|mendapat(?:kan)?|mengantongi|mengumpulkan|meraup|mendulang|dengan perolehan|dengan raihan|won|secured|garnered|polled|received|bagged)\s+(?:total\s+|sebanyak\s+|sekitar\s+|hanya\s+|about\s+|some\s+)*$/;
