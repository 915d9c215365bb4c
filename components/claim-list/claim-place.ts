import type { Claim } from '../../lib/model/claim';
import { OFFICES, type Office } from '../../lib/model/election';
import type { Place } from '../../lib/model/place-page';

/** Where a claim's figure belongs, if its reading names election and region. */
export function claimPlace({ election, office, region }: Claim): Place | null {
  if (!election || !region) return null;
  const known = OFFICES.find((one) => one === office) ?? ('' satisfies Office);
  return { election, office: known, region: region.code };
}
