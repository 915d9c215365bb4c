/**
 * A function of an object that is worked out once for each and remembered as long as the object lives. For what depends
 * on the object alone: one that is changed later keeps its first answer.
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  // In a box each, since an answer may be anything.
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let known = made.get(key);
    if (!known) {
      known = { value: make(key) };
      made.set(key, known);
    }
    return known.value;
  };
}
