/** Formulas as tokens, for the evaluator and for moving references when rows come and go. */
import { onSheet, parseArea } from '../workbook/address';
import type { Area } from '../workbook/model';

export type Token =
  | { readonly kind: 'number' | 'text' | 'word' | 'sign' | 'space'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | {
      readonly kind: 'reference';
      readonly text: string;
      /** As written, with its quotes and `!`; empty where the reference is to the formula's own sheet. */
      readonly prefix: string;
      readonly sheet?: string;
      readonly area: Area;
    };

const PATTERNS = [
  ['space', /^\s+/],
  ['text', /^"(?:[^"]|"")*"/],
  [
    'error',
    /^(?:'(?:[^']|'')+'!|[^\s'!"(),+\-*/^&=<>:;{}]+!)?#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/,
  ],
  [
    'reference',
    /^('(?:[^']|'')+'!|[^\s'!"(),+\-*/^&=<>:;{}#]+!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\w(.一-鿿])/,
  ],
  ['number', /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/],
  ['word', /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u],
  ['sign', /^(?:<>|<=|>=|[-+*/^&=<>(),:;{}%!@'#?[\]$.|~])/],
] as const;

/** Without the leading `=`. Joined again, the tokens' texts are the formula. */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let rest = formula; rest;) {
    const token = next(rest);
    tokens.push(token);
    rest = rest.slice(token.text.length);
  }
  return tokens;
}

function next(rest: string): Token {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    if (kind !== 'reference') return { kind, text: match[0] };
    const [text, prefix = '', address = ''] = match;
    const area = parseArea(address);
    if (!area || !onSheet(area)) continue;
    const sheet = prefix ? { sheet: prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'") } : {};
    return { kind, text, prefix, area, ...sheet };
  }
  return { kind: 'sign', text: rest.slice(0, 1) };
}
