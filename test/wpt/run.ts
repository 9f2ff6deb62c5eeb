/** `npm run test:wpt`: what of the web platform works without Casefile's hooks and does not with them. */
import { parseArgs } from 'node:util'
import { openRunner, type Runner } from './browser.ts'
import { FOLDERS, pagesIn, problemWith } from './checkout.ts'
import { type Counts, confirmed, countsOf, type PageResult, type Regression, regressionsOf } from './compare.ts'
import type { TestPage } from './pages.ts'
import { serveWpt } from './serve.ts'

export interface Options {
  dir: string
  /** every tenth page only */
  quick: boolean
  folders: readonly string[]
}

export interface Outcome {
  without: Counts
  hooked: Counts
  /** what the hooks broke, each time it was tried */
  regressions: Regression[]
  /** what failed once with the hooks and then did not */
  unsteady: Regression[]
}

const QUICK = 10

/** Reads the command line: `--wpt DIR`, `--quick`, and `--only FOLDER` as often as wanted. */
export function readOptions(args: string[]): Options | { problem: string } {
  const { values } = parseArgs({
    args,
    options: { wpt: { type: 'string' }, quick: { type: 'boolean' }, only: { type: 'string', multiple: true } },
  })
  const problem = problemWith(values.wpt)
  if (problem !== undefined) return { problem }
  return { dir: values.wpt ?? '', quick: values.quick ?? false, folders: values.only ?? FOLDERS }
}

/** Runs every page without and with the hooks, one after the other; what differs is run again twice. */
export async function runWpt(options: Options, say: (text: string) => void = () => {}): Promise<Outcome> {
  const all = pagesIn(options.dir, options.folders)
  const pages = options.quick ? all.filter((_, i) => i % QUICK === 0) : all
  say(`${pages.length} test pages of ${all.length}`)
  const server = await serveWpt(options.dir)
  const runners: Runner[] = []
  try {
    const without = await openRunner(server, false)
    runners.push(without)
    const hooked = await openRunner(server, true)
    runners.push(hooked)
    return await compareAll(pages, without, hooked, say)
  } finally {
    await Promise.all(runners.map((runner) => runner.close()))
    await server.close()
  }
}

async function compareAll(
  pages: readonly TestPage[],
  without: Runner,
  hooked: Runner,
  say: (text: string) => void,
): Promise<Outcome> {
  const results: { without: PageResult[]; hooked: PageResult[] } = { without: [], hooked: [] }
  const regressions: Regression[] = []
  const unsteady: Regression[] = []
  for (const [i, page] of pages.entries()) {
    const before = await without.run(page)
    const after = await hooked.run(page)
    results.without.push(before)
    results.hooked.push(after)
    const first = regressionsOf(page.path, before, after)
    let certain = first
    for (let again = 0; again < 2 && certain.length > 0; again++)
      certain = confirmed(certain, regressionsOf(page.path, await without.run(page), await hooked.run(page)))
    regressions.push(...certain)
    unsteady.push(...first.filter((one) => !certain.includes(one)))
    if ((i + 1) % 50 === 0) say(`${i + 1} pages, ${regressions.length} regressions`)
  }
  return { without: countsOf(results.without), hooked: countsOf(results.hooked), regressions, unsteady }
}

/** The outcome in words. */
export function outcomeText({ without, hooked, regressions, unsteady }: Outcome): string {
  const counts = (name: string, { pages, ok, subtests, passed }: Counts) =>
    `${name}: ${passed} of ${subtests} subtests pass, ${ok} of ${pages} pages end well`
  const lines = regressions.map(({ page, subtest, message, ...states }) => {
    const what = subtest === undefined ? 'the whole page' : `"${subtest}"`
    return `${page}: ${what} is ${states.without} without the hooks, ${states.with} with them${message ? ` (${message})` : ''}`
  })
  return [
    counts('without', without),
    counts('with   ', hooked),
    ...lines,
    ...(unsteady.length > 0 ? [`${unsteady.length} failed once with the hooks and then passed`] : []),
    regressions.length === 1 ? '1 regression' : `${regressions.length} regressions`,
  ].join('\n')
}

/** True when no subtest fails with the hooks only, and the tests gave results at all. */
export function isClean({ without, regressions }: Outcome): boolean {
  return without.passed > 0 && regressions.length === 0
}
