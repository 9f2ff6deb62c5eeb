/** What the results of a test page say about the hook: only what passes without it and fails with it counts. */
import type { Recorded } from './recorded.ts'

/** `NO RESULT`: the page never reported, e.g. because it navigated away or its harness died. */
export type HarnessStatus = 'OK' | 'ERROR' | 'TIMEOUT' | 'PRECONDITION_FAILED' | 'NO RESULT'
export type SubtestStatus = 'PASS' | 'FAIL' | 'TIMEOUT' | 'NOTRUN' | 'PRECONDITION_FAILED'

export interface Subtest {
  name: string
  status: SubtestStatus
  message?: string
}

export interface PageResult {
  harness: HarnessStatus
  subtests: Subtest[]
  /** whether the page's functions were hooked before the test began: all, none, or only some of them */
  hooks?: 'all' | 'none' | 'some'
  /** what the extension has stored of the page, by kind of event */
  recorded?: Recorded
}

/** A subtest that the hook broke, or, without a name, the whole page. */
export interface Regression {
  page: string
  subtest?: string
  without: string
  with: string
  message?: string
}

interface Report {
  status?: number
  tests?: { name?: string; status?: number; message?: string | null }[]
  hooks?: { there: string[]; hooked: string[] }
}

const harnessStatuses: readonly HarnessStatus[] = ['OK', 'ERROR', 'TIMEOUT', 'PRECONDITION_FAILED']
const subtestStatuses: readonly SubtestStatus[] = ['PASS', 'FAIL', 'TIMEOUT', 'NOTRUN', 'PRECONDITION_FAILED']

/**
 * Reads what `harness/testharnessreport.js` leaves in the page as JSON; undefined when it is something else.
 * The numbers are those of testharness.js (https://web-platform-tests.org/writing-tests/testharness-api.html).
 */
export function readReport(json: string): PageResult | undefined {
  let report: Report | null
  try {
    report = JSON.parse(json)
  } catch {
    return undefined
  }
  const harness = harnessStatuses[report?.status ?? -1]
  if (!harness || !Array.isArray(report?.tests)) return undefined
  const subtests = report.tests.map(({ name = '', status = 3, message }): Subtest => {
    return { name, status: subtestStatuses[status] ?? 'FAIL', ...(message && { message }) }
  })
  return { harness, subtests, ...(report?.hooks && { hooks: hooksOf(report.hooks) }) }
}

function hooksOf({ there, hooked }: NonNullable<Report['hooks']>): NonNullable<PageResult['hooks']> {
  if (hooked.length === 0) return 'none'
  return hooked.length === there.length ? 'all' : 'some'
}

/** What works without the hook and does not with it. */
export function regressionsOf(page: string, without: PageResult, hooked: PageResult): Regression[] {
  const regressions: Regression[] = []
  if (without.harness === 'OK' && hooked.harness !== 'OK')
    regressions.push({ page, without: without.harness, with: hooked.harness })
  const found = byName(hooked)
  for (const [subtest, { status }] of byName(without)) {
    if (status !== 'PASS') continue
    const after = found.get(subtest)
    // That a page with a dead harness lacks its subtests is said once, above.
    if (after?.status === 'PASS' || (!after && hooked.harness !== 'OK')) continue
    const message = after?.message
    regressions.push({ page, subtest, without: 'PASS', with: after?.status ?? 'MISSING', ...(message && { message }) })
  }
  return regressions
}

/** Those of `first` that came again: what fails only once is the test's own unsteadiness. */
export function confirmed(first: readonly Regression[], again: readonly Regression[]): Regression[] {
  return first.filter((one) => again.some((other) => other.page === one.page && other.subtest === one.subtest))
}

/** Subtests by name; a name that comes again (which testharness.js discourages) gets its number. */
function byName({ subtests }: PageResult): Map<string, Subtest> {
  const map = new Map<string, Subtest>()
  for (const subtest of subtests) {
    let name = subtest.name
    for (let i = 2; map.has(name); i++) name = `${subtest.name} (${i})`
    map.set(name, subtest)
  }
  return map
}

export interface Counts {
  pages: number
  /** pages whose harness said OK */
  ok: number
  subtests: number
  passed: number
}

export function countsOf(results: readonly PageResult[]): Counts {
  const subtests = results.flatMap((result) => result.subtests)
  return {
    pages: results.length,
    ok: results.filter((result) => result.harness === 'OK').length,
    subtests: subtests.length,
    passed: subtests.filter((subtest) => subtest.status === 'PASS').length,
  }
}
