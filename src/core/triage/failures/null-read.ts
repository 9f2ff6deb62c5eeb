/** Recognises errors from reading a property of null or undefined. */

/** In the words of V8, SpiderMonkey and JavaScriptCore. */
export function isNullRead(message: string): boolean {
  return /Cannot (?:read|set) propert|can't access property|(?:null|undefined) is not an object|\bis (?:null|undefined)$|Cannot destructure/.test(
    message,
  )
}
