/** Texts around the amounts: numbering, units, the way figures are written. */
import { formatGroups } from '../../amount/parse';
import { plain } from '../../amount/print';
import type { BoundTable } from '../../binding/bound';
import { fold } from '../../lexicon/fold';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { cellAddress } from '../../workbook/address';
import type { Draft, FindingCell } from '../finding';
import { cellName, findingCell } from '../say';
import { hiddenDigitsRule } from './hidden-digits';
import { numberAsTextRule } from './number-as-text';
import { numberingRule } from './numbering';
import { separatorsRule } from './separators';
import { unitCodeRule } from './unit-code';
import { unitCodeSubjectRule } from './unit-code-subject';

export function checkTexts(facts: Facts): Draft[] {
  const { tables } = facts.source.binding;
  return [
    ...tables.flatMap(numbering),
    ...unitCodes(facts),
    ...tables.flatMap(subjectInUnitCode),
    ...figures(facts),
  ];
}

const CHINESE = '零一二三四五六七八九十';

/** 三十一 → 31; null for what is no number. */
export function chineseValue(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  if (!ten) return last ? null : CHINESE.indexOf(first ?? '');
  return (first ? CHINESE.indexOf(first) : 1) * 10 + (last ? CHINESE.indexOf(last) : 0);
}

/** `一、` may not stand twice in one column of a form. */
function numbering(table: BoundTable): Draft[] {
  return table.blocks.flatMap((block) => {
    const column = block.columns.find(({ template }) => template.role === 'name')?.column;
    if (column === undefined) return [];
    const drafts: Draft[] = [];
    const seen = new Map<string, { row: number; text: string }>();
    for (const row of block.rows) {
      const match = /^(\(?)([一二三四五六七八九十]+)(?:[、.]|\))/.exec(fold(row.text));
      if (!match || !row.item || chineseValue(match[2] ?? '') === null) continue;
      const key = `${match[1]}${match[2]}`;
      const before = seen.get(key);
      // A form may itself begin again at 一、 (河北 表4: 本年 and 年初结转 by fund).
      if (before && !fold(row.item.text).startsWith(match[0])) {
        const cells = [row, before].map((one): FindingCell => ({
          sheet: table.sheet,
          address: cellAddress(one.row, column),
          value: one.text.trim(),
        }));
        const wanted = row.item.text.trim();
        drafts.push(
          numberingRule.found({
            message: `${table.sheet}!${cellAddress(row.row, column)}“${row.text.trim()}”的编号与前面的“${before.text.trim()}”重复，表样为“${wanted}”。`,
            cells,
            expected: wanted,
            textFixes: [{ sheet: table.sheet, row: row.row, column, text: wanted }],
          }),
        );
      } else if (!before) seen.set(key, row);
    }
    return drafts;
  });
}

/** The unit that a table uses throughout, against the one that the other tables use. */
function unitCodes(facts: Facts): Draft[] {
  const { binding } = facts.source;
  const uses = binding.tables.flatMap((table) => {
    const codes = new Set<string>();
    let first: FindingCell | null = null;
    let name: FindingCell | null = null;
    for (const block of table.blocks) {
      const column = block.columns.find(({ template }) => template.role === 'unitCode')?.column;
      const nameColumn = block.columns.find(({ template }) => template.role === 'name')?.column;
      if (column === undefined) continue;
      for (const row of block.rows) {
        const unit = row.label?.unit;
        if (unit === undefined || !/^\d+$/.test(unit)) continue;
        codes.add(unit);
        if (fold(table.view.text(row.row, column)) === unit) {
          first ??= { sheet: table.sheet, address: cellAddress(row.row, column), value: unit };
        } else if (
          row.kind === 'heading' &&
          nameColumn !== undefined &&
          !row.label?.economic &&
          !row.label?.functional
        ) {
          name ??= { sheet: table.sheet, address: cellAddress(row.row, nameColumn), value: row.text };
        }
      }
    }
    return codes.size > 0 && first ? [{ table, codes, first, name }] : [];
  });
  const votes = new Map<string, number>();
  for (const use of uses) for (const code of use.codes) votes.set(code, (votes.get(code) ?? 0) + 1);
  const [main] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!main || main[1] < 2 || uses.length < 3) return [];
  const known = new Set([...votes].filter(([, count]) => count * 2 >= main[1]).map(([code]) => code));
  return uses
    .filter((use) => ![...use.codes].some((code) => known.has(code)))
    .map((use): Draft => {
      const other = uses.find((one) => one.codes.has(main[0]));
      const name = binding.registry.unitName(main[0]);
      return unitCodeRule.found({
        message: `${use.table.sheet} 的单位代码是 ${use.first.value}${use.name ? `、单位名称是“${use.name.value}”` : ''}，而其他表都用 ${main[0]}${name ? ` ${name}` : ''}，请统一。`,
        cells: [use.first, ...(use.name ? [use.name] : []), ...(other ? [other.first] : [])],
        expected: name ? `${main[0]} ${name}` : main[0],
      });
    });
}

/** 301, 30101 … printed in the column of unit codes. */
function subjectInUnitCode(table: BoundTable): Draft[] {
  return table.blocks.flatMap((block) => {
    const column = block.columns.find(({ template }) => template.role === 'unitCode')?.column;
    if (column === undefined) return [];
    const cells = block.rows.flatMap((row): FindingCell[] => {
      const subject = row.label?.economic ?? row.label?.functional;
      const value = fold(table.view.text(row.row, column));
      return subject !== undefined && value === subject
        ? [{ sheet: table.sheet, address: cellAddress(row.row, column), value }]
        : [];
    });
    if (cells.length === 0) return [];
    return [
      unitCodeSubjectRule.found({
        message: `${table.sheet} 的“单位代码”栏有 ${cells.length} 格填的是科目编码（如 ${cells[0]?.value}），应填单位代码。`,
        cells,
      }),
    ];
  });
}

function figures(facts: Facts): Draft[] {
  const cells = facts.models
    .flatMap((model) => model.cells.flat())
    .filter((cell): cell is FactCell => cell !== null && !cell.virtual && !cell.blank);
  const { digits } = facts.source;
  const drafts: Draft[] = [];
  const large = cells.filter((cell) => cell.value.abs().gte(1000));
  const plainOnes = large.filter((cell) => {
    const read = cell.table.view.cell(cell.row, cell.column);
    return typeof read?.value === 'string' ? !/[,，]/.test(read.value) : !formatGroups(read?.format);
  });
  if (plainOnes.length > 0) {
    const [first] = plainOnes;
    const all = plainOnes.length === large.length;
    drafts.push(
      separatorsRule.found({
        message: `${first ? cellName(first) : ''} 等 ${plainOnes.length} 处一千以上的数没有千分位${all ? '' : `，而另外 ${large.length - plainOnes.length} 处有`}，建议统一写成 1,234.56 的样子。`,
        cells: plainOnes.slice(0, 60).map((cell) => findingCell(cell, digits)),
      }),
    );
  }
  for (const [remark, rule, words] of [
    ['text', numberAsTextRule, '的数字是文本，Excel 求和时会漏掉，请转换为数值'],
    [
      'hidden-digits',
      hiddenDigitsRule,
      '实际存有更多位小数，显示时被舍去，容易产生尾差；建议四舍五入到分位后再填',
    ],
  ] as const) {
    const byTable = new Map<BoundTable, FactCell[]>();
    for (const cell of cells) {
      if (!cell.remarks.includes(remark) || cell.remarks.includes('dash')) continue;
      byTable.set(cell.table, [...(byTable.get(cell.table) ?? []), cell]);
    }
    for (const [table, list] of byTable) {
      drafts.push(
        rule.found({
          message: `${table.sheet} 有 ${list.length} 格${words}（如 ${list[0] ? cellName(list[0]) : ''} ${list[0] ? plain(list[0].own, digits) : ''}）。`,
          cells: list.slice(0, 60).map((cell) => findingCell(cell, digits)),
        }),
      );
    }
  }
  return drafts;
}
