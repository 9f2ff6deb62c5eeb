/** The same stacks, read by the parsers that others use: in no browser's stacks may one of them find more places right. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseStack } from '../../../src/core/session/stack.ts'
import { type StackCase, stackCases } from './stacks.ts'

const tools = resolve('test/bench/package.json')
const names = ['@sentry/browser', 'stacktrace-parser', 'error-stack-parser']
const installed = names.every((name) => existsSync(resolve('test/bench/node_modules', name)))
const missing = installed ? '' : ' (the peers are not installed in test/bench)'

/** `url:line:column` of each frame that has an address, the innermost first. */
type Parser = (one: StackCase) => string[]
const placeOf = (url: unknown, line: unknown, column: unknown) =>
  typeof url === 'string' && line ? [`${url}:${line}:${column ?? '-'}`] : []

function peers(): Record<string, Parser> {
  const load = createRequire(tools)
  const { defaultStackParser } = load('@sentry/browser')
  const { parse } = load('stacktrace-parser')
  const errors = load('error-stack-parser')
  const errorStack = errors.default ?? errors
  return {
    '@sentry/browser': ({ stack }) =>
      defaultStackParser(stack)
        .reverse()
        .flatMap((frame: Record<string, unknown>) => placeOf(frame.filename, frame.lineno, frame.colno)),
    'stacktrace-parser': ({ stack }) =>
      parse(stack).flatMap((frame: Record<string, unknown>) => placeOf(frame.file, frame.lineNumber, frame.column)),
    'error-stack-parser': ({ stack, message = '' }) =>
      errorStack
        .parse({ name: 'Error', message, stack })
        .flatMap((frame: Record<string, unknown>) => placeOf(frame.fileName, frame.lineNumber, frame.columnNumber)),
  }
}
const casefile: Parser = ({ stack, message }) =>
  parseStack(stack, message).flatMap(({ url, line, column }) => placeOf(url, line, column))

/** Of a case all frames with a place, in order; without those of `<anonymous>` and the like, which name no file. */
function wanted({ frames }: StackCase): string[] {
  return frames
    .map((frame) => frame.split(' | ')[2] ?? '')
    .filter((place) => /:\d+:(?:\d+|-)$/.test(place) && !place.startsWith('-'))
}

function right(parser: Parser, cases: readonly StackCase[]): number {
  const isRight = (one: StackCase) => {
    try {
      return JSON.stringify(parser(one)) === JSON.stringify(wanted(one))
    } catch {
      return false
    }
  }
  return cases.filter(isRight).length
}

describe.skipIf(!installed)(`stacks beside other parsers${missing}`, () => {
  it.each(['chromium', 'firefox', 'safari-and-others'])('of %s', (file) => {
    const cases = stackCases(file)
    const counts = Object.entries(peers()).map(([name, parser]) => [name, right(parser, cases)] as const)
    const own = right(casefile, cases)
    console.info(
      `${file}: of ${cases.length} stacks right: Casefile ${own}, ${counts.map((one) => one.join(' ')).join(', ')}`,
    )
    expect(own).toBe(cases.length)
    for (const [name, count] of counts) {
      // A peer that finds nothing right was not asked in the right way.
      expect(count, name).toBeGreaterThan(0)
      expect(count, name).toBeLessThanOrEqual(own)
    }
  })
})
