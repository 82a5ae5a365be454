import { bankCardRule } from './bank-card';
import { idNumberRule } from './id-number';
import { mailRule } from './mail';
import { namesRule } from './names';
import { phoneRule } from './phone';
import { secrecyReviewRule } from './secrecy-review';

export const PRIVACY_RULES = [
  namesRule,
  idNumberRule,
  bankCardRule,
  phoneRule,
  mailRule,
  secrecyReviewRule,
] as const;
