/** One finding as text, for a message to whoever mends it. */
import type { FindingView } from '../../core/contract';
import { ledgerOf } from '../../state/ledger';

export function findingText(finding: FindingView, alike: readonly FindingView[] = []): string {
  const { place, found, expected, difference } = ledgerOf(finding);
  const figures =
    expected === undefined
      ? ''
      : `\n${place}　${found ?? '空'} → ${expected ?? '空'}　差 ${difference ?? ''}`;
  const quote = finding.quote === undefined ? '' : `\n原文：“${finding.quote}”`;
  const others =
    alike.length === 0 ? '' : `\n同样的还有：${alike.map((one) => ledgerOf(one).place).join('、')}`;
  return `${finding.message}${figures}${quote}${others}`;
}

/** By a field of its own: the clipboard's newer way is refused in the frame of a pane. */
export function copyText(text: string): void {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
}
