/** What a whole run has found, and whether it can be trusted. */
import type { PageResult, Regression } from './compare.ts'
import type { TestPage } from './pages.ts'

/** A page and how it went, the last time when it was run again. */
export interface Pair {
  page: TestPage
  without: PageResult
  hooked: PageResult
}

export interface Outcome {
  pairs: readonly Pair[]
  /** what the hooks broke, each time it was tried */
  regressions: readonly Regression[]
  /** what failed once with the hooks and then did not */
  unsteady: readonly Regression[]
}

/** Whether a page says something of the hooks: it gave a result, and only one of the two was hooked and recorded. */
export function isProven(pair: Pair): boolean {
  return pair.without.harness !== 'NO RESULT' && !isWronglyHooked(pair) && isRecorded(pair)
}

/** Paths of the pages that were hooked where none should be, or not wholly where all should be. */
export function wronglyHooked({ pairs }: Outcome): string[] {
  return pathsOf(pairs.filter(isWronglyHooked))
}

/** Paths of the pages of which the extension has stored nothing. */
export function unrecorded({ pairs }: Outcome): string[] {
  return pathsOf(pairs.filter((pair) => !isRecorded(pair)))
}

/** Paths of the pages that say nothing about the hooks, since they gave no result without them. */
export function silent({ pairs }: Outcome): string[] {
  return pathsOf(pairs.filter(({ without }) => without.harness === 'NO RESULT'))
}

/** True when no subtest fails with the hooks only, and the tests gave results, hooked and recorded. */
export function isClean(outcome: Outcome): boolean {
  const passed = outcome.pairs.some(({ without }) => without.subtests.some(({ status }) => status === 'PASS'))
  const isSure = wronglyHooked(outcome).length === 0 && unrecorded(outcome).length === 0
  return passed && isSure && outcome.regressions.length === 0
}

function isWronglyHooked({ without, hooked }: Pair): boolean {
  // A page that never reported cannot tell.
  const isWrong = ({ harness, hooks }: PageResult, expected: PageResult['hooks']) =>
    harness !== 'NO RESULT' && hooks !== expected
  return isWrong(without, 'none') || isWrong(hooked, 'all')
}

function isRecorded({ hooked }: Pair): boolean {
  return hooked.recorded !== undefined
}

function pathsOf(pairs: readonly Pair[]): string[] {
  return pairs.map(({ page }) => page.path)
}
