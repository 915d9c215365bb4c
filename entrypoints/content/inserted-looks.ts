import type { Ground } from '../../lib/marks/mark-style';
import type { MarkStyle } from '../../lib/protocol/messages';
import { bearersOf } from './bearers';
import { groundOf } from './ground';
import type { Looks } from './looks';

/**
 * A sheet that the browser itself puts before all of the page's and takes out with the extension. Firefox ends our
 * scripts so suddenly that they cannot clean up: without their looks the highlights they leave are not seen. No page can
 * reach such a sheet, and Firefox works out highlights where they are painted, so its rules hold for any element.
 * `style` answers whether the browser did as it was asked.
 */
export function insertedLooks(style: (change: MarkStyle) => Promise<boolean>): Looks {
  let wanted: Ground | null = null;
  let held: Ground | null = null;
  let asking = false;

  const ask = async (): Promise<void> => {
    if (asking || wanted === null || wanted === held) return;
    const [to, from] = [wanted, held];
    asking = true;
    if (await style({ to, from })) held = to;
    asking = false;
  };

  return {
    show(shown) {
      wanted = groundOf(bearersOf(shown));
      void ask();
    },
    mend: () => void ask(),
    follow: () => undefined,
    // Without marks the sheet shows nothing.
    clear: () => undefined,
  };
}
