/** The page of 准备: a workbook that is begun opens without, and it is fetched when the pane is on screen. */
import { lazy } from 'react';

export const prepareStep = () => import(/* webpackChunkName: "prepare" */ '../steps/prepare/PrepareStep');

export const PrepareStep = lazy(async () => ({ default: (await prepareStep()).PrepareStep }));
