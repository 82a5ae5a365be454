/** Last year's amounts for the changes of one paragraph: printed beside, in last year's workbook, or asked for. */
import { sum } from '../../amount/money';
import type { Money } from '../../amount/money';
import type { Label } from '../../dimension/dimension';
import { isOfOutturn } from '../../template/outturn';
import type { Run } from './document';
import type { Scribe } from './scribe';

export class LastYearAmounts {
  constructor(
    private readonly writer: Scribe,
    private readonly paragraph: string,
  ) {}

  /** Null while a question is open. `from`: what it is the sum of, where it is not known by itself. */
  of(label: Label, key: string, name: string, from?: readonly string[]): Money | null {
    const printedBeside = this.writer.reader.facts.at({ ...label, year: 'last' })[0]?.cells[0]?.value;
    const known = printedBeside ?? this.writer.lastYear?.at(label);
    if (known) return known;
    if (from) {
      const parts = from.map((part) => this.part(part));
      const open = parts.some((part) => part === null);
      return open ? null : sum(parts.filter((part) => part !== null));
    }
    const id = `上年·${key}`;
    this.writer.questions.use(id, this.paragraph, this.question(name));
    return this.writer.questions.amount(id);
  }

  /** The gap of the first amount that is missing. */
  ask(key: string, name: string, from?: readonly string[]): Run {
    const open = from?.find((part) => this.part(part) === null);
    const [id, what] = from ? [open ?? '', open ?? ''] : [key, name];
    return this.writer.questions.run(`上年·${id}`, this.paragraph, this.question(what));
  }

  private part(name: string): Money | null {
    return this.of(this.writer.label(name), name, name);
  }

  private question(name: string) {
    // What is compared is of one stage: 决算 with last year's 决算.
    const stage = isOfOutturn(this.writer.reader.facts.source.binding.template) ? '决算数' : '预算数';
    return {
      prompt: `{上年}年${name}${/[数计算]$/.test(name) ? '' : stage}（{货币单位}）`,
      kind: 'amount' as const,
    };
  }
}
