import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page as PlaywrightPage,
  type Worker,
} from 'playwright-core';
import type { Browser, LaunchOptions, MainThread, Page } from './driver';
import { recordMainThread } from './main-thread';

/** Starts Chromium (or Chrome, Edge) on an empty profile with the extension loaded. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'rujukan-chromium-'));
  const folder = resolve(options.extension);
  prefer(profile, options.locale ?? 'id', options.textSize ?? 16);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: !options.headed,
    viewport: options.headed ? null : { width: 1180, height: 860 },
    // Root and many containers cannot have the sandbox; only pages of this machine are opened.
    chromiumSandbox: false,
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      `--lang=${options.locale ?? 'id'}`,
    ],
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', LANGUAGE: options.locale ?? 'id' } as Record<
      string,
      string
    >,
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new Chromium(context, worker, options.profile ? null : profile);
}

/**
 * Sets languages and text size of a new profile. Playwright's own `locale` reaches no worker that starts later, and the
 * browser's interface may not come in the language at all.
 */
function prefer(profile: string, locale: string, textSize: number): void {
  const folder = join(profile, 'Default');
  const preferences = join(folder, 'Preferences');
  if (existsSync(preferences)) return;
  const languages = `${locale},en`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    preferences,
    JSON.stringify({
      intl: { accept_languages: languages, selected_languages: languages },
      webkit: { webprefs: { default_font_size: textSize } },
    }),
  );
}

class Chromium implements Browser {
  readonly name = 'chromium';
  readonly requests: string[] = [];
  readonly errors: string[] = [];
  readonly closed: Promise<void>;
  private readonly media: {
    colorScheme: 'light' | 'dark';
    forcedColors: 'active' | 'none';
    reducedMotion: 'reduce' | 'no-preference';
  } = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' };

  private readonly touched: CDPSession[] = [];
  private isCoarse = false;

  constructor(
    private readonly context: BrowserContext,
    private readonly worker: Worker,
    private readonly temporary: string | null,
  ) {
    this.closed = new Promise((done) => context.once('close', () => done()));
    context.on('request', (request) => this.requests.push(request.url()));
    context.on('weberror', (error) => this.errors.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  extensionUrl(path: string): string {
    return new URL(path, this.worker.url()).href;
  }

  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.emulateMedia(this.media);
    if (this.isCoarse) await this.touch(page);
    await page.goto(url);
    return new ChromiumPage(this.context, page);
  }

  async stopBackground(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto(this.extensionUrl('manifest.json'));
    const cdp = await this.context.newCDPSession(page);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    await page.close();
  }

  async backgroundHeap(): Promise<number> {
    const browser = this.context.browser();
    if (!browser) throw new Error('no connection to the browser itself');
    const cdp = await browser.newBrowserCDPSession();
    const { targetInfos } = await cdp.send('Target.getTargets');
    const worker = targetInfos.find(({ type }) => type === 'service_worker');
    if (!worker) throw new Error('the background is not running');
    const { sessionId } = await cdp.send('Target.attachToTarget', {
      targetId: worker.targetId,
      flatten: false,
    });
    const ask = (id: number, method: string): Promise<Record<string, number>> =>
      new Promise((resolve) => {
        cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
          const answer = JSON.parse(message) as { id?: number; result?: Record<string, number> };
          if (answer.id === id) resolve(answer.result ?? {});
        });
        void cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      });
    await ask(1, 'HeapProfiler.collectGarbage');
    const { usedSize = Number.NaN, backingStorageSize = 0 } = await ask(2, 'Runtime.getHeapUsage');
    await cdp.detach();
    return usedSize + backingStorageSize;
  }

  async setEnabled(on: boolean): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    const id = new URL(this.worker.url()).host;
    await page.evaluate(`chrome.management.setEnabled(${JSON.stringify(id)}, ${on})`);
    await page.close();
  }

  /** An extension named on the command line does not come back after a reload. */
  update(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async command(name: string, page: Page): Promise<void> {
    await page.bringToFront();
    const script = `(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab);
    })()`;
    await this.worker.evaluate(script);
  }

  answerPermission(): Promise<void> {
    return Promise.reject(new Error('Chromium without a window cannot be answered'));
  }

  colorScheme(scheme: 'light' | 'dark'): Promise<void> {
    this.media.colorScheme = scheme;
    return this.emulate();
  }

  forcedColors(on: boolean): Promise<void> {
    this.media.forcedColors = on ? 'active' : 'none';
    return this.emulate();
  }

  reducedMotion(on: boolean): Promise<void> {
    this.media.reducedMotion = on ? 'reduce' : 'no-preference';
    return this.emulate();
  }

  async coarsePointer(on: boolean): Promise<void> {
    this.isCoarse = on;
    // A page is emulated while the session lasts that asked for it.
    for (const session of this.touched.splice(0)) await session.detach().catch(() => undefined);
    if (on) for (const page of this.context.pages()) await this.touch(page);
  }

  private async touch(page: PlaywrightPage): Promise<void> {
    const session = await this.context.newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    this.touched.push(session);
  }

  private async emulate(): Promise<void> {
    for (const page of this.context.pages()) await page.emulateMedia(this.media);
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.temporary) rmSync(this.temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

class ChromiumPage implements Page {
  constructor(
    private readonly context: BrowserContext,
    private readonly page: PlaywrightPage,
  ) {}

  get url(): string {
    return this.page.url();
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>;
  }

  inFrame<T>(address: string, expression: string): Promise<T> {
    const frame = this.page.frames().find((f) => f !== this.page.mainFrame() && f.url().includes(address));
    if (!frame) throw new Error(`no frame at ${address}`);
    return frame.evaluate(expression) as Promise<T>;
  }

  async collectGarbage(): Promise<void> {
    const cdp = await this.context.newCDPSession(this.page);
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.detach();
  }

  async recordMainThread(): Promise<() => Promise<MainThread>> {
    return recordMainThread(await this.context.newCDPSession(this.page), this.url);
  }

  async heapBytes(): Promise<number> {
    const cdp = await this.context.newCDPSession(this.page);
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    await cdp.detach();
    return usedSize;
  }

  hover(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  click(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  async tap(x: number, y: number): Promise<void> {
    const cdp = await this.context.newCDPSession(this.page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await cdp.detach();
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  print(): Promise<Buffer> {
    return this.page.pdf({ format: 'A4' });
  }

  async screenshot(path: string, full = false): Promise<void> {
    await this.page.screenshot({ path, fullPage: full });
  }

  outline(selector = 'body'): Promise<string | null> {
    return this.page.locator(selector).ariaSnapshot();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
