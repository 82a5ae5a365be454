/** People and their numbers in the words themselves. The quote is masked, or the report would publish them too. */

import { findNameLists } from '../../../passage/person-names';
import { findPrivateNumbers } from '../../../passage/private-numbers';
import { maskName, maskPrivate } from '../../../passage/mask';
import type { Bound } from '../../../narrative/bind';
import { originalSpan } from '../../../narrative/read/clean';
import { sentencesOf } from '../../../narrative/read/sentence';
import { bankCardRule } from '../../privacy/bank-card';
import { idNumberRule } from '../../privacy/id-number';
import { mailRule } from '../../privacy/mail';
import { namesRule } from '../../privacy/names';
import { phoneRule } from '../../privacy/phone';
import { faultOn, type TextFault } from '../fault';

const NUMBERS = {
  id: { rule: idNumberRule, name: '身份证号码' },
  phone: { rule: phoneRule, name: '手机号码' },
  card: { rule: bankCardRule, name: '银行卡号' },
  mail: { rule: mailRule, name: '电子邮箱' },
} as const;

/** A unit may publish a number to call or to write to, never an identity or an account. */
function mayStay(kind: keyof typeof NUMBERS): boolean {
  return kind === 'phone' || kind === 'mail';
}

export function* checkPrivacy({ reading }: Bound): Generator<TextFault> {
  for (const { clean, place, block } of sentencesOf(reading.document)) {
    if (block.kind === 'contents') continue;
    for (const { kind, start, end } of findPrivateNumbers(clean.text)) {
      const { rule, name } = NUMBERS[kind];
      const fault = faultOn(
        reading,
        originalSpan(clean, start, end),
        place,
        rule.found({
          message: `文字里有${name}，公开前请删去${mayStay(kind) ? '；确是单位对外公布的，可以保留' : ''}。`,
        }),
      );
      yield { ...fault, quote: maskPrivate(clean.text.slice(start, end)) };
    }
    const names = findNameLists(clean.text).flatMap((list) => list.names);
    const [first, last] = [names[0], names[names.length - 1]];
    if (!first || !last) continue;
    const masked = names.map(({ start, end }) => maskName(clean.text.slice(start, end))).join('、');
    const fault = faultOn(
      reading,
      originalSpan(clean, first.start, last.end),
      place,
      namesRule.found({
        grade: 'inText',
        message: `文字里像是列出了 ${names.length} 个人的姓名（${masked}），公开前请删去或改成“某某等 ${names.length} 人”。`,
      }),
    );
    yield { ...fault, quote: masked };
  }
}
