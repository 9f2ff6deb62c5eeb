/** Characters of an address that a sentence has: about two lines of a side panel. */
const most = 96
const beginning = 60

/**
 * A sentence in which no address is longer than 96 characters; the middle goes, for beginning and end tell addresses
 * apart. Only runs of ASCII count, as addresses are written in it: a Japanese sentence has no spaces either.
 */
export function shortAddresses(sentence: string): string {
  const long = new RegExp(`[!-~]{${most + 1},}`, 'g')
  return sentence.replace(long, (run) => `${run.slice(0, beginning)}…${run.slice(beginning + 1 - most)}`)
}
