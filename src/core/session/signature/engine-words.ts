/**
 * One mistake in the words of each engine, brought to the same words. What differs from one occurrence to the next, such as
 * an address in it, is still there.
 *
 * The words are those of V8 (`messages/message-template.h`), SpiderMonkey (`js/public/friend/ErrorNumbers.msg`) and
 * JavaScriptCore (`runtime/ExceptionHelpers.cpp`).
 */

type Words = [pattern: RegExp, rewrite: (match: RegExpExecArray) => string]

/** How each engine says that a property was read from null or undefined, and other things that each says in its own words. */
const engineWords: readonly Words[] = [
  // A property of null or undefined. V8
  [
    /Cannot (?:read|set) propert(?:y|ies) of (null|undefined)(?: \((?:reading|setting) '([^']*)'\))?/,
    (m) => readOf(m[1], m[2]),
  ],
  [/Cannot (?:read|set) property '([^']*)' of (null|undefined)/, (m) => readOf(m[2], m[1])],
  // SpiderMonkey
  [/can't access property (?:"([^"]*)"|(\d+)), .{1,200}? is (null|undefined)/, (m) => readOf(m[3], m[1] ?? m[2])],
  // Object.keys and its like. SpiderMonkey, JavaScriptCore
  [
    /^can't convert (?:null|undefined) to object$|^(?:null|undefined) is not an object \(evaluating 'Object\.\w{1,40}\(/,
    () => 'Cannot convert undefined or null to object',
  ],
  // A property again. JavaScriptCore, which prints a write with what was to be written; up to Safari 7 with quotes
  [/(null|undefined)'? is not an object \(evaluating '[^'=]*?([\w$]+)(?:\s*=[^']*)?'\)/, (m) => readOf(m[1], m[2])],
  // In this order from here on: V8, SpiderMonkey, JavaScriptCore.
  [
    /^(?:Failed to fetch|error loading) dynamically imported module\b|^Importing a module script failed/,
    () => 'a module did not load',
  ],
  [
    /^Failed to fetch(?: \([\w.:-]+\))?$|^NetworkError when attempting to fetch resource|^Load failed(?: \([\w.:-]+\))?$/,
    () => 'no answer to fetch',
  ],
  [
    /^Unexpected end of JSON input|^JSON\.parse: unexpected end of data|^JSON Parse error: Unexpected EOF/,
    () => 'JSON ends early',
  ],
  [
    /^Unexpected (?:token|non-whitespace character)\b.{0,200}\bJSON\b|^JSON\.parse: |^JSON Parse error: /,
    () => 'not JSON',
  ],
  [/^(?:([\w$.]{1,100})|object null) is not iterable\b/, (m) => notIterable(m[1])],
  [/^undefined is not a function \(near '\.\.\.[^']{0,200} of ([^']{0,200})\.\.\.'\)/, (m) => notIterable(m[1])],
  [/^Can't find variable: ([\w$]{1,100})$/, (m) => `${m[1]} is not defined`],
  [/^invalid assignment to const '[^']{0,100}'$/, () => 'Assignment to constant variable.'],
  [/^too much recursion$|^Maximum call stack size exceeded\.?$/, () => 'Maximum call stack size exceeded'],
  [/^invalid array length$|^Array size is not a small enough positive integer\.?$/, () => 'Invalid array length'],
  [/^invalid date$|^Invalid Date$/, () => 'Invalid time value'],
  [
    /^cyclic object value$|^JSON\.stringify cannot serialize cyclic structures\.?$/,
    () => 'Converting circular structure to JSON',
  ],
  [/^malformed URI sequence$|^URI error$/, () => 'URI malformed'],
  [/^The quota has been exceeded\.$/, () => 'Storage.setItem: Setting the value of {text} exceeded the quota'],
  // What an interface of the page refuses. V8 and JavaScriptCore, SpiderMonkey
  [/^Failed to execute '(\w{1,40})' on '(\w{1,40})': (.{1,250}?)\.?$/, (m) => `${m[2]}.${m[1]}: ${m[3]}`],
  [
    /^((?:Node|Element|Document|Window|Storage|History|Range|Selection|URL|WebSocket|XMLHttpRequest|IDB\w{1,30}|HTML\w{1,30}|Canvas\w{1,30})\.\w{1,40}: .{1,250}?)\.?$/,
    (m) => m[1] ?? '',
  ],
]

function readOf(holder = '?', property = '?'): string {
  return `read of ${holder}.${property.replace(/\d+/g, '{n}')}`
}

/** What cannot be gone through, by its property: a variable's name may be a minifier's. */
function notIterable(what = ''): string {
  const property = /\.([\w$]+)$/.exec(what)?.[1]
  return `{v}${property === undefined ? '' : `.${property}`} is not iterable`
}

/** A message of an engine in the words that all share; undefined when it is none that they say in different words. */
export function inSharedWords(line: string): string | undefined {
  for (const [pattern, rewrite] of engineWords) {
    const match = pattern.exec(line)
    if (match) return rewrite(match)
  }
  return undefined
}

/** What JavaScriptCore says after a call of what is no function: the call itself, in which all names may be a minifier's. */
const calledWith = /(?<= is not a function)\. \(In '.{0,200}|(?<= is not a constructor) \(evaluating '.{0,200}/

/**
 * A message without the names that a minifier makes up: the variable in front of a property, and short ones. Names of
 * properties are not made up, and stay.
 */
export function withoutVariables(line: string): string {
  return line
    .replace(calledWith, '')
    .replace(
      /(?<![\w$.])[\w$]{1,100}(?=(?:\.[\w$]+|\[[^\]]*\]|\(\.\.\.\))+ is not (?:a function|a constructor)\b)/g,
      '{v}',
    )
    .replace(
      /(?<![\w$.])[\w$]{1,2}(?=(?:\.[\w$]+|\[[^\]]*\]|\(\.\.\.\))* is not |\.[\w$.]+ is (?:null|undefined))/g,
      '{v}',
    )
}

/** The name of an error's class, the same in all engines: SpiderMonkey has one of its own for what is too deep or too large. */
export function sharedName(name: string): string {
  return name === 'InternalError' ? 'RangeError' : name
}
