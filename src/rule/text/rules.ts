import { blanksRule } from './blanks';
import { captionYearRule } from './caption-year';
import { cutDecimalsRule } from './cut-decimals';
import { directionLeftRule } from './direction-left';
import { doubledWordRule } from './doubled-word';
import { hiddenDigitsRule } from './hidden-digits';
import { levelRule } from './level';
import { moneyUnitRule } from './money-unit';
import { noteFilledRule } from './note-filled';
import { noteFundRule } from './note-fund';
import { numberAsTextRule } from './number-as-text';
import { numberingRule } from './numbering';
import { punctuationRule } from './punctuation';
import { residueRule } from './residue';
import { scaledFormatRule } from './scaled-format';
import { selfNameRule } from './self-name';
import { shownOtherwiseRule } from './shown-otherwise';
import { separatorsRule } from './separators';
import { subjectNameRule } from './subject-name';
import { subjectRepeatedRule } from './subject-repeated';
import { unitCodeRule } from './unit-code';
import { unitCodeSubjectRule } from './unit-code-subject';
import { unitLineRule } from './unit-line';
import { unitNameRule } from './unit-name';
import { widthRule } from './width';
import { loweredRule } from './lowered';
import { struckRule } from './struck';
import { changesOpenRule } from './changes-open';
import { unitKindRule } from './unit-kind';
import { unitUnlikelyRule } from './unit-unlikely';

export const TEXT_RULES = [
  numberingRule,
  subjectRepeatedRule,
  unitCodeRule,
  unitCodeSubjectRule,
  unitLineRule,
  separatorsRule,
  numberAsTextRule,
  hiddenDigitsRule,
  cutDecimalsRule,
  scaledFormatRule,
  shownOtherwiseRule,
  residueRule,
  punctuationRule,
  doubledWordRule,
  blanksRule,
  widthRule,
  captionYearRule,
  moneyUnitRule,
  levelRule,
  noteFilledRule,
  noteFundRule,
  selfNameRule,
  subjectNameRule,
  directionLeftRule,
  unitNameRule,
  struckRule,
  loweredRule,
  changesOpenRule,
  unitKindRule,
  unitUnlikelyRule,
] as const;
