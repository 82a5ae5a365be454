import { wholeWords } from './whole';
import { zhPrepare } from './zh-cn-prepare';

/** All words of 准备, for its pages. */
export const usePrepareWords = wholeWords(zhPrepare, 'prepare');
