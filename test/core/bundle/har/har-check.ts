/**
 * A strict check of HAR files, written after the HAR 1.2 specification and what the importer of Chrome DevTools throws
 * on, and independent of the code that writes them. Gives one sentence per fault.
 */
type Fields = Record<string, unknown>

export function faultsOf(text: string): string[] {
  const faults: string[] = []
  const fault = (path: string, what: string) => void faults.push(`${path} ${what}`)
  const isObject = (value: unknown): value is Fields =>
    typeof value === 'object' && value !== null && !Array.isArray(value)

  function object(value: unknown, path: string, required: string[], optional: string[]): Fields {
    if (!isObject(value)) {
      fault(path, 'is not an object')
      return {}
    }
    for (const key of required) if (value[key] === undefined) fault(`${path}.${key}`, 'is missing')
    for (const key of Object.keys(value)) {
      if (value[key] === null) fault(`${path}.${key}`, 'is null')
      if (!required.includes(key) && !optional.includes(key) && !key.startsWith('_'))
        fault(`${path}.${key}`, 'is unknown')
    }
    return value
  }
  function list(value: unknown, path: string, each: (item: unknown, path: string) => void) {
    if (!Array.isArray(value)) return fault(path, 'is not a list')
    value.forEach((item, index) => {
      each(item, `${path}[${index}]`)
    })
  }
  function strings(fields: Fields, path: string, ...keys: string[]) {
    for (const key of keys) {
      if (fields[key] !== undefined && typeof fields[key] !== 'string') fault(`${path}.${key}`, 'is not a string')
    }
  }
  function numbers(fields: Fields, path: string, least: number, ...keys: string[]) {
    for (const key of keys) {
      const value = fields[key]
      if (value === undefined) continue
      if (typeof value !== 'number' || !Number.isFinite(value)) fault(`${path}.${key}`, 'is not a number')
      else if (value < least) fault(`${path}.${key}`, `is below ${least}`)
    }
  }
  function iso(value: unknown, path: string) {
    const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
    if (typeof value !== 'string' || !shape.test(value) || Number.isNaN(Date.parse(value)))
      fault(path, 'is no ISO date')
  }
  function nameValue(item: unknown, path: string) {
    strings(object(item, path, ['name', 'value'], ['comment']), path, 'name', 'value')
  }
  function cookie(item: unknown, path: string) {
    const optional = ['path', 'domain', 'expires', 'httpOnly', 'secure', 'comment', 'sameSite']
    const fields = object(item, path, ['name', 'value'], optional)
    strings(fields, path, 'name', 'value', 'path', 'domain', 'sameSite')
    if (fields.expires !== undefined) iso(fields.expires, `${path}.expires`)
    for (const key of ['httpOnly', 'secure']) {
      if (fields[key] !== undefined && typeof fields[key] !== 'boolean') fault(`${path}.${key}`, 'is no boolean')
    }
  }
  function request(value: unknown, path: string) {
    const required = ['method', 'url', 'httpVersion', 'cookies', 'headers', 'queryString', 'headersSize', 'bodySize']
    const fields = object(value, path, required, ['postData', 'comment'])
    strings(fields, path, 'method', 'url', 'httpVersion')
    if (String(fields.url).includes('#')) fault(`${path}.url`, 'has a fragment')
    numbers(fields, path, -1, 'headersSize', 'bodySize')
    list(fields.cookies, `${path}.cookies`, cookie)
    list(fields.headers, `${path}.headers`, nameValue)
    list(fields.queryString, `${path}.queryString`, nameValue)
    if (fields.postData !== undefined) {
      const data = object(fields.postData, `${path}.postData`, ['mimeType'], ['text', 'params', 'comment'])
      strings(data, `${path}.postData`, 'mimeType', 'text')
      if (data.text === undefined && data.params === undefined) fault(`${path}.postData`, 'is empty')
      if (data.params !== undefined) list(data.params, `${path}.postData.params`, nameValue)
    }
  }
  function response(value: unknown, path: string) {
    const required = ['status', 'statusText', 'httpVersion', 'cookies', 'headers', 'content', 'redirectURL']
    const fields = object(value, path, [...required, 'headersSize', 'bodySize'], ['comment'])
    strings(fields, path, 'statusText', 'httpVersion', 'redirectURL', '_error')
    numbers(fields, path, 0, 'status', '_transferSize')
    numbers(fields, path, -1, 'headersSize', 'bodySize')
    list(fields.cookies, `${path}.cookies`, cookie)
    list(fields.headers, `${path}.headers`, nameValue)
    const optional = ['compression', 'text', 'encoding', 'comment']
    const content = object(fields.content, `${path}.content`, ['size', 'mimeType'], optional)
    numbers(content, `${path}.content`, 0, 'size')
    strings(content, `${path}.content`, 'mimeType', 'text', 'comment')
    if (content.encoding !== undefined && content.encoding !== 'base64') fault(`${path}.content.encoding`, 'is unknown')
    if (fields.status === 0 && fields._error === undefined) fault(path, 'has no status and does not say why')
  }
  function timings(value: unknown, path: string, time: unknown) {
    const fields = object(value, path, ['send', 'wait', 'receive'], ['blocked', 'dns', 'connect', 'ssl', 'comment'])
    numbers(fields, path, 0, 'send', 'wait', 'receive')
    numbers(fields, path, -1, 'blocked', 'dns', 'connect', 'ssl')
    const parts = ['blocked', 'dns', 'connect', 'send', 'wait', 'receive'].map((key) =>
      Math.max(0, Number(fields[key] ?? -1)),
    )
    const sum = parts.reduce((a, b) => a + b, 0)
    if (Math.abs(sum - Number(time)) > 0.001) fault(path, `sum to ${sum}, not to ${time}`)
  }
  function initiator(value: unknown, path: string) {
    if (value === undefined) return
    const fields = object(value, path, ['type'], ['url', 'lineNumber', 'requestId', 'stack'])
    strings(fields, path, 'type', 'url')
    numbers(fields, path, -1, 'lineNumber')
    if (fields.stack === undefined) return
    list(
      object(fields.stack, `${path}.stack`, ['callFrames'], []).callFrames,
      `${path}.stack.callFrames`,
      (item, at) => {
        const frame = object(item, at, ['functionName', 'scriptId', 'url', 'lineNumber', 'columnNumber'], [])
        strings(frame, at, 'functionName', 'scriptId', 'url')
        numbers(frame, at, -1, 'lineNumber', 'columnNumber')
      },
    )
  }
  function message(item: unknown, path: string) {
    const fields = object(item, path, ['type', 'time', 'opcode', 'data'], [])
    if (fields.type !== 'send' && fields.type !== 'receive') fault(`${path}.type`, 'is unknown')
    numbers(fields, path, 0, 'time', 'opcode')
    strings(fields, path, 'data')
  }

  const root = object(JSON.parse(text), 'har', ['log'], [])
  const log = object(root.log, 'log', ['version', 'creator', 'entries'], ['browser', 'pages', 'comment'])
  if (log.version !== '1.2') fault('log.version', 'is not 1.2')
  for (const key of ['creator', 'browser']) {
    if (key === 'browser' && log[key] === undefined) continue
    strings(object(log[key], `log.${key}`, ['name', 'version'], ['comment']), `log.${key}`, 'name', 'version')
  }
  const pages = new Set<unknown>()
  list(log.pages ?? [], 'log.pages', (item, path) => {
    const page = object(item, path, ['startedDateTime', 'id', 'title', 'pageTimings'], ['comment'])
    iso(page.startedDateTime, `${path}.startedDateTime`)
    strings(page, path, 'id', 'title')
    numbers(object(page.pageTimings, `${path}.pageTimings`, [], ['onContentLoad', 'onLoad', 'comment']), path, -1)
    if (pages.has(page.id)) fault(`${path}.id`, 'is there twice')
    pages.add(page.id)
  })
  let before = Number.NEGATIVE_INFINITY
  list(log.entries, 'log.entries', (item, path) => {
    const required = ['startedDateTime', 'time', 'request', 'response', 'cache', 'timings']
    const entry = object(item, path, required, ['pageref', 'serverIPAddress', 'connection', 'comment'])
    iso(entry.startedDateTime, `${path}.startedDateTime`)
    const start = Date.parse(String(entry.startedDateTime))
    if (start < before) fault(path, 'is out of order')
    before = start
    numbers(entry, path, 0, 'time')
    if (entry.pageref !== undefined && !pages.has(entry.pageref)) fault(`${path}.pageref`, 'has no page')
    request(entry.request, `${path}.request`)
    response(entry.response, `${path}.response`)
    object(entry.cache, `${path}.cache`, [], ['beforeRequest', 'afterRequest', 'comment'])
    timings(entry.timings, `${path}.timings`, entry.time)
    initiator(entry._initiator, `${path}._initiator`)
    strings(entry, path, '_resourceType', '_fromCache', '_eventId')
    if (entry._webSocketMessages !== undefined) list(entry._webSocketMessages, `${path}._webSocketMessages`, message)
  })
  return faults
}
