/** 主要用于 + “用于保障运转”: the lead-in that an answer brings along and the sentence has already. */
import type { Run } from './document';

const LEAD_IN = /^(?:主要)?(?:用于|包括|是)/;

export function withoutEcho(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) => {
    const before = runs[index - 1]?.text ?? '';
    const [lead = ''] = run.kind === 'answer' ? (LEAD_IN.exec(run.text) ?? []) : [];
    const word = lead.replace(/^主要/, '');
    return word !== '' && before.endsWith(word) ? { ...run, text: run.text.slice(lead.length) } : run;
  });
}
