/** Finds a guide in the URL of a page. */

const inAddress = /[#&]casefile=([\w.%-]+)/

/** The guide's code in a page URL; undefined if there is none. */
export function codeInAddress(url: string): string | undefined {
  const found = inAddress.exec(url)?.[1]
  if (found === undefined) return undefined
  try {
    return decodeURIComponent(found)
  } catch {
    return found
  }
}
