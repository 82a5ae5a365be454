/** Two files held against each other, for people: as text, and as one self-contained page. */
import type { Compared, Comparison, Difference, Row } from '../compare/compare';
import { type Html, markup } from './html';
import { reportPage } from './report-html';

export interface Names {
  readonly a: string;
  readonly b: string;
}

export function compareText(comparison: Comparison, names: Names): string {
  const { differences, onlyInA, onlyInB } = comparison;
  const lines = [
    `甲：${names.a}`,
    `乙：${names.b}`,
    summary(comparison),
    ...differences.map((one) => `  ${named(one)}：甲 ${said(one.a)}，乙 ${said(one.b)}${gap(one)}`),
    ...rowLines('只有甲有的行', onlyInA),
    ...rowLines('只有乙有的行（新增）', onlyInB),
    ...notes(comparison),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was held against each other, before anything is called the same. */
export function summary({ by, compared, differences, onlyInA, onlyInB }: Comparison): string {
  const how = by === 'form' ? '两个文件是同一种表样，逐格' : '两个文件的表样不同，按每个数的含义';
  const rows = onlyInA.length + onlyInB.length;
  if (differences.length + rows === 0) return `${how}核对了 ${compared} 个数，没有不同。`;
  const found = [
    ...(differences.length > 0 ? [`${differences.length} 个数不同`] : []),
    ...(onlyInA.length > 0 ? [`${onlyInA.length} 行只有甲有`] : []),
    ...(onlyInB.length > 0 ? [`${onlyInB.length} 行只有乙有`] : []),
  ];
  return `${how}核对了 ${compared} 个数，${found.join('，')}：`;
}

/** What was held against nothing. */
export function notes({ tablesOnlyInA, tablesOnlyInB, silent, compared }: Comparison): string[] {
  const list = (titles: readonly string[]) => titles.join('、');
  return [
    ...(compared === 0 ? ['两个文件没有可以核对的数，请确认选对了文件。'] : []),
    ...(tablesOnlyInA.length > 0 ? [`乙没有这些表，没有核对：${list(tablesOnlyInA)}`] : []),
    ...(tablesOnlyInB.length > 0 ? [`甲没有这些表，没有核对：${list(tablesOnlyInB)}`] : []),
    ...(silent.a > 0 ? [`甲有 ${silent.a} 个数，乙的各表没有说到，没有核对。`] : []),
    ...(silent.b > 0 ? [`乙有 ${silent.b} 个数，甲的各表没有说到，没有核对。`] : []),
  ];
}

function named({ table, row, column }: Difference): string {
  return `${table}${row ? `“${row}”行` : ''}${column ? `“${column}”列` : ''}`;
}

function said(side: Compared | null): string {
  if (!side) return '没有这个数';
  return `${side.value}（${placeOf(side)}）`;
}

function placeOf({ sheet, address, page }: Compared): string {
  return `${page === undefined ? '' : `第${page}页 `}${sheet}!${address}`;
}

function gap({ difference }: Difference): string {
  if (difference === '') return '';
  return `，相差 ${difference.startsWith('-') ? difference : `+${difference}`}`;
}

function rowLines(title: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  return [
    `${title}：`,
    ...rows.map(({ table, row, cells }) => `  ${table}“${row}”：${cells.map(said).join('、')}`),
  ];
}

export function compareHtml(comparison: Comparison, names: Names): string {
  const { differences, onlyInA, onlyInB } = comparison;
  return reportPage(
    `对照 ${names.a} ${names.b}`,
    markup`<header>
<h1>两个文件的对照</h1>
<p>甲：${names.a}<br />乙：${names.b}</p>
<p>${summary(comparison)}</p>
</header>
<main>
${differences.length > 0 && differenceTable(differences)}
${rowTable('只有甲有的行', onlyInA)} ${rowTable('只有乙有的行（新增）', onlyInB)}
${notes(comparison).map((note) => markup`<p>${note}</p>`)}
</main>`,
  );
}

function differenceTable(differences: readonly Difference[]): Html {
  return markup`<table>
<thead><tr><th>表</th><th>行</th><th>列</th><th>甲</th><th>乙</th><th>乙减甲</th></tr></thead>
<tbody>
${differences.map(
  (one) =>
    markup`<tr><td>${one.table}</td><td>${one.row}</td><td>${one.column}</td><td>${said(one.a)}</td><td>${said(one.b)}</td><td>${one.difference}</td></tr>`,
)}
</tbody>
</table>`;
}

function rowTable(title: string, rows: readonly Row[]): Html | false {
  if (rows.length === 0) return false;
  return markup`<h2>${title}</h2>
<ul>
${rows.map(({ table, row, cells }) => markup`<li>${table}“${row}”：${cells.map(said).join('、')}</li>`)}
</ul>`;
}
