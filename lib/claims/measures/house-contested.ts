import type { Office } from '../../model/election';
import type { NumberQuantity } from '../../numbers/quantity';
import type { Setting } from '../frame/setting';
import type { MeasureGuess } from './guess';

/** The houses of the nation, with the sizes that they may be said to have. */
const HOUSES: readonly (readonly [Office, RegExp, number, number])[] = [
  [
    'dpd',
    /^(?:anggota )?(?:dewan perwakilan daerah|dpd\b|regional representative council|regional representatives council|senate\b|upper house\b)/,
    90,
    220,
  ],
  [
    'dpr',
    /^(?:anggota )?(?:dewan perwakilan rakyat(?! daerah)|dpr\b|people['’]s representative council|house of representatives\b|lower house\b|house\b(?! of regional)|(?:national )?parliament\b|national (?:assembly|legislature)\b)/,
    400,
    700,
  ],
];

/** In front: an election is held for them, or those who stand contend for them. */
const FOR_THEM =
  /(?:\b(?:memilih|memperebutkan|merebutkan|diperebutkan|berebut|mengisi|bersaing untuk|elect|electing|choose|choosing|fill|contest|contesting|vie for|vying for|competing for|battling for|battle for|running for)(?:\s+(?:sebanyak|total|the|all|a|of|kursi))*\s+|\b(?:elections?|vote|ballot)\b[^.;]{0,60}?\bfor\s+(?:the\s+|all\s+)?|\ball(?:\s+of)?(?:\s+the)?\s+)$/;
/** "… 550 anggota DPR, 128 anggota DPD": the next house of the same list. */
const ALSO =
  /\b(?:memilih|memperebutkan|mengisi|elect|choose|fill|for)\b[^.;:]*\b(?:dpr|dpd|daerah|rakyat|council|representatives|house)\)?(?:\s*,|\s+(?:dan|and|serta))\s*$/;
const UNITS = String.raw`^(?:\s*(?:seats?|kursi|anggota|orang|senator|senators|members|wakil))*`;
const behind = new RegExp(
  String.raw`${UNITS}\s+(?:(?:di|of|in|at|for|untuk|the|new|next|indonesian|indonesia['’]s)\s+)*`,
);
/** "580 seats are up for grabs in the lower house". */
const grabs =
  /^\s*seats?\s+(?:are\s+|were\s+|is\s+)?(?:also\s+)?(?:up for grabs|at stake|being contested|contested|open|to be (?:filled|contested|decided))\s+(?:in|for|at)\s+(?:the\s+)?(?:new\s+|indonesian\s+)*/;
/** "The 580-seat parliament". */
const sized = /^-seat\s+(?:new\s+|indonesian\s+)*/;

/** Plans, wishes, parts, and times other than that of the election spoken of. */
const OPEN =
  /\b(?:jika|bila|apabila|kalau|usul\w*|rencana\w*|wacana|simulasi|semula|sebelumnya|dulu|dahulu|lama|sejak|bertambah|berkurang|ditambah|naik dari|turun dari|perempuan|fraksi|dapil|minimal|maksimal|currently|previous(?:ly)?|last|outgoing|current|expanded|increase[ds]?|up from|down from|would|proposed?|plan\w*|majority|at least|women)\b/;

/**
 * How many seats an election of the DPR or DPD fills, told of the election itself: "untuk memilih 580 anggota DPR", "580 seats are
 * up for grabs in the lower house", "the 580-seat parliament". A place beside it leaves it to the looser readings.
 */
export function houseContested(
  { block, sentence, local, index }: Setting,
  q: NumberQuantity,
): MeasureGuess | null {
  if (q.op !== 'eq' || q.ratio || q.range || q.spelled || !Number.isInteger(q.value)) return null;
  if (q.value < 90 || q.value > 700) return null;
  const { lower } = block.text;
  const after = lower.slice(q.figure.end, Math.min(sentence.end, q.figure.end + 120));
  const before = lower.slice(sentence.start, q.start);
  const opening =
    grabs.exec(after) ??
    sized.exec(after) ??
    (FOR_THEM.test(before) || ALSO.test(before) ? behind.exec(after) : null);
  if (!opening) return null;
  const rest = after.slice(opening[0].length);
  const house = HOUSES.find(
    ([, name, least, most]) => q.value >= least && q.value <= most && name.test(rest),
  );
  if (!house || OPEN.test(lower.slice(sentence.start, sentence.end))) return null;
  if (local.regions.some(({ codes }) => codes.some((code) => code !== '0'))) return null;
  const [office] = house;
  // The size of the house at another election, and no year beside it: the house that sits now may be meant.
  const known =
    local.years.length === 0 &&
    index.elections.some(
      ({ id }) =>
        index.certified({ election: id, office, region: '0', subject: '', measure: 'seats_total' })?.value ===
        q.value,
    );
  return {
    measure: 'seats',
    tableMeasures: ['seats_total'],
    ownership: 'none',
    office,
    region: '0',
    ...(known ? { loose: true } : { sure: true }),
  };
}
