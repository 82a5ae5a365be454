import { MEASURES } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { levelKey } from '../../indicator/levels';
import type { IndicatorRow, Part } from '../../indicator/model';
import { cellOf, nameOf, placeOf, projectPhrase } from './say';

export const rowIncompleteRule = rule('row-incomplete', {
  severity: 'warning',
  class: 'missing',
  title: '指标没有填全',
  reads: '指标名称、性质、指标值、度量单位',
  source: MEASURES,
  clean: { says: '合格率 ≥ 98 %', cells: { '公开表6!J6': '%' } },
  failing: { says: '合格率 ≥ 98，没有度量单位', cells: { '公开表6!J6': null } },
  check: ({ projects }) =>
    projects.flatMap((project) =>
      project.rows.flatMap((row) => {
        const missing = missingParts(row);
        const [first] = missing;
        if (!first) return [];
        const { table } = project;
        const name = row.name?.text ?? '';
        const which = name === '' ? `“${row.level2?.text ?? ''}”这一行` : `指标“${name}”`;
        return [
          {
            message: `${placeOf(table, first.part)} ${projectPhrase(project)}的${which}没有填${missing.map(({ what }) => what).join('、')}。`,
            cells: [...missing.map(({ part }) => cellOf(table, part)), cellOf(table, nameOf(row))].slice(
              0,
              4,
            ),
          },
        ];
      }),
    ),
});

const NO_UNIT = /^(?:率|度)?$/;

function missingParts(row: IndicatorRow): { what: string; part: Part }[] {
  const missing: { what: string; part: Part }[] = [];
  const want = (part: Part | null, what: string) => {
    if (part && fold(part.text) === '') missing.push({ what, part: { ...part, row: row.row } });
  };
  want(row.name, '指标名称（三级指标）');
  want(row.value, '指标值');
  const { target } = row;
  // `≥98%` in the cell of the value, typed or by its number format, says it too.
  const saysSign = 'sign' in target && target.sign !== null;
  if (target.kind !== 'blank' && !saysSign) want(row.sign, '指标性质');
  if (target.kind === 'number' && !target.qualitative && NO_UNIT.test(target.unit)) {
    want(row.unit, '度量单位');
  }
  if (row.level2 && levelKey(row.level2.text) === '') want(row.level2, '二级指标');
  return missing;
}
