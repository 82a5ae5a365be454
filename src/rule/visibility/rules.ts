import { besideRule } from './beside';
import { hiddenRule } from './hidden';
import { underMergeRule } from './under-merge';
import { workingSheetRule } from './working-sheet';

export const VISIBILITY_RULES = [besideRule, hiddenRule, underMergeRule, workingSheetRule] as const;
