import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSettings } from '../../../lib/settings/decode';
import { hostOf, isUnder, patternOf } from '../../../lib/settings/hosts';
import { readNewsSites } from '../../../lib/settings/news-sites';
import { excludedFor, originsFor, pageStateFor } from '../../../lib/settings/page-state';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings';

describe('settings from storage', () => {
  it('are the defaults where there are none', () => {
    for (const nothing of [undefined, null])
      expect(decodeSettings(nothing)).toEqual({ settings: DEFAULT_SETTINGS, dropped: [] });
  });

  it('lose only what is wrong, and say what', () => {
    const stored = {
      language: 'en',
      mode: 'everything',
      ownHosts: ['a.id', 'http://b.id', 'a.id', 7],
      paused: true,
      source: { url: 'https://data.example/', root: 4 },
      later: 'field of a later version',
    };
    const { settings, dropped } = decodeSettings(stored);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, language: 'en', ownHosts: ['a.id'], paused: true });
    expect(dropped).toEqual(['mode', 'ownHosts.3', 'source.root']);
  });

  it('come out whole whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), (value, field) => {
        const { settings } = decodeSettings({ [field]: value });
        expect(decodeSettings(settings)).toEqual({ settings, dropped: [] });
      }),
    );
  });
});

describe('hosts', () => {
  it.each([
    ['https://www.kompas.com/a?b#c', 'kompas.com'],
    ['http://127.0.0.1:8080/x', '127.0.0.1'],
    ['https://[::1]:3/', '[::1]'],
    ['https://user:pw@detik.com', 'detik.com'],
    ['https://kompas.com@evil.example/', 'evil.example'],
    ['https://KOMPAS.com./', 'kompas.com'],
    ['https://xn--brnger-dua.id/', 'xn--brnger-dua.id'],
    ['about:blank', null],
    ['chrome://extensions', null],
    ['file:///tmp/a.html', null],
    ['https://', null],
    ['https://evil.example\\@kompas.com/', null],
    ['', null],
  ])('of %s is %s', (url, host) => expect(hostOf(url)).toBe(host));

  it('agree with the browser’s own reading of addresses', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const { hostname } = new URL(url);
        expect(hostOf(new URL(url).href)).toBe(hostname.replace(/\.$/, '').replace(/^www\./, ''));
      }),
      { numRuns: 40 },
    );
  });

  it('lie under a site, not merely end like it', () => {
    expect(isUnder('nasional.kompas.com', 'kompas.com')).toBe(true);
    expect(isUnder('notkompas.com', 'kompas.com')).toBe(false);
    expect(isUnder('kompas.com', 'nasional.kompas.com')).toBe(false);
    expect(isUnder('9.127.0.0.1', '127.0.0.1')).toBe(false);
    expect(patternOf('kompas.com')).toBe('*://*.kompas.com/*');
    expect(patternOf('127.0.0.1')).toBe('*://127.0.0.1/*');
    expect(patternOf('localhost')).toBe('*://localhost/*');
  });
});

describe('where a page is read', () => {
  const news = ['kompas.com'];
  const state = (settings: Partial<Settings>, url: string) =>
    pageStateFor({ ...DEFAULT_SETTINGS, ...settings }, url, news);

  it('follows the mode', () => {
    expect(state({}, 'https://kompas.com/')).toBe('unread');
    expect(state({ mode: 'listed' }, 'https://nasional.kompas.com/a')).toBe('on');
    expect(state({ mode: 'listed' }, 'https://blog.example/')).toBe('unread');
    expect(state({ mode: 'listed', ownHosts: ['blog.example'] }, 'https://blog.example/')).toBe('on');
    expect(state({ mode: 'all' }, 'https://blog.example/')).toBe('on');
    expect(state({ mode: 'all' }, 'chrome://settings')).toBe('unscriptable');
  });

  it('stops for a site that is off, and for all while paused', () => {
    expect(state({ mode: 'all', offHosts: ['kompas.com'] }, 'https://www.kompas.com/')).toBe('off');
    expect(state({ mode: 'all', paused: true }, 'https://kompas.com/')).toBe('paused');
  });

  it('asks for what the mode needs and no more', () => {
    expect(originsFor({ mode: 'click', ownHosts: ['a.id'] }, news)).toEqual([]);
    expect(originsFor({ mode: 'listed', ownHosts: ['a.id', 'kompas.com'] }, news)).toEqual([
      '*://*.kompas.com/*',
      '*://*.a.id/*',
    ]);
    expect(originsFor({ mode: 'all', ownHosts: [] }, news)).toEqual(['*://*/*']);
    expect(excludedFor({ offHosts: ['a.id'] })).toEqual(['*://*.a.id/*']);
  });
});

describe('the bundled news sites', () => {
  const csv = readFileSync('assets/data/news-sites/news-sites.csv', 'utf8');
  const hosts = readNewsSites(csv);

  it('are all readable and there once', () => {
    expect(hosts.length).toBe(csv.trim().split('\n').length - 1);
    expect(hosts.length).toBeGreaterThanOrEqual(60);
    expect(hosts).toEqual(expect.arrayContaining(['kompas.com', 'detik.com', 'tempo.co', 'antaranews.com']));
  });

  it('have no site that lies under another', () => {
    expect(hosts.filter((a) => hosts.some((b) => a !== b && isUnder(a, b)))).toEqual([]);
  });
});
