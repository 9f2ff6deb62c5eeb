/**
 * Our own faults: what each engine says about the same mistake, and errors thrown by apps themselves. Many are similar on
 * purpose: another property, another status, another file, another function of the same file.
 *
 * In a message `{v}` is a variable, which minifiers rename, `{n}` a number, `{h}` a hash or id, `{q}` a customer's own name
 * and `{u}` a URL with ids in it: each differs from event to event.
 */
export const engines = ['chromium', 'firefox', 'safari'] as const
export type Engine = (typeof engines)[number]

/** A source location: `function`, empty for an anonymous one, and the file without hash and extension. */
export interface Place {
  function: string
  file: string
  line: number
  column: number
}

export interface Fault {
  id: string
  /** where it comes from: our tables, or another project's test suite */
  origin: 'own' | 'tracekit' | 'stacks'
  type: Partial<Record<Engine, string>>
  message: Partial<Record<Engine, string>>
  frames: readonly Place[]
}

/** The same in all engines. */
const all = (text: string) => ({ chromium: text, firefox: text, safari: text })

function place(text: string): Place {
  const [name = '', file = 'app', line = '100'] = text.split(' ')
  return { function: name === '-' ? '' : name, file, line: Number(line), column: 15 }
}

const own = (
  id: string,
  type: string | Record<Engine, string>,
  message: string | Partial<Record<Engine, string>>,
  frames: string,
): Fault => ({
  ...{ id, origin: 'own' },
  type: typeof type === 'string' ? all(type) : type,
  message: typeof message === 'string' ? all(message) : message,
  frames: frames.split(', ').map(place),
})

const readOf = (holder: string, property: string) => ({
  chromium: `Cannot read properties of ${holder} (reading '${property}')`,
  firefox: `can't access property "${property}", {v} is ${holder}`,
  safari: `${holder} is not an object (evaluating '{v}.${property}')`,
})
const setOf = (holder: string, property: string) => ({
  chromium: `Cannot set properties of ${holder} (setting '${property}')`,
  firefox: `can't access property "${property}", {v} is ${holder}`,
  safari: `${holder} is not an object (evaluating '{v}.${property} = 1')`,
})
const notFunction = (method: string) => ({
  chromium: `{v}.${method} is not a function`,
  firefox: `{v}.${method} is not a function`,
  safari: `{v}.${method} is not a function. (In '{v}.${method}(e)', '{v}.${method}' is undefined)`,
})
const notDefined = (name: string) => ({
  chromium: `${name} is not defined`,
  firefox: `${name} is not defined`,
  safari: `Can't find variable: ${name}`,
})

export const faults: readonly Fault[] = [
  own(
    'total of null',
    'TypeError',
    readOf('null', 'total'),
    'renderTotals invoice 214, InvoiceForm.update invoice 188, save invoice 142',
  ),
  own(
    'total of undefined',
    'TypeError',
    readOf('undefined', 'total'),
    'renderTotals invoice 214, InvoiceForm.update invoice 188',
  ),
  own(
    'lines of null',
    'TypeError',
    readOf('null', 'lines'),
    'renderTotals invoice 220, InvoiceForm.update invoice 188',
  ),
  own('total of null, in reports', 'TypeError', readOf('null', 'total'), 'sumUp reports 40, Report.draw reports 12'),
  own('id of undefined, opening', 'TypeError', readOf('undefined', 'id'), 'openRow grid 310, onClick grid 22'),
  own('id of undefined, dragging', 'TypeError', readOf('undefined', 'id'), 'dropRow grid 911, onDrop grid 33'),
  own(
    'an element of undefined',
    'TypeError',
    { ...readOf('undefined', '0'), firefox: "can't access property 0, {v} is undefined" },
    'firstOf list 9, List.render list 4',
  ),
  own('set of a value', 'TypeError', setOf('null', 'value'), 'fill form 50, reset form 41'),
  own('map', 'TypeError', notFunction('map'), 'Rows table 77, Table table 12'),
  own('filter', 'TypeError', notFunction('filter'), 'Rows table 78, Table table 12'),
  own('map in another file', 'TypeError', notFunction('map'), 'Bars chart 30, Chart chart 8'),
  own('forEach', 'TypeError', notFunction('forEach'), '- sync 61, pull sync 20'),
  own('then', 'TypeError', notFunction('then'), 'waitFor sync 90, pull sync 20'),
  own('a name that is missing', 'ReferenceError', notDefined('analytics'), 'track metrics 3, onLoad metrics 1'),
  own('another name that is missing', 'ReferenceError', notDefined('dataLayer'), 'track metrics 4, onLoad metrics 1'),
  own(
    'no constructor',
    'TypeError',
    {
      chromium: '{v}.Chart is not a constructor',
      firefox: '{v}.Chart is not a constructor',
      safari: "{v}.Chart is not a constructor (evaluating 'new {v}.Chart(e)')",
    },
    'draw chart 66, Chart chart 8',
  ),
  own(
    'a constant',
    'TypeError',
    {
      chromium: 'Assignment to constant variable.',
      firefox: "invalid assignment to const '{v}'",
      safari: 'Attempted to assign to readonly property.',
    },
    'next wizard 18, Wizard.go wizard 5',
  ),
  own(
    'not iterable',
    'TypeError',
    {
      chromium: '{v} is not iterable',
      firefox: '{v} is not iterable',
      safari: "undefined is not a function (near '...{v} of e...')",
    },
    'each cart 71, Cart.sum cart 20',
  ),
  own(
    'recursion',
    { chromium: 'RangeError', firefox: 'InternalError', safari: 'RangeError' },
    {
      chromium: 'Maximum call stack size exceeded',
      firefox: 'too much recursion',
      safari: 'Maximum call stack size exceeded.',
    },
    'walk tree 14, walk tree 16, walk tree 16',
  ),
  own(
    'array length',
    'RangeError',
    {
      chromium: 'Invalid array length',
      firefox: 'invalid array length',
      safari: 'Array size is not a small enough positive integer.',
    },
    'fill cart 8, Cart.make cart 3',
  ),
  own(
    'a date',
    'RangeError',
    { chromium: 'Invalid time value', firefox: 'invalid date', safari: 'Invalid Date' },
    'toDay dates 5, Calendar.draw calendar 31',
  ),
  own(
    'a circle',
    'TypeError',
    {
      chromium: 'Converting circular structure to JSON',
      firefox: 'cyclic object value',
      safari: 'JSON.stringify cannot serialize cyclic structures.',
    },
    'store state 44, Store.save state 12',
  ),
  own(
    'a URI',
    'URIError',
    { chromium: 'URI malformed', firefox: 'malformed URI sequence', safari: 'URI error' },
    'decode links 7, Router.open links 2',
  ),
  own(
    'no JSON',
    'SyntaxError',
    {
      chromium: `Unexpected token '<', "<!doctype "... is not valid JSON`,
      firefox: 'JSON.parse: unexpected character at line 1 column 1 of the JSON data',
      safari: "JSON Parse error: Unrecognized token '<'",
    },
    'parse http 55, load http 31',
  ),
  own(
    'JSON that ends',
    'SyntaxError',
    {
      chromium: 'Unexpected end of JSON input',
      firefox: 'JSON.parse: unexpected end of data at line 1 column 1 of the JSON data',
      safari: 'JSON Parse error: Unexpected EOF',
    },
    'parse http 55, load http 31',
  ),
  own(
    'no answer',
    'TypeError',
    { chromium: 'Failed to fetch', firefox: 'NetworkError when attempting to fetch resource.', safari: 'Load failed' },
    'call http 20, load http 31',
  ),
  own(
    'a module',
    'TypeError',
    {
      chromium: 'Failed to fetch dynamically imported module: {u}',
      firefox: 'error loading dynamically imported module: {u}',
      safari: 'Importing a module script failed.',
    },
    '- router 12, Router.open router 4',
  ),
  own(
    'nothing to an object',
    'TypeError',
    {
      chromium: 'Cannot convert undefined or null to object',
      firefox: "can't convert undefined to object",
      safari: "undefined is not an object (evaluating 'Object.keys({v})')",
    },
    'keys state 70, Store.diff state 61',
  ),
  own(
    'the node is no child',
    { chromium: 'NotFoundError', firefox: 'NotFoundError', safari: 'NotFoundError' },
    {
      chromium: "Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
      firefox: 'Node.removeChild: The node to be removed is not a child of this node',
      safari: 'The object can not be found here.',
    },
    'unmount dom 17, Dialog.close dialog 9',
  ),

  own('a chunk', 'ChunkLoadError', 'Loading chunk {n} failed. (error: {u})', '- runtime 1, loadPage router 40'),
  own('status 500', 'AxiosError', 'Request failed with status code 500', 'settle http 101, load http 31'),
  own('status 404', 'AxiosError', 'Request failed with status code 404', 'settle http 101, load http 31'),
  own('a time limit', 'AxiosError', 'timeout of {n}ms exceeded', 'settle http 101, load http 31'),
  own(
    'React 418',
    'Error',
    'Minified React error #418; visit https://react.dev/errors/418 for the full message',
    'hydrate react-dom 1, start main 4',
  ),
  own(
    'React 185',
    'Error',
    'Minified React error #185; visit https://react.dev/errors/185 for the full message',
    'setState react-dom 1, Badge.show badge 10',
  ),
  own('an invoice', 'Error', 'Invoice {n} was not found', 'find invoice 300, open invoice 12'),
  own('an invoice that is locked', 'Error', 'Invoice {n} is locked by "{q}"', 'find invoice 304, open invoice 12'),
  own('a customer', 'NotFound', 'Customer "{q}" was not found', 'find customer 9, open customer 2'),
  own('a cache', 'Error', 'No entry {h} in the cache', 'read cache 30, Cache.get cache 11'),
  own('an answer', 'HttpError', 'GET {u} answered with 503', 'check http 77, load http 31'),
  own(
    'a quota',
    'QuotaExceededError',
    {
      chromium: "Failed to execute 'setItem' on 'Storage': Setting the value of 'draft' exceeded the quota.",
      firefox: 'The quota has been exceeded.',
      safari: 'The quota has been exceeded.',
    },
    'keep draft 6, Draft.save draft 2',
  ),
]
