import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const AnnounceContext = createContext<(words: string) => void>(() => undefined);

/** One live region for everything below it: a hundred buttons need no hundred of them. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState<readonly [words: string, turn: number]>(['', 0]);
  const say = useCallback((words: string) => setSaid(([, turn]) => [words, turn + 1]), []);
  return (
    <AnnounceContext.Provider value={say}>
      {children}
      <div aria-live="polite" class="rj-hidden" data-announcer>
        {/* A key of its own has the same words said again. */}
        <span key={said[1]}>{said[0]}</span>
      </div>
    </AnnounceContext.Provider>
  );
}

export const useAnnounce = (): ((words: string) => void) => useContext(AnnounceContext);
