import type { BallotQuantity } from '../../numbers/quantity';
import { type BlockAnalysis, within } from '../analyze';
import { SCOPE, type WordedDraft } from '../draft';
import type { Setting } from '../frame/setting';
import { asRole } from '../owners/bind-subject';
import { isSameOwner } from '../owners/owner-ids';
import type { SubjectMention } from '../owners/subject-mentions';
import { NO_MEASURE, rolesDraft } from '../roles-draft';
import { columnDrafts } from './ballot-columns';

/** Between a name and its ballot number behind it, or between a number and the name behind it. */
const nameThenNumber =
  /^\)?\s*(?:\([^)\d]{1,30}\)\s*)?[,:=([–-]?\s*(?:(?:yang|yg|ber|dengan|mendapat(?:kan)?|memperoleh|meraih|menggunakan|memakai|di|pada|adalah|sebagai|dapat|kebagian|memegang|memiliki|punya|menempati|mengantongi|berada|as|with|is|has|got|drew|was|given|assigned|pasangan|paslon|calon|partai)\s*){0,4}$/;
const numberThenName =
  /^\s*[,:(]?\s*(?:(?:yakni|yaitu|adalah|ialah|justru|itu|memang|ya|ditempati|diisi|oleh|pasangan|partai|untuk|dipegang|milik|atas nama|calon|is|was|for|capres|cagub)\s*){0,4}["']?$/;

interface Owner {
  readonly subject: SubjectMention;
  /** 3 nothing or a bracket between, 2 linking words, 1 a comma. */
  readonly tie: number;
}

/** "A nomor 18, B nomor 19": the name behind a comma has a number of its own. */
const hasOwnNumber = ({ block, sentence }: Setting, name: SubjectMention, lower: string): boolean =>
  within(block.quantities, name.end, sentence.end).some(
    (q) =>
      q.kind === 'ballot' && q.start - name.end < 40 && nameThenNumber.test(lower.slice(name.end, q.start)),
  );

const tieOf = (gap: string): number => (/^\s*[([]?\s*$/.test(gap) ? 3 : /^\s*,/.test(gap) ? 1 : 2);

/**
 * "Pasangan nomor urut 2 itu …", "Partai bentukan tokoh itu mendapat nomor urut 24": the only ticket or party of the
 * sentence before. It may be confirmed, never denied.
 */
function pointedBack({ block, sentence, paragraph }: Setting, ballot: BallotQuantity): SubjectMention | null {
  const { lower } = block.text;
  const before = lower.slice(sentence.start, ballot.start);
  const epithet =
    /^\W*(?:partai|parpol|pasangan|paslon|duet|the (?:party|pair|ticket))\b[^.;,]{0,60}\b(?:itu|ini|tersebut)\b[^.;,]{0,40}$/;
  const pointing =
    /^\W*(?:pasangan|paslon|partai|duet)\s*$/.test(before) &&
    /^\s+(?:itu|ini|tersebut)\b/.test(lower.slice(ballot.end, ballot.end + 12));
  if (!pointing && !epithet.test(before)) return null;
  const earlier = paragraph.subjects.filter((s) => s.ballot === null);
  return earlier.length === 1 ? (earlier[0] as SubjectMention) : null;
}

/** The text so far, its heading or the title says that the numbers beside the names are ballot numbers. */
const announced = ({ block, paragraph }: Setting, at: number): boolean =>
  says.test(block.text.lower.slice(0, at)) || paragraph.talk.has('ballotNumbers');
const says = /\b(?:nomor(?: urut)?|no\. ?urut|nourut|ballot numbers?|numbers on the ballot)\b/;

/**
 * "Nomor urut partai: 1. PKB 2. Gerindra", "PNA nomor 18, Gabthat 19": the marker or the bare number beside a name, where
 * the text says that ballot numbers are listed. Such numbers may be confirmed, never denied.
 */
function listedDrafts(setting: Setting): WordedDraft[] {
  const { block, sentence, local } = setting;
  const { lower } = block.text;
  return within(block.quantities, sentence.start, sentence.end).flatMap((q): WordedDraft[] => {
    const marker = q.kind === 'other' && q.what === 'list_marker';
    const bare =
      q.kind === 'number' && q.noun === null && !q.spelled && Number.isInteger(q.value) && q.op === 'eq';
    if ((!marker && !bare) || q.value === null || q.value < 1 || q.value > 48) return [];
    const owner = marker
      ? local.subjects.find(
          (s) => s.start >= q.end && /^[\s.)]*(?:partai\s+|pasangan\s+)?$/.test(lower.slice(q.end, s.start)),
        )
      : local.subjects.filter((s) => s.end <= q.start).at(-1);
    if (!owner || owner.ballot !== null || owner.parties.length !== 1) return [];
    if (
      bare &&
      (!/^\s*(?:\([^)\d]{1,12}\)\s*)?[:(=–-]?\s*$/.test(lower.slice(owner.end, q.start)) ||
        !/^\s*(?:[,;.)]|dan\b|and\b|$)/.test(lower.slice(q.end, q.end + 6)))
    )
      return [];
    if (!announced(setting, q.start)) return [];
    const ballot: BallotQuantity = {
      start: q.start,
      end: q.end,
      figure: q.figure,
      text: q.text,
      kind: 'ballot',
      value: q.value,
    };
    const base = rolesDraft(
      setting,
      ballot,
      { ...NO_MEASURE, measure: 'ballot_number', ownership: 'required', loose: true },
      asRole(owner, SCOPE.clause, true),
      q.value,
      'number',
    );
    return [{ kind: 'ballot', base, ballot }];
  });
}

/** "Pasangan nomor urut 2 unggul": a number in place of a name. It is only ever confirmed, where one ticket alone can be meant. */
function namelessDrafts(setting: Setting, ballot: BallotQuantity): WordedDraft[] {
  const { block, sentence } = setting;
  if (!ofTicket.test(block.text.lower.slice(sentence.start, ballot.start))) return [];
  const subject = {
    tickets: [],
    parties: [],
    ballot: ballot.value,
    weight: SCOPE.clause,
    clean: false,
    tight: false,
    person: false,
  };
  const base = rolesDraft(
    setting,
    ballot,
    { ...NO_MEASURE, measure: 'ballot_number', ownership: 'required', loose: true },
    subject,
    ballot.value,
    'number',
  );
  return [{ kind: 'ballot', base, ballot }];
}
const ofTicket =
  /\b(?:pasangan|paslon|kubu|duet|calon(?: \w+){0,3}|petahana|capres\S*|cawapres|cagub|cabup|cawalkot|mencoblos|pair|ticket|camp)\s*,?\s*(?:yang\s+)?(?:ber)?\s*$/;
/** "Maidi-Inda Raya", where the tables know Maidi beside somebody else: half of a pair that may be of another year. */
const isHalf = ({ text }: BlockAnalysis, { end, tickets }: SubjectMention): boolean =>
  tickets.length > 0 && /^\s*(?:[-–—/&]|dan\s)\s*[A-Z]/.test(text.folded.slice(end, end + 12));

/** A number without the word that makes it one of the ballot. */
const isBareOrder = ({ text }: BallotQuantity): boolean =>
  !/urut|ballot|paslon|pasangan|capres|cagub/.test(text.toLowerCase());
/** "Bernomor 5": what somebody bears, and no place among all. */
const isWorn = ({ start }: BallotQuantity, lower: string): boolean => lower.slice(start - 3, start) === 'ber';
/** Behind a place among all: the result that it comes from, or where it holds. */
const ofResult =
  /^\s*[,(:=]?\s*(?:(?:dengan|dgn|with|yaitu|yakni)\s+)?(?:\d|(?:di|se|secara|nasional|nationwide|nationally|terbanyak|teratas|in|dalam|kursi|suara|perolehan)\b)/;
/** "Di urutan nomor 2 ada Rieke": the word before says that it is a place. */
const ofPlace = /\b(?:urutan|posisi|peringkat|tempat|ranking|rangking|place|spot)\s+$/;
/** "PDIP no 1 16,72%", "nomor 1 secara nasional, Golkar nomor 2": how many were ahead, not what stood on the ballot. */
function tellsPlaces(ballots: readonly BallotQuantity[], lower: string): boolean {
  const bare = ballots.filter(isBareOrder);
  return (
    bare.some(({ start }) => ofPlace.test(lower.slice(Math.max(0, start - 20), start))) ||
    bare.some(({ value, end }) => value <= 5 && ofResult.test(lower.slice(end, end + 40))) ||
    (bare.length > 1 && bare.every(({ value }, i) => value === i + 1))
  );
}

/** Between two ballot numbers of one row, and between two names of one. */
const inRow = /^\s*(?:,|&|dan|and|serta|,\s*(?:dan|and|serta|&))\s*$/;
/** "Nomor 15 sampai 20": from one to another, and what is between goes unwritten. */
const inRange = /^\s*(?:sampai|hingga|sampai dengan|s\.?d\.?|to|through|atau|or|-|–)\s*$/;
/** "PBB dan PKPI masing-masing mendapat": names with a row of numbers behind them. */
const leadsToRow = new RegExp(
  nameThenNumber.source.replace('^', '^\\s*(?:masing-masing |berturut-turut |respectively )?'),
);

/** "Nomor urut 14 dan 15: PBB … serta PKPI …": numbers in a row and names in a row go together in their order. */
interface Row {
  readonly ballots: readonly BallotQuantity[];
  /** As many names as numbers, or none where the text does not give them so. */
  readonly owners: readonly SubjectMention[];
}

/** "Nomor 24, no. 15": each with the word that makes it a ballot number. */
const isSaidOut = ({ text }: BallotQuantity): boolean => !/^\d+$/.test(text);

/** The row of numbers that one stands in; null for a number of its own. */
function rowOf(
  ballot: BallotQuantity,
  ballots: readonly BallotQuantity[],
  named: readonly SubjectMention[],
  lower: string,
): Row | null {
  const follows = (i: number): boolean => {
    const [one, next] = [ballots[i - 1], ballots[i]];
    const link = one && next ? lower.slice(one.end, next.start) : ' / ';
    return inRow.test(link) || inRange.test(link);
  };
  let from = ballots.indexOf(ballot);
  let to = from + 1;
  while (follows(from)) from--;
  while (follows(to)) to++;
  if (to - from < 2) return null;
  const row = ballots.slice(from, to);
  const [first, last] = [row[0] as BallotQuantity, row.at(-1) as BallotQuantity];
  if (row.some((one, i) => i > 0 && inRange.test(lower.slice(row[i - 1]?.end ?? 0, one.start))))
    return { ballots: row, owners: [] };
  const apart = named.filter((name, i) => !isSameOwner(name, named[i - 1]));
  const ahead = apart.filter((s) => s.end <= first.start).slice(-row.length);
  const joined = ahead.every((s, i) => i === 0 || inRow.test(lower.slice(ahead[i - 1]?.end ?? 0, s.start)));
  const lead = ahead.at(-1);
  if (lead && joined && leadsToRow.test(lower.slice(lead.end, first.start)))
    return { ballots: row, owners: ahead.length === row.length ? ahead : [] };
  const behind = apart.filter((s) => s.start >= last.end);
  return { ballots: row, owners: behind.length === row.length ? behind : [] };
}

/** A number of a row is the name's of the same place in the other row. It may be confirmed, never denied. */
function rowDrafts(setting: Setting, ballot: BallotQuantity, { ballots, owners }: Row): WordedDraft[] {
  const owner = owners[ballots.indexOf(ballot)];
  if (!owner) return [];
  const guess = {
    ...NO_MEASURE,
    measure: 'ballot_number' as const,
    ownership: 'required' as const,
    loose: true,
  };
  const base = rolesDraft(
    setting,
    ballot,
    guess,
    asRole(owner, SCOPE.clause, !isHalf(setting.block, owner)),
    ballot.value,
    'number',
  );
  return [{ kind: 'ballot', base, ballot }];
}

/** From the number over those who back the pair to its name: "nomor urut 5 yang diusung PDIP, Rieke-Teten". */
const overBackers =
  /^\s*,?\s*yang (?:diusung|didukung|diajukan|dicalonkan|dijagokan|diusulkan)\b[^.;:\d]{1,90},\s*(?:(?:yakni|yaitu|pasangan)\s+)*$/;
const backedBehind = (
  named: readonly SubjectMention[],
  { end }: BallotQuantity,
  lower: string,
): SubjectMention | undefined =>
  named.find((s) => s.start >= end && s.tickets.length > 0 && overBackers.test(lower.slice(end, s.start)));

/** Ballot numbers that stand right beside the ticket or party they are said to belong to. */
export function ballotDrafts(setting: Setting): WordedDraft[] {
  const { block, sentence, local } = setting;
  const named = local.subjects.filter((s) => s.ballot === null);
  const { lower } = block.text;
  const ballots = within(block.quantities, sentence.start, sentence.end).filter(
    (q): q is BallotQuantity => q.kind === 'ballot',
  );
  const arePlaces = tellsPlaces(ballots, lower);
  const beside = ballots.flatMap((ballot): WordedDraft[] => {
    const row = rowOf(ballot, ballots, named, lower);
    if (row && (row.owners.length > 0 || !row.ballots.every(isSaidOut)))
      return rowDrafts(setting, ballot, row);
    const owners: Owner[] = [];
    const before = named.filter((s) => s.end <= ballot.start).at(-1);
    if (before) {
      const gap = lower.slice(before.end, ballot.start);
      if (gap.length < 40 && nameThenNumber.test(gap)) owners.push({ subject: before, tie: tieOf(gap) });
    }
    const behind = backedBehind(named, ballot, lower);
    if (behind) owners.push({ subject: behind, tie: 2 });
    const after = behind ? undefined : named.find((s) => s.start >= ballot.end);
    if (after) {
      const gap = lower.slice(ballot.end, after.start);
      const listed = /^\s*,/.test(gap) && hasOwnNumber(setting, after, lower);
      if (gap.length < 40 && numberThenName.test(gap) && !listed)
        owners.push({ subject: after, tie: tieOf(gap) });
    }
    const back = owners.length === 0 ? pointedBack(setting, ballot) : null;
    if (back) owners.push({ subject: back, tie: 0 });
    if (owners.length === 0) return namelessDrafts(setting, ballot);
    const strongest = Math.max(...owners.map((o) => o.tie));
    const best = owners.filter((o) => o.tie === strongest);
    const owner = (best[0] as Owner).subject;
    return [
      {
        kind: 'ballot',
        base: rolesDraft(
          setting,
          ballot,
          {
            ...NO_MEASURE,
            measure: 'ballot_number',
            ownership: 'required',
            ...(arePlaces && isBareOrder(ballot) && !isWorn(ballot, lower) ? { loose: true } : {}),
          },
          asRole(
            owner,
            back ? SCOPE.paragraph : SCOPE.clause,
            !back && best.length === 1 && !isHalf(block, owner),
          ),
          ballot.value,
          'number',
        ),
        ballot,
      },
    ];
  });
  return [...beside, ...listedDrafts(setting), ...columnDrafts(setting)];
}
