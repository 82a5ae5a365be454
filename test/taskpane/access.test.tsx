/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import axe from 'axe-core';
import { fireEvent, screen } from '@testing-library/react';
import { enUS } from '../../src/taskpane/locale/en-us';
import { wordsFor } from '../../src/taskpane/locale';
import { zhCN } from '../../src/taskpane/locale/zh-cn';
import { STEPS } from '../../src/taskpane/state/state';
import type { Host } from '../../src/workbench/host/host';
import { startOffice } from '../host/office';
import { byId, click, openPane, type } from './support/open-pane';

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});

it('no step has an axe violation that a page without layout can show', async () => {
  const opened = await openPane(host);
  await type('field-template', 'sichuan');
  await type('field-unit', '某某局');
  await click(byId('scaffold'), opened);
  await click(byId('step-check'), opened);
  await click(byId('check'), opened);
  for (const step of STEPS) {
    await click(byId(`step-${step}`), opened);
    // Contrast needs layout: the browser's tests see to that.
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect([step, violations.map(({ id }) => id)]).toEqual([step, []]);
  }
});

it('the steps are one stop for Tab, and arrows go round them', async () => {
  await openPane(host);
  const tabs = screen.getAllByRole('tab');
  expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1, -1, -1]);
  fireEvent.keyDown(byId('step-prepare'), { key: 'ArrowLeft' });
  expect(byId('step-export').getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement).toBe(byId('step-export'));
  fireEvent.keyDown(byId('step-export'), { key: 'Home' });
  expect(byId('step-prepare').getAttribute('aria-selected')).toBe('true');
});

it('speaks Chinese unless Office speaks something else', async () => {
  expect(await wordsFor('zh-CN')).toBe(zhCN);
  expect(await wordsFor('zh-Hans')).toBe(zhCN);
  expect(await wordsFor('en-GB')).toBe(enUS);
  expect(await wordsFor('')).toBe(zhCN);
});
