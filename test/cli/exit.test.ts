import { isDone } from '../../src/cli/check-file';

test('a table that is missing makes the exit code 1 as an error does', () => {
  expect(isDone({ errors: 0, missing: 0 })).toBe(true);
  expect(isDone({ errors: 0, missing: 1 })).toBe(false);
  expect(isDone({ errors: 1, missing: 0 })).toBe(false);
});
