/** One classic script of a module and all that it imports, to be run in a test page. */
import { build } from 'vite'

/** @param entry absolute path of the module */
export async function bundleFile(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'testBundle' },
    },
  })
  const output = Array.isArray(built) ? built[0]!.output : 'output' in built ? built.output : []
  return output[0]!.code
}
