/** Pages and parts of a file that nobody read: what stands there was held against nothing. */
import { family } from '../rule';
import type { Addition } from '../summary';

/** Read: what was left out, in words. */
const rule = family<readonly string[]>()('file', 'binding');

export const unreadRule = rule('unread', {
  severity: 'warning',
  title: '文件里有没有读到的内容',
  reads: '扫描成图片的页、读不出的部分',
  source: '没有读到的不算核对过',
  clean: { says: '全部页都读到', unread: [] },
  failing: { says: '第 3 页是图片', unread: ['第 3 页是图片，没有读到'] },
  *check(unread) {
    for (const reason of unread)
      yield { message: `${reason}；请改用能读取的文件，或由人核对这一部分。`, cells: [] };
  },
});

/** The same beside what a text adds. */
export function withUnread(addition: Addition | undefined, unread: readonly string[]): Addition {
  const reasons = unread.map((reason) => ({ rule: unreadRule.code, reason }));
  return {
    ...addition,
    drafts: [...unreadRule.check(unread), ...(addition?.drafts ?? [])],
    notEvaluated: [...reasons, ...(addition?.notEvaluated ?? [])],
  };
}
