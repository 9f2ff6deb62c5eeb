/** Where a guide stands in the address of a page. */

const inAddress = /[#&]casefile=([\w.%-]+)/

/** The code in the address of a page; undefined where there is none. */
export function codeInAddress(url: string): string | undefined {
  const found = inAddress.exec(url)?.[1]
  if (found === undefined) return undefined
  try {
    return decodeURIComponent(found)
  } catch {
    return found
  }
}
