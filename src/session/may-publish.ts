/** May it be published: of a check, with the reasons that somebody has signed. */
import { answerOf, type Answer, type AnswerOptions } from '../publication/answer';
import type { Check } from '../rule/check';

export const mayPublish = ({ findings, summary }: Check, options: AnswerOptions = {}): Answer =>
  answerOf({ findings, coverage: summary.coverage }, options);
