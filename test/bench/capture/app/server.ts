/** Serves the grid and its data to every host that resolves here. */
import { join } from 'node:path'
import { type BenchServer, serveBench } from '../serve.ts'
import { bundle } from '../variants.ts'

const PAGE = 40

export async function serveGrid(): Promise<BenchServer> {
  const script = await bundle(join(import.meta.dirname, 'grid.ts'))
  return serveBench(({ pathname, searchParams }) => {
    if (pathname === '/blank') return { type: 'text/html', body: '<!doctype html><title>Before</title>' }
    if (pathname === '/')
      return {
        type: 'text/html',
        body: `<!doctype html><title>Invoices</title><table><tbody></tbody></table><script>${script}</script>`,
      }
    if (pathname === '/api/invoices')
      return { type: 'application/json', body: invoices(Number(searchParams.get('page'))) }
    return undefined
  })
}

function invoices(page: number): string {
  const list = Array.from({ length: PAGE }, (_, i) => {
    const id = page * PAGE + i
    return { id, customer: `Northwind Ltd, branch ${id % 12}`, total: (id * 37) % 1000, paid: id % 3 === 0 }
  })
  return JSON.stringify(list)
}
