/** Host elements that this reader put into the page, so that its watch does not take them for the page's own. */
const own = new WeakSet<Node>();

export const markOwn = <T extends Node>(node: T): T => {
  own.add(node);
  return node;
};

export const isOwn = (node: Node): boolean => own.has(node);
