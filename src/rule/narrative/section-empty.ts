import { rule } from './family';
import { SEEN } from '../sources';
import type { Reading } from '../../narrative/claim';
import type { Block } from '../../narrative/read/document';
import { faultOn } from '../prose/fault';
import { markedText, numbered, runningBlocks } from '../prose/headings';

export const sectionEmptyRule = rule('section-empty', {
  severity: 'warning',
  title: '标题下面没有内容',
  reads: '说明里有编号的标题',
  source: SEEN,
  clean: {
    says: '没有这项支出的，标题下也写明没有',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一、收入预算情况说明',
      '2024年收入预算809.20万元。',
      '二、国有资本经营预算支出情况说明',
      '2024年没有国有资本经营预算拨款安排的支出。',
    ],
  },
  failing: {
    says: '“二、”下面什么也没有写',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一、收入预算情况说明',
      '2024年收入预算809.20万元。',
      '二、国有资本经营预算支出情况说明',
    ],
  },
  *words(reading) {
    const empty = emptySections(reading);
    for (const block of empty) {
      const near = empty.filter((one) => Math.abs(one.number - block.number) <= LISTED);
      // Headings one behind the other announce what follows: a list of contents, of tables.
      if (near.length > 2) continue;
      yield faultOn(
        reading,
        block.span,
        { path: block.path, paragraph: block.number, span: block.span },
        { message: `标题“${markedText(block)}”下面没有内容，没有发生的也应写明。` },
      );
    }
  },
});

const LISTED = 3;

function emptySections(reading: Reading): Block[] {
  const blocks = runningBlocks(reading.document);
  const hasWords = blocks.some(({ kind }) => kind !== 'heading');
  const last = new Map(blocks.map((block, at) => [titleOf(block), at]));
  const front = contentsUpTo(blocks);
  return blocks.filter((block, at) => {
    if (at < front) return false;
    const isTitle =
      block.kind === 'heading' || (block.kind === 'list' && !/[。；，：;,:](?=.)/s.test(block.text));
    const mark = isTitle && block.part !== 'tables' ? numbered(block) : undefined;
    if (!mark || !hasWords || mark.rank < 2 || !TITLE.test(block.text) || ELSEWHERE.test(block.text))
      return false;
    if (mark.rank > 3 && !/(?:情况|说明)[。：:]?$/.test(block.text)) return false;
    // What is announced in a list of contents stands again above its words, with its number or without.
    if ((last.get(titleOf(block)) ?? at) > at) return false;
    const next = blocks[at + 1];
    if (!next) return true;
    const below = next.kind === 'heading' || next.kind === 'list' ? numbered(next) : undefined;
    if (below === undefined || below.rank > mark.rank) return false;
    // 一、情况说明, and under it 一、一般公共服务支出9万元，…: a list of what is told.
    return next.kind === 'heading' || below.rank < mark.rank || below.number === mark.number + 1;
  });
}

/** 第一部分, 第二部分 and their titles, and no sentence yet: a list of contents that does not call itself 目录. */
function contentsUpTo(blocks: readonly Block[]): number {
  const said = blocks.findIndex(({ text }) => /[。；]|\d[万亿]?元/.test(text));
  const parts = blocks.slice(0, said).filter((block) => numbered(block)?.rank === 1);
  return parts.length > 1 ? said : 0;
}

const titleOf = (block: Block): string => {
  const text = markedText(block);
  return text.slice(numbered(block)?.mark.length ?? 0).trim();
};

const TITLE = /(?:情况|说明|职[责能]|设置|概况|绩效|采购|资产|事项|经费|构成|安排|解释|预算|决算)[。：:]?$/;

/** What stands on another page, in a picture or in a table, and what says itself that there is nothing. */
const ELSEWHERE = /[表图]|附件|附后|目录|清单|名单|无|没有|不涉及|\d\s*[万亿]?元/;
