import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { defineConfig, type UserManifest } from 'wxt';
import { packBuild } from './entrypoints/cli/pack-build';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Browser tests serve their pages on the loopback address. Only their own build (`--mode e2e`) holds that
 * host permission and the reader from the start; a published build asks at run time.
 */
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/**
 * Everything comes from the package; only an update source may be asked for data. Firefox's own default would turn
 * a source on this machine into https.
 */
const CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "img-src 'self' data:",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "frame-src 'none'",
  "form-action 'none'",
].join('; ');

/** Imports of `table.csv?rows` are the table's rows by column: no page has to read CSV. */
const tableRows = {
  name: 'table-rows',
  load: (id: string): string | null => {
    const [file = '', query] = id.split('?');
    if (query !== 'rows' || !file.endsWith('.csv')) return null;
    return `export default ${JSON.stringify(parse(readFileSync(file), { columns: true }))}`;
  },
};

/**
 * WXT's own word on a content script that failed to start, which it leaves out of published builds, and the catching that
 * is for it alone. Left out of all, so that the tests weigh what is published; the browser tells of the error anyway.
 */
const quietStart = {
  name: 'quiet-start',
  transform: (code: string, id: string): string | null =>
    id.includes('content-script-isolated-world-entrypoint')
      ? code.replace(/try \{(.*)\} catch \(err\) \{.*throw err;\s*\}/s, '$1')
      : null,
};

const feedPattern = (url: string): string => `${new URL(url).protocol}//${new URL(url).hostname}/*`;

/**
 * Chrome suggests keys for four commands and no more; the other two wait for the reader's own. Firefox takes all six.
 * Every key can be changed in the browser's settings of shortcuts. Chromium keeps Alt+Shift with A, B, C, N, P, R, T, W, X and Z
 * for itself (tab groups) and says nothing where one of them is suggested: a browser test looks after that.
 */
const commandsFor = (browser: string): UserManifest['commands'] => ({
  // Last keys are all different: the browser tests tell commands apart by them.
  _execute_action: { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandOpen__' },
  'next-claim': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
  'previous-claim': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
  'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandPanel__' },
  'open-card': {
    ...(browser === 'firefox' ? { suggested_key: { default: 'Alt+Shift+O' } } : {}),
    description: '__MSG_commandCard__',
  },
  'pause-here': {
    ...(browser === 'firefox' ? { suggested_key: { default: 'Alt+Shift+S' } } : {}),
    description: '__MSG_commandPause__',
  },
});

export default defineConfig({
  root,
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [tableRows, quietStart],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: {
      alias: { 'wxt/utils/content-script-context': `${root}entrypoints/content/no-context.ts` },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'id',
    permissions: ['activeTab', 'scripting', 'storage', 'alarms'],
    // A distributor's own feed may be asked from the start.
    ...(process.env.WXT_FEED_URL ? { host_permissions: [feedPattern(process.env.WXT_FEED_URL)] } : {}),
    optional_host_permissions: ['*://*/*'],
    ...(mode === 'e2e'
      ? {
          host_permissions: LOOPBACK,
          content_scripts: [
            {
              matches: LOOPBACK,
              js: ['content-scripts/content.js'],
              run_at: 'document_idle' as const,
              all_frames: true,
              match_origin_as_fallback: true,
            },
          ],
        }
      : {}),
    // What an extension page or the background may reach; a page that is read is not reached from here at all.
    content_security_policy: { extension_pages: CSP },
    action: { default_title: '__MSG_extensionShortName__' },
    commands: commandsFor(browser),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'rujukan@rujukan.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          // Ed25519 in WebCrypto came with 137; without it no update could be verified.
          minimum_chrome_version: '137',
        }),
  }),
  hooks: {
    // The data that ships is compiled from its tables anew, so that no build can carry an older pack.
    'build:before': async () => {
      const status = await packBuild([], { out: console.log, err: console.error }, { root });
      if (status !== 0) throw new Error('the embedded pack could not be built');
    },
  },
});
