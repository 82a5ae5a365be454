/** How every report begins: one page that needs no other file. */
import { markup, raw, type Html } from './html';
import { REPORT_STYLE } from './report-style';

/** @param style rules of its own, behind those of all reports */
export const reportHead = (title: string, style = ''): Html =>
  markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<style>
${raw(REPORT_STYLE)}${raw(style === '' ? '' : ` ${style}`)}
</style>
</head>
<body>
`;
