import { render } from 'preact';
import notesStyle from '../../assets/styles/print-notes.css?inline';
import { type PrintNote, PrintNotes } from '../../components/print-notes/PrintNotes';
import type { CardContent, MarkedClaims } from '../../lib/protocol/card';

/** Letters of the text around a figure that help to find it on paper. */
const AROUND = 60;

/**
 * Notes on a page's marks at the end of the page while it is printed, and only then: a host element that comes with
 * `beforeprint` and leaves with `afterprint`.
 */
export class Notes {
  #marked: MarkedClaims<Range> | null = null;
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;

  constructor(private readonly document: Document) {
    addEventListener('beforeprint', (event) => {
      if (event.isTrusted) this.#mount();
    });
    addEventListener('afterprint', () => this.#host?.remove());
  }

  /** From now on these claims are printed. Gives the host that will hold them. */
  prepare(marked: MarkedClaims<Range> | null): HTMLElement {
    this.#marked = marked;
    if (!this.#host) {
      this.#host = this.document.createElement('rujukan-notes');
      this.#root = this.#host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(notesStyle);
      this.#root.adoptedStyleSheets = [sheet];
    }
    return this.#host;
  }

  #mount(): void {
    const marked = this.#marked;
    if (!marked || !this.#host || !this.#root) return;
    const { language, dataVersion } = marked;
    const notes = marked.claims.map(({ range, claim }) => noteOf(range, claim));
    render(
      <PrintNotes notes={notes} language={language} dataVersion={dataVersion} pageUrl={location.href} />,
      this.#root,
    );
    this.document.documentElement.append(this.#host);
  }
}

function noteOf(range: Range, claim: CardContent['claim']): PrintNote {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const before = (startContainer as Text).data.slice(0, startOffset);
  const after = (endContainer as Text).data.slice(endOffset);
  return { claim, before: lastWords(before), after: firstWords(after) };
}

const lastWords = (text: string): string =>
  text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*/, '')}`;

const firstWords = (text: string): string =>
  text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\S*$/, '')}…`;
