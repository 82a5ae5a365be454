import { allOfRule } from './all-of';
import { amountRule } from './amount';
import { answerRule } from './answer';
import { averageRule } from './average';
import { boundRule } from './bound';
import { changeRule } from './change';
import { codeNameRule } from './code-name';
import { countRule } from './count';
import { countMoneyRule } from './count-money';
import { deniedRule } from './denied';
import { directionRule } from './direction';
import { itemOnlyHereRule } from './item-only-here';
import { listRule } from './list';
import { namedZeroRule } from './named-zero';
import { notInTablesRule } from './not-in-tables';
import { notNamedRule } from './not-named';
import { partExceedsRule } from './part-exceeds';
import { rateRule } from './rate';
import { rateUnitRule } from './rate-unit';
import { reasonRule } from './reason';
import { roundingRule } from './rounding';
import { completionRule } from './completion';
import { shareRule } from './share';
import { shareSumRule } from './share-sum';
import { subjectClassRule } from './subject-class';
import { sumRule } from './sum';
import { tableRule } from './table';
import { targetRule } from './target';
import { twiceRule } from './twice';
import { yearRule } from './year';
import { zeroBaseRule } from './zero-base';
import { zeroChangeRule } from './zero-change';
import { unitMissingRule } from './unit-missing';
import { changedAndSameRule } from './changed-and-same';
import { incompleteRule } from './incomplete';
import { otherDocumentRule } from './other-document';
import { directionMissingRule } from './direction-missing';
import { sectionEmptyRule } from './section-empty';
import { sectionNumberRule } from './section-number';
import { stageWordRule } from './stage-word';
import { periodRule } from './period';
import { thresholdRule } from './threshold';
import { noSuchTableRule } from './no-such-table';
import { unitMixedRule } from './unit-mixed';
import { changeMissingRule } from './change-missing';
import { listCountRule } from './list-count';
import { partMissingRule } from './part-missing';

export const NARRATIVE_RULES = [
  amountRule,
  notInTablesRule,
  boundRule,
  roundingRule,
  tableRule,
  allOfRule,
  namedZeroRule,
  notNamedRule,
  listRule,
  deniedRule,
  answerRule,
  changeRule,
  rateRule,
  rateUnitRule,
  directionRule,
  zeroBaseRule,
  zeroChangeRule,
  shareRule,
  completionRule,
  shareSumRule,
  sumRule,
  partExceedsRule,
  twiceRule,
  itemOnlyHereRule,
  subjectClassRule,
  yearRule,
  countRule,
  countMoneyRule,
  codeNameRule,
  averageRule,
  reasonRule,
  targetRule,
  unitMissingRule,
  changedAndSameRule,
  incompleteRule,
  otherDocumentRule,
  directionMissingRule,
  sectionEmptyRule,
  sectionNumberRule,
  stageWordRule,
  changeMissingRule,
  listCountRule,
  partMissingRule,
  unitMixedRule,
  noSuchTableRule,
  thresholdRule,
  periodRule,
] as const;
