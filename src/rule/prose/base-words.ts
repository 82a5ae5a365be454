/** What a change is told against: 2023年预算, 上年度决算数, 去年同期. As sources of patterns. */

/** The year alone. */
export const EARLIER_YEAR = '(?:20\\d\\d年度?|上年度?|上一年度?|去年)';

/** Which of its figures; may be left out. */
export const FIGURE_OF_YEAR = '(?:年初|同期|全年)?(?:预算|决算)?(?:执行|完成)?(?:数|额)?';
