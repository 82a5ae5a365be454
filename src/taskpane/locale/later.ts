import { wholeWords } from './whole';
import { zhLater } from './zh-cn-later';

/** All words of the steps that are fetched late. */
export const useLaterWords = wholeWords(zhLater, 'check');
