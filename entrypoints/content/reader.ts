/** Over 300 lines: everything that happens in a page changes the one state held here, and is told apart by method. */
import type { FaultCode } from '../../lib/base/fault';
import type { PageState, Tally } from '../../lib/model/page-report';
import type { CardOpening } from '../../lib/protocol/card';
import type { Client } from '../../lib/protocol/client';
import type { BackgroundToContent, ContentToBackground, PageSettings } from '../../lib/protocol/messages';
import { type Anchor, restore } from './anchor';
import { BlockIds } from './block-ids';
import { Card } from './card-script';
import { dropLost, type HeldClaim, holdClaims, listed, tallyOf } from './claims';
import { collect, pageFrame } from './collect';
import { childFrames, framePath } from './frames';
import { glanceAt } from './glance';
import { HitTest } from './hit-test';
import { Judged } from './judged';
import { marksOf } from './painted';
import type { Painter } from './painter';
import { Watch } from './watch';

export interface ReaderPorts {
  readonly document: Document;
  readonly background: Client<ContentToBackground>;
  readonly painter: Painter;
  /** False once the extension was updated or removed under this page. */
  readonly isAlive: () => boolean;
}

/** Milliseconds between two looks at our own marks. */
const TEND_MS = 1_500;

/**
 * The reader of one page: reads, asks, paints, follows changes and shows the card. Everything hangs on one signal;
 * when it ends, the page is as if nobody had read it.
 */
export class Reader {
  readonly #ports: ReaderPorts;
  readonly #end = new AbortController();
  readonly #card: Card;
  readonly #hits: HitTest<HeldClaim>;
  #watch: Watch | null = null;
  #settings: PageSettings = { state: 'off', marks: 'all', language: 'id', hover: false, print: false };
  #state: PageState = { kind: 'loading' };
  #held: readonly HeldClaim[] = [];
  #shadows: readonly ShadowRoot[] = [];
  #dataVersion = '';
  #judged = new Judged();
  readonly #ids = new BlockIds();
  #reading: Promise<void> | null = null;
  #again: 'no' | 'if-changed' | 'anyway' = 'no';
  #reported = '';
  #tending = 0;
  #noted = false;
  #shown: { readonly id: string; readonly at: number } | null = null;

  constructor(ports: ReaderPorts) {
    this.#ports = ports;
    this.#card = new Card({
      inject: async () => (await ports.background.call('injectCard', null)).ok,
      onClose: () => ports.painter.point(null),
    });
    this.#hits = new HitTest(ports.document);
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Asks whether this page is to be read, and reads it. Asked again when the reader is injected once more. */
  async start(): Promise<void> {
    const settings = await this.#ports.background.call('getPageSettings', null);
    if (this.signal.aborted) return;
    if (settings.ok) this.#apply(settings.value);
    else this.#fail(settings.error.code);
  }

  dispose(): void {
    if (this.signal.aborted) return;
    this.#card.close();
    if (this.#noted) void this.#card.note(null);
    this.#ports.painter.clear();
    clearInterval(this.#tending);
    this.#end.abort();
  }

  /** Whether the extension was updated or removed under this page; then the reader ends. */
  #isGone(): boolean {
    const isGone = !this.#ports.isAlive();
    if (isGone) this.dispose();
    return isGone;
  }

  /** Keeps what went wrong, for the popup to tell. False where the extension itself is gone. */
  #fail(code: FaultCode): boolean {
    if (this.#isGone()) return false;
    this.#state = { kind: 'failed', code };
    return true;
  }

  #apply(settings: PageSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    if (settings.state !== 'on') {
      this.#state = { kind: settings.state };
      this.#judged.forget();
      this.#hold([]);
      return;
    }
    // What a figure is called in the other language only the background knows.
    if (this.#judged.isEmpty || settings.language !== before.language) void this.#read('anyway');
    else this.#hold(this.#held);
  }

  /** Reads the page; while a reading is under way, once more after it. */
  #read(how: 'if-changed' | 'anyway'): Promise<void> {
    if (this.#reading) {
      if (this.#again !== 'anyway') this.#again = how;
      return this.#reading;
    }
    this.#reading = this.#readOnce(how === 'anyway')
      .catch((cause: unknown) => {
        if (!this.signal.aborted && this.#fail('INTERNAL')) console.error('[rujukan]', cause);
      })
      .finally(() => {
        this.#reading = null;
        const again = this.#again;
        this.#again = 'no';
        if (again !== 'no' && !this.signal.aborted && this.#settings.state === 'on') void this.#read(again);
      });
    return this.#reading;
  }

  async #readOnce(anyway: boolean): Promise<void> {
    const { document } = this.#ports;
    if (this.#state.kind !== 'read') this.#state = { kind: 'scanning' };
    const glance = await glanceAt(document, this.signal);
    const { blocks, shadows } = glance.mayConcern
      ? await collect(document, this.signal, this.#ids)
      : { blocks: [], shadows: glance.shadows };
    if (this.#settings.state !== 'on') return;
    this.#shadows = shadows;
    this.#follow();
    if (anyway) this.#judged.forget();
    const question = await this.#judged.ask(document, blocks, this.signal);
    if (this.#settings.state !== 'on') return;
    this.#watch?.learn(question !== null);
    if (question) {
      const answer = await this.#ports.background.call('checkBlocks', question.message);
      if (this.signal.aborted || this.#settings.state !== 'on') return;
      if (!answer.ok) {
        this.#fail(answer.error.code);
        return;
      }
      this.#dataVersion = answer.value.dataVersion;
      question.take(answer.value.claims);
    }
    // The same words may stand in other nodes now.
    this.#hold(holdClaims(this.#judged.claims, blocks));
  }

  /** Takes over judged claims: paints them, tells their number, and keeps an open card up to date. */
  #hold(held: readonly HeldClaim[]): void {
    this.#held = held;
    if (this.#settings.state === 'on') this.#state = { kind: 'read', tally: tallyOf(held) };
    const { marks } = this.#settings;
    const painted = held.flatMap((h) => {
      const { anchor } = h;
      return anchor ? marksOf(h.claim, marks).map((as) => ({ held: h, anchor, as })) : [];
    });
    this.#ports.painter.paint(painted, this.#shadows, this.#settings.print);
    this.#hits.reset(
      painted.map(({ anchor, held: h }) => [anchor, h] as const),
      this.#shadows,
    );
    this.#tend(painted.length > 0);
    this.#refreshCard();
    this.#note(painted);
    this.#report(tallyOf(held));
  }

  /** Marks that are printed have notes at the end of the page. */
  #note(painted: readonly { readonly held: HeldClaim; readonly anchor: Anchor }[]): void {
    const { print, language } = this.#settings;
    if (!print && !this.#noted) return;
    this.#noted = print && painted.length > 0;
    const claims = [
      ...new Map(
        painted.map(({ held, anchor }) => [held.id, { range: anchor.range, claim: held.claim }]),
      ).values(),
    ];
    void this.#card.note(this.#noted ? { claims, language, dataVersion: this.#dataVersion } : null);
  }

  /** While there are marks: are they as we left them, and is the extension still there? */
  #tend(anyMarks: boolean): void {
    if (anyMarks === (this.#tending !== 0)) return;
    clearInterval(this.#tending);
    this.#tending = anyMarks ? (setInterval(() => this.#look(), TEND_MS) as unknown as number) : 0;
  }

  #look(): void {
    if (this.#isGone() || this.#ports.document.hidden) return;
    for (const { anchor } of this.#held) if (anchor) restore(anchor);
    this.#ports.painter.mend();
  }

  #report(tally: Tally): void {
    const key = JSON.stringify(tally);
    // A page without claims tells nothing, unless it had some.
    if (key === this.#reported || (this.#reported === '' && Object.values(tally).every((n) => n === 0)))
      return;
    this.#reported = key;
    void this.#ports.background.call('reportTally', { tally });
  }

  #follow(): void {
    this.#watch ??= new Watch(
      {
        onChange: () => this.#dropLost(),
        onSettled: () => {
          if (!this.#isGone() && this.#settings.state === 'on') void this.#read('if-changed');
        },
      },
      this.signal,
    );
    this.#watch.observe([this.#ports.document, ...this.#shadows]);
  }

  /** Chooses the marks' colours anew. */
  repaint(): void {
    this.#hold(this.#held);
  }

  #dropLost(): void {
    const left = dropLost(this.#held);
    if (left !== this.#held) this.#hold(left);
    else this.#ports.painter.follow?.();
  }

  // ---- the card

  #refreshCard(): void {
    if (!this.#card.isOpen) return;
    const now = this.#held.find((h) => h.id === this.#shown?.id && h.anchor);
    if (!now?.anchor) {
      this.#card.close();
      return;
    }
    this.#card.update(now.anchor.range, this.#contentOf(now));
    this.#ports.painter.point(now.anchor);
  }

  #contentOf({ claim }: HeldClaim) {
    return { claim, language: this.#settings.language, dataVersion: this.#dataVersion };
  }

  async #show(held: HeldClaim, by: CardOpening): Promise<void> {
    if (!held.anchor) return;
    this.#shown = { id: held.id, at: Date.now() };
    const opened = await this.#card.open(held.anchor.range, this.#contentOf(held), by);
    if (opened) {
      this.#ports.painter.point(held.anchor);
      if (window !== window.parent || window.length > 0) void this.#ports.background.call('cardOpened', null);
    } else if (opened === null) this.#isGone();
  }

  /** A plain click or tap: opens the card of the mark under it. */
  click(x: number, y: number): void {
    const held = !this.#isGone() && this.#hits.at(x, y);
    if (held) void this.#show(held, 'pointer');
  }

  /** A pointer came to rest: opens the card of the mark under it, which goes when the pointer does. */
  hover(x: number, y: number): void {
    const held = this.#settings.hover && !this.#card.isOpen && this.#hits.at(x, y);
    if (held) void this.#show(held, 'hover');
  }

  /** What the background may ask of this page. */
  readonly handlers = {
    settingsChanged: (settings: PageSettings): null => {
      this.#apply(settings);
      return null;
    },
    packChanged: (): null => {
      if (this.#settings.state === 'on') void this.#read('anyway');
      return null;
    },
    getReport: (): ReturnType<BackgroundToContent['getReport']> => ({
      state: this.#state,
      claims: listed(this.#held, this.#settings.marks),
      dataVersion: this.#dataVersion,
      frame: {
        path: framePath(window),
        children: childFrames(this.#ports.document, this.#shadows, this.#held),
        shown: this.#shown,
      },
    }),
    getPageFrame: () => pageFrame(this.#ports.document),
    closeCard: (): null => {
      this.#card.close();
      return null;
    },
    revealClaim: async ({ claimId }: { readonly claimId: string }): Promise<null> => {
      const held = this.#held.find((h) => h.id === claimId);
      if (held) await this.#show(held, 'keyboard');
      return null;
    },
    stepClaim: async ({ by }: { readonly by: 1 | 0 | -1 }): Promise<null> => {
      const next = this.#nextFrom(by);
      if (next) await this.#show(next, 'keyboard');
      return null;
    },
  };

  /** The marked claim after or before the last one shown, or that one again; at first, the first one in view. */
  #nextFrom(by: 1 | 0 | -1): HeldClaim | null {
    const found = this.#held.filter((h) => h.anchor);
    const marked = found.filter((h) => marksOf(h.claim, this.#settings.marks).length > 0);
    const list = marked.length > 0 ? marked : found;
    const at = list.findIndex((h) => h.id === this.#shown?.id);
    if (at >= 0) return list[(at + by + list.length) % list.length] ?? null;
    const ahead = list.find((h) => (h.anchor?.range.getBoundingClientRect().bottom ?? -1) >= 0);
    return ahead ?? list[0] ?? null;
  }
}
