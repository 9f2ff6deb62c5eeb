/** What a whole run has found, and whether it can be trusted. */
import type { PageResult, Regression } from './compare.ts'
import type { TestPage } from './pages.ts'

/** A page and how it went, the first time. */
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

/** Paths of the pages that were hooked where none should be, or not wholly where all should be. */
export function wronglyHooked({ pairs }: Outcome): string[] {
  // A page that never reported cannot tell.
  const isWrong = ({ harness, hooks }: PageResult, expected: PageResult['hooks']) =>
    harness !== 'NO RESULT' && hooks !== expected
  return pathsOf(pairs.filter((pair) => isWrong(pair.without, 'none') || isWrong(pair.hooked, 'all')))
}

/** Paths of the pages of which the extension has stored nothing. */
export function unrecorded({ pairs }: Outcome): string[] {
  return pathsOf(pairs.filter(({ hooked }) => !hooked.recorded))
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

function pathsOf(pairs: readonly Pair[]): string[] {
  return pairs.map(({ page }) => page.path)
}
