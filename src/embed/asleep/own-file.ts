/** Which script this is, and whether it is here already. */
import type { CasefileApi } from '../api.ts'

/**
 * Address of our own script in a stack, without what stands behind `?`, so that its frames can be cut from stacks of the
 * app; undefined where a bundler has made it part of a script of the app, whose frames must stay.
 */
export function ownFile(stack: string | undefined): string | undefined {
  return /https?:\/\/[^\s()]+?\/casefile\.m?js(?=[?:#])/.exec(stack ?? '')?.[0]
}

/** The Casefile of this page, or of the page around this frame: the session storage is the same, so one records. */
export function presentCasefile(window: Window): CasefileApi | undefined {
  try {
    const { Casefile } = window as Window & { Casefile?: Partial<CasefileApi> }
    // The app may have an element of this name.
    if (Casefile?.apiVersion !== undefined) return Casefile as CasefileApi
    return window.parent === window ? undefined : presentCasefile(window.parent)
  } catch {
    // The page around is of another origin.
    return undefined
  }
}
