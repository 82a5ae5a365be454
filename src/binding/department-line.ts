/** Whose tables these are: the name that the form prints above its header where the pack says {部门} or {单位}. */
import { fold } from '../lexicon/fold';
import { templateHeader } from './header';
import type { Place } from './lay-over';
import type { Unit } from './registry';

const CAPTION = /^(?:编制)?(?:部门|单位)(?:名称)?\s*[:：]\s*(\S.*)$/;
const DEPARTMENT = /^(?:编制)?部门(?:名称)?\s*[:：]\s*(\S.*)$/;

export function departmentLine(places: readonly Place[]): Unit | null {
  for (const place of places) {
    const found = captioned(place) ?? placed(place);
    if (found) return found;
  }
  for (const place of places) {
    const found = noted(place);
    if (found) return found;
  }
  return null;
}

/** Whom each table that says so names above itself. */
export const unitsAbove = (places: readonly Place[]): Unit[] =>
  places.flatMap((place) => captioned(place) ?? placed(place) ?? []);

/** `说明：某某局本年度没有政府性基金…`: whoever says so under an empty table. */
function noted({ view, bodyTop }: Place): Unit | null {
  for (let row = bodyTop; row < view.rowCount; row++) {
    for (let column = 0; column < view.columnCount; column++) {
      const match = /^(?:说明|备注|注)\s*[:：]\s*(\S{4,40}?)(?:20\d\d\s*年度?|本年度?|当年)没有/.exec(
        view.text(row, column).trim(),
      );
      const name = match?.[1] ?? '';
      if (/^(?:本|我|该)|[{}，。]/.test(name) || name === '') continue;
      return { code: '', name };
    }
  }
  return null;
}

const UNNAMED = /^(?:编制)?部门(?:名称)?\s*[:：]\s*()$/;

/**
 * Whom `部门：…` names above every table that has such a line; null where they differ, only one has it, or some were
 * left blank: there it is the 主管部门 of the lists, or a line that nobody filled in.
 */
export function departmentAbove(places: readonly Place[]): string | null {
  if (places.some((place) => linesAbove(place, UNNAMED).length > 0)) return null;
  const names = places.flatMap((place) => captioned(place, DEPARTMENT)?.name ?? []);
  const [name] = names;
  return name !== undefined && names.length > 1 && names.every((one) => fold(one) === fold(name))
    ? name
    : null;
}

/** `部门：…`, `部门名称：…`, wherever it stands above the header. */
function captioned(place: Place, caption = CAPTION): Unit | null {
  for (const { said } of linesAbove(place, caption)) {
    const unit = splitNumber(said);
    if (unit) return unit;
  }
  return null;
}

export interface NameAbove {
  readonly kind: '部门' | '单位';
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Every name that stands behind 部门： or 单位： above a table. */
export function namesAbove(place: Place): NameAbove[] {
  return linesAbove(place, CAPTION).flatMap(({ said, text, row, column }): NameAbove[] => {
    const unit = splitNumber(said);
    return unit ? [{ kind: DEPARTMENT.test(text) ? '部门' : '单位', name: unit.name, row, column }] : [];
  });
}

/** What stands behind the caption, wherever it does. */
function linesAbove({ view, titleRow, bodyTop }: Place, caption: RegExp) {
  const found: { said: string; text: string; row: number; column: number }[] = [];
  for (let row = Math.max(0, titleRow); row < bodyTop; row++)
    for (let column = 0; column < view.columnCount; column++) {
      const text = view.text(row, column).trim();
      const match = caption.exec(text);
      if (match) found.push({ said: match[1] ?? '', text, row, column });
    }
  return found;
}

/** The name alone, without a caption (河北 `201区委部门`): by its place in the form. */
function placed({ table, view, titleRow, bodyTop, columns }: Place): Unit | null {
  const first = templateHeader(table).titleRow;
  for (const [index, texts] of table.headerRows.entries()) {
    const at = texts.findIndex((text) => /^\{(?:部门|单位)\}$/.test(text.trim()));
    const row = titleRow + index - first;
    if (at < 0 || row <= titleRow || row >= bodyTop) continue;
    const left = (columns.find((column) => column >= 0) ?? 0) - columns.findIndex((column) => column >= 0);
    const unit = splitNumber(view.text(row, columns[at] ?? left + at));
    if (unit) return unit;
  }
  return null;
}

/** `201区委部门`, `316002-某某中心` → code and name; null for what names nobody. */
function splitNumber(text: string): Unit | null {
  const match = /^(\d{3,12})?\s*[-—－]?\s*(\D.*)$/.exec(text.trim());
  const name = match?.[2]?.trim() ?? '';
  if (name === '' || /元$|[:：{}]/.test(fold(name))) return null;
  return { code: match?.[1] ?? '', name };
}
