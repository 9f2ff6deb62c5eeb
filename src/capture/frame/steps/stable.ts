/** Which ids and classes somebody wrote, and which a tool made up and will make up anew in the next build. */

/** Classes that styling tools make; what follows the dash is a hash even where it looks like a word. */
const generatedPrefix = /^(?:css|sc|jss|jsx|emotion|svelte|styled|radix|headlessui|mui|ember|ext-gen|yui)-?(?=[-\w])/i
/** Classes that say in what state an element is; the click changes that. */
const stateClass =
  /^(?:(?:is|has|ng|v|was)-.+|(?:.*[-_])?(?:active|focus(?:ed|-visible)?|hover(?:ed)?|open(?:ed)?|selected|checked|disabled|loading|pressed|expanded|collapsed|valid|invalid|dirty|touched|pristine|show|hide|hidden|visible))$/i

/**
 * Whether an id or class was most likely written by a person: no digits (counters, hashes), no punctuation of id
 * generators (`:r1:`), no alternating case (`bdVaJa`).
 */
export function isStable(token: string): boolean {
  if (token.length < 2 || token.length > 40 || !/^[a-z][a-z_-]*$/i.test(token)) return false
  if (generatedPrefix.test(token)) return false
  const humps = token.split(/[-_]|(?=[A-Z])/).filter((hump) => hump !== '')
  const averageLength = humps.join('').length / humps.length
  return humps.length < 3 || averageLength >= 3
}

/** Whether a class is stable and names what the element is, not its state. */
export function isStableClass(token: string): boolean {
  return isStable(token) && !stateClass.test(token)
}
