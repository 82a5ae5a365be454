/** One transformer for tests and build: swc. Suites that need a page say so with @jest-environment jsdom. */
module.exports = {
  // Generous: a busy machine is no fault. Speed is the bench's matter.
  testTimeout: 180_000,
  // A default of one less than the cores leaves half of a small machine idle.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: {
    '\\.bcmap$': '<rootDir>/test/support/bcmap-transform.cjs',
    'guide\\.md$': '<rootDir>/build/guide-loader.cjs',
    '\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|fflate|docx|pdfjs-dist)/)'],
  moduleNameMapper: { '\\.(css|svg|png)$': '<rootDir>/test/support/asset.cjs' },
};
