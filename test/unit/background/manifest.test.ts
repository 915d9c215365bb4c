import { describe, expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import config from '../../../wxt.config';

type Make = (env: { browser: string; mode: string }) => UserManifest;
const make = (browser: string, mode = 'production'): UserManifest =>
  (config.manifest as unknown as Make)({ browser, mode });

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  it('demands no site and offers the page nothing', () => {
    const manifest = make(browser);
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', 'alarms']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const field of ['host_permissions', 'content_scripts', 'web_accessible_resources'])
      expect(manifest).not.toHaveProperty(field);
  });

  it('lets its pages load nothing from elsewhere and run nothing but what is packed', () => {
    const { extension_pages = '' } = make(browser).content_security_policy as { extension_pages?: string };
    const rules = extension_pages.split('; ');
    expect(rules).toEqual(expect.arrayContaining(["default-src 'self'", "script-src 'self'"]));
    expect(extension_pages).not.toMatch(/unsafe|upgrade-insecure/);
  });

  it('has six commands to map, as many keys as the browser takes, and last keys that differ', () => {
    const commands = make(browser).commands ?? {};
    expect(Object.keys(commands)).toHaveLength(6);
    const keys = Object.values(commands).flatMap(({ suggested_key }) =>
      suggested_key ? [(suggested_key as { default: string }).default.split('+').at(-1)] : [],
    );
    // Chrome refuses a manifest that suggests more than four.
    expect(keys).toHaveLength(browser === 'firefox' ? 6 : 4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is let into pages of this machine in the test build alone', () => {
    expect(make(browser, 'e2e')).toMatchObject({
      host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'],
    });
  });
});
