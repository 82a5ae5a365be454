/** Told apart by shape as well as by colour. */
import { DismissCircle16Filled, Info16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { Severity } from '../../../rule/finding';

const ICONS = { error: DismissCircle16Filled, warning: Warning16Filled, info: Info16Filled };

export function SeverityIcon({ severity }: { severity: Severity }) {
  const Icon = ICONS[severity];
  return <Icon className={`icon ${severity}`} aria-hidden />;
}
