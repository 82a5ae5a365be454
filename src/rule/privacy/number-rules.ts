/** Which rule tells of which kind of number. */
import type { PrivateKind } from '../../passage/private-numbers';
import type { Rule } from '../rule';
import { bankCardRule } from './bank-card';
import { idNumberRule } from './id-number';
import { mailRule } from './mail';
import { phoneRule } from './phone';

export const NUMBER_RULES: Readonly<Record<PrivateKind, Pick<Rule<string, never>, 'found'>>> = {
  id: idNumberRule,
  phone: phoneRule,
  card: bankCardRule,
  mail: mailRule,
};
