import { writeNarrative } from '../../../src/narrative/write';
import { outlineOf } from '../../../src/templates/narrative';
import { describeCases } from '../../publication/support/published-cases';
import { caseBytes } from '../../support/cases';
import { checkCase } from '../../support/check-case';

// Whole documents, on machines that do other things too.
jest.setTimeout(180_000);

/** What a heading is about: without numbering, year, 单位 and the turns of phrase that provinces vary. */
function gist(heading: string): string {
  return heading
    .replace(/[\s\u3000]/g, '')
    .replace(/^.*\//, '')
    .replace(/^第.部[分份]/, '')
    .replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]/, '')
    .replace(/20\d\d年/g, '')
    .replace(/[。：（）()“”"]/g, '')
    .replace(/乐山市市中(?:区)?社(?:会)?保(?:险事务)?中心/g, '')
    .replace(/说明的?情况|情况的?|的?说明|的总体|预算表格|部门预算表|支出/g, '');
}

describeCases('the outline of a province', (name) => {
  test('has the headings of its published document, in their order', async () => {
    const { facts, binding } = await checkCase(name);
    const outline = outlineOf(binding.template);
    if (!outline) throw new Error('no outline');
    const ours = writeNarrative({ facts, outline }).blocks.flatMap((block) =>
      block.kind === 'heading' ? [gist(block.text)] : [],
    );
    const theirs = (
      JSON.parse(new TextDecoder().decode(caseBytes(name, 'narrative.json'))) as { heading: string }[]
    ).map(({ heading }) => gist(heading));
    const lost: string[] = [];
    let at = 0;
    for (const heading of ours) {
      const found = theirs.findIndex(
        (one, index) => index >= at && one !== '' && (one.includes(heading) || heading.includes(one)),
      );
      if (found >= 0) at = found;
      else if (heading !== '') lost.push(heading);
    }
    expect(lost).toEqual([]);
    expect(ours.length).toBeGreaterThan(18);
  });
});
