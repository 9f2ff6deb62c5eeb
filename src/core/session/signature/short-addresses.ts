/** Maximum characters of a URL in a sentence: about two lines of a side panel. */
const most = 96
const beginning = 60

/**
 * Shortens URLs in a sentence to 96 characters each. The middle is dropped, since the start and end tell URLs apart.
 * Only runs of ASCII count, as URLs are written that way: a Japanese sentence has no spaces either.
 */
export function shortAddresses(sentence: string): string {
  const long = new RegExp(`[!-~]{${most + 1},}`, 'g')
  return sentence.replace(long, (run) => `${run.slice(0, beginning)}…${run.slice(beginning + 1 - most)}`)
}
