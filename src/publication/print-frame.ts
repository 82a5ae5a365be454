/** What stands around a printed table: title, captions, and the form's own texts filled in. */
import type { Binding } from '../binding/bound';
import { templateHeader } from '../binding/header';
import type { TableTemplate } from '../template/template';
import { cleanText } from './html';

/** `{年度}`, `{部门}` and the like in a text of the form. */
export function fill(text: string, binding: Binding, project = '', order = 1): string {
  const year = binding.year;
  const unit = binding.unit ?? '';
  return cleanText(text)
    .replaceAll('{年度}', year === null ? '本' : String(year))
    .replaceAll('{上年}', year === null ? '上' : String(year - 1))
    .replaceAll('{部门}', unit)
    .replaceAll('{单位}', unit)
    .replaceAll('{单位代码}', binding.unitCode ?? '')
    .replaceAll('{项目}', project)
    .replaceAll('{序}', String(order))
    .replaceAll('{级}', '本级');
}

const CAPTION =
  /单位\s*[:：]|金额\s*[:：]|年度\s*[:：]|部门(?:名称)?\s*[:：]|截止时间|^\{部门\}$|^（\{年度\}年度）$/;

interface Frame {
  readonly title: string;
  readonly left: string;
  readonly right: string;
  /** Header rows that head columns: from here on. */
  readonly headTop: number;
}

function frame(table: TableTemplate, binding: Binding, project: string, order: number): Frame {
  const { titleRow } = templateHeader(table);
  const rows = table.headerRows;
  const title = (rows[titleRow] ?? []).find((text) => text.trim() !== '') ?? table.title;
  const captions: string[] = [];
  let headTop = titleRow + 1;
  for (; headTop < rows.length; headTop++) {
    const texts = (rows[headTop] ?? []).filter((text) => text.trim() !== '');
    if (!texts.every((text) => CAPTION.test(text.trim()))) break;
    captions.push(...texts);
  }
  const filled = captions.map((text) => fill(text, binding, project, order).trim());
  const money = filled.filter((text) => /(?:单位|金额)\s*[:：]\s*(?:人民币)?[千万亿]?元/.test(text));
  const rest = filled.filter((text) => !money.includes(text));
  return {
    title: fill(title, binding, project, order).trim(),
    left: rest.join('　　'),
    right: money.join('　'),
    headTop,
  };
}

export function common(table: TableTemplate, binding: Binding, order: number, project: string) {
  const { title, left, right, headTop } = frame(table, binding, project, order);
  return {
    headTop,
    id: table.id,
    key: order === 1 ? table.id : `${table.id}-${order}`,
    number: table.number.trim(),
    name: fill(table.title, binding, project, order).trim(),
    title,
    captionLeft: left,
    captionRight: right,
    columns: table.columns.map(({ role, width }) => ({ role, width })),
    landscape: table.definition.print?.orientation === 'landscape',
    form: table.kind === 'form',
    project: cleanText(project),
  };
}
