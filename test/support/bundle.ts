/** Bundles a module and its imports into one classic script, the way the extension is built, to run in a test page. */
import { build } from 'vite'

/** Cached per process, because its tests request the same few again and again. */
const made = new Map<string, Promise<string>>()

/** @param entry absolute path of the module */
export function bundleFile(entry: string, minify = false): Promise<string> {
  const key = `${entry} ${minify}`
  const script = made.get(key) ?? bundle(entry, minify)
  made.set(key, script)
  return script
}

async function bundle(entry: string, minify: boolean): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'testBundle' },
    },
  })
  const outputs = [built].flat().flatMap((part) => ('output' in part ? part.output : []))
  const chunk = outputs.find((output) => output.type === 'chunk')
  if (!chunk) throw new Error(`${entry} was not built`)
  return chunk.code
}
