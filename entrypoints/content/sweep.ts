import { PAINTED } from './painted';

const RULE = '::highlight(rujukan-';
const HOSTS = ':scope > rujukan-card, :scope > rujukan-marks';

/**
 * Takes away what an earlier version of this extension left in the page: some browsers end its scripts so suddenly
 * that they cannot clean up after themselves. To be called before anything of ours is in the page.
 */
export function sweep(document: Document): void {
  if ('highlights' in CSS) for (const as of [...PAINTED, 'current']) CSS.highlights.delete(`rujukan-${as}`);
  for (const host of document.documentElement.querySelectorAll(HOSTS)) host.remove();
  const sheets = document.adoptedStyleSheets;
  for (let i = sheets.length - 1; i >= 0; i--) if (isOurs(sheets[i] as CSSStyleSheet)) sheets.splice(i, 1);
}

function isOurs(sheet: CSSStyleSheet): boolean {
  try {
    return sheet.cssRules.length < 5 && [...sheet.cssRules].some((rule) => rule.cssText.includes(RULE));
  } catch {
    return false;
  }
}
