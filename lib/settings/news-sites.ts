import { isHost } from './hosts';

/**
 * Hosts of the bundled list of Indonesian news sites (`assets/data/news-sites/news-sites.csv`: host, name,
 * scope), in its order. Lines without a usable host are passed over.
 */
export function readNewsSites(csv: string): readonly string[] {
  const hosts = csv
    .split(/\r?\n/)
    .slice(1)
    .map((line) => (line.split(',')[0] ?? '').trim().toLowerCase())
    .filter((host) => host !== '' && isHost(host));
  return [...new Set(hosts)];
}
