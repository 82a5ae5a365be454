import { SEEN } from '../sources';
import { rule } from './family';
import { figuresIn } from '../../indicator/goal/text';
import { findNameLists } from '../../passage/person-names';
import { goalTold } from './goal';
import type { Goal } from './goal';
import { cellOf } from './say';

export const goalPeopleRule = rule('goal-people', {
  severity: 'warning',
  title: '列出的人数与写的人数不同',
  reads: '目标里的姓名列举与人数',
  source: SEEN,
  clean: {
    says: '列了 3 个人，写的是 3 人',
    cells: { '公开表6!D5': '补助讲解人员张某甲、李某乙、王某丙，共3人。' },
  },
  failing: {
    says: '列了 3 个人，写的是 4 人',
    cells: { '公开表6!D5': '补助讲解人员张某甲、李某乙、王某丙，共4人。' },
  },
  check: ({ goals }) => goals.flatMap(headsTold),
});

/** People listed by name against the number that the goal gives. */
function headsTold(goal: Goal) {
  return findNameLists(goal.part.text).flatMap((list) => {
    const counts = figuresIn(goal.text).filter(
      (figure) => !figure.money && /^\s*[人名](?!次|均|[/.])/.test(goal.text.slice(figure.end)),
    );
    const inRows = goal.project.rows.flatMap(({ target, value }) =>
      target.kind === 'number' && /^[人名]/.test(target.unit)
        ? [{ value, number: target.number.toNumber() }]
        : [],
    );
    const known = [
      ...new Set(counts.map((figure) => figure.value.toNumber())),
      ...inRows.map(({ number }) => number),
    ];
    if (known.length === 0 || known.includes(list.names.length)) return [];
    return [
      goalTold(
        goal,
        `列出了 ${list.names.length} 个人，而写的人数是 ${[...new Set(known)].join('、')} 人，请核对。`,
        goal.text.slice(list.start, list.end),
        {
          cells: inRows
            .slice(0, 2)
            .flatMap(({ value }) => (value ? [cellOf(goal.project.table, value)] : [])),
        },
      ),
    ];
  });
}
