/** Small preferences of the user, stored in this browser. */

/** Never throws: without storage (a locked-down profile) a preference lasts as long as the panel. */
export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(`casefile.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(`casefile.${name}`, value)
  } catch {
    // See above.
  }
}
