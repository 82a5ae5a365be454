/** Where there is no Excel there is no pane, only a sentence. */
import { FluentProvider } from '@fluentui/react-components';
import { Message } from './Message';
import { useTheme } from './theme';

export function Plain({ title, text }: { title: string; text: string }) {
  return (
    <FluentProvider theme={useTheme()}>
      <main className="frame">
        <h1 className="unseen">{title}</h1>
        <div role="alert" className="page">
          <Message intent="error" testId="notice">
            {text}
          </Message>
        </div>
      </main>
    </FluentProvider>
  );
}
