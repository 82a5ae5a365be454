/** The two parts of a package, and the files in them that somebody or something reads again. */

export const PUBLISHED = '公开';
export const INTERNAL = '内部资料（不公开）';

/** In each part: its files with their sums. */
export const MANIFEST = 'manifest.json';

/** In the internal part where errors block the publication: a form for the reasons of those that are none. */
export const REASONS = '放行理由.json';
