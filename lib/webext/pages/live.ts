/** A value that changes while a page is open. Pages draw it; nothing else is known about them here. */
export interface Live<T> {
  get(): T;
  /** Calls back after every change; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
}

export interface LiveCell<T> extends Live<T> {
  set(value: T): void;
}

/** A cell that holds `first` until it is set. Setting what it holds already tells nobody. */
export function liveCell<T>(first: T): LiveCell<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
