/** What the text denies (没有…, 未安排…, 不予公开) against what the tables publish. */
import { OPEN_RULES } from '../sources';
import { rule } from './family';
import { printed } from '../../amount/print';
import { contains, type Label } from '../../dimension/dimension';
import type { FactCell } from '../../fact/cell';
import { THREE_PUBLIC } from '../../lexicon/catalogue';
import { matchesOf } from '../../lexicon/matches';
import type { Bound } from '../../narrative/bind';
import { throughFundAndCarry } from '../../narrative/bind/readings';
import { ownLabel } from '../../narrative/claim/labels';
import { subjectOf } from '../../narrative/claim/subject';
import { originalSpan } from '../../narrative/read/clean';
import type { Sentence } from '../../narrative/read/sentence';
import { faultOn, type FaultTold } from '../prose/fault';
import { cellInWords } from '../say';

export const deniedRule = rule('denied', {
  severity: 'error',
  title: '说明称没有或不公开而表已列示',
  reads: '“没有”“未安排”“不予公开”一类的话与表中的数',
  source: `${OPEN_RULES}：涉密信息不公开，其余如实公开`,
  clean: {
    says: '没有政府性基金，表也是空的',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年没有使用政府性基金预算安排的支出。'],
  },
  failing: {
    says: '说没有“三公”经费，表中有 1.20 万元',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年没有使用一般公共预算安排的“三公”经费支出。'],
  },
  *tables(bound) {
    for (const sentence of bound.reading.sentences) {
      yield* denied(bound, sentence);
      yield* withheld(bound, sentence);
    }
  },
});

const NONE =
  /(?:没有|未|无|不)(?:再)?(?:使用|安排|编列|编制|列支|发生|涉及|单独安排)?(?=[^，。；]{2,30})|(?:暂不|不再)(?:安排|编列)/g;

/** “没有使用政府性基金预算拨款安排的支出”: nothing may stand at that coordinate. */
function* denied(bound: Bound, sentence: Sentence): Generator<FaultTold> {
  const { clean } = sentence;
  for (const clause of clausesOf(clean.text)) {
    // 无变化, 未增加 deny a change, 上年 another year, 无法 and 不得 something else altogether; 不计入“三公”经费 denies none.
    if (
      /增|减|变|上年|去年|以前|无法|不得|不超|不含|不包|不计|不纳|不列入|不属|无需|不足|不少|结余/.test(
        clause.text,
      )
    )
      continue;
    const [match] = matchesOf(clause.text, NONE);
    if (!match || /\d/.test(clause.text.replace(/(?:19|20)\d\d年度?/g, ''))) continue;
    const words = clause.text.slice(match.index + match[0].length).replace(/(?:项目|的支出|安排的支出)$/, '');
    const label = ownLabel(subjectOf(words, { economic: false, unitNames: [] }).mentions);
    const stated = contradiction(bound, ofItsMoney(label));
    if (!stated) continue;
    const { digits, unit } = bound.facts.source;
    yield faultOn(
      bound.reading,
      originalSpan(clean, clause.start, clause.start + clause.text.length),
      sentence.place,
      {
        message: `文中说没有，而${cellInWords(stated)}为${printed(stated.value, digits)}${unit}。`,
        cells: [stated],
      },
    );
  }
}

/** 国有资本经营预算支出 is the name of a 科目, too: where none is spoken of, all that is paid from that money is meant. */
const ofItsMoney = (label: Label): Label =>
  label.functional === CAPITAL && label.source === undefined
    ? { measure: 'expense', source: 'fiscal.capital' }
    : label;
const CAPITAL = '223';

const OF_ONE_FUND = /^fiscal\.(?!general)/;

/** Forms that print the year's own money alone: where there is some of it, there is some. */
const withinYear = (label: Label): Label[] => [
  label,
  ...(label.measure === 'expense' ? [{ ...label, use: 'spent', carry: 'current' }] : []),
];

function contradiction(bound: Bound, label: Label): FactCell | undefined {
  const { source, economic, measure } = label;
  const telling =
    (source !== undefined && source !== 'fiscal' && source !== 'fiscal.general') ||
    (economic !== undefined && contains('economic', THREE_PUBLIC, economic)) ||
    measure === 'procurement';
  if (!telling) return undefined;
  for (const one of measure ? [measure] : ['expense', 'income']) {
    const reading = { ...label, measure: one };
    // 没有政府性基金安排的“三公”经费: of that money alone.
    const isAny = economic !== undefined && !OF_ONE_FUND.test(source ?? '');
    const cells = [...(isAny ? throughFundAndCarry(reading) : withinYear(reading))].flatMap((each) => {
      const found = bound.index.at(each);
      if (found?.how !== 'stated') return [];
      return found.statements.flatMap((statement) => (statement.cells.length === 1 ? statement.cells : []));
    });
    if (cells.length === 0) continue;
    // Tables at odds with each other are the tables' fault.
    return cells.some((cell) => cell.value.isZero()) ? undefined : cells[0];
  }
  return undefined;
}

const WITHHELD = /不予公开|不公开|不予公示|未予公开/;

/** From the clause that names 项目 to where it says that they are not published; part by part, so in linear time. */
function projectsWithheld(text: string): { readonly start: number; readonly text: string } | null {
  let from = 0;
  for (const part of text.split(/[。；]/)) {
    const named = part.indexOf('项目');
    const said = named < 0 ? null : WITHHELD.exec(part.slice(named));
    if (said) {
      const start = part.lastIndexOf('，', named) + 1;
      return { start: from + start, text: part.slice(start, named + said.index + said[0].length) };
    }
    from += part.length + 1;
  }
  return null;
}

/** “因项目涉密，不予公开” beside a table that publishes all projects there are. */
function* withheld(bound: Bound, sentence: Sentence): Generator<FaultTold> {
  const { clean } = sentence;
  const match = projectsWithheld(clean.text);
  if (!match || /部分|其余|其他/.test(match.text)) return;
  const total = bound.facts
    .at({ measure: 'expense', nature: 'project' })
    .flatMap((statement) => statement.cells)
    .find((cell) => !cell.value.isZero());
  if (!total) return;
  const list = bound.names.projectLists.find(({ cells }) =>
    cells.reduce((sum, cell) => sum.plus(cell.value), total.value.times(0)).eq(total.value),
  );
  const [first] = list?.cells ?? [];
  if (!list || !first) return;
  const { digits, unit } = bound.facts.source;
  yield faultOn(
    bound.reading,
    originalSpan(clean, match.start, match.start + match.text.length),
    sentence.place,
    {
      message: `文中说项目不予公开，而${first.table.sheet}已逐项公开全部 ${list.members.length} 个项目，合计${printed(total.value, digits)}${unit}。`,
      cells: list.cells.slice(0, 8),
    },
  );
}

function clausesOf(text: string): { text: string; start: number }[] {
  return [...text.matchAll(/[^，。；：、]+/g)].map((match) => ({ text: match[0], start: match.index }));
}
