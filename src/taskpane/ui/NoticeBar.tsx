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
          {'key' in notice.text && notice.text.key === 'interrupted' && <Drop sheets={notice.text.empty} />}
        </Message>
      )}
    </div>
  );
}

function Drop({ sheets }: { readonly sheets: readonly string[] }) {
  const words = useWords();
  const pane = usePane();
  if (sheets.length === 0) return null;
  return (
    <div>
      <Button size="small" data-testid="drop-unfinished" onClick={() => void pane.interrupted.drop(sheets)}>
        {words.dropUnfinished(sheets.length)}
      </Button>
    </div>
  );
}
