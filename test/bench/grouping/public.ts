/** Stacks recorded by others: TraceKit's test suite (MIT), and those in our own parser's tests. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { fileOf, parseStack, pathOf } from '../../../src/core/session/index.ts'
import { stackCases } from '../../core/session/stacks.ts'
import type { Engine, Fault, Place } from './faults.ts'

/**
 * The captures of browsers that are still in use. Two captures of the same fault (the same button on the same page) have the
 * same name here; Firefox 14 does not name the property, so it counts as a separate fault.
 */
const captures: Record<string, [engine: Engine, fault: string]> = {
  OPERA_25: ['chromium', 'undef of null'],
  SAFARI_6: ['safari', 'undef of null, dumped'],
  SAFARI_7: ['safari', 'undef of null'],
  SAFARI_8: ['safari', 'undef of null'],
  CHROME_15: ['chromium', 'no method'],
  CHROME_36: ['chromium', 'default error'],
  FIREFOX_31: ['firefox', 'default error'],
  CHROME_XX_WEBPACK: ['chromium', 'error of undefined'],
  CHROME_48_BLOB: ['chromium', 'a blob'],
  CHROME_48_EVAL: ['chromium', 'message string'],
  FIREFOX_43_EVAL: ['firefox', 'message string'],
  FIREFOX_3: ['firefox', 'undef is no function'],
  FIREFOX_14: ['firefox', 'x is null'],
  FIREFOX_44_NS_EXCEPTION: ['firefox', 'NS_ERROR_FAILURE'],
  FIREFOX_50_RESOURCE_URL: ['firefox', 'rows'],
  SAFARI_8_EVAL: ['safari', 'getExceptionProps'],
}

interface Capture {
  name?: string
  message?: string
  stack?: string
}

function places(stack: string, message: string): Place[] {
  return parseStack(stack, message).flatMap((frame) =>
    frame.url === undefined
      ? []
      : [{ function: frame.function ?? '', file: stemOf(frame.url), line: frame.line ?? 1, column: frame.column ?? 1 }],
  )
}

const stemOf = (url: string) => fileOf(pathOf(url)).replace(/\.\w+$/, '') || 'index'

/** TraceKit's captures as faults, each from one browser. */
export function tracekit(): Fault[] {
  const file = resolve('test/bench/node_modules/tracekit/spec/fixtures/captured-errors.js')
  const all = runInNewContext(`${readFileSync(file, 'utf8')}\nCapturedExceptions`) as Record<string, Capture>
  return Object.entries(captures).map(([name, [engine, id]]) => {
    const { name: type = 'Error', message = '', stack = '' } = all[name]!
    return {
      ...{ id: `tracekit: ${id}`, origin: 'tracekit' },
      ...{ type: { [engine]: type }, message: { [engine]: message }, frames: places(stack, message) },
    }
  })
}

/** The Chromium stacks with a message in our parser's tests: each is a different mistake in the same file. */
export function ownStacks(): Fault[] {
  return stackCases('chromium').flatMap(({ name, stack }) => {
    const [, type, message] = /^(\w*Error): (\S.*)/.exec(stack) ?? []
    if (type === undefined || message === undefined) return []
    const frames = places(stack, message)
    return frames.length === 0
      ? []
      : [
          {
            id: `stacks: ${name}`,
            origin: 'stacks' as const,
            type: { chromium: type },
            message: { chromium: message },
            frames,
          },
        ]
  })
}
