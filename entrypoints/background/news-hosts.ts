import csv from '../../assets/data/news-sites/news-sites.csv?raw';
import { readNewsSites } from '../../lib/settings/news-sites';

/** Hosts of the bundled list of Indonesian news sites. */
export const NEWS_HOSTS: readonly string[] = readNewsSites(csv);
