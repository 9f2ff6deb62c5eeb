/** A small app that is really bundled and minified, and the stack that it really throws. */
import vm from 'node:vm'
import { build, type Rolldown } from 'vite'
import { parseStack, type StackFrame } from '../../../../src/core/session/index.ts'

export const sources = {
  'src/main.ts': `import { renderInvoice } from './invoice.ts'
import { eachOf } from 'list-helper'

export function openInvoices(ids: number[]): void {
  eachOf(ids, (id) => {
    const view = renderInvoice({ id, total: null })
    console.log(view)
  })
}
openInvoices([1042])
`,
  'src/invoice.ts': `interface Invoice {
  id: number
  total: { amount: number } | null
}

export function renderInvoice(invoice: Invoice): string {
  const heading = \`Invoice \${invoice.id}\`
  return heading + describeTotal(invoice)
}

function describeTotal(invoice: Invoice): string {
  // The server says null while it counts.
  return \` of \${invoice.total!.amount.toFixed(2)}\`
}
`,
  'node_modules/list-helper/index.js': `export function eachOf(list, use) {
  for (const item of list) use(item)
}
`,
}
const home = '/virtual/'

/** Bundles the sources as a production build does. `script` ends in a comment that names the map. */
export async function buildTinyApp(): Promise<{ script: string; map: string }> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      sourcemap: true,
      minify: true,
      target: 'es2022',
      rolldownOptions: {
        input: `${home}src/main.ts`,
        output: {
          format: 'iife',
          entryFileNames: 'app.4f2c1d.js',
          sourcemapPathTransform: (path) => path.replace(/^.*virtual\//, '../../'),
        },
      },
    },
    plugins: [
      {
        name: 'tiny-app',
        enforce: 'pre',
        resolveId(id, importer) {
          if (id === 'list-helper') return `${home}node_modules/list-helper/index.js`
          if (id.startsWith('./') && importer) return `${home}src/${id.slice(2)}`
          return id.startsWith(home) ? id : undefined
        },
        load: (id) => sources[id.slice(home.length) as keyof typeof sources],
      },
    ],
  })) as Rolldown.RolldownOutput
  const chunk = result.output.find((one) => one.type === 'chunk')
  const map = result.output.find((one) => one.fileName.endsWith('.map'))
  if (!chunk || map?.type !== 'asset') throw new Error('the build made no script or no map')
  return { script: chunk.code, map: String(map.source) }
}

/** The frames of the error that the script throws when it is run at this address. */
export function throwIn(script: string, url: string): { stack: string; frames: StackFrame[] } {
  try {
    new vm.Script(script, { filename: url }).runInContext(vm.createContext({ console: { log: () => {} } }))
  } catch (error) {
    const stack = (error as Error).stack ?? ''
    return { stack, frames: parseStack(stack).filter((frame) => frame.url === url) }
  }
  throw new Error('the script threw nothing')
}

/** Line and column, from 1, of a text in a source. */
export function placeOf(name: keyof typeof sources, text: string): { line: number; column: number } {
  const before = sources[name].slice(0, sources[name].indexOf(text)).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
