import { overspentRule } from './overspent';

export const OUTTURN_RULES = [overspentRule] as const;
