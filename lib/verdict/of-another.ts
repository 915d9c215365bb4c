import { type Draft, SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Fact } from '../model/fact';
import type { Reading } from '../reading/reading';
import { yearOf } from '../reading/weights';

/** "Partai yang mendapat kursi ada 14" on a page about councils, in a sentence that does not write the House: not its parties. */
export const isOfCouncils = ({ offices }: Draft, fact: Fact): boolean =>
  fact.measure === 'party_count_passed' &&
  offices.some(({ values }) => values.some((office) => office.startsWith('dprd'))) &&
  !offices.some(({ weight, values }) => weight >= SCOPE.sentence && values.includes('dpr'));

/** How near a figure lies to that of another name of the sentence which it is said of, in points. */
const NEAR = 0.1;
/** How far it must lie from the figure of the name it was given to, as a factor. */
const FAR = 1.5;

/**
 * "PDIP naik seiring pencalonan Jokowi pada Pemilu 2014 dengan suara 18,96 persen": a share far from that of the candidate who
 * is named last, and near that of a party of the same sentence in the same year, is the party's.
 */
export function isOfPartyBeside(draft: Draft, reading: Reading, fact: Fact, index: FactIndex): boolean {
  const { value } = draft;
  if (draft.measure !== 'share' || typeof value !== 'number' || reading.choice?.kind !== 'ticket')
    return false;
  if (value * FAR > fact.value && value < fact.value * FAR) return false;
  const year = yearOf(index.election(reading.election));
  return draft.rivals
    .flatMap(({ parties }) => parties)
    .some((subject) =>
      index.elections.some((election) => {
        if (election.year !== year) return false;
        const { region } = reading;
        const own = index.certified({
          election: election.id,
          office: 'dpr',
          region,
          subject,
          measure: 'share',
        });
        return own !== null && Math.abs(own.value - value) <= NEAR;
      }),
    );
}
