/** Names of indicators against their targets and against the year of the budget. */
import { fold } from '../../lexicon/fold';
import type { Draft } from '../finding';
import { grouped, hitsOf } from './group';
import type { IndicatorProject, IndicatorRow } from './model';
import { clip } from './say';
import { nameValueRule } from './name-value';
import { nameYearRule } from './name-year';

type Projects = readonly IndicatorProject[];

export function checkNames(projects: Projects, year: number | null): Draft[] {
  return [...namesAndValues(projects), ...nameYears(projects, year)];
}

/** The figure inside an indicator's name against its target: 为280名…发放 with a target of 300 名. */
function namesAndValues(projects: Projects): Draft[] {
  const hits = hitsOf(projects, (row) => {
    const { target } = row;
    if (target.kind !== 'number' || target.unit === '' || target.qualitative) return null;
    const name = fold(row.name?.text ?? '');
    const inName = [...name.matchAll(/(\d+(?:\.\d+)?)(\D{1,4})/g)].filter((match) =>
      match[2]?.startsWith(target.unit),
    );
    return inName.length === 1 && !target.number.eq(inName[0]?.[1] ?? 0) ? row.value : null;
  });
  return grouped(
    nameValueRule,
    hits,
    (place, { row }) =>
      `${place}“${clip(row.name?.text ?? '', 30)}”名称里的数与指标值 ${row.value?.text}${row.unit?.text ?? ''} 不同，请核对。`,
  );
}

/** 2021年12月前 as the name of an indicator of 2024. */
function nameYears(projects: Projects, year: number | null): Draft[] {
  if (year === null) return [];
  const named = (row: IndicatorRow) => {
    const text = `${row.name?.text ?? ''} ${row.target.kind === 'date' ? row.target.text : ''}`;
    const years = [...text.matchAll(/(?<![\d〔【[])((?:19|20)\d\d)\s*年/g)].map((match) => Number(match[1]));
    // 较2022年增长 compares, and 2022年决算 is last year's by right.
    if (/[较比]\D{0,3}\d{4}年|结转|决算|历年/.test(text)) return undefined;
    return years.find((one) => one !== year && Math.abs(one - year) <= 5);
  };
  const hits = hitsOf(projects, (row) => {
    const one = named(row);
    return one !== undefined && one < year ? row.name : null;
  });
  return grouped(
    nameYearRule,
    hits,
    (place, { row }) =>
      `${place}的指标“${clip(row.name?.text ?? '', 24)}”写着 ${named(row)} 年，本预算是 ${year} 年的，请核对年度。`,
  );
}
