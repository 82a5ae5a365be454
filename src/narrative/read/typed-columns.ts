/** What the heads of a small table's columns say: this year's amount, last year's, the change, a share. */

export type ColumnKind =
  /** Code or class of what the row names: 类, 款, 项, 科目编码, 类别. */
  'class' | 'label' | 'main' | 'plan' | 'prior' | 'change' | 'rate' | 'share' | 'completion';

export interface Column {
  readonly kind: ColumnKind;
  /** The head without its unit: 2024年预算数. */
  readonly head: string;
}

export interface Columns {
  readonly columns: readonly Column[];
  /** Where a head says it: 金额（万元）. */
  readonly unit: string | undefined;
}

const AMOUNT =
  /^(?:(?:20\d\d年度?|上年度?|本年度?|年初|全年|调整后?|财政拨款|一般公共预算)*)(?:预算|决算|支出|收入|金额|执行|安排|完成)*(?:数|额)?$/;
const OTHER: readonly (readonly [ColumnKind, RegExp])[] = [
  ['completion', /^(?:预算)?(?:完成|执行)(?:率|比例|进度)$|^完成(?:年初)?预算(?:的)?比例$/],
  ['rate', /^(?:同比)?(?:增减|增长|增幅|变动|增减变动)(?:率|幅度|比例|比率|%)+$|^增减%$/],
  ['share', /^(?:占比|比重|所占(?:比例|比重))$/],
  ['change', /^(?:比上年|同比)?(?:增减|增减变动|变动|增加)(?:额|数|金额|情况)?$/],
];

/** Stands before the names of the rows and says no more of them than their place. */
const CLASS =
  /^(?:序号|[类款项]|类款项|(?:功能|经济)?(?:分类)?(?:科目)?(?:编码|代码)[类款项]?|(?:科目|支出|收入|项目)?(?:类别|类型|分类))$/;

/** Of the column with the names: the last one before the amounts, where those before it are codes and classes. */
function labelAt(heads: readonly string[]): number {
  const amounts = heads.findIndex(
    (head, index) =>
      index > 0 && head !== '' && (AMOUNT.test(head) || OTHER.some(([, other]) => other.test(head))),
  );
  const last = amounts < 1 ? 0 : amounts - 1;
  return heads.slice(0, last).every((head) => CLASS.test(head)) ? last : 0;
}

/** Undefined where a column is left open, or where two columns are of one kind. */
export function columnsOf(heads: readonly string[]): Columns | undefined {
  const plain = heads.map((head) =>
    head.replace(/（(?:单位[：:])?(?:[万亿千]?元|%)）/g, '').replace(/[（）%]/g, ''),
  );
  const unit = /（(?:单位[：:])?([万亿千]?元)）/.exec(heads.join(' '))?.[1];
  const years = plain.map((head) => Number(/20\d\d/.exec(head)?.[0] ?? 0));
  const latest = Math.max(...years);
  const label = labelAt(plain);
  const columns = plain.map((head, index): Column | undefined => {
    if (index <= label) return { kind: index === label ? 'label' : 'class', head };
    const other = OTHER.find(([, pattern]) => pattern.test(head))?.[0];
    if (other) return { kind: other, head };
    if (head === '' || !AMOUNT.test(head)) return undefined;
    const isPrior = /上年/.test(head) || (years[index] !== 0 && years[index] !== latest);
    return { kind: isPrior ? 'prior' : 'main', head };
  });
  return arranged(columns, unit);
}

/** 预算数 beside 决算数 of one year is what was planned. */
function arranged(found: readonly (Column | undefined)[], unit: string | undefined): Columns | undefined {
  const known = found.filter((column) => column !== undefined);
  if (known.length < found.length) return undefined;
  const accounts = known.some(({ kind, head }) => kind === 'main' && head.includes('决算'));
  const columns = known.map((column): Column =>
    accounts && column.kind === 'main' && column.head.includes('预算') ? { ...column, kind: 'plan' } : column,
  );
  const kinds = columns.map(({ kind }) => kind).filter((kind) => kind !== 'class');
  return new Set(kinds).size === kinds.length && kinds.includes('main') ? { columns, unit } : undefined;
}
