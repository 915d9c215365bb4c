import { hasElectionCue } from '../../lib/claims/screen';
import type { PageDocument } from '../../lib/model/document';
import { readMetadata } from '../../lib/page/metadata';
import type { PageNode } from '../../lib/page/node';
import type { PageFrame } from '../../lib/protocol/messages';

type Frame = Required<Omit<PageDocument, 'blocks'>>;

const NONE: readonly PageNode[] = [];
const node = (part: Partial<PageNode>): PageNode => ({
  type: 'element',
  name: '',
  text: '',
  children: NONE,
  attribute: () => null,
  hidden: false,
  shadow: null,
  ...part,
});

/** Title, address, date and language out of what a document says of itself. */
export function readFrame({ url, lang, head }: PageFrame): Frame {
  const children = head.map(({ name, attributes, text }) => {
    const values = new Map(attributes);
    return node({
      name,
      attribute: (wanted) => values.get(wanted) ?? null,
      children: [node({ type: 'text', text })],
    });
  });
  const found = readMetadata(
    node({ name: 'html', attribute: (wanted) => (wanted === 'lang' ? lang : null), children }),
  );
  return { title: found.title.slice(0, 1_000), url, published: found.published, lang: found.lang };
}

/**
 * The frame of a document inside a page. Its own title only where it speaks of elections: most are called after the
 * widget they hold.
 */
export function readFramed(own: PageFrame, top: PageFrame | null): Frame {
  const inner = readFrame(own);
  if (top === null) return inner;
  const outer = readFrame(top);
  return {
    title: hasElectionCue(inner.title) ? inner.title : outer.title,
    url: outer.url,
    published: inner.published || outer.published,
    lang: inner.lang || outer.lang,
  };
}
