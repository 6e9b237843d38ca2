/**
 * Imports point one way: each folder may use the ones before it in this list, never one behind it. `npm run lint` keeps it so.
 * `progress` judges values that `indicators` work out and `assessment` puts both together.
 */
const order = [
  'model',
  'plan',
  'identifiers',
  'ledgers',
  'checks',
  'progress',
  'indicators',
  'assessment',
  'summaries',
  'templates',
  'state',
  'gather',
];
const edges = ['excel', 'actions', 'functions', 'taskpane', 'commands', 'check', 'page', 'build', 'stand-in'];

/** Types of the assessment are shared with the parts that fill them. */
const sharedTypes = '^src/assessment/assessment\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Office’s object model is itself a circle (a range has a worksheet, a worksheet has ranges), and so are its members; ' +
        'the libraries name their own type.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/stand-in/(members/|.*-library\\.ts$)' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...order.map((folder, index) => ({
      name: `${folder}-looks-back-only`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: {
        path: `^src/(${[...order.slice(index + 1), ...edges].join('|')})/`,
        pathNot: sharedTypes,
      },
    })),
    {
      name: 'the-middle-is-pure',
      comment: 'No Office.js, no React, no Node in the middle.',
      severity: 'error',
      from: { path: `^src/(${order.join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-middle-draws-nothing',
      severity: 'error',
      from: { path: `^src/(${order.join('|')})/` },
      to: { path: 'node_modules/(react|react-dom|@fluentui|@microsoft/office-js|@univerjs|jsdom)/' },
    },
    {
      name: 'the-stand-in-knows-no-add-in',
      severity: 'error',
      from: { path: '^src/(stand-in|page)/' },
      to: {
        path: `^src/(${[...order.filter((folder) => folder !== 'model'), 'excel', 'actions', 'functions', 'taskpane', 'check'].join('|')})/`,
      },
    },
    {
      name: 'the-add-in-knows-no-stand-in',
      severity: 'error',
      from: { path: '^src/(excel|actions|functions|taskpane|commands)/' },
      to: { path: '^src/(stand-in|page|check|build)/' },
    },
    {
      name: 'excel-holds-no-actions',
      severity: 'error',
      from: { path: '^src/excel/' },
      to: { path: '^src/(actions|functions|taskpane|commands|check|page|build)/' },
    },
    {
      name: 'functions-speak-no-office',
      comment: 'Custom functions are pure: same result in a plain test.',
      severity: 'error',
      from: { path: '^src/functions/' },
      to: { path: '^src/(excel|actions|taskpane|commands|state|ledgers)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
