/**
 * What rests on a check, each part fetched when it is asked for. Asked for from here, which is fetched together
 * with the checks, none of them brings along again what the checks hold.
 */
export const parts = {
  missingRows: () => import(/* webpackChunkName: "missing-rows" */ './missing-rows'),
  proposals: () => import(/* webpackChunkName: "proposals" */ './proposals'),
  lastYear: () => import(/* webpackChunkName: "last-year" */ './last-year'),
  report: () => import(/* webpackChunkName: "report" */ './report'),
  write: () => import(/* webpackChunkName: "write" */ './write'),
  compared: () => import(/* webpackChunkName: "compared" */ './compared'),
  text: () => import(/* webpackChunkName: "text" */ './text'),
  package: () => import(/* webpackChunkName: "package" */ './package'),
};
