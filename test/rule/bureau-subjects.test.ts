/** The list of 科目 that the officer's own bureau has handed out decides what a code is called. */
import { useSubjects } from '../../src/lexicon/catalogue';
import { exampleDepartment, reportedOn } from '../support/example-department';

afterEach(() => useSubjects([]));

test('a name that differs from the bureau’s list is told, however unlike the two are', async () => {
  const department = await exampleDepartment();
  const asItIs = { says: '名称与科目目录一致' };
  expect(await reportedOn(department, asItIs)).not.toContain('text.subject-name');
  useSubjects([{ code: '2080505', name: '基本养老缴费', evidence: 'bureau' }]);
  expect(await reportedOn(department, asItIs)).toContain('text.subject-name');
});
