/** A 情况说明 written from the books, in the words that published ones use; three wordings for most sentences. */
import type { Label } from '../../src/dimension/dimension';
import type { Books } from '../books/books';
import { oneOf } from '../books/draw';
import type { Draw } from '../books/draw';
import { SUBJECT_NAMES } from '../books/subjects';
import { Ledger } from './ledger';
import { explained, GENERAL, SOURCES, THREE, threeScope, YEAR } from './labels';
import type { Department } from '../cases/department';
import { amount, printedText, share, subject, wan, year } from './parts';
import type { Part, Sentence, Text } from './parts';

export function textOf(department: Department): { readonly text: string; readonly parts: Text } {
  const { books, draw } = department;
  const parts = new Writer(books, draw, threeScope(department)).text();
  return { text: printedText(parts), parts };
}

class Writer extends Ledger {
  private readonly ordinals = '一二三四五六七八九十'.split('');
  private number = 0;

  constructor(
    books: Books,
    private readonly draw: Draw,
    private readonly three: Label,
  ) {
    super(books);
  }

  text(): Text {
    return [
      [[this.books.department, year(YEAR), '年部门预算情况说明']],
      ...this.whole(),
      ...this.income(),
      ...this.expense(),
      ...this.fiscal(),
      ...this.general(),
      ...this.basic(),
      ...this.threeItems(),
      ...this.funds(),
      ...this.projects(),
    ];
  }

  private heading(words: string): Sentence[] {
    const ordinal = this.ordinals[this.number++] ?? '';
    return [[`${ordinal}、${words}`]];
  }

  private get name(): string {
    return this.books.department;
  }

  /** 一般公共预算拨款收入…万元，占…%; those that are not nought. */
  private listed(list: readonly (readonly [string, Label])[], whole: number, shares: boolean): Part[] {
    const filled = list.filter(([, label]) => this.of(label)[0] > 0);
    return filled.flatMap(([words, label], index): Part[] => {
      const [now, last] = this.of(label);
      const end = index === filled.length - 1 ? '。' : shares ? '；' : '、';
      return [words, amount(now, last), '万元', ...(shares ? ['，占', share(now, whole)] : []), end];
    });
  }

  private whole(): Text {
    const [now, last] = this.of({});
    const opening = oneOf(this.draw, [
      [this.name, year(YEAR), '年收支总预算'],
      ['按照综合预算的原则，所有收入和支出均纳入部门预算管理。', year(YEAR), '年收支总预算'],
      [this.name, year(YEAR), '年收入总计、支出总计均为'],
    ] satisfies Part[][]);
    return [
      this.heading('收支预算总体情况'),
      [[...opening, amount(now, last), '万元', ...explained(now, last), '。']],
    ];
  }

  private income(): Text {
    const [now, last] = this.of({});
    const carried = this.of({ carry: 'carried' });
    const sources = SOURCES.map(([words, label]): [string, Label] => [words, { ...label, carry: 'current' }]);
    const list: [string, Label][] =
      carried[0] > 0 ? [...sources, ['上年结转', { carry: 'carried' }]] : sources;
    return [
      this.heading('收入预算情况'),
      [
        [
          this.name,
          year(YEAR),
          oneOf(this.draw, ['年收入预算', '年收入预算合计']),
          amount(now, last),
          '万元，其中：',
          ...this.listed(list, now, true),
        ],
      ],
    ];
  }

  private expense(): Text {
    const [now, last] = this.of({ use: 'spent' });
    const list: [string, Label][] = [
      ['基本支出', { use: 'spent', nature: 'basic' }],
      ['项目支出', { use: 'spent', nature: 'project' }],
    ];
    return [
      this.heading('支出预算情况'),
      [
        [
          this.name,
          year(YEAR),
          oneOf(this.draw, ['年支出预算', '年本年支出合计']),
          amount(now, last),
          '万元，其中：',
          ...this.listed(list, now, true),
        ],
      ],
    ];
  }

  private fiscal(): Text {
    const [now, last] = this.of({ source: 'fiscal' });
    const classes = this.subjects({ source: 'fiscal', use: 'spent' }, 3);
    const list = classes.map((code): [string, Label] => [
      SUBJECT_NAMES[code] ?? '',
      { source: 'fiscal', use: 'spent', functional: code },
    ]);
    if (this.of({ source: 'fiscal', use: 'forward' })[0] > 0)
      list.push(['结转下年', { source: 'fiscal', use: 'forward' }]);
    return [
      this.heading('财政拨款收支预算情况'),
      [
        [this.name, year(YEAR), '年财政拨款收支总预算', amount(now, last), '万元。'],
        ['支出包括：', ...this.listed(list, now, false)],
      ],
    ];
  }

  private general(): Text {
    const label: Label = { ...GENERAL, use: 'spent' };
    const [now, last] = this.of(label);
    const classes = this.subjects(label, 3).map((code): [string, Label] => [
      `${(SUBJECT_NAMES[code] ?? '').replace(/支出$/, '')}支出`,
      { ...label, functional: code },
    ]);
    const items = this.subjects(label, 7).map((code, index): Sentence[] => {
      const [own, before] = this.of({ ...label, functional: code });
      const [c, s, i] = [code.slice(0, 3), code.slice(0, 5), code].map((one) => SUBJECT_NAMES[one] ?? '');
      return [
        [
          `${index + 1}.`,
          subject(`${c}（类）${s}（款）${i}（项）`),
          oneOf(this.draw, ['：', '']),
          year(YEAR),
          '年预算数为',
          amount(own, before),
          '万元，主要用于保障工作开展。',
        ],
      ];
    });
    return [
      this.heading('一般公共预算支出情况'),
      [
        [
          this.name,
          year(YEAR),
          '年一般公共预算支出',
          amount(now, last),
          '万元',
          ...explained(now, last),
          '。',
        ],
      ],
      [['其中：', ...this.listed(classes, now, true)]],
      ...items,
    ];
  }

  private basic(): Text {
    const of = (nature: string): Label => ({ ...GENERAL, use: 'spent', nature });
    const [now, last] = this.of(of('basic'));
    const list = (words: string, nature: string): Sentence[] => {
      const [own, before] = this.of(of(nature));
      const codes = [...new Set(this.entries(of(nature)).map(({ economic }) => economic))].sort();
      return own === 0
        ? []
        : [
            [words, amount(own, before), '万元，'],
            ['主要包括：', codes.map((code) => SUBJECT_NAMES[code]).join('、'), '。'],
          ];
    };
    return [
      this.heading('一般公共预算基本支出情况'),
      [[this.name, year(YEAR), '年一般公共预算基本支出', amount(now, last), '万元，其中：']],
      list('人员经费', 'basic.personnel'),
      list('公用经费', 'basic.operating'),
    ];
  }

  private threeItems(): Text {
    const at = (economic: string): Label => ({ ...this.three, use: 'spent', economic });
    const item = (words: string, economic: string): Sentence[] => {
      const [now, last] = this.of(at(economic));
      return [[words, amount(now, last), '万元', ...explained(now, last), '。']];
    };
    const part = (words: string, economic: string): Part[] => [
      words,
      amount(...this.of(at(economic))),
      '万元',
    ];
    const [now, last] = this.of(at(THREE));
    return [
      this.heading('“三公”经费预算情况'),
      [[year(YEAR), '年“三公”经费预算数为', amount(now, last), '万元', ...explained(now, last), '。其中：']],
      item('1.因公出国（境）费', '30212'),
      [
        ...item('2.公务用车购置及运行费', '30231+31013'),
        [...part('其中：公务用车购置费', '31013'), ...part('，公务用车运行维护费', '30231'), '。'],
      ],
      item('3.公务接待费', '30217'),
    ];
  }

  private funds(): Text {
    const one = (words: string, source: string): Text => {
      const [now, last] = this.of({ source, use: 'spent' });
      const said: Sentence =
        now === 0
          ? [this.name, year(YEAR), `年没有使用${words}拨款安排的支出。`]
          : [this.name, year(YEAR), `年${words}支出`, amount(now, last), '万元，全部用于项目支出。'];
      return [this.heading(`${words}支出情况`), [said]];
    };
    return [...one('政府性基金预算', 'fiscal.fund'), ...one('国有资本经营预算', 'fiscal.capital')];
  }

  private projects(): Text {
    const [now, last] = this.of({ use: 'spent', nature: 'project' });
    if (Number(wan(now)) === 0) return [];
    return [
      this.heading('预算绩效管理情况'),
      [[year(YEAR), '年安排项目支出', amount(now, last), '万元，', '全部实行绩效目标管理。']],
    ];
  }
}
