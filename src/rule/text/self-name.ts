/** 本部门 here and 本单位 there: one text made for two editions. */
import type { Reading } from '../../narrative/claim';
import { matchesIn } from '../prose/matches';
import { at, textCell } from './cells';
import { rule } from './family';

export const selfNameRule = rule('self-name', {
  severity: 'info',
  title: '“本部门”“本单位”混用',
  reads: '标题与说明，情况说明里自称的地方',
  source: '部门预算与单位预算分别公开',
  clean: { says: '各处都自称“本部门”' },
  failing: {
    says: '一处“本部门”，一处“本单位”',
    cells: { '公开表5!A12': '注：本单位2024年没有国有资本经营预算支出，故本表无数据。' },
  },
  *check({ cells }) {
    const own = cells.filter((cell) => cell.part === 'note' || cell.part === 'title');
    const [a, b] = ['本部门', '本单位'].map((word) => own.find((cell) => cell.text.includes(word)));
    if (!a || !b) return;
    yield {
      message: `${at(a)} 自称“本部门”，${at(b)} 自称“本单位”，部门预算与单位预算的口径不同，请统一。`,
      cells: [a, b].map((cell) => textCell(cell)),
    };
  },
  *words(reading) {
    // In the text of a unit 本部门 is told as that (text.unit-kind).
    if (reading.edition.of === 'unit') return;
    const [department, unit] = [selvesIn(reading, '部门'), selvesIn(reading, '单位')];
    const [few, many] = department.length < unit.length ? [department, unit] : [unit, department];
    const [first] = few;
    if (!first || few.length * FEW > many.length) return;
    const [name, other] = few === unit ? ['本单位', '本部门'] : ['本部门', '本单位'];
    yield first.fault({
      message: `全文多处自称“${other}”，此处写“${name}”，部门预算与单位预算的口径不同，请核对是否由另一份文字改来。`,
    });
  },
});

/** One in so many is a slip, more are a habit. */
const FEW = 3;

const selfOf = (kind: string): RegExp =>
  new RegExp(
    `(?<=^|[，。；：年度])本${kind}(?=20\\d\\d年|当年|本年|无|没有|未|共有|收入|支出|预算(?!单位|绩效)|“三公”|机关运行|政府采购|不)`,
    'g',
  );

/** Who speaks of what it has; 公开信息反馈 and 各下属单位 speak of others. */
const SELVES = { 部门: selfOf('部门'), 单位: selfOf('单位') };

const selvesIn = (reading: Reading, kind: keyof typeof SELVES) => [...matchesIn(reading, SELVES[kind])];
