import { KINDS } from '../../lib/marks/mark-style';

const HOSTS = ':scope > rujukan-card, :scope > rujukan-marks';

/**
 * Takes away what an earlier version of this extension left in the page: some browsers end its scripts so suddenly
 * that they cannot clean up after themselves. To be called before anything of ours is in the page.
 */
export function sweep(document: Document): void {
  if ('highlights' in CSS) for (const as of KINDS) CSS.highlights.delete(`rujukan-${as}`);
  for (const host of document.documentElement.querySelectorAll(HOSTS)) host.remove();
}
