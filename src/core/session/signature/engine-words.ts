/**
 * Translates each engine's message for the same mistake to shared wording. Details that vary between occurrences, such
 * as URLs, are kept.
 *
 * The messages are those of V8 (`messages/message-template.h`), SpiderMonkey (`js/public/friend/ErrorNumbers.msg`) and
 * JavaScriptCore (`runtime/ExceptionHelpers.cpp`).
 */

type Words = [pattern: RegExp, rewrite: (match: RegExpExecArray) => string]

/** Each engine's messages for reading a property of null or undefined, and for other common mistakes. */
const engineWords: readonly Words[] = [
  // A property of null or undefined. V8
  [
    /Cannot (?:read|set) propert(?:y|ies) of (null|undefined)(?: \((?:reading|setting) '([^']*)'\))?/,
    (m) => readOf(m[1], m[2]),
  ],
  [/Cannot (?:read|set) property '([^']*)' of (null|undefined)/, (m) => readOf(m[2], m[1])],
  // SpiderMonkey
  [/can't access property (?:"([^"]*)"|(\d+)), .{1,200}? is (null|undefined)/, (m) => readOf(m[3], m[1] ?? m[2])],
  // Object.keys and the like. SpiderMonkey, JavaScriptCore
  [
    /^can't convert (?:null|undefined) to object$|^(?:null|undefined) is not an object \(evaluating 'Object\.\w{1,40}\(/,
    () => 'Cannot convert undefined or null to object',
  ],
  // A property again. JavaScriptCore, which includes the assigned value in a write; up to Safari 7 with quotes
  [
    /(null|undefined)'? is not an object \(evaluating '[^'=]*?([\w$]+)"?\]?(?:\s*=[^']*)?'\)/,
    (m) => readOf(m[1], m[2]),
  ],
  // From here on in this order: V8, SpiderMonkey, JavaScriptCore.
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
  [
    /^Cannot access '[^']{1,100}' before init|^can't access lexical declaration '[^']{1,100}' before init|^Cannot access uninitialized variable/,
    () => 'a variable is used before its declaration',
  ],
  [
    /^Cannot assign to read only property '|^"[^"]{1,100}" is read-only$|^Attempted to assign to readonly property\.?$/,
    () => 'a property is read-only',
  ],
  [
    /^Class constructor \S{0,100} ?cannot be invoked without 'new'|^class constructors must be invoked with 'new'|^Cannot call a class constructor (?:\S{1,100} )?without \|new\|/,
    () => 'a class is called without new',
  ],
  [
    /^(?:Cannot add property ([\w$]{1,100}), object|can't define property "([^"]{1,100})": [\w ]{1,60}) is not extensible$/,
    (m) => `no room for property ${m[1] ?? m[2]}`,
  ],
  [/^too much recursion$|^Maximum call stack size exceeded\.?$/, () => 'Maximum call stack size exceeded'],
  [/^invalid array length$|^Array size is not a small enough positive integer\.?$/, () => 'Invalid array length'],
  [/^invalid date$|^Invalid Date$/, () => 'Invalid time value'],
  [
    /^cyclic object value$|^JSON\.stringify cannot serialize cyclic structures\.?$/,
    () => 'Converting circular structure to JSON',
  ],
  [/^malformed URI sequence$|^URI error$/, () => 'URI malformed'],
  [/^The quota has been exceeded\.$/, () => 'Storage.setItem: Setting the value of {text} exceeded the quota'],
  // Refused by a web API. V8 and JavaScriptCore, SpiderMonkey
  [/^Failed to execute '(\w{1,40})' on '(\w{1,40})': (.{1,250}?)\.?$/, (m) => `${m[2]}.${m[1]}: ${m[3]}`],
  [
    /^((?:Node|Element|Document|Window|Storage|History|Range|Selection|URL|WebSocket|XMLHttpRequest|IDB\w{1,30}|HTML\w{1,30}|Canvas\w{1,30})\.\w{1,40}: .{1,250}?)\.?$/,
    (m) => m[1] ?? '',
  ],
]

function readOf(holder = '?', property = '?'): string {
  return `read of ${holder}.${property.replace(/\d+/g, '{n}')}`
}

/** Names what is not iterable by its property only, since a minifier may have renamed the variable. */
function notIterable(what = ''): string {
  const property = /\.([\w$]+)$/.exec(what)?.[1]
  return `{v}${property === undefined ? '' : `.${property}`} is not iterable`
}

/** An engine's message in the shared wording; undefined if it is not one that differs between engines. */
export function inSharedWords(line: string): string | undefined {
  for (const [pattern, rewrite] of engineWords) {
    const match = pattern.exec(line)
    if (match) return rewrite(match)
  }
  return undefined
}

/** What JavaScriptCore appends to "is not a function": the call itself, whose names may all be a minifier's. */
const calledWith = /(?<= is not a function)\. \(In '.{0,200}|(?<= is not a constructor) \(evaluating '.{0,200}/

/**
 * Removes names that a minifier makes up: the variable in front of a property, and short names. Property names are
 * real, and stay.
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

/** The class name of an error, the same in all engines: SpiderMonkey uses its own for too much recursion or size. */
export function sharedName(name: string): string {
  return name === 'InternalError' ? 'RangeError' : name
}
