import { ProjectNames } from '../../src/binding/project-names';

describe('names of projects', () => {
  test('are one project where another table retypes them with words swapped or joints changed', () => {
    const projects = new ProjectNames();
    projects.learnTable(['社会保险评估、审计专项经费', '社会保险系统培训及宣传印刷工作经费']);
    expect(projects.member('社会保险审计、评估专项经费')).toBe('社会保险评估、审计专项经费');
    expect(projects.member('社会保险系统培训、印刷、宣传经费')).toBe('社会保险系统培训及宣传印刷工作经费');
  });

  test('are two projects where one table lists both, however alike', () => {
    const projects = new ProjectNames();
    projects.learnPath(['专项', '社会保险事业管理人员保障支出', '']);
    projects.learnPath(['专项', '社会保险事业管理人员保障支出', '辽源市社会保险事业管理局人员保障支出']);
    projects.learnTable(['社会保险事业管理人员保障支出', '辽源市社会保险事业管理局人员保障支出']);
    expect(projects.member('社会保险事业管理人员保障支出')).toBe('专项/社会保险事业管理人员保障支出');
    expect(projects.member('辽源市社会保险事业管理局人员保障支出')).toBe(
      '专项/社会保险事业管理人员保障支出/辽源市社会保险事业管理局人员保障支出',
    );
  });

  test('keep twins apart that a number or a 非 tells apart', () => {
    const projects = new ProjectNames();
    projects.learnTable(['运维经费(政府采购)', '运维经费(非政府采购)', '道路整治一期工程']);
    expect(projects.member('运维经费（非政府采购）')).toBe('运维经费(非政府采购)');
    expect(projects.member('道路整治二期工程')).toBe('道路整治二期工程');
  });
});
