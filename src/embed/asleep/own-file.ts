/** Which script this is, and whether it is already here. */
import type { CasefileApi } from '../api.ts'

/**
 * Our own script's URL in a stack, without the query, so that its frames can be cut from stacks of the app; undefined if a
 * bundler has made it part of a script of the app, whose frames must stay.
 */
export function ownFile(stack: string | undefined): string | undefined {
  return /https?:\/\/[^\s()]+?\/casefile\.m?js(?=[?:#])/.exec(stack ?? '')?.[0]
}

/** The Casefile of this page, or of the page around this frame: they share the session storage, so only one records. */
export function presentCasefile(window: Window): CasefileApi | undefined {
  try {
    const { Casefile } = window as Window & { Casefile?: Partial<CasefileApi> }
    // The app may have an element of this name.
    if (Casefile?.apiVersion !== undefined) return Casefile as CasefileApi
    return window.parent === window ? undefined : presentCasefile(window.parent)
  } catch {
    // The surrounding page is of another origin.
    return undefined
  }
}
