/** `npm run test:wpt`: what of the web platform works without Casefile's hooks and does not with them. */
import { parseArgs } from 'node:util'
import { openRunner, type Runner } from './browser.ts'
import { FOLDERS, pagesIn, problemWith } from './checkout.ts'
import { confirmed, type Regression, regressionsOf } from './compare.ts'
import { isProven, type Outcome, type Pair } from './outcome.ts'
import type { TestPage } from './pages.ts'
import { serveWpt } from './serve.ts'

export interface Options {
  dir: string
  /** every tenth page only */
  quick: boolean
  /** folders, or the beginnings of paths in them */
  only: readonly string[]
  /** pages at once */
  parallel: number
  /** the server's program and first arguments, where it is not the checkout's own */
  server?: string[]
}

const QUICK = 10
const AGAIN = 2

/** Reads the command line: `--wpt DIR`, `--quick`, `--parallel N`, and `--only PATH` as often as wanted. */
export function readOptions(args: string[]): Options | { problem: string } {
  const { values } = parseArgs({
    args,
    options: {
      wpt: { type: 'string' },
      quick: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      parallel: { type: 'string', default: '3' },
    },
  })
  const problem = problemWith(values.wpt)
  if (problem !== undefined) return { problem }
  const parallel = Number(values.parallel)
  if (!Number.isInteger(parallel) || parallel < 1) return { problem: '--parallel takes the number of pages at once.' }
  return { dir: values.wpt ?? '', quick: values.quick ?? false, only: values.only ?? [], parallel }
}

/** Runs every page without and with the hooks; what differs or proves nothing is run again twice, alone. */
export async function runWpt(options: Options, say: (text: string) => void = () => {}): Promise<Outcome> {
  const all = pagesIn(options.dir, FOLDERS).filter(
    ({ path }) => options.only.length === 0 || options.only.some((start) => path.startsWith(`/${start}`)),
  )
  const pages = options.quick ? all.filter((_, i) => i % QUICK === 0) : all
  say(`${pages.length} test pages of ${all.length}`)
  const server = await serveWpt(options.dir, options.server)
  const runners: Runner[] = []
  try {
    const without = await openRunner(options.dir, server, false)
    runners.push(without)
    const hooked = await openRunner(options.dir, server, true)
    runners.push(hooked)
    return await compareAll(pages, options.parallel, without, hooked, say)
  } finally {
    await Promise.all(runners.map((runner) => runner.close()))
    await server.close()
  }
}

async function compareAll(
  pages: readonly TestPage[],
  parallel: number,
  without: Runner,
  hooked: Runner,
  say: (text: string) => void,
): Promise<Outcome> {
  const run = async (page: TestPage): Promise<Pair> => {
    return { page, without: await without.run(page), hooked: await hooked.run(page) }
  }
  const differences = (pair: Pair) => regressionsOf(pair.page.path, pair.without, pair.hooked)

  const pairs: Pair[] = []
  const queue = pages.entries()
  const work = async () => {
    for (const [i, page] of queue) {
      const pair = await run(page)
      pairs[i] = pair
      const count = differences(pair).length
      if (count > 0) say(`to be tried again for ${count} difference${count === 1 ? '' : 's'}: ${page.path}`)
      const done = Object.keys(pairs).length
      if (done % 50 === 0) say(`${done} of ${pages.length} pages`)
    }
  }
  await Promise.all(Array.from({ length: parallel }, work))

  const regressions: Regression[] = []
  const unsteady: Regression[] = []
  for (const [i, page] of pages.entries()) {
    const first = differences(pairs[i]!)
    let certain = first
    // A page that was run again counts as it went the last time.
    for (let again = 0; again < AGAIN && (certain.length > 0 || !isProven(pairs[i]!)); again++) {
      pairs[i] = await run(page)
      certain = confirmed(certain, differences(pairs[i]!))
    }
    regressions.push(...certain)
    unsteady.push(...first.filter((one) => !certain.includes(one)))
  }
  return { pairs, regressions, unsteady }
}
