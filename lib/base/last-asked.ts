/**
 * A pure function of a text that remembers its last answer: the numbers of a sentence ask the same of the sentence one
 * after another.
 */
export function lastAsked<T>(answer: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | null = null;
  return (text) => {
    if (last === null || last.text !== text) last = { text, answer: answer(text) };
    return last.answer;
  };
}
