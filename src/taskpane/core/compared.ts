/** 对照: the open workbook held against another file of any kind, as the pane shows it: a chunk of its own. */
import { compare } from '../../compare/compare';
import { buildFacts } from '../../fact/facts';
import { notes, summary } from '../../publication/compare-report';
import type { Check } from '../../rule/check';
import { openBytes } from '../../session/open-bytes';
import type { Template } from '../../template/template';
import type { FileToRead } from './contract';
import { unusable } from './unusable';
import type { ComparedView } from './written';

/** @throws WorkbookError where the file cannot be used; the sentence names it */
export async function comparedView(
  { facts }: Check,
  file: FileToRead,
  templates: readonly Template[],
): Promise<ComparedView> {
  const { binding, reading } = await openBytes(file.bytes, templates, file).catch((error: unknown) => {
    throw unusable(error, `“${file.name}”不能用来对照`);
  });
  const comparison = compare(facts, buildFacts(binding));
  return {
    ...comparison,
    file: file.name,
    sentence: summary(comparison),
    notes: notes(comparison),
    unread: reading.unread,
  };
}
