import { SCOPE, type SubjectRole } from '../draft';
import type { Setting } from '../frame/setting';
import { asRole } from './bind-subject';
import type { NumberSite } from './number-site';
import { meantBy, pronounOf, speaksOfHim } from './pronouns';
import type { SubjectMention } from './subject-mentions';

/** A pronoun or a description that stands for the name spoken of before: "pasangan itu", "the 72-year-old minister". */
const anaphora =
  /^\W*(?:pasangan|paslon|duet|keduanya|mereka|dia|ia|partai)\s+(?:calon\s+)?(?:itu|ini|tersebut|petahana)\b|^\W*(?:mereka|keduanya|dia|ia|they|he|she|it|the pair|the ticket|the party|the duo|the couple|the incumbents?|the president-elect|the winners?)\b|^\W*(?:the|this|that)\s+(?:\d\d-year-old\s+|former\s+|ex-|retired\s+|outgoing\s+|incumbent\s+|popular\s+|ruling\s+|nationalist\s+|islamist\s+|islamic\s+)*(?:\w+\s+)?(?:minister|governor|general|mayor|regent|politician|candidate|president|party|pair|ticket|chairman|tycoon|academic|academician)\b|^\W*(?:(?:mantan|eks|bekas)\s+)?(?:menteri|gubernur|bupati|wali ?kota|jenderal|politikus|politisi|ketua umum|ketum|pengusaha|pria|perempuan|presiden|wakil presiden|petahana|partai|pasangan|paslon|duet|kandidat|calon|capres|cagub)\b[^,.;]{0,40}\b(?:itu|ini|tersebut)\b|^\W*(?:sang|si)\s+(?:petahana|juara|pemenang|jenderal)\b/;

/** The sentence opens with a word for the name spoken of before. */
export const opensWithPronoun = (opening: string): boolean => anaphora.test(opening) || speaksOfHim(opening);

/** A ticket that the tables do not know by that name: the figures behind it are its own. */
const stranger =
  /\b(?:[Pp]asangan|[Pp]aslon|[Dd]uet)\s+(?:calon\s+)?(?:[Nn]omor\s+(?:urut\s+)?\w+,?\s+)?[A-Z][a-z]+\s+(?:[A-Z][\w.]*\s+)*(?:dan|-|–|bersama)\s*[A-Z][a-z]/;

/** "Jarak antara peringkat satu dan dua", "selisih dua pasangan teratas": the margin of the race, of nobody alone. */
const ofFirstTwo =
  /\b(?:jarak|selisih|beda|perbedaan|gap|margin)\w*\b[^.;]*\b(?:(?:peringkat|urutan|posisi|tempat) (?:satu|pertama|1) (?:dan|dengan|ke) (?:peringkat |urutan |posisi |tempat )?(?:dua|kedua|2)|dua (?:pasangan |paslon |calon |besar )*(?:teratas|terbesar)|first and second|top two)\b/;

/** Nobody named before the number in the sentence: heads of the table, the last name spoken of, or the heading. */
export function inheritedSubject(setting: Setting, site: NumberSite): SubjectRole | null {
  const { head, paragraph, section, block, local, sentence } = setting;
  if (head && head.roles.subjects.length > 0)
    return asRole(
      head.roles.subjects[0] as SubjectMention,
      SCOPE.clause,
      head.roles.subjects.length === 1,
      true,
    );
  // A cell belongs to its heads; what was spoken of above the table owns none of it.
  if (block.block.kind === 'cell') return null;
  const opening = block.text.lower.slice(sentence.start, Math.min(site.start, sentence.start + 40));
  const lone = (subjects: readonly SubjectMention[]): SubjectMention | null =>
    subjects.length === 1 ? (subjects[0] as SubjectMention) : null;
  const namedBefore = local.subjects.some((s) => s.end <= site.start);
  if (!namedBefore && anaphora.test(opening)) {
    const last = paragraph.subjects.at(-1);
    return last ? asRole(last, SCOPE.paragraph, lone(paragraph.subjects) !== null) : null;
  }
  const pronoun = namedBefore ? null : pronounOf(setting, site);
  if (pronoun) {
    const meant = meantBy(pronoun, paragraph.subjects);
    const last = meant.at(-1);
    return last ? asRole(last, SCOPE.paragraph, lone(meant) !== null) : null;
  }
  if (local.subjects.length > 0) return null;
  if (ofFirstTwo.test(block.text.lower.slice(sentence.start, site.start))) return null;
  if (stranger.test(block.text.folded.slice(sentence.start, site.start))) return null;
  const heading = [...paragraph.headings].reverse().find((h) => h.roles.subjects.length > 0);
  if (block.block.kind === 'list_item' && heading) {
    const only = lone(heading.roles.subjects);
    return only ? asRole(only, SCOPE.heading, true) : null;
  }
  if (paragraph.subjects !== section.subjects) {
    const only = lone(paragraph.subjects);
    return only ? asRole(only, SCOPE.paragraph, false) : null;
  }
  const only = heading ? lone(heading.roles.subjects) : null;
  return only ? asRole(only, SCOPE.heading, false) : null;
}
