/** A step that cannot be drawn says so and can be tried again; the other steps go on. */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useWords } from '../locale';
import { Message } from './Message';

interface Props {
  readonly children: ReactNode;
}

export class Fallback extends Component<Props, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return <Fault detail={fault.message} onRetry={() => this.setState({ fault: null })} />;
  }
}

function Fault({ detail, onRetry }: { detail: string; onRetry: () => void }) {
  const words = useWords();
  return (
    <div role="alert" className="stack">
      <Message intent="error" testId="fault">
        {words.notice({ key: 'unexpected', detail })}
      </Message>
      <Button className="start" onClick={onRetry}>
        {words.retry}
      </Button>
    </div>
  );
}
