import { launchChromium } from './chromium';
import type { Browser, LaunchOptions } from './driver';
import { type BrowserName, ensureBrowsers } from './find';
import { launchFirefox } from './firefox';

/** Starts the named browser with the extension of `folder`. */
export function launch(
  name: BrowserName,
  folder: string,
  options: Omit<LaunchOptions, 'executable' | 'extension'> = {},
): Promise<Browser> {
  const all = { ...options, executable: ensureBrowsers([name])[name], extension: folder };
  return name === 'chromium' ? launchChromium(all) : launchFirefox(all);
}
