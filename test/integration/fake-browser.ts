/** As much of the browser's extension interface as the background uses, in memory. */

type Listener = (...args: never[]) => unknown;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    /** Calls every listener and gives the answers. */
    fire: (...args: unknown[]): unknown[] => [...listeners].map((listener) => listener(...(args as never[]))),
  };
}

export interface FakeTab {
  readonly id: number;
  url?: string;
  status?: string;
  /** Answers messages as the reader in the page would; none: no reader. */
  reader?: ((message: { method: string; payload: unknown; id: string }) => unknown) | undefined;
  /** What a script that may not enter is told. */
  closed?: string;
  /** Frames that a script may enter, by id, with their readers as `reader` is the top one's. */
  frames?: ReadonlyMap<number, NonNullable<FakeTab['reader']>>;
  /** What a script that looks at the page's text finds in the top frame. */
  lines?: readonly string[];
}

export const EXTENSION_ID = 'fakefakefake';

export function createFakeBrowser(base: string) {
  const stored = new Map<string, unknown>();
  const granted = new Set<string>();
  const alarms = new Map<string, unknown>();
  const tabs = new Map<number, FakeTab>();
  let registered: readonly Record<string, unknown>[] = [];
  /** Everything said to own pages. */
  const told: { method: string; payload: unknown }[] = [];
  const injected: { tabId: number; file: string }[] = [];
  /** Sheets of ours in tabs, in the order in which they came. */
  const sheets: { tabId: number; css: string }[] = [];
  const badges = new Map<number, string>();
  const opened: string[] = [];
  const broken = { storage: false };
  let injecting: (tab: FakeTab, file: string) => void = () => undefined;

  /** Lives as long as the browser does, over stops of the background. */
  const session = new Map<string, unknown>();

  const browser = {
    runtime: {
      id: EXTENSION_ID,
      getURL: (path: string) => base + path.replace(/^\//, ''),
      getPlatformInfo: async () => ({}),
      sendMessage: async (message: { method: string; payload: unknown }) => {
        told.push(structuredClone(message));
        throw new Error('Could not establish connection. Receiving end does not exist.');
      },
      onMessage: event(),
      onInstalled: event(),
      onStartup: event(),
    },
    storage: {
      local: {
        get: async (key: string) => {
          if (broken.storage) throw new Error('storage is broken');
          return stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {};
        },
        set: async (values: Record<string, unknown>) => {
          if (broken.storage) throw new Error('storage is broken');
          for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
        },
      },
      session: {
        get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
      },
    },
    alarms: {
      onAlarm: event(),
      get: async (name: string) => alarms.get(name),
      create: (name: string, times: unknown) => void alarms.set(name, times),
    },
    permissions: {
      onAdded: event(),
      onRemoved: event(),
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => granted.has(origin) || granted.has('*://*/*')),
      getAll: async () => ({ origins: [...granted] }),
    },
    tabs: {
      query: async (query: { active?: boolean }) =>
        query.active ? [...tabs.values()].slice(0, 1) : [...tabs.values()],
      get: async (id: number) => {
        const tab = tabs.get(id);
        if (!tab) throw new Error(`No tab with id: ${id}`);
        return tab;
      },
      create: async ({ url }: { url: string }) => void opened.push(url),
      sendMessage: async (
        id: number,
        message: { method: string; payload: unknown; id: string },
        { frameId }: { frameId?: number } = {},
      ) => {
        const tab = tabs.get(id);
        const reader = frameId ? tab?.frames?.get(frameId) : tab?.reader;
        if (frameId === undefined)
          for (const other of tab?.frames?.values() ?? []) other(structuredClone(message));
        if (!reader) throw new Error('Could not establish connection. Receiving end does not exist.');
        const value = await reader(structuredClone(message));
        return { rujukan: 1, id: message.id, result: { ok: true, value } };
      },
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void badges.set(tabId, text),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
    scripting: {
      executeScript: async ({
        target,
        files,
        args,
      }: {
        target: { tabId: number; allFrames?: boolean };
        files?: string[];
        args?: unknown[];
      }) => {
        const tab = tabs.get(target.tabId);
        if (!tab || tab.closed) throw new Error(tab?.closed ?? 'No tab');
        // All frames come after the top one, which was noted then.
        if (!target.allFrames)
          for (const file of files ?? []) {
            injected.push({ tabId: tab.id, file });
            injecting(tab, file);
          }
        const ids = target.allFrames ? [...(tab.frames?.keys() ?? []), 0] : [0];
        const [asked] = args ?? [];
        const result = typeof asked === 'string' ? tab.lines?.includes(asked) : tab.lines;
        return ids.map((frameId) => ({ frameId, result: args && frameId === 0 ? result : undefined }));
      },
      insertCSS: async ({ target, css }: { target: { tabId: number }; css: string }) => {
        if (tabs.get(target.tabId)?.closed) throw new Error('Missing host permission for the tab');
        sheets.push({ tabId: target.tabId, css });
      },
      removeCSS: async ({ target, css }: { target: { tabId: number }; css: string }) => {
        const at = sheets.findIndex((sheet) => sheet.tabId === target.tabId && sheet.css === css);
        if (at >= 0) sheets.splice(at, 1);
      },
      getRegisteredContentScripts: async () => registered,
      unregisterContentScripts: async () => {
        registered = [];
      },
      registerContentScripts: async (scripts: readonly Record<string, unknown>[]) => {
        if (registered.length > 0) throw new Error('Duplicate script ID');
        registered = scripts;
      },
    },
    commands: { onCommand: event() },
    i18n: { getUILanguage: () => 'id' },
  };
  return {
    browser,
    stored,
    session,
    granted,
    alarms,
    tabs,
    told,
    injected,
    sheets,
    badges,
    opened,
    broken,
    registered: () => registered[0],
    onInject: (call: typeof injecting) => {
      injecting = call;
    },
  };
}
