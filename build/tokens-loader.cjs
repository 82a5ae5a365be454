/**
 * Fluent's names of colours and measures as a rule instead of a list of 460 (3 KB of the first load): each stands for
 * the style sheet's variable of its name. Those that say more are kept.
 */
module.exports = function tokensByRule(source) {
  const entries = [...source.matchAll(/(\w+): '(var\([^']*\))'/g)];
  if (entries.length < 400)
    throw new Error('Fluent writes its tokens in another way: see what is left out here');
  const others = entries.filter(([, name, value]) => value !== `var(--${name})`).map(([line]) => line);
  return `export const tokens = new Proxy({ ${others.join(', ')} }, {
  get: (own, name) => own[name] ?? 'var(--' + String(name) + ')',
});`;
};
