/** The rows that a form prints for these books: its own, and those that the department lists. */
import type { Label } from '../../src/dimension/dimension';
import type { BlockTemplate, FixedItem, RepeatItem } from '../../src/template/template';
import type { Books, Entry } from './books';
import { isIn } from './member';
import { SUBJECT_NAMES } from './subjects';

export interface Line {
  readonly kind: 'fixed' | 'total' | 'unit' | 'subject' | 'project' | 'blank';
  readonly texts: Readonly<Record<string, string>>;
  readonly label: Label | null;
  /** A listed row of the lowest level. */
  readonly lowest: boolean;
}

/** Null for a list that books like these have nothing for. */
export function linesOf(block: BlockTemplate, books: Books, beside: boolean): Line[] | null {
  const lines: Line[] = [];
  for (const item of block.items) {
    if (item.kind === 'fixed') lines.push(fixedLine(item, books));
    else {
      const listed = listedLines(item, block, books, beside);
      if (!listed) return null;
      lines.push(...listed);
      if (beside) for (let n = listed.length; n < item.rows; n++) lines.push(BLANK_LINE);
    }
  }
  return lines.map((line, index) => ({ ...line, texts: { ...line.texts, ordinal: String(index + 1) } }));
}

const BLANK_LINE: Line = { kind: 'blank', texts: {}, label: null, lowest: false };

function fixedLine(item: FixedItem, books: Books): Line {
  const name = item.text.replaceAll('{部门}', books.department);
  const own = item.label?.functional?.startsWith('~') ? null : item.label;
  const kind = /^合\s*计$/.test(name) ? 'total' : 'fixed';
  return { kind, texts: { name }, label: own, lowest: false };
}

/** Null for a list that books like these have nothing for. */
function listedLines(item: RepeatItem, block: BlockTemplate, books: Books, beside: boolean): Line[] | null {
  const roles = new Set(block.columns.map(({ role }) => role));
  const [first, ...others] = item.axes;
  const subject = item.axes.find((axis) => axis === 'functional' || axis === 'economic');
  const scoped = books.entries.filter((entry) => isIn(entry, block.scope) && isIn(entry, item.label));
  if (first === 'unit' && others.length === 0)
    return books.units.map((unit) => unitLine(unit, item.label, true));
  if (first === 'unit' && subject) {
    return books.units.flatMap((unit) => {
      const own = scoped.filter((entry) => entry.unit === unit.code);
      if (own.length === 0) return [];
      const lists = item.axes.includes('project')
        ? projectRows(own, subject)
        : subjectRows(own, subject, false);
      const under = lists.map((line) => ({
        ...line,
        texts: { ...line.texts, unitCode: line.lowest ? unit.code : '' },
        label: { ...line.label, unit: unit.code },
      }));
      const { unitCode: _, ...texts } = unitLine(unit, item.label, false).texts;
      return [{ ...unitLine(unit, item.label, false), texts }, ...under];
    });
  }
  if (subject) {
    const rows = subjectRows(scoped, subject, true);
    return (beside ? rows.filter(({ label }) => label?.[subject]?.length === 3) : rows).map((line) => ({
      ...line,
      label: { ...item.label, ...line.label },
      lowest: beside || line.lowest,
    }));
  }
  if (!roles.has('project') || !roles.has('unitName')) return null;
  return books.units.flatMap(({ code, name }) =>
    [...new Set(scoped.filter(({ unit }) => unit === code).map(({ project }) => project))].map(
      (project): Line => ({
        kind: 'project',
        texts: { category: '特定目标类', project, subproject: project, unitName: name },
        label: { ...item.label, project, unit: code },
        lowest: true,
      }),
    ),
  );
}

function unitLine(unit: { code: string; name: string }, label: Label, lowest: boolean): Line {
  const texts = { unitCode: unit.code, name: unit.name, unitName: unit.name };
  return { kind: 'unit', texts, label: { ...label, unit: unit.code }, lowest };
}

/** 类, 款 and 项; where `parents` is not set a form prints the lowest rows, and 类 above 经济科目 by name. */
function subjectRows(entries: readonly Entry[], axis: 'functional' | 'economic', parents: boolean): Line[] {
  const codes = [...new Set(entries.map((entry) => entry[axis]))].filter(Boolean).sort();
  const seen = new Set<string>();
  return codes.flatMap((code) => {
    const wanted = parents ? [3, 5, 7] : axis === 'economic' ? [3, 5] : [7];
    const steps = wanted.filter((n) => n <= code.length).map((n) => code.slice(0, n));
    return steps.flatMap((step): Line[] => {
      if (seen.has(step)) return [];
      seen.add(step);
      const lowest = step === code;
      const texts = {
        name: `${' '.repeat(step.length - 3)}${SUBJECT_NAMES[step] ?? ''}`,
        ...(parents || lowest ? codeTexts(step) : {}),
      };
      return [{ kind: 'subject', texts, label: { [axis]: step }, lowest }];
    });
  });
}

function projectRows(entries: readonly Entry[], axis: 'functional' | 'economic'): Line[] {
  const keys = [...new Set(entries.map((entry) => `${entry[axis]} ${entry.project}`))].sort();
  return keys.map((key): Line => {
    const [code = '', project = ''] = key.split(' ');
    return {
      kind: 'project',
      texts: { name: `  ${project}`, ...codeTexts(code) },
      label: { [axis]: code, project },
      lowest: true,
    };
  });
}

function codeTexts(code: string): Record<string, string> {
  return { code, 类: code.slice(0, 3), 款: code.slice(3, 5), 项: code.slice(5, 7) };
}
