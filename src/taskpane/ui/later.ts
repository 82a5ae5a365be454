/** What nobody sees first: fetched when the pane is on screen. */
import { lazy } from 'react';

export const laterSteps = () => import(/* webpackChunkName: "later-steps" */ '../steps/later');

export const CheckStep = lazy(async () => ({ default: (await laterSteps()).CheckStep }));
export const ExportStep = lazy(async () => ({ default: (await laterSteps()).ExportStep }));
export const FormReading = lazy(async () => ({ default: (await laterSteps()).FormReading }));
export const GuidePage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "guide" */ '../steps/guide/GuidePage')).GuidePage,
}));
export const NarrativeStep = lazy(async () => ({ default: (await laterSteps()).NarrativeStep }));
export const OfferPage = lazy(async () => ({ default: (await laterSteps()).OfferPage }));
export const Recognition = lazy(async () => ({ default: (await laterSteps()).Recognition }));
export const SubjectPicker = lazy(async () => ({ default: (await laterSteps()).SubjectPicker }));
