/** Compiles Berthline as its makers would: Svelte's compiler, and one file for each part loaded on demand. */
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const bench = resolve('test/bench/package.json')

interface Compiler {
  compile(source: string, options: { filename: string; generate: 'client'; dev: boolean }): { js: { code: string } }
}

const svelte: Plugin = {
  name: 'lab:svelte',
  enforce: 'pre',
  // The library is in the folder of the benches, which is not above the sources.
  resolveId: {
    filter: { id: /^svelte(?:\/|$)/ },
    handler(id) {
      return this.resolve(id, bench, { skipSelf: true })
    },
  },
  transform: {
    filter: { id: /\.svelte$/ },
    handler(source, filename) {
      const { compile }: Compiler = createRequire(bench)('svelte/compiler')
      return compile(source, { filename, generate: 'client', dev: false }).js.code
    },
  },
}

let built: Promise<ReadonlyMap<string, string>> | undefined

/** The scripts by path below the app's root, e.g. `built/main.js`. They are made once in a process. */
export function buildBerthline(): Promise<ReadonlyMap<string, string>> {
  built ??= make()
  return built
}

async function make(): Promise<ReadonlyMap<string, string>> {
  const made = await build({
    configFile: false,
    root: fileURLToPath(new URL('source/', import.meta.url)),
    logLevel: 'error',
    plugins: [svelte],
    // As delivered, also while tests run: the library's messages are then addresses only.
    resolve: { conditions: ['browser', 'module', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('source/main.js', import.meta.url)),
        output: {
          entryFileNames: 'built/[name].js', // The hash is fixed, as the faults name the file.
          chunkFileNames: 'built/[name].5d81c0e7.js',
        },
      },
    },
  })
  const outputs = [made].flat().flatMap((one) => ('output' in one ? one.output : []))
  return new Map(outputs.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one.code] as const] : [])))
}
