/** Why a page is no workbook: what was saved instead of the tables, and what to do. */
import { REPORT_TITLE } from '../../lexicon/report-title';
import { WorkbookError } from '../../workbook/model';
import { refusalOf } from '../refusal';

const FAILED =
  /\b(?:40[0-9]|50[0-5])\b|error|not found|forbidden|unavailable|出错|错误|异常|无权|没有权限|超时|失败|不存在|维护/i;

const refused = (sentence: string): WorkbookError => new WorkbookError('not-a-workbook', sentence);

export function pageRefusal(page: string): WorkbookError {
  if (/<frameset\b|<x:WorksheetSource\b/i.test(page))
    return refused(
      '这是 Excel 存成的网页，各表在它旁边的文件夹里，这个文件里没有表格。请用 Excel 打开它（和它的文件夹放在一起），另存为 .xlsx 后再试。',
    );
  if (/<input\b[^>]{0,300}\btype\s*=\s*["']?password/i.test(page))
    return refused(
      '这是网站的登录页面，不是工作簿：下载时没有登录，或者登录已经失效。请登录后重新下载，打开看过再交。',
    );
  const title = titleOf(page);
  if (FAILED.test(title) || (page.length < SHORT && FAILED.test(wordsOf(page))))
    return refused(
      `这是网站的出错页面${title === '' ? '' : `（“${title}”）`}，不是工作簿：表格没有下载下来。请重新下载，打开看过再交。`,
    );
  return refusalOf('html');
}

/** What a check wrote has tables and amounts, and is nobody's budget. */
export const isReport = (page: string): boolean => titleOf(page.slice(0, SHORT)).includes(REPORT_TITLE);
export const REPORT = refused('这是检查的结果，不是单位交来的文件。');

/** A page that tells of an error tells of nothing else. */
const SHORT = 20_000;
const LONGEST_TITLE = 40;

function titleOf(page: string): string {
  const title = wordsOf(/<title\b[^>]*>([^<]*)/i.exec(page)?.[1] ?? '');
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
}

const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>|&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
