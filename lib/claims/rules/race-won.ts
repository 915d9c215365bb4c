import { blankOut } from '../../text/blank';
import type { Setting } from '../frame/setting';
import { OF_A_PART, RACE_ALONE, RACE_TOLD, WON_BY } from '../lexicon/ranks';
import type { SubjectMention } from '../owners/subject-mentions';
import { unsureOutcome } from './outcomes';

/** A race whose winner is named behind the verb; offsets count in the block's text. */
export interface RaceWon {
  readonly start: number;
  readonly end: number;
  readonly place: 1;
  readonly win: true;
  /** Region of the race, where the words name one. */
  readonly region?: string;
  /** Nothing makes it less than the whole race. */
  readonly plain: boolean;
}

/** Words of regional races: tickets win them, never a party. */
export const ofRegions =
  /^(?:pil(?:kada|gub|bup|wal\w*)|pemilihan (?:kepala daerah|gubernur|bupati|wali ?kota)|(?:the )?(?:\d{4} )?(?:gubernatorial|mayoral|regional|local)\b)/;

/** "Pilgub Bali 2024 dimenangi A-B": the race, where and when it was, and the verb right in front of the name; else null. */
export function raceWonBy(setting: Setting, mention: SubjectMention): RaceWon | null {
  const { block, sentence, local } = setting;
  const { lower } = block.text;
  const won = WON_BY.exec(lower.slice(sentence.start, mention.start));
  if (!won?.groups) return null;
  const from = sentence.start + won.index;
  const races = from + (won.groups.race as string).length;
  const verb = races + (won.groups.where as string).length;
  const places = local.regions.filter((r) => r.start >= races && r.end <= verb);
  const where = blankOut(lower.slice(races, verb), places, races);
  if (places.length > 1 || !RACE_TOLD.test(where)) return null;
  if (mention.parties.length > 0 && ofRegions.test(won.groups.race as string)) return null;
  const [place] = places;
  const region = place?.codes.length === 1 ? (place.codes[0] as string) : null;
  // "Debat Pilpres dimenangi A", "Pilpres dimenangi A di kalangan mahasiswa": only a part of the race, or none of it.
  const plain =
    RACE_ALONE.test(lower.slice(sentence.start, from)) &&
    !OF_A_PART.test(lower.slice(mention.end, mention.end + 20)) &&
    !unsureOutcome.test(setting.lower);
  return {
    start: verb,
    end: mention.end,
    place: 1,
    win: true,
    plain,
    ...(region === null ? {} : { region }),
  };
}
