import type { Place } from '../../lib/model/place-page';

/** One text for a place, to compare and to choose by. */
export const placeKey = ({ election, office, region }: Place): string => [election, office, region].join('/');
