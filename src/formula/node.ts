/** A formula as a tree. */
import type { Money } from '../amount/money';
import type { Area } from '../workbook/model';
import type { Token } from './tokens';
import type { FunctionName } from './functions';

export type Reference = Extract<Token, { kind: 'reference' }>;
export type BinaryOperator = '+' | '-' | '*' | '/' | '&' | Comparison;
export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Formula =
  | { readonly op: 'number'; readonly value: Money }
  | { readonly op: 'text'; readonly value: string }
  | { readonly op: 'boolean'; readonly value: boolean }
  | { readonly op: 'error'; readonly error: string }
  | { readonly op: 'reference'; readonly at: Reference }
  | { readonly op: BinaryOperator; readonly left: Formula; readonly right: Formula }
  | { readonly op: 'negate' | 'percent'; readonly of: Formula }
  | { readonly op: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] };

export { NotComputed, type KeptReason } from './not-computed';
export type { Area };
