/**
 * An officer's own wording of a paragraph. Amounts stay bound: in the text to edit they stand as tokens,
 * `{收支总计}`, and come back as what the tables say now, whatever is written around them.
 */
import type { Paragraph, Run } from './document';

/** Amounts and shares typed by hand: nothing keeps them in step with the tables. */
const FIGURE = /-?\d[\d,]*(?:\.\d+)?(?=\s*(?:亿元|万元|千元|元|%|％))/g;

export function editableText(paragraph: Paragraph): string {
  return paragraph.runs
    .map((run) => (run.kind === 'amount' || run.kind === 'computed' ? `{${run.token}}` : run.text))
    .join('');
}

export function applyOverride(generated: Paragraph, text: string): Paragraph {
  const tokens = new Map<string, Run>();
  for (const run of generated.runs) {
    if (run.kind === 'amount' || run.kind === 'computed') tokens.set(run.token, run);
  }
  const runs: Run[] = [];
  const unbound: string[] = [];
  for (const piece of text.split(/(\{[^{}]{1,80}\})/)) {
    const bound = piece.startsWith('{') ? tokens.get(piece.slice(1, -1)) : undefined;
    if (bound) runs.push(bound);
    else if (piece !== '') {
      runs.push({ kind: 'text', text: piece });
      unbound.push(...(piece.match(FIGURE) ?? []));
    }
  }
  return { ...generated, runs, edited: true, unbound };
}
