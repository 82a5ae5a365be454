/** The roster of departments (名册): read from the rows of a list, whatever its headers are called. */
import { dayIn } from './dates';
import { plain } from '../lexicon/department-names';
import { plainCode } from './names';

export interface RosterEntry {
  readonly code: string;
  readonly name: string;
  /** What must be published, as the list says it. */
  readonly must: string;
  /** `2024-02-10`; null where none is named. */
  readonly due: string | null;
  /** When it came, where the bureau keeps that in the same list. */
  readonly received: string | null;
  readonly contact: string;
}

export interface Roster {
  readonly entries: readonly RosterEntry[];
  /** Lines that could not be used, in words. */
  readonly faults: readonly string[];
}

export type RosterValue = string | number;

export class RosterFault extends Error {
  override readonly name = 'RosterFault';
}

type Field = keyof RosterEntry;

/** In this order: a header is taken by the first that fits. */
const HEADERS: readonly (readonly [Field, RegExp])[] = [
  ['code', /代码|编码|编号/],
  ['contact', /联系|经办|负责人|姓名|电话|手机/],
  ['received', /收到|收件|实报|实际|送达|交来|报来/],
  ['due', /截止|期限|时限|限期|最迟|应报.*(?:日|时间)|(?:公开|报送|上报)(?:日期|时间)/],
  ['must', /公开(?:内容|事项|材料|范围|要求)?$|应公开|须公开|需公开|是否公开|应报|报送(?:内容|材料)|公开/],
  ['name', /名称|全称|^(?:预算)?(?:部门|单位)(?:单位)?$|^部门单位$|预算部门|预算单位|公开单位|公开主体/],
];
const HEADER_WITHIN = 15;

/** @throws RosterFault where no row is a header with a column of names */
export function readRoster(rows: readonly (readonly RosterValue[])[], year: number | null): Roster {
  const at = rows.slice(0, HEADER_WITHIN).findIndex((row) => columnsOf(row).has('name'));
  if (at < 0)
    throw new RosterFault(
      '没有找到表头：名册要有一列“单位名称”，可另有“单位代码、应公开内容、截止日期、联系人”',
    );
  const second = belowHeader(rows[at] ?? [], rows[at + 1] ?? []);
  const columns = columnsOf(second ?? rows[at] ?? []);
  const entries: RosterEntry[] = [];
  const faults: string[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= at || (second && index === at + 1)) continue;
    const text = (field: Field) =>
      (columns.get(field) ?? [])
        // A name that was broken to fit its cell is one name.
        .map((column) =>
          String(row[column] ?? '')
            .trim()
            .replace(/\s*[\r\n]+\s*/g, ''),
        )
        .filter(Boolean)
        .join(' ');
    const name = text('name');
    if (row.every((value) => String(value ?? '').trim() === '') || row.some(isSum)) continue;
    const line = `名册第 ${index + 1} 行`;
    if (name === '') {
      faults.push(`${line}没有单位名称，没有用它`);
      continue;
    }
    const code = text('code');
    const twin = entries.find(
      (one) => plain(one.name) === plain(name) || (code !== '' && plainCode(one.code) === plainCode(code)),
    );
    if (twin) {
      faults.push(`${line}“${name}”与前面的“${twin.name}”名称或代码相同，没有用它`);
      continue;
    }
    const day = (field: 'due' | 'received') => {
      const [column] = columns.get(field) ?? [];
      const value = column === undefined ? '' : (row[column] ?? '');
      if (String(value).trim() === '') return null;
      const read = dayIn(value, year);
      if (read === null) faults.push(`${line}的日期“${value}”读不出来，请写成 2024-02-10`);
      return read;
    };
    entries.push({
      code,
      name,
      must: text('must'),
      due: day('due'),
      received: day('received'),
      contact: text('contact'),
    });
  }
  if (entries.length === 0) throw new RosterFault('表头下面没有一个单位');
  return { entries, faults };
}

/** 合计 | | 50个单位, 合计：50家, 共50个单位: wherever in its row the word stands. */
const isSum = (value: RosterValue): boolean =>
  /^(?:(?:合计|总计|小计|共计)(?:\d+[个家户]?(?:部门|(?:预算)?单位)?)?|共\d+[个家户](?:部门|(?:预算)?单位)?)$/.test(
    plain(String(value ?? '')),
  );

/**
 * A header of two rows (联系方式 over 联系人 | 联系电话) as one: every cell of the second is a header again, and none
 * stands where a name would. What is merged over several columns stands in the first of them.
 */
function belowHeader(above: readonly RosterValue[], below: readonly RosterValue[]): RosterValue[] | null {
  const words = Array.from(below, (value) => plain(String(value ?? '')));
  const said = words.filter((word) => word !== '');
  if (said.length === 0 || !said.every((word) => HEADERS.some(([, header]) => header.test(word))))
    return null;
  const [name] = columnsOf(above).get('name') ?? [];
  const named = words[name ?? 0] ?? '';
  if (named !== '' && !/(?:名称|全称|代码|编码|编号)$/.test(named)) return null;
  let over = '';
  return words.map((word, column) => {
    const own = String(above[column] ?? '').trim();
    if (own !== '') over = own;
    return word === '' ? own : `${own === '' ? over : own}${word}`;
  });
}

function columnsOf(row: readonly RosterValue[]): Map<Field, number[]> {
  const columns = new Map<Field, number[]>();
  for (const [column, value] of row.entries()) {
    const header = plain(String(value ?? ''));
    if (header === '' || header.length > 16) continue;
    const field = HEADERS.find(([, words]) => words.test(header))?.[0];
    if (field === undefined || (field !== 'contact' && columns.has(field))) continue;
    columns.set(field, [...(columns.get(field) ?? []), column]);
  }
  return columns;
}

/** Publishes nothing here: 不公开, 免予公开, 涉密, 不在本级公开, 由上级部门公开, 随主管部门公开. */
export const isExempt = ({ must }: RosterEntry): boolean =>
  /^(?:否|无|免)$|不(?:予|须|需|用|必|单独|另行|[在由]本级)?公开|免(?:予|于)?公开|涉密|[由随](?:上级|主管)(?:主管)?(?:部门|单位)?(?:统一|一并|一起)?公开/.test(
    plain(must),
  );

export const mustHaveText = ({ must }: RosterEntry): boolean => /说明|文稿|文本|文字|文档/.test(must);
