import { crx } from '@crxjs/vite-plugin'
import { defineConfig } from 'vitest/config'
import manifest from './manifest.json' with { type: 'json' }
import { manifestFor, type Target } from './src/build/manifest.ts'
import {
  managedSchema,
  noScriptTwins,
  noWebAccessibleResources,
  sampleArticles,
  smallPageScripts,
  viewerTemplate,
} from './src/build/plugins.ts'

/** Every case where `npm test` takes a few of a kind, every journey in both browsers, and what is about our tools. */
const long = ['test/**/*.long.test.ts']
/** What takes the time of something, or waits for silence: nothing else may run beside them. */
const timed = [
  'test/capture/frame/steps/cost.browser.test.ts',
  'test/e2e/idle.test.ts',
  'test/panel/screens/answer-time.test.tsx',
]
/** What needs a document: apart from the rest, as a process is only used again for files of one environment. */
const onPages = ['test/**/*.test.tsx', 'test/**/*.dom.test.ts']
const inBrowsers = ['test/**/*.browser.test.ts', 'test/e2e/**/*.test.ts']
/** The tests of a process share its browsers. */
const shared = { isolate: false, globalSetup: 'test/support/shared-browsers.ts' }
/** Machines that do something else besides are slow; what hangs is still told. ms */
const patience = { testTimeout: 60_000, hookTimeout: 180_000, expect: { poll: { timeout: 20_000 } } }

/** Takes a part of its cases by `npm test`, as those in browsers do. */
const inPart = ['test/core/triage/exam-beside.test.ts']

/** Tests without a browser. */
const small = {
  // One processor is left free otherwise, which is half of a small machine.
  maxWorkers: '100%',
  // Loading the same modules anew for each file takes as long as the tests: every file cleans up after itself.
  isolate: false,
  ...patience,
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chromium'
  const testing = Boolean(process.env.VITEST)
  return {
    plugins: testing
      ? []
      : [
          crx({ manifest: manifestFor(manifest, target), browser: target === 'firefox' ? 'firefox' : 'chrome' }),
          noWebAccessibleResources(),
          noScriptTwins(),
          smallPageScripts(target === 'chromium'),
          viewerTemplate(),
          sampleArticles('test/lab/kb'),
          ...(target === 'chromium' ? [managedSchema('src/build/managed-schema.json')] : []),
        ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2022',
      // Reviewers of the browsers' stores read this code, and so may any user. What is injected into pages is minified
      // by a plugin.
      minify: false,
      modulePreload: false,
      // sidebar_action.default_panel is not followed by the plugin, so the pages are named here for both browsers.
      rolldownOptions: {
        // The core does nothing by being imported, so a page gets only what it uses: the panel none of the readers of
        // articles, which are in the worker.
        treeshake: { moduleSideEffects: [{ test: /\/src\/core\//, sideEffects: false }] },
        input: {
          panel: 'src/entry/panel.html',
          viewer: 'src/entry/viewer.html',
          options: 'src/entry/options.html',
        },
      },
    },
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            sequence: { groupOrder: 0 },
            include: ['test/**/*.test.ts'],
            exclude: [...onPages, ...inBrowsers, ...timed, ...long, '**/node_modules/**'],
            setupFiles: 'test/support/fake-timeouts.ts',
            ...small,
          },
        },
        {
          test: {
            name: 'pages',
            sequence: { groupOrder: 1 },
            include: onPages,
            exclude: [...timed, '**/node_modules/**'],
            environment: 'happy-dom',
            setupFiles: ['test/support/fake-timeouts.ts', 'test/support/pages.ts'],
            ...small,
          },
        },
        {
          test: {
            name: 'browser',
            sequence: { groupOrder: 2 },
            include: inBrowsers,
            exclude: [...timed, ...long, '**/node_modules/**'],
            // A browser is mostly waited for, so two of them fit on two cores; more starve each other.
            maxWorkers: 2,
            ...shared,
            ...patience,
          },
        },
        {
          test: {
            name: 'timed',
            sequence: { groupOrder: 3 },
            include: timed,
            exclude: ['**/node_modules/**'],
            // One of them waits most of its time, and the others take the least of many measurements.
            maxWorkers: 2,
            ...patience,
          },
        },
        {
          test: {
            name: 'long',
            include: [...long, ...inBrowsers, ...inPart],
            exclude: [...timed, '**/node_modules/**'],
            env: { CASEFILE_LONG: '1' },
            maxWorkers: 2,
            ...shared,
            ...patience,
          },
        },
      ],
    },
  }
})
