import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const onDebian = (): boolean => {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

const aptGet = (...args: string[]): boolean =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Installs Debian's packages, newest first looked up, where this is Debian and we are root; elsewhere it does nothing. */
export function installPackages(packages: readonly string[]): void {
  if (packages.length === 0 || !onDebian() || process.getuid?.() !== 0) return;
  console.log(`installing ${packages.join(' and ')} through apt-get`);
  aptGet('-qq', 'update');
  aptGet('-qq', 'install', '-y', '--no-install-recommends', ...packages);
}
