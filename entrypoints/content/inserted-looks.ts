import type { Ground } from '../../lib/marks/mark-style';
import type { MarkStyle } from '../../lib/protocol/messages';
import { bearersOf } from './bearers';
import { groundOf } from './ground';
import type { Looks, Shown } from './looks';

/**
 * A sheet that the browser itself puts before all of the page's and takes out with the extension. Firefox ends our
 * scripts so suddenly that they cannot clean up: without their looks the highlights they leave are not seen. No page can
 * reach such a sheet, and Firefox works out highlights where they are painted, so its rules hold for any element.
 */
export class InsertedLooks implements Looks {
  #wanted: Ground | null = null;
  #held: Ground | null = null;
  #asking = false;

  /** `style` answers whether the browser did as it was asked. */
  constructor(private readonly style: (change: MarkStyle) => Promise<boolean>) {}

  show(shown: readonly Shown[]): void {
    this.#wanted = groundOf(bearersOf(shown));
    void this.#ask();
  }

  mend(): void {
    void this.#ask();
  }

  follow(): void {}

  /** Without marks the sheet shows nothing. */
  clear(): void {}

  async #ask(): Promise<void> {
    const [to, from] = [this.#wanted, this.#held];
    if (this.#asking || to === null || to === from) return;
    this.#asking = true;
    if (await this.style({ to, from })) this.#held = to;
    this.#asking = false;
  }
}
