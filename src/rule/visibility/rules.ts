import { hiddenRule } from './hidden';
import { underMergeRule } from './under-merge';
import { workingSheetRule } from './working-sheet';

export const VISIBILITY_RULES = [hiddenRule, underMergeRule, workingSheetRule] as const;
