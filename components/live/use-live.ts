import { useEffect, useState } from 'preact/hooks';

/** What a component needs of a value that changes: to read it and to be told. */
export interface LiveSource<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** The value now; draws again whenever it changes. */
export function useLive<T>(source: LiveSource<T>): T {
  const [value, setValue] = useState(() => source.get());
  useEffect(() => {
    const follow = (): void => setValue(() => source.get());
    follow();
    return source.subscribe(follow);
  }, [source]);
  return value;
}
