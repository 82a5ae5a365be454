/** What a text is of: a budget or a final account, of a department or of one of its units. */

import type { NarrativeDocument } from '../read/document';
import type { Stage } from './types';

export interface Edition {
  /** 部门预算 speaks of what is planned, 部门决算 of what was spent. */
  readonly stage: Stage;
  /** Whether a title says so. */
  readonly said: boolean;
  /** Undefined where the titles say neither, or both. */
  readonly of: 'department' | 'unit' | undefined;
}

/** Titles stand in headings, and in the first lines where nothing is one. */
const FIRST = 6;
/** 某某局2024年部门预算, and no section: 一、某某馆2024年部门预算. */
const TITLE = /^(?![（(]?[一二三四五六七八九十]+[、）)]).{0,40}20\d\d年.{0,40}(?:预算|决算)/;

/** 一般公共预算财政拨款支出 is a kind of money, and 预算绩效 is spoken of in final accounts too. */
const OF_ANY_STAGE = /(?:一般公共|政府性基金|国有资本经营)预算|预算(?=绩效|单位|管理)/g;

export function editionOf({ blocks }: NarrativeDocument): Edition {
  const titles = blocks
    .filter(
      (block, index) =>
        block.kind === 'heading' || block.kind === 'contents' || (index < FIRST && isTitleLine(block)),
    )
    .map(({ text }) => text.replace(/\s/g, '').replace(OF_ANY_STAGE, ''));
  const count = (pattern: RegExp): number => titles.filter((title) => pattern.test(title)).length;
  const [final, budget] = [count(/决算/), count(/预算/)];
  const [unit, department] = [count(/单位(?:预算|决算)(?!单位)/), count(/部门(?:预算|决算)|部门综合/)];
  const whose =
    unit > 0 && department === 0 ? 'unit' : department > 0 && unit === 0 ? 'department' : undefined;
  const isOutturn = final + budget === 0 ? tellsOutturn(blocks) : final > budget;
  return { stage: isOutturn ? 'outturn' : 'budget', said: final + budget > 0, of: whose };
}

const isTitleLine = ({ text }: { readonly text: string }): boolean => !/[。；]/.test(text);

/** What may be the title of the document, set as a heading or not, on one line or with the name on a line of its own. */
export function titlesOf({ blocks }: NarrativeDocument): string[] {
  const lines = blocks
    .slice(0, FIRST)
    .filter(isTitleLine)
    .map(({ text }) => text.replace(/\s/g, ''));
  return lines
    .map((line, index) => (/^20\d\d年/.test(line) ? (lines[index - 1] ?? '') + line : line))
    .filter((title) => TITLE.test(title));
}

/** Without titles: 支出决算为9万元, and not only 比上年决算数; 比年初预算 of no other year. */
function tellsOutturn(blocks: NarrativeDocument['blocks']): boolean {
  return blocks.some(
    ({ text }) =>
      /(?:[比较与和]|完成)年初预算/.test(text) ||
      [...text.matchAll(OUTTURN)].some(
        ({ index }) => !/[比较与同]/.test(text.slice(Math.max(0, index - 12), index)),
      ),
  );
}

const OUTTURN = /决算(?:数|额)?(?:总额)?(?:为|是)?\s*[\d.]+\s*[万亿]?元/g;
