/** Privacy and secrecy: people named, numbers that belong to people, projects that call for 保密审查. */
import type { Binding, BoundTable } from '../../binding/bound';
import { fold } from '../../lexicon/fold';
import { cellAddress } from '../../workbook/address';
import type { Draft, FindingCell } from '../finding';
import { maskName } from '../../passage/mask';
import { looksLikeName } from '../../passage/person-names';
import { findNumbers, findPersons, tellNumber, tellPersons } from '../../passage/private';
import { NUMBER_RULES } from './number-rules';
import { namesRule } from './names';
import { secrecyReviewRule } from './secrecy-review';
import secrecy from './secrecy.json';

export function checkPrivacy(binding: Binding): Draft[] {
  const drafts: Draft[] = [];
  for (const table of binding.tables) {
    for (let row = table.area.top; row < table.view.rowCount; row++) {
      if (row > table.bodyBottom && !table.notes.some((note) => note.row === row)) continue;
      for (let column = 0; column < table.view.columnCount; column++) {
        const text = table.view.text(row, column);
        if (text.length >= 4) drafts.push(...checkCell(table, row, column, text));
      }
    }
    drafts.push(...nameColumns(table));
  }
  return [...drafts, ...secrets(binding)];
}

function checkCell(table: BoundTable, row: number, column: number, text: string): Draft[] {
  const where = `${table.sheet}!${cellAddress(row, column)} `;
  const persons = findPersons(text);
  return [
    ...(persons
      ? [
          namesRule.found({
            message: tellPersons(where, persons),
            cells: [cell(table, row, column, persons.masked)],
          }),
        ]
      : []),
    ...findNumbers(text).map((found) =>
      NUMBER_RULES[found.kind].found({
        message: tellNumber(where, found),
        cells: [cell(table, row, column, found.masked)],
      }),
    ),
  ];
}

function cell(table: BoundTable, row: number, column: number, value: string): FindingCell {
  return { sheet: table.sheet, address: cellAddress(row, column), value };
}

/** A column headed 姓名 whose cells are names. */
function nameColumns(table: BoundTable): Draft[] {
  const drafts: Draft[] = [];
  for (let row = table.area.top; row < table.bodyTop; row++) {
    for (let column = 0; column < table.view.columnCount; column++) {
      if (!/^(?:姓名|人员姓名|领取人|受助人|补助对象)$/.test(fold(table.view.text(row, column)))) continue;
      const cells: FindingCell[] = [];
      for (let below = table.bodyTop; below <= table.bodyBottom; below++) {
        const text = fold(table.view.text(below, column));
        if (looksLikeName(text)) cells.push(cell(table, below, column, maskName(text)));
      }
      if (cells.length === 0) continue;
      drafts.push(
        namesRule.found({
          message: `${table.sheet} 的“姓名”一栏列有 ${cells.length} 个人的姓名，公开前请删去这一栏。`,
          cells: cells.slice(0, 20),
        }),
      );
    }
  }
  return drafts;
}

/** Projects are named once, in the first table that lists them. */
function secrets(binding: Binding): Draft[] {
  const cells: FindingCell[] = [];
  const seen = new Set<string>();
  const words = new Set<string>();
  const look = (table: BoundTable, row: number, column: number, text: string) => {
    const name = fold(text);
    const hits = secrecy.words.filter((word) => name.includes(word));
    if (hits.length === 0 || secrecy.harmless.some((one) => name.includes(one))) return;
    const key = name.replace(/^(?:\d+[、.]|[0-9A-Z]{8,}-)/, '').replace(/绩效目标表$/, '');
    if (seen.has(key)) return;
    seen.add(key);
    for (const word of hits) words.add(word);
    cells.push(cell(table, row, column, text.trim()));
  };
  for (const table of binding.tables) {
    if (table.project !== undefined) {
      const { column, text } = firstText(table);
      look(table, Math.max(0, table.place.titleRow), column, text);
    }
    for (const field of table.fields) {
      if (field.role === 'project')
        look(table, field.row, field.column, table.view.text(field.row, field.column));
    }
    for (const block of table.blocks) {
      for (const { template, column } of block.columns) {
        const projects = template.role === 'project' || template.role === 'subproject';
        if (!projects && template.role !== 'name') continue;
        for (const row of block.rows) {
          if (projects || row.label?.project !== undefined) {
            look(table, row.row, column, table.view.text(row.row, column));
          }
        }
      }
    }
  }
  if (cells.length === 0) return [];
  return [
    secrecyReviewRule.found({
      message: `${cells.length} 个项目的名称带有“${[...words].join('”“')}”，可能涉及国家秘密或工作秘密，公开前请先做保密审查，并留下审查记录。`,
      cells: cells.slice(0, 60),
    }),
  ];
}

function firstText(table: BoundTable): { column: number; text: string } {
  for (let column = 0; column < table.view.columnCount; column++) {
    const text = table.view.text(Math.max(0, table.place.titleRow), column);
    if (text.trim() !== '') return { column, text };
  }
  return { column: 0, text: '' };
}
