/** What the command line touches outside itself; tests hand in their own. */
export interface CliIo {
  /** Standard input as bytes. */
  readonly input: AsyncIterable<Uint8Array>;
  readonly inputIsTerminal: boolean;
  /** Writes to standard output. Resolves once more may follow; false where nobody reads any longer. */
  readonly write: (text: string) => Promise<boolean>;
  /** One line to standard error. */
  readonly err: (line: string) => void;
  /** Columns of the terminal. */
  readonly columns: number;
  readonly color: boolean;
  /** The project's folder. */
  readonly root: string;
}

/** Exit statuses of `check`, strongest first: misuse, errors in the input, `--fail-on`, nothing. */
export const EXIT = { done: 0, errors: 1, misuse: 2, failOn: 3 } as const;

const WITHOUT_TERMINAL = 120;

/** The process's own streams. */
export function processIo(root: string): CliIo {
  const { stdin, stdout, stderr } = process;
  let open = true;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `| head` has seen enough: nothing is wrong.
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return {
    input: stdin,
    inputIsTerminal: stdin.isTTY === true,
    write: (text) =>
      new Promise((resolve) => {
        if (!open) return resolve(false);
        // The callback comes when the text has left or failed to, which is back-pressure enough.
        stdout.write(text, () => resolve(open));
      }),
    err: (line) => {
      stderr.write(`${line}\n`);
    },
    columns: stdout.columns ?? (Number(process.env.COLUMNS) || WITHOUT_TERMINAL),
    color: stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    root,
  };
}
