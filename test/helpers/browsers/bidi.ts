import { WebSocket } from 'ws';

type Params = Readonly<Record<string, unknown>>;
interface Reply {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
}

/** A WebDriver BiDi connection: commands by id, events to one listener. */
export class Bidi {
  private next = 1;
  private readonly waiting = new Map<
    number,
    { resolve: (value: never) => void; reject: (e: Error) => void }
  >();
  onEvent: (method: string, params: Record<string, unknown>) => void = () => undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.receive(JSON.parse(String(data)) as Reply));
    socket.on('close', () => {
      for (const { reject } of this.waiting.values())
        reject(new Error('Error: the browser closed the connection'));
      this.waiting.clear();
    });
  }

  static connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(address, { maxPayload: 1 << 28 });
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(new Bidi(socket)));
      socket.once('error', reject);
    });
  }

  send<T>(method: string, params: Params = {}): Promise<T> {
    const id = this.next++;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  close(): void {
    this.socket.close();
  }

  private receive(reply: Reply): void {
    if (reply.type === 'event') this.onEvent(reply.method ?? '', reply.params ?? {});
    const waiting = this.waiting.get(reply.id ?? 0);
    if (!waiting) return;
    this.waiting.delete(reply.id ?? 0);
    if (reply.type === 'success') waiting.resolve(reply.result as never);
    else waiting.reject(new Error(`Error: ${reply.error}: ${reply.message}`));
  }
}

interface EvaluateResult {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Evaluates an expression in a context; plain data travels as JSON. */
export async function evaluateIn<T>(bidi: Bidi, context: string, expression: string): Promise<T> {
  const answer = await bidi.send<EvaluateResult>('script.evaluate', {
    expression: `Promise.resolve(${expression}\n).then((value) => JSON.stringify({ value }))`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(`Error: ${answer.exceptionDetails?.text}`);
  return (JSON.parse(answer.result?.value ?? '{}') as { value: T }).value;
}
