// @ts-check
/**
 * `npm run build:embed`: builds the embed in `dist/embed`. Apps load `casefile.js` (classic) or `casefile.mjs` (module);
 * `parts/` holds modules they import on demand, named by content hash. `bookmarklet.html` offers customers a bookmark that
 * loads the script next to it.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { build, minifySync } from 'vite'
import { minifyTwice } from './minify-twice.mjs'

const out = 'dist/embed'
/** The parts loaded on demand: name and entry. */
const parts = { record: './embed-record.ts', guide: './embed-guide.ts' }
const viewer = 'virtual:casefile-viewer'
const hook = 'src/capture/page/install.ts'
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** Modules with side effects on import: entries, and signals, which hook into Preact. Anything else can be tree-shaken. */
const doors = /\/src\/entry\/|\/node_modules\/@?preact\//
const treeshake = { moduleSideEffects: (/** @type {string} */ id) => doors.test(id) }

/**
 * First line of the file a recorded page runs first: nearly all its functions are called at startup, so Chromium should
 * compile them on the thread that loads the file, instead of blocking the page at each first call.
 * https://v8.dev/blog/explicit-compile-hints
 */
const calledAtStart = '//# allFunctionsCalledOnLoad\n'

/** Vite wraps each `import()` to load style sheets with it; no part has any. */
const preload = '\0vite/preload-helper.js'
/** @type {import('vite').Plugin} */
const plainImports = {
  name: 'casefile:plain-imports',
  enforce: 'pre',
  load: (id) => (id === preload ? 'export const __vitePreload = (load) => load()' : undefined),
}

/**
 * Minifies every file: twice what each recorded page loads. Of what is loaded on demand that would save 1 %.
 * @param {{ twice: (chunk: import('vite').Rolldown.OutputChunk) => boolean, banner?: string }} options banner: first line of a
 * file that is minified twice
 * @returns {import('vite').Plugin}
 */
function minified({ twice, banner = '' }) {
  return {
    name: 'casefile:minified',
    generateBundle: {
      order: 'post',
      async handler({ format }, outputs) {
        const module = format === 'es'
        for (const output of Object.values(outputs)) {
          if (output.type !== 'chunk') continue
          const { fileName, code } = output
          output.code = twice(output)
            ? banner + (await minifyTwice(fileName, code, module))
            : minifySync(fileName, code, { module }).code
        }
      },
    },
  }
}

/** @param {import('vite').BuildOptions} options @param {import('vite').Plugin[]} plugins */
async function bundle(options, plugins) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { __CASEFILE_VERSION__: JSON.stringify(version) },
    plugins: [plainImports, ...plugins],
    build: {
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      minify: false,
      cssMinify: true,
      modulePreload: false,
      ...options,
    },
  })
  return (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
}

/** The self-contained viewer as a module, so that the app's `connect-src` does not apply to it. */
function viewerModule() {
  return {
    name: 'casefile:viewer-module',
    resolveId: (/** @type {string} */ id) => (id === viewer ? `\0${viewer}` : undefined),
    async load(/** @type {string} */ id) {
      if (id !== `\0${viewer}`) return undefined
      const { runnerImport } = await import('vite')
      const { module } = await runnerImport('src/build/plugins.ts', { configFile: false, logLevel: 'error' })
      const { buildViewerTemplate } = /** @type {typeof import('./plugins.ts')} */ (module)
      return `export default ${JSON.stringify(await buildViewerTemplate())}`
    },
  }
}

/** @returns {Promise<Map<string, string>>} file of each part, by the entry that the script imports */
async function buildParts() {
  const input = Object.fromEntries(Object.entries(parts).map(([name, entry]) => [name, join('src/entry', entry)]))
  const names = { entryFileNames: 'parts/[name]-[hash].js', chunkFileNames: 'parts/[name]-[hash].js' }
  // Code shared with the recording part goes into its file, because it is always loaded before the others.
  const groups = [{ name: 'record', test: /\/embed-record\.ts$/ }]
  const files = await bundle(
    {
      rolldownOptions: {
        input,
        treeshake,
        preserveEntrySignatures: 'allow-extension',
        output: {
          ...{ format: 'es', ...names, codeSplitting: { groups } },
        },
      },
    },
    [viewerModule(), minified({ twice: ({ name }) => name === 'record', banner: calledAtStart })],
  )
  const chunks = files.flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file] : []))
  return new Map(
    Object.entries(parts).map(([name, entry]) => [entry, `./${chunks.find((one) => one.name === name)?.fileName}`]),
  )
}

/**
 * The page hook as one function: while Casefile is inactive, the page does not even look up what the hook would use, which
 * would make the browser create dozens of classes.
 */
async function lateHook() {
  const files = await bundle(
    {
      write: false,
      rolldownOptions: {
        input: hook,
        treeshake,
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: 'hook', generatedCode: { symbols: false } },
      },
    },
    [],
  )
  const [script] = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  if (!script) throw new Error(`${hook} was not built`)
  const code = `export function installPageHooks(...given) {\n${script}\nhook.installPageHooks(...given)\n}`
  return {
    name: 'casefile:late-hook',
    enforce: /** @type {const} */ ('pre'),
    load: (/** @type {string} */ id) => (id.endsWith(hook) ? code : undefined),
  }
}

/** @param {'es' | 'iife'} format @param {string} file @param {Map<string, string>} files */
async function buildScript(format, file, files) {
  // Hides each `import()` from the bundler as an ordinary call until the code is generated.
  const later = {
    name: 'casefile:parts',
    enforce: /** @type {const} */ ('pre'),
    transform: (/** @type {string} */ code) =>
      code.replace(/import\('(\.\/embed-\w+\.ts)'\)/g, (_all, entry) => `__casefilePart(${JSON.stringify(entry)})`),
    generateBundle(/** @type {unknown} */ _options, /** @type {Record<string, any>} */ outputs) {
      for (const output of Object.values(outputs))
        output.code = output.code.replace(
          /__casefilePart\((["'`])(.+?)\1\)/g,
          (/** @type {string} */ _all, /** @type {string} */ _quote, /** @type {string} */ entry) =>
            `import(${JSON.stringify(files.get(entry))})`,
        )
    },
  }
  await bundle(
    {
      rolldownOptions: {
        input: 'src/entry/embed.ts',
        treeshake,
        preserveEntrySignatures: format === 'es' ? 'strict' : false,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
    [later, await lateHook(), minified({ twice: () => true, banner: calledAtStart })],
  )
}

async function buildBookmarklet() {
  await bundle(
    {
      rolldownOptions: {
        input: 'src/entry/bookmarklet.ts',
        treeshake,
        output: { format: 'es', entryFileNames: 'bookmarklet.mjs', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
    [minified({ twice: () => false })],
  )
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Until the script has run, too.
    '<meta name="color-scheme" content="light dark">',
    '<title>Casefile</title>',
  ].join('')
  const page = `<!doctype html>\n<html lang="en">\n<head>${head}</head>\n<body><script type="module" src="bookmarklet.mjs"></script></body>\n</html>\n`
  writeFileSync(join(out, 'bookmarklet.html'), page)
}

/** The types are those that the code itself is checked against. */
function writeTypes() {
  const api = readFileSync('src/embed/api.ts', 'utf8')
  const own = `
declare global {
  interface Window {
    Casefile?: CasefileApi
  }
}
declare const Casefile: CasefileApi
export default Casefile
`
  for (const name of ['casefile.d.ts', 'casefile.d.mts']) writeFileSync(join(out, name), api + own)
}

rmSync(out, { recursive: true, force: true })
const files = await buildParts()
await buildScript('es', 'casefile.mjs', files)
await buildScript('iife', 'casefile.js', files)
await buildBookmarklet()
writeTypes()
process.stdout.write(`The embed is in ${out}.\n`)
