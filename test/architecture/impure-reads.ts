import ts from 'typescript';

/** Reads of the clock or of chance, which the language itself offers and the compiler therefore admits. */
export function impureReads(fileName: string, text: string): readonly string[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const read = `${node.expression.getText(source)}.${node.name.text}`;
      if (read === 'Date.now' || read === 'Math.random') found.push(read);
    }
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length)
      found.push('new Date()');
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'Date') found.push('Date()');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
