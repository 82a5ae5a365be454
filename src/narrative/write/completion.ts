/** 年初预算为…，支出决算为…，完成年初预算的百分之几: final accounts beside what was planned for the year. */
import { Money, round } from '../../amount/money';
import type { Money as Amount } from '../../amount/money';
import { plain } from '../../amount/print';
import type { Label } from '../../dimension/dimension';
import type { Run } from './document';
import { SHARE_DIGITS } from './phrases';
import { words } from './scribe';
import type { Scribe } from './scribe';

/** `because`: leads into the reason, asked for where the two differ. */
export function completionRuns(
  writer: Scribe,
  paragraph: string,
  { label, name, key, because }: { label: Label; name: string; key: string; because: string | undefined },
): Run[] {
  const spent = writer.reader.at(label);
  if (!spent) return [writer.noAmount(name)];
  const unit = words(writer.moneyUnit);
  const own = [words('支出决算为'), writer.amountRun(name, label), unit];
  const initial: Label = { ...label, stage: 'initial' };
  const stated = writer.reader.at(initial);
  const id = `年初预算·${key}`;
  const question = { prompt: `{年度}年${name}的年初预算数（{货币单位}）`, kind: 'amount' as const };
  if (!stated) writer.questions.use(id, paragraph, question);
  const planned: Amount | null = stated?.value ?? writer.questions.amount(id);
  if (planned === null)
    return [words('年初预算为'), writer.questions.run(id, paragraph, question), words('，'), ...own];
  const plan: Run = stated
    ? writer.amountRun(`${name}年初预算`, initial)
    : { kind: 'answer', text: writer.figure(planned), question: id };
  const rate = planned.isZero()
    ? []
    : [
        words('，完成年初预算的'),
        {
          kind: 'computed' as const,
          text: `${plain(round(spent.value.times(new Money(100)).div(planned), SHARE_DIGITS), SHARE_DIGITS)}%`,
          token: `${name}完成率`,
          of: [label],
        },
      ];
  return [words('年初预算为'), plan, unit, words('，'), ...own, ...rate, ...reason()];

  function reason(): Run[] {
    if (because === undefined || planned === null || spent?.value.eq(planned)) return [];
    const side = spent?.value.gt(planned) ? '大于' : '小于';
    return [
      words(`。决算数${side}年初预算数${because}`),
      writer.questions.run(`预决算差异原因·${key}`, paragraph, {
        prompt: `${name}决算数${side}年初预算数的主要原因`,
        kind: 'text',
      }),
    ];
  }
}
