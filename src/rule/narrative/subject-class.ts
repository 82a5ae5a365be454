import { rule } from './family';
import { faultAt } from '../prose/fault';
import { nameOf } from '../prose/name-of';
import { wrongClasses } from '../prose/wrong-classes';
import { wrongDivisions } from '../prose/wrong-divisions';

export const subjectClassRule = rule('subject-class', {
  severity: 'warning',
  title: '项级科目归错了类',
  reads: '（类）（款）（项）的名称与科目目录',
  source: '政府收支分类科目',
  clean: {
    says: '社会保险经办机构（项）在社会保障和就业支出（类）之下',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '社会保障和就业支出（类）人力资源和社会保障管理事务（款）社会保险经办机构（项）2024年预算数为5.00万元。',
    ],
    alone: true,
  },
  failing: {
    says: '社会保险经办机构（项）写在一般公共服务（类）之下',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一般公共服务（类）人力资源和社会保障管理事务（款）社会保险经办机构（项）2024年预算数为5.00万元。',
    ],
    alone: true,
  },
  *words(reading) {
    for (const { claim, name, isSubject, expected } of wrongClasses(reading))
      if (isSubject)
        yield faultAt(reading, [claim], {
          message: `“${nameOf(claim)}”属于“${expected}”，不属于“${name}（类）”。`,
          expected,
        });
    for (const { claim, item, said, expected } of wrongDivisions(reading))
      yield faultAt(reading, [claim], {
        message: `“${item}（项）”属于“${expected}”，不属于“${said}（款）”。`,
        expected,
      });
  },
});
