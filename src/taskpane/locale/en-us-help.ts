/** What is read at the first opening and behind the ? of every step. */
import type { HelpWords } from './zh-cn-help';

export const enHelp: HelpWords = {
  question: 'How to',
  first: 'The first time',
  start: [
    'Without tables, choose your template, enter the unit’s name and make the sheets; with tables, adopt them.',
    'Then check: each line says which cell is wrong and what it should be; one press mends it and can be undone.',
    'Last, write the narrative and export what is published. No file leaves this machine.',
  ],
  keys: 'F6 goes between table and pane, Tab from one control to the next, arrows between the steps.',
  steps: {
    prepare: [
      'Choose the template of your province, or load a pack of your bureau.',
      'Adopting changes no cell.',
    ],
    fill: ['A name leads to its table, a count to its findings, + inserts a row and asks for the amount.'],
    check: ['Each line: cell, amount as it is → as it should be, the difference, the likely reason.'],
    narrative: ['Answer what the tables do not say; figures follow the tables.'],
    export: ['Errors are put right or given a reason before a package is made.'],
  },
};
