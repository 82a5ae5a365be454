import { besideRule } from './beside';
import { hiddenRule } from './hidden';
import { hiddenSheetRule } from './hidden-sheet';
import { underMergeRule } from './under-merge';
import { workingSheetRule } from './working-sheet';

export const VISIBILITY_RULES = [
  besideRule,
  hiddenRule,
  hiddenSheetRule,
  underMergeRule,
  workingSheetRule,
] as const;
