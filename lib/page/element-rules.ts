/** What an element means for reading: skipped, a block of its own, and of which kind. */
import type { BlockKind } from '../model/document';
import type { PageNode } from './node';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never read: not prose, not the page's own words, or the reader's own input. */
const SKIPPED = words(
  'head script style template noscript nav textarea input select option optgroup datalist progress meter ' +
    'code pre samp kbd svg math canvas video audio iframe object embed map area menu sup rp rt',
);
const SKIPPED_ROLES = words('navigation search menu menubar toolbar textbox searchbox combobox listbox');

const BLOCKS = words(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p section summary ul ' +
    'table caption thead tbody tfoot tr td th',
);

/** These hold the whole text; what their attributes say of the layout is not about the text. */
const WHOLE = words('html body main article');

/** Names (of class or id) of boxes that lead to other articles. Whole wrappers ("content-sidebar-wrap") are not among them. */
const ASIDE_NAME =
  /^(?:sidebar|widget-area|related(?:[-_].*)?|terkait|(?:berita|artikel)[-_]terkait|baca[-_]?juga|.*[-_]baca[-_]?juga|lihat[-_]?juga|read[-_]?also|also[-_]?read|rekomendasi|recommend(?:ed|ations?)?(?:[-_].*)?|terpopuler|trending|popular[-_](?:posts|news|articles)|taboola.*|outbrain.*)$/;
const COMMENT_NAME =
  /^(?:comments?|komentar|comment-?list|comments?[-_](?:area|list|section|wrapper|item|body|content)|disqus_thread)$/;
/** A paragraph that only points to another article. */
const ASIDE_TEXT = /^\W*(?:(?:baca|lihat|simak|tonton)\s+juga|read\s+also|also\s+read|see\s+also)\b/i;

export const isAsideText = (text: string): boolean => text.length < 300 && ASIDE_TEXT.test(text);

/** Whether nothing inside is read. `depth` counts elements above; `heading` is true inside a heading. */
export function isSkipped(node: PageNode, depth: number, heading: boolean): boolean {
  const { name } = node;
  if (SKIPPED.has(name) || node.hidden || node.attribute('hidden') !== null) return true;
  // A button is a control, except where it is how a heading opens its section.
  if (name === 'button' && !heading) return true;
  if (name === 'dialog' && node.attribute('open') === null) return true;
  // Page roots are hidden from assistive technology while a consent dialog is up; the reader still sees them.
  if (node.attribute('aria-hidden') === 'true' && depth > 2 && !WHOLE.has(name)) return true;
  const editable = node.attribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = node.attribute('role');
  return role !== null && SKIPPED_ROLES.has(role);
}

/** Folded away inside closed details, of which the summary alone is seen. */
export const isFolded = (parent: PageNode, { name }: Pick<PageNode, 'name'>): boolean =>
  parent.name === 'details' && name !== 'summary' && parent.attribute('open') === null;

export function isBlock(node: PageNode): boolean {
  if (node.layout === undefined || TABLE_PARTS.has(node.name)) return BLOCKS.has(node.name);
  return node.layout === 'block';
}
const TABLE_PARTS = words('table caption tr td th');

/** The heading level of an element, or 0. */
export function headingLevel(node: PageNode): number {
  if (/^h[1-6]$/.test(node.name)) return Number(node.name[1]);
  if (node.attribute('role') !== 'heading') return 0;
  const level = Number(node.attribute('aria-level') ?? '2');
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

/** The kind that an element gives to the blocks inside it, given the kind around it. */
export function kindInside(node: PageNode, around: BlockKind, level: number): BlockKind {
  if (around === 'aside' || around === 'comment') return around;
  if (!WHOLE.has(node.name) || node.attribute('class')?.includes('comment')) {
    const named = namedKind(node);
    if (named) return named;
  }
  if (around === 'quote') return around;
  switch (node.name) {
    case 'aside':
      return 'aside';
    case 'blockquote':
      return 'quote';
    case 'td':
    case 'th':
    case 'dt':
    case 'dd':
      return 'cell';
    case 'caption':
    case 'figcaption':
      return 'caption';
    case 'li':
      return 'list_item';
  }
  return level > 0 ? 'heading' : around;
}

function namedKind(node: PageNode): BlockKind | null {
  const names = `${node.attribute('class') ?? ''} ${node.attribute('id') ?? ''}`.trim();
  if (names === '') return null;
  for (const name of names.toLowerCase().split(/\s+/)) {
    if (COMMENT_NAME.test(name)) return 'comment';
    if (ASIDE_NAME.test(name)) return 'aside';
  }
  return null;
}
