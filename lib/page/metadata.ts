/** What a page says of itself: title, address, time of publication, language. All of it may be wrong or missing. */
import type { PageNode, PageText } from './node';

export interface PageMetadata {
  readonly title: string;
  /** Canonical address as written, or empty. */
  readonly url: string;
  /** ISO date or date-time, or empty. */
  readonly published: string;
  /** BCP 47 tag, or empty. */
  readonly lang: string;
}

/** Longest JSON-LD that is looked at. */
const JSON_LIMIT = 200_000;
const ISO = /^(?:19|20)\d\d-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?$/;
const PUBLISHED_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'pubdate',
  'date',
  'dc.date',
  'dc.date.issued',
];

interface Found {
  metaTitle: string;
  siteName: string;
  title: string;
  heading: string;
  canonical: string;
  metaUrl: string;
  lang: string;
  jsonDate: string;
  timeDate: string;
  dates: Map<string, string>;
}

/** Reads the metadata of a document without recursion. `limit` bounds the nodes looked at. */
export function readMetadata(root: PageNode, limit = 200_000): PageMetadata {
  const found: Found = {
    metaTitle: '',
    siteName: '',
    title: '',
    heading: '',
    canonical: '',
    metaUrl: '',
    lang: '',
    jsonDate: '',
    timeDate: '',
    dates: new Map(),
  };
  const stack: (PageNode | PageText)[] = [root];
  for (let seen = 0; stack.length > 0 && seen < limit; seen++) {
    const node = stack.pop() as PageNode | PageText;
    if (node.type === 'text') continue;
    note(node, found);
    stack.push(...[...node.children].reverse());
  }
  const date = PUBLISHED_NAMES.map((name) => found.dates.get(name)).find((value) => value);
  return {
    title: titleOf(found),
    url: found.canonical || found.metaUrl,
    published: date || found.jsonDate || found.timeDate,
    lang: found.lang,
  };
}

function note(node: PageNode, found: Found): void {
  switch (node.name) {
    case 'html':
      found.lang ||= (node.attribute('lang') ?? '').trim();
      break;
    case 'title':
      found.title ||= plainText(node);
      break;
    case 'h1':
      found.heading ||= plainText(node);
      break;
    case 'link':
      if (node.attribute('rel')?.toLowerCase() === 'canonical')
        found.canonical ||= webAddress(node.attribute('href'));
      break;
    case 'time':
      found.timeDate ||= isoDate(node.attribute('datetime'));
      break;
    case 'meta':
      noteMeta(node, found);
      break;
    case 'script':
      if (node.attribute('type')?.toLowerCase() === 'application/ld+json')
        found.jsonDate ||= jsonDate(rawText(node));
  }
}

function noteMeta(node: PageNode, found: Found): void {
  const name = (
    node.attribute('property') ??
    node.attribute('name') ??
    node.attribute('itemprop') ??
    ''
  ).toLowerCase();
  const content = node.attribute('content') ?? '';
  if (name === 'og:title') found.metaTitle ||= content.trim();
  else if (name === 'og:site_name') found.siteName ||= content.trim();
  else if (name === 'og:url') found.metaUrl ||= webAddress(content);
  else if (PUBLISHED_NAMES.includes(name) && !found.dates.has(name)) {
    const date = isoDate(content);
    if (date !== '') found.dates.set(name, date);
  }
}

const webAddress = (value: string | null): string =>
  value && /^https?:\/\//i.test(value) ? value.trim() : '';

const isoDate = (value: string | null): string => {
  const date = (value ?? '').trim();
  return ISO.test(date) ? date.replace(' ', 'T') : '';
};

/**
 * The title without the name of the outlet, which says nothing of the page (and may hold words like "sample" or
 * "poll"): the main heading where the title begins with it, else without the site's own name at its end.
 */
function titleOf({ metaTitle, title, heading, siteName }: Found): string {
  const whole = metaTitle || title || heading;
  if (heading.length > 15 && whole.startsWith(heading)) return heading;
  const parts = /^(.{8,})\s+[-–—|·]\s+(.{2,60})$/u.exec(whole);
  return parts && siteName !== '' && parts[2]?.toLowerCase() === siteName.toLowerCase()
    ? (parts[1] as string)
    : whole;
}

/** The first `datePublished` at any depth; the nearest to the top wins. */
function jsonDate(source: string): string {
  if (source.length > JSON_LIMIT) return '';
  let queue: unknown[];
  try {
    queue = [JSON.parse(source)];
  } catch {
    return '';
  }
  for (let i = 0; i < queue.length && i < 5_000; i++) {
    const value = queue[i];
    if (typeof value !== 'object' || value === null) continue;
    const date = (value as Record<string, unknown>).datePublished;
    if (typeof date === 'string' && isoDate(date) !== '') return isoDate(date);
    queue.push(...Object.values(value));
  }
  return '';
}

const plainText = (node: PageNode): string => rawText(node).replace(/\s+/g, ' ').trim();

function rawText(node: PageNode): string {
  const parts: string[] = [];
  const stack: (PageNode | PageText)[] = [node];
  while (stack.length > 0) {
    const next = stack.pop() as PageNode | PageText;
    if (next.type === 'text') parts.push(next.text);
    else stack.push(...[...next.children].reverse());
  }
  return parts.join('');
}
