/** What `left` has that `right` has not, each as often as it stands there. */
export function without(left: readonly string[], right: readonly string[]): string[] {
  const rest = [...right];
  return left.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
