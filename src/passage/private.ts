/** People and what belongs to them in a text, each with the words to tell it by: the quotation is masked. */
import { remembered } from '../lexicon/remembered';
import { maskMail, maskName, maskNumber } from './mask';
import { findNameLists } from './person-names';
import { findPrivateNumbers, type PrivateKind } from './private-numbers';
import type { TextSpan } from './span';

export interface PrivateNumberPlace extends TextSpan {
  readonly kind: PrivateKind;
  readonly masked: string;
}

const NAMES: Readonly<Record<PrivateKind, string>> = {
  id: '身份证号码',
  phone: '手机号码',
  card: '银行卡号',
  mail: '电子邮箱',
};

export const findNumbers: (text: string) => readonly PrivateNumberPlace[] = remembered((text) =>
  findPrivateNumbers(text).map(({ kind, start, end }) => {
    const value = text.slice(start, end);
    return { kind, start, end, masked: kind === 'mail' ? maskMail(value) : maskNumber(value) };
  }),
);

/** `where`: 公开表6!D5, or 文字. A unit may publish a number to call or to write to, never an identity or an account. */
export function tellNumber(where: string, { kind, masked }: PrivateNumberPlace): string {
  const mayStay = kind === 'phone' || kind === 'mail';
  return `${where}里有${NAMES[kind]}（${masked}），公开前请删去${mayStay ? '；确是单位对外公布的，可以保留' : ''}。`;
}

export interface PersonsPlace extends TextSpan {
  readonly count: number;
  readonly masked: string;
}

/** All lists of names of a text as one. */
export const findPersons: (text: string) => PersonsPlace | null = remembered((text) => {
  const names = findNameLists(text).flatMap((list) => list.names);
  const [first, last] = [names[0], names[names.length - 1]];
  if (!first || !last) return null;
  const masked = names.map(({ start, end }) => maskName(text.slice(start, end))).join('、');
  return { count: names.length, masked, start: first.start, end: last.end };
});

export function tellPersons(where: string, { count, masked }: PersonsPlace): string {
  return `${where}里像是列出了 ${count} 个人的姓名（${masked}），公开前请删去或改成“某某等 ${count} 人”。`;
}
