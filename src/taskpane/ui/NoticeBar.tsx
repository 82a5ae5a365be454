/** What went wrong, or what was done, in a sentence that stays until it is read. */
import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { noticeText, useWords } from '../locale';
import { usePane, usePaneState } from './context';
import { Message } from './Message';

export function NoticeBar() {
  const words = useWords();
  const pane = usePane();
  const { notice } = usePaneState();
  return (
    <div role={notice?.intent === 'error' ? 'alert' : 'status'}>
      {notice && (
        <Message
          intent={notice.intent}
          testId="notice"
          action={
            <Button
              appearance="transparent"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={words.dismiss}
              onClick={() => pane.dismiss()}
            />
          }
        >
          {noticeText(words, notice.text)}
        </Message>
      )}
    </div>
  );
}
