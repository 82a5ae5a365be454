/** Words that are a 科目 of the catalogues, with its levels or by itself. */

import { CATALOGUES } from '../../lexicon/catalogue';
import type { Label } from '../../dimension/dimension';
import { foldSubject } from '../../lexicon/fold';
import { TERM_BY_WORD } from '../../lexicon/terms';
import { levelsIn, type Leveled } from './levels';
import type { Levels, Mention } from './types';

/** 社会保障和就业（类）行政事业单位养老支出（款）…（项） */
export function leveledSubject(core: string): Mention | undefined {
  const read = levelsIn(core);
  if (!read) return undefined;
  const found =
    read.text.search(/[类款项]）/) < 0 ? { ...read, levels: lowered(read.levels) } : lastUnmarked(core, read);
  const levels = {
    class: trimName(found.levels.class),
    division: trimName(found.levels.division),
    item: trimName(found.levels.item),
  };
  const code = functionalCode(levels);
  // Names joined by a dash are 科目 only if the catalogue knows one of them.
  if (found.text.search(/[类款项]/) < 0 && code === undefined) return undefined;
  return {
    kind: 'subject',
    text: found.text,
    label: { measure: 'expense', ...(code === undefined ? {} : { functional: code }) },
    origin: 'words',
    levels: Object.fromEntries(Object.entries(levels).filter(([, name]) => name !== undefined)),
  };
}

/** “商贸事务”（款）行政运行9万元: the last of the names goes without its level. */
function lastUnmarked(core: string, read: Leveled): Leveled {
  const { levels, text } = read;
  const rest = core.slice(core.indexOf(text) + text.length).replace(/^[“”"]+|[“”"]+$/g, '');
  const above =
    rest === '' || levels.item !== undefined ? undefined : functionalCode({ item: undefined, ...levels });
  const below = CATALOGUES.functional
    .byName(rest)
    .find(({ code }) => code !== above && code.startsWith(above ?? '-'));
  if (!below) return read;
  return { text: text + rest, levels: { ...levels, [below.code.length === 7 ? 'item' : 'division']: rest } };
}

/** 政府办公厅（室）及相关机构事务-行政运行支出: of two names the first may be a 款; 支出 may be said behind a 项. */
function lowered({ class: first, division: second, item }: Levels): Levels {
  const isDivision = item === undefined && isOnly(first, 5) && !isOnly(first, 3);
  const last = spent(item ?? second);
  if (isDivision) return { ...(first ? { division: first } : {}), ...(last ? { item: last } : {}) };
  return item === undefined
    ? { ...(first ? { class: first } : {}), ...(last ? { division: last } : {}) }
    : {
        ...(first ? { class: first } : {}),
        ...(second ? { division: second } : {}),
        ...(last ? { item: last } : {}),
      };
}

const isOnly = (name: string | undefined, length: number): boolean =>
  CATALOGUES.functional.byName(name ?? '').some(({ code }) => code.length === length);

function spent(name: string | undefined): string | undefined {
  const byName = (one: string) => CATALOGUES.functional.byName(one);
  const plain = name?.replace(/支出$/, '');
  return name !== undefined && byName(name).length === 0 && byName(plain ?? '').length > 0 ? plain : name;
}

/** 一般公共服务支出9万元，其中：行政运行8万元: the 科目 of that name within the whole; the tables tell which of several. */
export function within(mention: Mention, above: string): Mention {
  const code = mention.label.functional;
  if (mention.kind !== 'subject' || mention.levels || code === undefined || code.startsWith(above))
    return mention;
  const name = spent(mention.text) ?? mention.text;
  const codes = CATALOGUES.functional.byName(name).filter((one) => one.code.startsWith(above));
  const [only] = codes;
  if (!only) return mention;
  const { functional: _, ...label } = mention.label;
  return codes.length === 1
    ? { ...mention, label: { ...label, functional: only.code } }
    : { ...mention, label, levels: { item: name } };
}

/** 初中教育支出: the 项 初中教育, with 支出 said behind it. */
export function itemSpent(core: string): Mention | undefined {
  if (!core.endsWith('支出')) return undefined;
  const found = catalogueSubject(core.slice(0, -2), false);
  return found?.label.functional?.length === 7 ? { ...found, text: core } : undefined;
}

function trimName(name: string | undefined): string | undefined {
  const trimmed = name?.replace(/^[、.\s）”“"]+/, '').replace(/[“”"]$/, '');
  // A stray 一 before the name, as in “(款)一其他…(项)”; 一般公共服务 keeps its own.
  if (!trimmed?.startsWith('一') || CATALOGUES.functional.byName(trimmed).length > 0) return trimmed;
  const without = trimmed.slice(1);
  return CATALOGUES.functional.byName(without).length > 0 ? without : trimmed;
}

type Named = { readonly [level in keyof Levels]: string | undefined };

/** The code of the lowest level named; of codes with one name, the one whose 款 and 类 are those named. */
function functionalCode(levels: Named): string | undefined {
  const name = levels.item ?? levels.division ?? levels.class ?? '';
  const length = levels.item ? 7 : levels.division ? 5 : 3;
  const codes = CATALOGUES.functional
    .byName(name)
    .map((subject) => subject.code)
    .filter((code) => code.length === length);
  if (codes.length <= 1)
    return codes[0] === undefined || isElsewhere(codes[0], levels) ? undefined : codes[0];
  return (
    codes.find((code) => fits(code, 5, levels.division) && fits(code, 3, levels.class)) ??
    codes.find((code) => fits(code, 5, levels.division)) ??
    // 审计事务（款）行政运行（项）: of a 款 that the catalogue lacks, and of no other 款 of the 类.
    (isUnknownDivision(levels.division) ? undefined : codes.find((code) => fits(code, 3, levels.class)))
  );
}

/** 一般公共服务（类）政府办公厅（室）及相关机构事务（款）机关服务（项): 类 and 款 agree, and the catalogue knows the 项 under another 类 only. */
function isElsewhere(code: string, { class: first, division }: Named): boolean {
  if (first === undefined || division === undefined || code.length < 7 || fits(code, 3, first)) return false;
  return CATALOGUES.functional
    .byName(division)
    .some((one) => one.code.length === 5 && fits(one.code, 3, first));
}

const isUnknownDivision = (name: string | undefined): boolean =>
  name !== undefined && CATALOGUES.functional.byName(name).every(({ code }) => code.length !== 5);

/** Whether the first `level` digits of a code stand for that name. */
function fits(code: string, level: number, wanted: string | undefined): boolean {
  const name = CATALOGUES.functional.byCode(code.slice(0, level))?.name;
  return wanted !== undefined && name !== undefined && foldSubject(name) === foldSubject(wanted);
}

export function catalogueSubject(core: string, economic: boolean): Mention | undefined {
  if (TERM_BY_WORD.has(core) && !economic) return undefined;
  // 公务用车购置支出 is the term with 支出 behind it; the catalogue has another 公务用车购置 under 基本建设.
  if (TERM_BY_WORD.get(core.replace(/支出$/, ''))?.label.economic !== undefined) return undefined;
  for (const dimension of economic ? (['economic'] as const) : (['functional', 'economic'] as const)) {
    // Among namesakes (其他支出) the shortest code is the 类, which is what stands alone in a list; of two that took
    // turns (其他社会保障缴费: 30104 until 2017, 30112 since) the one in use.
    const [code] = [...CATALOGUES[dimension].byName(core)]
      .sort((a, b) => a.code.length - b.code.length || (b.printed?.last ?? 0) - (a.printed?.last ?? 0))
      .map((subject) => subject.code);
    if (code === undefined) continue;
    const label: Label =
      dimension === 'economic'
        ? { measure: 'expense', economic: code }
        : { measure: 'expense', functional: code };
    return { kind: 'subject', text: core, label, origin: 'words' };
  }
  return undefined;
}

/** 行政运行（2010301）, 2010301-行政运行: of 项 with one name the one whose code is printed beside it. */
export function ofCode(mention: Mention, words: string): Mention {
  const [code, ...others] = words.match(/(?<!\d)2\d{6}(?!\d)/g) ?? [];
  const name = mention.levels?.item ?? mention.text;
  const known = code === undefined ? undefined : CATALOGUES.functional.byCode(code)?.name;
  if (code === undefined || others.length > 0 || known === undefined) return mention;
  if (mention.label.economic !== undefined || foldSubject(known) !== foldSubject(name)) return mention;
  return { ...mention, label: { ...mention.label, functional: code } };
}
