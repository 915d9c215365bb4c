import type { BrowserName } from '../helpers/browsers/find';

/** One way to look at every surface. */
export interface Look {
  readonly name: string;
  readonly browser: BrowserName;
  readonly language: 'id' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly forced?: boolean;
  /** Width of the window in pixels, where not the surface's own. */
  readonly width?: number;
  /** The browser's text size in pixels. */
  readonly textSize?: number;
  /** Every text is made about 40 percent longer. */
  readonly longer?: boolean;
}

const LIGHT = { browser: 'chromium', language: 'id', scheme: 'light' } as const;

export const LOOKS: readonly Look[] = [
  { ...LIGHT, name: 'light' },
  { ...LIGHT, name: 'dark', scheme: 'dark' },
  { ...LIGHT, name: 'english', language: 'en' },
  { ...LIGHT, name: 'english-dark', language: 'en', scheme: 'dark' },
  { ...LIGHT, name: 'forced', forced: true },
  { ...LIGHT, name: 'narrow', width: 360 },
  { ...LIGHT, name: 'longer', longer: true },
  { ...LIGHT, name: 'text-200', textSize: 32 },
  { ...LIGHT, name: 'firefox', browser: 'firefox' },
  { ...LIGHT, name: 'firefox-forced', browser: 'firefox', forced: true },
  { ...LIGHT, name: 'firefox-dark', browser: 'firefox', language: 'en', scheme: 'dark' },
];
