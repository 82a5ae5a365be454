/** Whether two names are one department's: with and without the region, blanks, brackets, 本级, whole or for short. */
import { FORMER_NAMES, SHORT_NAMES } from './department-words';

const MARKS = /[\s\p{P}\p{S}]/gu;
export const REGION = '[省市县区州旗]';
/** What a unit's name may end with beside the department's. */
const ENDINGS = /(?:本级|机关|汇总|部门)$/;

export const plain = (text: string): string => text.normalize('NFKC').replace(MARKS, '').toLowerCase();

/** 人力资源和社会保障局 and 人社局 are one. */
export const brief = (text: string): string =>
  SHORT_NAMES.reduce((short, [long, word]) => short.replace(long, word), plain(text));

/** As `brief`, by the name that the department bears now: of what others have called it. */
export const briefNow = (text: string): string =>
  brief(FORMER_NAMES.reduce((now, [former, name]) => now.replace(former, name), plain(text)));

/** Every word as it is written, without what may stand behind a name. */
export const bare = (text: string): string => plain(text).replace(ENDINGS, '');

/** A name without what may stand behind it: what two must share to be one. */
export const heartOf = (text: string): string => brief(text).replace(ENDINGS, '');

const ENDS_WITH_REGION = new RegExp(`${REGION}$`);

/** 青禾县档案局（本级） and 档案局 are one; 档案局 and 档案局国库中心 are not. */
export function sameCore(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return longer.endsWith(shorter) && ENDS_WITH_REGION.test(longer.slice(0, -shorter.length));
}
