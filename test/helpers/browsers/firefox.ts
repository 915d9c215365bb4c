/** One browser over its raw protocol, from start to profile and permissions: one state, one class. Hence over 300 lines. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Bidi, evaluateIn } from './bidi';
import type { Browser, LaunchOptions, Page } from './driver';
import { preferences } from './firefox-preferences';
import { KEYS } from './webdriver-keys';

/** Starts Firefox on a temporary profile, speaks WebDriver BiDi and installs the extension for the session. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const folder = resolve(options.extension);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const addonId = manifest.browser_specific_settings.gecko.id;
  const uuid = randomUUID();
  const profile = mkdtempSync(join(tmpdir(), 'rujukan-firefox-'));
  const lines = Object.entries(preferences(addonId, uuid, options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const child = spawn(
    options.executable,
    [
      ...(options.headed ? [] : ['--headless']),
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1180', MOZ_HEADLESS_HEIGHT: '960' },
    },
  );
  const bidi = await Bidi.connect(`${await listeningAddress(child)}/session`);
  await bidi.send('session.new', { capabilities: {} });
  const firefox = new Firefox(bidi, child, profile, addonId, uuid, folder);
  bidi.onEvent = (method, params) => {
    if (method === 'network.beforeRequestSent')
      firefox.requests.push((params.request as { url: string }).url);
    if (method === 'log.entryAdded' && params.level === 'error') firefox.errors.push(String(params.text));
  };
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent', 'log.entryAdded'] });
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: folder } });
  return firefox;
}

function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolvePromise, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`Firefox did not start: ${text}`)), 45_000);
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(text);
      if (!found) return;
      clearTimeout(timer);
      resolvePromise(found[1] as string);
    });
    child.on('error', reject);
  });
}

class Firefox implements Browser {
  readonly name = 'firefox';
  readonly requests: string[] = [];
  readonly errors: string[] = [];
  readonly closed: Promise<void>;

  constructor(
    private readonly bidi: Bidi,
    private readonly child: ChildProcess,
    private readonly profile: string,
    private readonly addonId: string,
    private readonly uuid: string,
    private readonly folder: string,
  ) {
    this.closed = new Promise((done) => child.once('exit', () => done()));
  }

  extensionUrl(path: string): string {
    return `moz-extension://${this.uuid}/${path}`;
  }

  async open(url: string): Promise<Page> {
    const { context } = await this.bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const page = new FirefoxPage(this.bidi, context);
    await page.goto(url);
    return page;
  }

  async stopBackground(): Promise<void> {
    await this.inChrome(
      `WebExtensionPolicy.getByID(${JSON.stringify(this.addonId)}).extension.terminateBackground().then(() => true)`,
    );
  }

  async backgroundHeap(): Promise<null> {
    return null;
  }

  async setEnabled(on: boolean): Promise<void> {
    await this.inChrome(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(${JSON.stringify(this.addonId)});
      await (${on} ? addon.enable() : addon.disable());
      return true;
    })()`);
  }

  async update(): Promise<boolean> {
    await this.bidi.send('webExtension.install', { extensionData: { type: 'path', path: this.folder } });
    return true;
  }

  async command(name: string, page: Page): Promise<void> {
    await page.bringToFront();
    const manifestCommands = await this.inChrome<boolean>(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.addonId)});
      const commands = await extension.shortcuts.allCommands();
      const index = commands.findIndex((command) => command.name === ${JSON.stringify(name)});
      if (index < 0) return false;
      const { shortcut } = commands[index];
      const set = document.getElementById('ext-keyset-id-' + extension.id.replace(/[^A-Za-z0-9_-]/g, '_')) ??
        [...document.querySelectorAll('keyset')].find((s) => s.id.startsWith('ext-keyset-id-'));
      const key = [...set.children].find((k, i, all) => all.length === 1 ||
        shortcut.endsWith('+' + (k.getAttribute('key') ?? '').toUpperCase()));
      key.doCommand();
      return true;
    })()`);
    if (!manifestCommands) throw new Error(`no command ${name}`);
  }

  async answerPermission(give: boolean): Promise<void> {
    await this.inChrome(`(async () => {
      for (let i = 0; i < 100; i++) {
        const note = PopupNotifications.panel.firstElementChild;
        const button = note?.notification?.id.startsWith('addon-webext-permissions') &&
          (${give} ? note.button : note.secondaryButton);
        if (button) return button.click();
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error('nothing was asked');
    })()`);
  }

  colorScheme(scheme: 'light' | 'dark'): Promise<void> {
    return this.prefer('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
  }

  forcedColors(on: boolean): Promise<void> {
    return this.prefer('browser.display.document_color_use', on ? 2 : 0);
  }

  reducedMotion(on: boolean): Promise<void> {
    return this.prefer('ui.prefersReducedMotion', on ? 1 : 0);
  }

  async coarsePointer(on: boolean): Promise<void> {
    // Bits of the widget: coarse is 1, fine 2, hover 4.
    await this.prefer('ui.primaryPointerCapabilities', on ? 1 : 6);
    await this.prefer('ui.allPointerCapabilities', on ? 1 : 6);
  }

  private prefer(preference: string, value: number): Promise<void> {
    return this.inChrome(`void Services.prefs.setIntPref(${JSON.stringify(preference)}, ${value})`);
  }

  /** Evaluates in the browser's own window. */
  private async inChrome<T>(expression: string): Promise<T> {
    const { contexts } = await this.bidi.send<{ contexts: readonly { context: string }[] }>(
      'browsingContext.getTree',
      { 'moz:scope': 'chrome' },
    );
    return evaluateIn<T>(this.bidi, (contexts[0] as { context: string }).context, expression);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolvePromise) => this.child.once('exit', resolvePromise));
    await this.bidi.send('browser.close').catch(() => undefined);
    this.bidi.close();
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A browsing context with its frames. */
interface Tree {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly Tree[] | null;
}

/** What this browser gives no account of. */
const untold = (): Promise<never> => Promise.reject(new Error('Firefox does not tell'));

class FirefoxPage implements Page {
  constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
  ) {}

  url = '';

  async goto(url: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
    this.url = url;
  }

  async bringToFront(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  evaluate<T>(expression: string): Promise<T> {
    return evaluateIn<T>(this.bidi, this.context, expression);
  }

  async inFrame<T>(address: string, expression: string): Promise<T> {
    const { contexts } = await this.bidi.send<{ contexts: readonly Tree[] }>('browsingContext.getTree', {
      root: this.context,
    });
    const inside = (trees: readonly Tree[]): readonly Tree[] =>
      trees.flatMap((tree) => [tree, ...inside(tree.children ?? [])]);
    const frame = inside(contexts[0]?.children ?? []).find(({ url }) => url.includes(address));
    if (!frame) throw new Error(`no frame at ${address}`);
    return evaluateIn<T>(this.bidi, frame.context, expression);
  }

  readonly recordMainThread = untold;
  readonly heapBytes = untold;
  readonly collectGarbage = untold;

  hover(x: number, y: number): Promise<void> {
    return this.pointer('mouse', [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
  }

  click(x: number, y: number): Promise<void> {
    return this.pointer('mouse', press(x, y));
  }

  tap(x: number, y: number): Promise<void> {
    return this.pointer('touch', press(x, y));
  }

  private async pointer(pointerType: string, actions: readonly object[]): Promise<void> {
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }],
    });
  }

  async press(key: string): Promise<void> {
    const values = (key.length > 1 ? key.split('+') : [key]).map((name) => KEYS[name] ?? name);
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: [
            ...values.map((value) => ({ type: 'keyDown', value })),
            ...values.reverse().map((value) => ({ type: 'keyUp', value })),
          ],
        },
      ],
    });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.bidi.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
    });
  }

  async print(): Promise<Buffer> {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.print', {
      context: this.context,
    });
    return Buffer.from(data, 'base64');
  }

  async screenshot(path: string, full = false): Promise<void> {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
      origin: full ? 'document' : 'viewport',
    });
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async outline(): Promise<string | null> {
    return null;
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }
}

const press = (x: number, y: number): readonly object[] => [
  { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];
