/** Records every console call and every uncaught error of the page as it was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueText } from '../../../src/core/session/values/console-text.ts'
import { fromWire } from '../../../src/core/session/values/wire-value.ts'
import { dialogStep } from '../../../src/relay/dialogs.ts'
import type { Sites } from './extension.ts'
import { type Lab, openLab } from './lab.ts'
import { lines, only } from './records.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab?.close())

async function recorded(probe: (sites: Sites) => unknown) {
  await lab.run(probe)
  return lab.records()
}

describe('console', () => {
  it('dialogs: the question and the answer', async () => {
    lab.page.on('dialog', async (dialog) => {
      if (dialog.message() === 'No?') await dialog.dismiss()
      else await dialog.accept(dialog.type() === 'prompt' ? 'Ada' : undefined)
    })
    const records = await recorded(() => [
      alert('Saved.'),
      confirm('Delete?'),
      confirm('No?'),
      prompt('Name?'),
      alert(),
    ])
    lab.page.removeAllListeners('dialog')
    const dialogs = only(records, 'console').filter(({ method }) => /alert|confirm|prompt/.test(method))
    expect(
      dialogs.map((record) =>
        dialogStep(
          record,
          record.args.map((arg) => fromWire(arg) ?? { type: 'cut' }),
        ),
      ),
    ).toMatchObject([
      { action: 'dialog', text: 'Closed the dialog "Saved."' },
      { text: 'Chose OK in the dialog "Delete?"' },
      { text: 'Chose Cancel in the dialog "No?"' },
      { text: 'Typed "…" into the dialog "Name?"', value: 'Ada' },
      { text: 'Closed an empty dialog' },
    ])
  })

  it('every method of the Console Standard', async () => {
    const records = await recorded(() => {
      const c = console
      c.log('a %s', 'b')
      c.debug('debug')
      c.info('info', 1)
      c.warn('warn')
      c.error('error')
      c.dir({ a: 1 }, { depth: 0 })
      c.dirxml(document.body)
      c.table([{ a: 1 }])
      c.trace()
      c.assert(true, 'passes')
      c.assert(0 as never, 'fails %s', 'here')
      c.assert(false)
      c.assert(Number.NaN as never, { a: 1 })
      c.group('outer')
      c.groupCollapsed()
      c.log('inside')
      c.groupEnd()
      c.groupEnd()
      c.groupEnd()
      c.log('outside')
      c.count()
      c.count('x')
      c.count()
      c.countReset()
      c.count()
      c.countReset('unknown')
      c.time('t')
      c.time('t')
      c.timeLog('t', 'so far')
      c.timeEnd('t')
      c.timeEnd('t')
      c.log()
      c.clear()
    })
    const printed = lines(records).map(({ method, group = 0, text }) => {
      return `${'  '.repeat(group)}${method}: ${text.replace(/[\d.]+ ms/, 'N ms')}`
    })
    expect(printed).toEqual([
      'log: a b',
      'debug: debug',
      'info: info 1',
      'warn: warn',
      'error: error',
      'dir: {a: 1}',
      'dirxml: body',
      'table: [{…}]',
      'trace: console.trace',
      'assert: Assertion failed: fails here',
      'assert: Assertion failed',
      'assert: Assertion failed {a: 1}',
      'group: outer',
      '  groupCollapsed: console.groupCollapsed',
      '    log: inside',
      'log: outside',
      'count: default: 1',
      'count: x: 1',
      'count: default: 2',
      'count: default: 1',
      "countReset: Count for 'unknown' does not exist",
      "time: Timer 't' already exists",
      'timeLog: t: N ms so far',
      'timeEnd: t: N ms',
      "timeEnd: Timer 't' does not exist",
      'clear: ',
    ])
  })

  it('objects of the browser: nodes, events, requests and responses, errors of other realms', async () => {
    const records = await recorded(async () => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const other = frame.contentWindow as Window & typeof globalThis
      const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      icon.setAttribute('class', 'icon  large')
      console.log(document, document.querySelector('p'), document.querySelector('p')?.firstChild, icon)
      console.log(new MouseEvent('click'), new Request('/x', { method: 'PUT' }), new URL('http://a.example/b'))
      console.log(await fetch('/empty'), window, other.document.body)
      console.log(
        new other.TypeError('of the frame'),
        new other.Date(0),
        new DOMException('full', 'QuotaExceededError'),
      )
    })
    expect(lines(records).map(({ text }) => text.replaceAll(/127.0.0.1:\d+/g, 'host'))).toEqual([
      '#document p#text.a.b #text svg.icon.large',
      "MouseEvent {type: 'click', target: null} Request {method: 'PUT', url: 'http://host/x'} URL {href: 'http://a.example/b'}",
      "Response {status: 204, url: 'http://host/empty'} Window {} body",
      'TypeError: of the frame 1970-01-01T00:00:00.000Z QuotaExceededError: full',
    ])
  })

  it('lists of nodes with their members, and document.all as the nothing that it claims to be', async () => {
    const records = await recorded(() => {
      document.body.innerHTML = '<i></i><b id="b"></b>'
      document.body.append('text')
      console.log(document.body.childNodes, document.body.children, [document.all])
    })
    expect(lines(records).map(({ text }) => text)).toEqual([
      'NodeList(3) [i, b#b, #text] HTMLCollection(2) [i, b#b] [undefined]',
    ])
  })

  it('a stack where it helps, and none beside an error that has its own', async () => {
    const records = await recorded(() => {
      console.log('log')
      console.warn('warn')
      console.error('failed', new Error('with a stack'))
      console.trace(new Error('traced'))
    })
    const stacks = only(records, 'console').map(({ method, stack }) => [
      method,
      stack?.split('\n')[1]?.replace(/:\d+:\d+\)$/, ''),
    ])
    expect(stacks).toEqual([
      ['log', undefined],
      ['warn', '    at HTMLScriptElement.probe (http://lab.example/app.js'],
      ['error', undefined],
      ['trace', '    at HTMLScriptElement.probe (http://lab.example/app.js'],
    ])
  })

  it('identical calls in a row are one record', async () => {
    const records = await recorded(() => {
      for (let i = 0; i < 1000; i++) console.log('again', { i: 1 })
      console.log('again', { i: 2 })
    })
    expect(only(records, 'console').map(({ repeat }) => repeat)).toEqual([1000, undefined])
    expect(only(records, 'dropped')).toEqual([])
  })

  it('in a page that ends every timer by its number', async () => {
    const records = await recorded(async () => {
      const clearAll = () => {
        for (let timer = setTimeout(() => {}) as unknown as number; timer > 0; timer--) clearTimeout(timer)
      }
      console.log('before')
      clearAll()
      console.log('after')
      clearAll()
    })
    expect(lines(records).map(({ text }) => text)).toEqual(['before', 'after'])
  })

  it('a flood is cut, counted, and cannot push errors out', async () => {
    const records = await recorded(() => {
      for (let i = 0; i < 20_000; i++) console.log('line', i)
      console.error('the one that matters')
    })
    const lines = only(records, 'console')
    const dropped = only(records, 'dropped').reduce((sum, { count }) => sum + count, 0)
    // 1,000 at once, then 100 a second, and the error; how long the page takes depends on the machine.
    const loadedAt = await lab.page.evaluate(() => performance.timeOrigin)
    const seconds = (lines.at(-1)!.time - loadedAt) / 1000
    expect(lines.length).toBeLessThanOrEqual(1_001 + Math.ceil(100 * seconds))
    expect(lines.length).toBeLessThan(10_000)
    // The test's end marker is a line too, and may or may not have been within the limit.
    expect(lines.length + dropped).toBe(20_001)
    expect(lines.at(-1)?.args).toEqual(['the one that matters'])
  })
})

describe('errors', () => {
  it('uncaught errors, anything thrown, rejections, and their late handling', async () => {
    const records = await recorded(async () => {
      const late = (run: () => void) => {
        setTimeout(run)
        return new Promise((resolve) => setTimeout(resolve, 5))
      }
      await late(() => {
        throw new TypeError('thrown', { cause: new Error('deeper', { cause: 'deepest' }) })
      })
      await late(() => {
        throw 'a string'
      })
      await late(() => {
        throw { code: 4001, message: 'denied' }
      })
      await late(() => {
        throw null
      })
      await late(() => reportError(new RangeError('reported')))
      await late(() => void Promise.reject(new AggregateError([new Error('one'), 'two'], 'both')))
      await late(() => void Promise.reject(new DOMException('quota', 'QuotaExceededError')))
      await late(() => void Promise.reject(undefined))
      const handled = Promise.reject(new Error('handled later'))
      await late(() => {})
      await new Promise((resolve) => setTimeout(resolve, 30))
      handled.catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 30))
    })
    const errors = only(records, 'error')
    const told = errors.map(({ source, error: { name, message, isError }, thrown }) => [
      source,
      name,
      thrown === undefined ? message : valueText(fromWire(thrown) ?? { type: 'cut' }),
      isError,
    ])
    expect(told).toEqual([
      ['uncaught', 'TypeError', 'thrown', undefined],
      ['uncaught', 'string', 'a string', false],
      ['uncaught', 'Object', "{code: 4001, message: 'denied'}", false],
      ['uncaught', 'Error', 'Uncaught null', undefined],
      ['uncaught', 'RangeError', 'reported', undefined],
      ['rejection', 'AggregateError', 'both', undefined],
      ['rejection', 'QuotaExceededError', 'quota', undefined],
      ['rejection', 'undefined', 'undefined', false],
      ['rejection', 'Error', 'handled later', undefined],
    ])
    expect(errors[0]?.error.cause).toMatchObject({ name: 'Error', message: 'deeper', cause: { message: 'deepest' } })
    expect(errors[0]?.error.stack).toMatch(/^TypeError: thrown\n {4}at http:\/\/lab.example\/app.js:/)
    expect([errors[0]?.url, errors[0]?.line]).toEqual(['http://lab.example/app.js', expect.any(Number)])
    expect(errors[2]?.error.code).toBe('4001')
    expect(errors[5]?.error.errors?.map(({ message }) => message)).toEqual(['one', 'two'])
    expect(only(records, 'handled').map(({ ref }) => ref)).toEqual([errors.at(-1)?.seq])
  })

  it('the same error in every frame as one, which leaves room for others', async () => {
    const records = await recorded(() => {
      const same = new Error('the same')
      for (let i = 0; i < 2000; i++) reportError(same)
      reportError(new Error('another'))
    })
    const errors = only(records, 'error')
    const counts = (message: string) =>
      errors.reduce((sum, { error, repeat = 1 }) => (error.message === message ? sum + repeat : sum), 0)
    expect([counts('the same'), counts('another')]).toEqual([2000, 1])
    expect(errors.length).toBeLessThan(100)
    expect(only(records, 'dropped')).toEqual([])
  })

  it('errors after document.open(), which takes all listeners off the window', async () => {
    const records = await recorded(async () => {
      document.open()
      document.write('<p>written')
      document.close()
      await new Promise((resolve) => setTimeout(resolve, 0))
      setTimeout(() => {
        throw new Error('after document.open')
      })
      await new Promise((resolve) => setTimeout(resolve, 5))
    })
    expect(only(records, 'error').map(({ error }) => error.message)).toEqual(['after document.open'])
  })

  it('failed elements are not errors of a script', async () => {
    const records = await recorded(async () => {
      const image = new Image()
      document.body.append(image)
      await new Promise((resolve) => {
        image.onerror = resolve
        image.src = '/missing.png'
      })
    })
    expect(records).toEqual([])
  })
})
