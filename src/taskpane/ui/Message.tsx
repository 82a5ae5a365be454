/** A sentence in a box: told apart by colour, by shape and, where it is urgent, by the voice. */
import {
  CheckmarkCircle16Filled,
  DismissCircle16Filled,
  Info16Filled,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Notice } from '../state/state';

const ICONS = {
  error: DismissCircle16Filled,
  warning: Warning16Filled,
  success: CheckmarkCircle16Filled,
  info: Info16Filled,
};

interface Props {
  readonly intent: Notice['intent'];
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly testId?: string;
}

export function Message({ intent, children, action, testId }: Props) {
  const Icon = ICONS[intent];
  return (
    <div className={`message ${intent}`} data-testid={testId} data-intent={intent}>
      <Icon className={`icon ${intent}`} aria-hidden />
      <div className="message-text">{children}</div>
      {action}
    </div>
  );
}
