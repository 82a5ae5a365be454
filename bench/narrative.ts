/** A 情况说明 of 300 pages, written from the workbook's own tables, read back and held against them. */
import { strToU8 } from 'fflate';
import { bind } from '../src/binding/bind';
import { check } from '../src/rule/check';
import { checkNarrative } from '../src/rule/narrative/check';
import { narrativeText, writeNarrative } from '../src/narrative/write';
import { builtInTemplates } from '../src/templates/built-in';
import { outlineOf } from '../src/templates/narrative';
import { readWorkbook } from '../src/workbook/read';

/** Characters of a printed page. */
const PAGE = 700;

export async function narrative(bytes: Uint8Array): Promise<void> {
  const { facts, binding } = check(bind(await readWorkbook(bytes), builtInTemplates()));
  const outline = outlineOf(binding.template);
  if (!outline) return;
  const text = narrativeText(writeNarrative({ facts, outline }));
  const [head = '', body = ''] = text.split(/(?=^第三部分.*$)/m);
  const times = [30, 300].map((pages) => {
    const copies = Math.ceil((pages * PAGE) / body.length);
    const [title = '', ...rest] = body.split('\n');
    const long = strToU8([head, title, ...Array.from({ length: copies }, () => rest.join('\n'))].join('\n'));
    const started = performance.now();
    const { figures } = checkNarrative(long, facts).coverage;
    const took = performance.now() - started;
    console.log(`情况说明, ${pages} pages: ${figures.total} figures, ${took.toFixed(0)} ms`);
    return took;
  });
  const [few = NaN, many = NaN] = times;
  console.log(`  ten times the pages take ${(many / few).toFixed(1)} times as long\n`);
}
