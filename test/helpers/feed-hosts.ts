import { type FeedServer, serveFolder } from './feed-server';
import { startNginx } from './nginx';

/** A server over a folder of feeds. */
export interface FeedHost {
  /** Ends in a slash. */
  readonly url: string;
  /** Answers of its own in place of files, where it can be told to misbehave. */
  readonly instead: FeedServer['instead'] | null;
  close(): Promise<void>;
}

/** The servers that feeds are tried on. nginx is a must: without it the tests fail and say how to install it. */
export const FEED_HOSTS = {
  'a plain server': (folder: string): Promise<FeedHost> => serveFolder(folder),
  nginx: async (folder: string): Promise<FeedHost> => ({
    instead: null,
    ...(await startNginx(folder)),
  }),
} as const;

export type FeedHostName = keyof typeof FEED_HOSTS;
export const FEED_HOST_NAMES = Object.keys(FEED_HOSTS) as FeedHostName[];
