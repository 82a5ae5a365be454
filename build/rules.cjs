/** One transformer for everything that is built: swc. */
exports.typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  },
};

/** Character maps of PDF fonts, packed into one piece. */
exports.characterMaps = {
  test: /[\\/]cmap-data\.ts$/,
  enforce: 'pre',
  use: require.resolve('./character-maps-loader.cjs'),
};

/** The guide, as the pane shows it. */
exports.guide = { test: /[\\/]guide\.md$/, use: require.resolve('./guide-loader.cjs') };

/** The halves of pdfjs-dist are handed to each other; the worker file that it would look for is never asked for. */
exports.pdfEngine = {
  test: /pdfjs-dist[\\/].*\.mjs$/,
  parser: { exprContextCritical: false, url: false },
  rules: [{ test: /pdf\.worker\.min\.mjs$/, use: require.resolve('./pdf-worker-loader.cjs') }],
};

/** What Univer leaves behind. */
exports.univer = {
  test: /@univerjs[\\/]core[\\/]lib[\\/]es[\\/]index\.js$/,
  use: require.resolve('./univer-loader.cjs'),
};

exports.tokens = {
  test: /@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/,
  use: require.resolve('./tokens-loader.cjs'),
};

exports.personas = {
  test: /@fluentui[\\/]tokens[\\/]lib[\\/](?:sharedColorNames|global[\\/]colorPalette)\.js$/,
  use: require.resolve('./personas-loader.cjs'),
};
