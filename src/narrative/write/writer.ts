/** Outline + facts + answers → 情况说明. The outline says what is stated and in which order; figures come from the facts. */
import { ZERO } from '../../amount/money';
import type { Money as Amount } from '../../amount/money';
import { plain, printed } from '../../amount/print';
import type { Label } from '../../dimension/dimension';
import { joinLabels } from '../../dimension/label';
import type { Facts } from '../../fact/facts';
import type { LastYear } from '../../fact/last-year';
import { chineseNumber } from '../../template/expand';
import type {
  AmountRef,
  Condition,
  NarrativeOutline,
  ParagraphData,
  SectionData,
} from '../../template/narrative-schema';
import { toLabel } from '../../template/expand';
import { AmountReader } from './amounts';
import type { StatedAmount } from './amounts';
import type { Answers, NarrativeBlock, NarrativeDocument, Overrides, Paragraph, Run } from './document';
import { chartBlock, glossaryEntries } from './extras';
import { NameBook } from './names';
import { shareRun, words } from './scribe';
import type { Local, Scribe } from './scribe';
import { applyOverride } from './override';
import { joinRuns, shares } from './phrases';
import { asPublished } from './published';
import { QuestionBook } from './questions';
import { withoutEcho } from './echo';
import { SentenceWriter } from './sentence';

export interface WriteOptions {
  readonly facts: Facts;
  readonly outline: NarrativeOutline;
  readonly answers?: Answers;
  readonly overrides?: Overrides;
  readonly lastYear?: LastYear;
}

export function writeNarrative(options: WriteOptions): NarrativeDocument {
  return new Writer(options).write();
}

class Writer implements Scribe {
  readonly reader: AmountReader;
  readonly questions: QuestionBook;
  readonly names: NameBook;
  readonly lastYear: LastYear | undefined;
  readonly outline: NarrativeOutline;
  readonly unstated = new Set<string>();
  readonly moneyUnit: string;
  readonly digits: number;
  private readonly facts: Facts;
  private readonly overrides: Overrides;
  private readonly blocks: NarrativeBlock[] = [];
  private readonly edited: string[] = [];

  constructor({ facts, outline, answers = {}, overrides = {}, lastYear }: WriteOptions) {
    this.facts = facts;
    this.outline = outline;
    this.overrides = overrides;
    this.lastYear = lastYear;
    this.reader = new AmountReader(facts);
    this.names = new NameBook(facts);
    this.moneyUnit = facts.source.unit;
    this.digits = facts.source.digits;
    this.questions = new QuestionBook(answers, outline.questions ?? {}, (text) => this.fill(text));
  }

  write(): NarrativeDocument {
    const { binding } = this.facts.source;
    this.outline.sections.forEach((section) => this.section(section, 1));
    const questions = this.questions.list();
    return {
      title: this.fill(this.outline.title),
      unit: this.unitName,
      year: binding.year,
      blocks: this.blocks,
      questions,
      missing: questions.filter((question) => !question.answered),
      unstated: [...this.unstated],
      edited: this.edited,
    };
  }

  private get unitName(): string {
    return this.facts.source.binding.unit ?? '本单位';
  }

  /** Words of the document itself; amounts and answers are no part of these. */
  fill(text: string): string {
    const { year } = this.facts.source.binding;
    return text
      .replaceAll('{单位}', this.unitName)
      .replaceAll('{年度}', year === null ? '本' : String(year))
      .replaceAll('{上年}', year === null ? '上' : String(year - 1))
      .replaceAll('{货币单位}', this.moneyUnit);
  }

  label(ref: AmountRef): Label {
    if (typeof ref !== 'string') return asPublished(this.facts, toLabel(ref));
    const label = this.outline.values?.[ref];
    if (!label) throw new RangeError(`情况说明的提纲用到“${ref}”，而 values 里没有它`);
    return asPublished(this.facts, toLabel(label));
  }

  amount(ref: AmountRef): StatedAmount | null {
    return this.reader.at(this.label(ref));
  }

  amountRun(token: string, label: Label): Run {
    const stated = this.reader.at(label);
    if (!stated) return this.noAmount(token);
    return {
      kind: 'amount',
      text: this.figure(stated.value),
      value: plain(stated.value, this.digits),
      token,
      label,
      cells: stated.cells,
    };
  }

  noAmount(token: string): Run {
    this.unstated.add(token);
    return { kind: 'gap', text: `〔各表没有列出：${token}〕`, question: null };
  }

  figure(value: Amount): string {
    return this.outline.separators === false ? plain(value, this.digits) : printed(value, this.digits);
  }

  holds(condition: Condition): boolean {
    const some = 'some' in condition;
    const refs = some ? condition.some : condition.none;
    const any = refs.some((ref) => !(this.amount(ref)?.value.isZero() ?? true));
    return some ? any : !any;
  }

  private section(data: SectionData, level: number): void {
    this.blocks.push({ kind: 'heading', id: data.id, level, text: this.fill(data.heading) });
    for (const paragraph of data.body ?? []) this.body(paragraph);
    for (const inner of data.sections ?? []) this.section(inner, level + 1);
  }

  private body(data: ParagraphData): void {
    if ('tables' in data) {
      const known = this.facts.source.binding.template.tables.map((table) => table.id);
      const ids = data.tables === 'all' ? known : data.tables.filter((table) => known.includes(table));
      for (const table of ids) this.blocks.push({ kind: 'table', id: `${data.id}-${table}`, table });
    } else if ('chart' in data) {
      const chart = chartBlock(this, data.id, data.chart);
      if (chart) this.blocks.push(chart);
    } else if ('glossary' in data) {
      for (const { term, text } of glossaryEntries(this, data.glossary))
        this.add(`${data.id}-${term}`, [words(text)]);
    } else if ('ask' in data) this.asked(data.id, data.ask);
    else if ('each' in data) this.each(data);
    else if (!data.when || this.holds(data.when)) {
      this.add(data.id, new SentenceWriter(this, data.id, {}).say(data.say));
    }
  }

  private add(id: string, runs: readonly Run[]): void {
    const generated: Paragraph = {
      kind: 'paragraph',
      id,
      runs: joinRuns(withoutEcho(runs)),
      edited: false,
      unbound: [],
    };
    const own = this.overrides[id];
    if (own === undefined) {
      this.blocks.push(generated);
      return;
    }
    this.edited.push(id);
    // A paragraph may be struck out.
    if (own.trim() !== '') this.blocks.push(applyOverride(generated, own));
  }

  private asked(id: string, question: string): void {
    const run = this.questions.run(question, id);
    const text = run.kind === 'answer' ? (this.questions.answer(question) ?? '') : null;
    if (text === null) {
      this.add(id, [run]);
      return;
    }
    const lines = text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    lines.forEach((line, index) =>
      this.add(index === 0 ? id : `${id}-${index + 1}`, [{ kind: 'answer', text: line, question }]),
    );
  }

  private each(data: Extract<ParagraphData, { each: unknown }>): void {
    const { of, along, level } = data.each;
    const whole = this.label(of);
    const members = this.reader.members(whole, along, level);
    if (members.length === 0 && data.none !== undefined) {
      this.add(data.id, new SentenceWriter(this, data.id, {}).say([data.none]));
    }
    const labels = members.map((member) => joinLabels(whole, { [along]: member }) ?? {});
    const percents = shares(
      labels.map((label) => this.reader.at(label)?.value ?? ZERO),
      this.reader.at(whole)?.value ?? ZERO,
    );
    members.forEach((member, index) => {
      const label = labels[index] ?? {};
      const name = this.names.of(along, member);
      const path = along === 'functional' ? this.names.path(member) : { class: '', section: '', item: '' };
      const local: Local = {
        序号: words(String(index + 1)),
        名称: words(name),
        类: words(path.class),
        款: this.sectionName(along, member, path.section, data.id),
        项: words(path.item),
        一: words(chineseNumber(index + 1)),
        占比: shareRun(name, percents?.[index], [label, whole]),
        金额: this.amountRun(`${name}金额`, label),
      };
      const id = `${data.id}-${member}`;
      this.add(id, new SentenceWriter(this, id, local, { label, name, key: member }).say(data.say));
    });
  }

  /** The 款 of a 项, asked for where neither the catalogue nor a table names it. */
  private sectionName(along: string, member: string, name: string, paragraph: string): Run {
    const code = member.slice(0, 5);
    if (along !== 'functional' || name !== code) return words(name);
    return this.questions.run(`科目·${code}`, paragraph, {
      prompt: `科目编码${code}（款）的名称`,
      kind: 'text',
      hint: '只写名称，照当年的《政府收支分类科目》',
    });
  }
}
