import { readFrame } from '../../../entrypoints/background/page-frame';
import { collect, pageFrame } from '../../../entrypoints/content/collect';

/** What the reader finds in this page. */
export const collectPage = async () => ({
  blocks: (await collect(document, new AbortController().signal)).blocks.map(({ block }) => block),
  frame: readFrame(pageFrame(document)),
});
