/** One paragraph of an outline said in runs. */
import { sum, ZERO } from '../../amount/money';
import type { Label } from '../../dimension/dimension';
import type { ChangeStatement, ListStatement, Sentence } from '../../template/narrative-schema';
import { completionRuns } from './completion';
import type { Run } from './document';
import { projectForms } from './forms';
import { LastYearAmounts } from './last-year';
import { partsOf } from './list';
import { changeWords, shares } from './phrases';
import { shareRun } from './scribe';
import type { Local, Scribe } from './scribe';

/** What a paragraph made once for every 项 is about. */
export interface Subject {
  readonly label: Label;
  readonly name: string;
  readonly key: string;
}

/** `{…}` in the words of an outline. */
const PLACE = /(\{[^{}]+\})/;

export class SentenceWriter {
  private readonly lastYear: LastYearAmounts;

  constructor(
    private readonly writer: Scribe,
    private readonly paragraph: string,
    private readonly local: Local,
    private readonly subject?: Subject,
  ) {
    this.lastYear = new LastYearAmounts(writer, paragraph);
  }

  say(sentences: readonly Sentence[]): Run[] {
    const runs: Run[] = [];
    for (const sentence of sentences) {
      const said = this.one(sentence);
      const last = runs[runs.length - 1];
      // A table that does not list what an amount is made of leaves nothing to announce.
      if (said.length === 0 && last?.kind === 'text')
        runs[runs.length - 1] = { kind: 'text', text: last.text.replace(/，其中：$/, '') };
      runs.push(...said);
    }
    return runs;
  }

  private one(sentence: Sentence): Run[] {
    if (typeof sentence === 'string') return this.words(sentence, this.local);
    if ('list' in sentence) return this.list(sentence.list);
    if ('change' in sentence) return this.change(sentence.change);
    if ('completion' in sentence) {
      const { of, name, because } = sentence.completion;
      const own = of === '金额' ? this.subject : undefined;
      const called = name ?? own?.name ?? nameOf(of);
      return completionRuns(this.writer, this.paragraph, {
        label: own?.label ?? this.writer.label(of),
        name: called,
        key: own ? `${called}·${own.key}` : called,
        because,
      });
    }
    if ('count' in sentence) return [this.count(sentence.of, sentence.level ?? 1)];
    if ('forms' in sentence) return this.forms(sentence.forms, sentence.ask);
    if ('when' in sentence) {
      return this.say(this.writer.holds(sentence.when) ? sentence.say : (sentence.otherwise ?? []));
    }
    const question = this.questionId(sentence.choose);
    const run = this.writer.questions.run(question, this.paragraph);
    if (run.kind !== 'answer') return [run];
    return this.say(sentence.options[run.text] ?? []);
  }

  /** An amount brings its unit along: `{收支总计}` → 1,149.80万元. */
  words(text: string, local: Local): Run[] {
    return this.writer
      .fill(text)
      .split(PLACE)
      .flatMap((piece): Run[] => {
        if (!piece.startsWith('{')) return [{ kind: 'text', text: piece }];
        const name = piece.slice(1, -1);
        const own = local[name];
        if (own) return own.kind === 'amount' ? [own, this.unit()] : [own];
        if (name.startsWith('?')) return this.answer(name.slice(1));
        return this.withUnit(this.writer.amountRun(name, this.writer.label(name)));
      });
  }

  private unit(): Run {
    return { kind: 'text', text: this.writer.moneyUnit };
  }

  private withUnit(run: Run): Run[] {
    return run.kind === 'gap' ? [run] : [run, this.unit()];
  }

  /** In a paragraph of a 项, a question is asked for that 项: `{?用途}` → 用途·2080109. */
  private questionId(id: string): string {
    return this.subject ? `${id}·${this.subject.key}` : id;
  }

  private answer(id: string): Run[] {
    if (id.includes('+')) return this.answersSum(id.split('+'));
    const own = this.questionId(id);
    const shared = this.writer.outline.questions?.[id];
    const data =
      shared && this.subject
        ? { ...shared, prompt: shared.prompt.replaceAll('{名称}', this.subject.name) }
        : shared;
    const run = this.writer.questions.run(own, this.paragraph, data);
    // What a 科目 is for is the same everywhere; the officer may say it better.
    const usual = this.subject && this.writer.outline.subjects?.[this.subject.name];
    if (run.kind === 'gap' && usual !== undefined) {
      this.writer.questions.settle(own);
      return [{ kind: 'text', text: usual }];
    }
    if (data?.kind !== 'amount' || run.kind !== 'answer') return [run];
    const value = this.writer.questions.amount(own);
    return value ? [{ ...run, text: this.writer.figure(value) }, this.unit()] : [run];
  }

  private list(list: ListStatement): Run[] {
    const parts = partsOf(this.writer, list);
    const whole = this.writer.amount(list.of)?.value;
    if (parts.length === 0) {
      if (list.none === undefined) return [];
      // That there is none is written only where the tables say so.
      const token = typeof list.of === 'string' ? `${list.of}的各项` : '所列各项';
      return whole?.isZero() ? this.words(list.none, this.local) : [this.writer.noAmount(token)];
    }
    const percents = list.item.includes('{占比}')
      ? whole &&
        shares(
          parts.map((part) => part.value),
          whole,
        )
      : undefined;
    return parts.flatMap((part, index) => {
      const share = percents?.[index];
      const local: Local = {
        ...this.local,
        名称: { kind: 'text', text: part.name },
        金额: this.writer.amountRun(part.name, part.label),
        占比: shareRun(part.name, share, [part.label, this.writer.label(list.of)]),
      };
      const said = this.words(list.item, local);
      return index === 0 ? said : [{ kind: 'text', text: list.separator }, ...said];
    });
  }

  private count(of: ListStatement['of'], level: number): Run {
    const label = this.writer.label(of);
    const listed = this.writer.reader.listed(label, 'project', level).length;
    // Forms without amounts still are one a 项目.
    const count = listed > 0 || level > 1 ? listed : this.writer.reader.forms();
    const token = level === 1 ? '项目个数' : '二级项目个数';
    if (count > 0) return { kind: 'computed', text: String(count), token, of: [label] };
    // There is money for 项目, and no table lists them.
    const question = { prompt: `{年度}年项目支出的${token}`, kind: 'number' as const };
    return this.writer.questions.run(token, this.paragraph, question);
  }

  private forms(what: 'count' | 'amount', question: string): Run[] {
    const { counts, amount, labels } = projectForms(this.writer.reader.facts);
    const computed = (token: string, text: string): Run => ({ kind: 'computed', text, token, of: labels });
    if (what === 'amount')
      return labels.length === 0 || amount === null
        ? this.answer(question)
        : [computed('公开绩效金额', this.writer.figure(amount)), this.unit()];
    if (labels.length === 0) return [...this.answer(question), { kind: 'text', text: '个项目' }];
    return counts.flatMap(({ count, of }, index): Run[] => [
      ...(index === 0 ? [] : [{ kind: 'text' as const, text: '和' }]),
      computed(`公开绩效的${of}个数`, String(count)),
      { kind: 'text', text: `个${of}` },
    ]);
  }

  private change(change: ChangeStatement): Run[] {
    const label = change.of === '金额' && this.subject ? this.subject.label : this.writer.label(change.of);
    const name =
      change.name ?? (this.subject && change.of === '金额' ? this.subject.name : null) ?? nameOf(change.of);
    const now = this.writer.reader.at(label)?.value;
    if (!now) return [this.writer.noAmount(name)];
    const key = this.subject ? `${name}·${this.subject.key}` : name;
    const lead = this.words(change.lead ?? '比{上年}年', this.local);
    const before = this.lastYear.of(label, key, name, change.from);
    if (before === null) return [...lead, this.lastYear.ask(key, name, change.from)];
    const said = changeWords(now, before);
    if (said.same) return this.words(change.same ?? '与{上年}年持平', this.local);
    const computed = (token: string, text: string): Run => ({
      kind: 'computed',
      text,
      token: `${name}${token}`,
      of: [label],
    });
    const runs: Run[] = [
      ...lead,
      computed('增减', said.direction),
      computed('增减额', this.writer.figure(said.difference)),
      this.unit(),
    ];
    if (change.rate && said.rate) {
      runs.push({ kind: 'text', text: '，' }, computed('升降', said.rate.direction));
      runs.push(computed('增减率', said.rate.text));
    }
    if (change.because !== undefined) {
      runs.push(
        ...this.words(change.because, this.local),
        this.writer.questions.run(`原因·${key}`, this.paragraph, {
          prompt: `${name}${said.direction}的主要原因`,
          kind: 'text',
        }),
      );
    }
    return runs;
  }

  /** `{?货物+工程+服务}`: what is the sum of answers is not asked for again. */
  private answersSum(ids: readonly string[]): Run[] {
    const runs = ids.map((id) => this.answer(id));
    const open = runs.flat().find((run) => run.kind === 'gap');
    if (open) return [open];
    const total = sum(ids.map((id) => this.writer.questions.amount(this.questionId(id)) ?? ZERO));
    return [{ kind: 'answer', text: this.writer.figure(total), question: ids.join('+') }, this.unit()];
  }
}

function nameOf(ref: ChangeStatement['of']): string {
  return typeof ref === 'string' ? ref : '该项';
}
