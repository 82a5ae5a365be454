import { mayHoldBudget } from './endings';

/** Files that a zip holds and that could be read one by one, in words: 工作簿.xlsx 等 3 个文件. XML is what packages are made of. */
export function filesWithin(paths: readonly string[]): string | null {
  const files = paths.filter(
    (path) => mayHoldBudget(path) && !/\.xml$/i.test(path) && !path.startsWith('__MACOSX/'),
  );
  const [first] = files;
  if (first === undefined) return null;
  const name = first.slice(first.lastIndexOf('/') + 1);
  return files.length > 1 ? `“${name}”等 ${files.length} 个文件` : `“${name}”`;
}
