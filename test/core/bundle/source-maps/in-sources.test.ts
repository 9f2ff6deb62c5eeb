import { describe, expect, it } from 'vitest'
import { exporters } from '../../../../src/core/bundle/exports/index.ts'
import {
  errorInSources,
  eventsInSources,
  ownFrameInSources,
  type ResolveFrames,
} from '../../../../src/core/bundle/source-maps/index.ts'
import type { ErrorInfo, StackFrame } from '../../../../src/core/session/index.ts'
import { failingSave, frame, sessionOf, thrown } from '../../../support/session-builder.ts'

const source = (url: string, line: number, name = 'total'): StackFrame => ({ function: name, url, line, column: 8 })
/** What a map says of the frames of the build by their line; a source whose name begins with "lib" is not the app's. */
const resolve =
  (told: Record<number, StackFrame>): ResolveFrames =>
  (frames) =>
    frames.map(({ line }) => {
      const found = told[line ?? 0]
      return found && { frame: found, ignored: found.url!.startsWith('lib'), excerpt: undefined }
    })
const totals = source('src/totals.ts', 2)
const error: ErrorInfo = {
  ...{ name: 'TypeError', message: 'x is null', isError: true },
  frames: [frame('a', 214), { ...frame('b', 142), note: 'async' }],
  stack: 'TypeError: x is null\n    at a',
}

describe('an error in its sources', () => {
  it('has the frames that are known and keeps the others', () => {
    const told = errorInSources(error, resolve({ 214: totals }))
    expect(told.frames).toEqual([totals, error.frames![1]])
    expect(told.stack).toBe(
      'TypeError: x is null\n    at total (src/totals.ts:2:8)\n    at async b (https://app.tallybook.example/assets/app.4f2c1d.js:142:15)',
    )
  })
  it('with those of its cause and its members', () => {
    const outer: ErrorInfo = { name: 'Error', message: 'save', cause: error, errors: [error] }
    const told = errorInSources(outer, resolve({ 214: totals }))
    expect([told.stack, told.cause?.frames?.[0], told.errors?.[0]?.frames?.[0]]).toEqual([undefined, totals, totals])
  })
  it('is the same where nothing is known', () => expect(errorInSources(error, resolve({}))).toBe(error))
  it('read from a printed stack', () => {
    const printed: ErrorInfo = {
      name: 'Error',
      message: 'x',
      stack: 'Error: x\n    at a (https://a.example/b.js:214:3)',
    }
    expect(errorInSources(printed, resolve({ 214: totals })).stack).toBe('Error: x\n    at total (src/totals.ts:2:8)')
  })
  it('ends in one that is nested without end', () => {
    const endless: ErrorInfo = { ...error }
    endless.cause = endless
    expect(errorInSources(endless, resolve({ 214: totals })).cause?.frames?.[0]).toBe(totals)
  })
})

it.each<[string, Record<number, StackFrame>, StackFrame | undefined]>([
  ['the innermost', { 214: totals, 142: source('src/save.ts', 9) }, totals],
  [
    'past what the map calls foreign',
    { 214: source('lib/react.ts', 1), 142: source('src/save.ts', 9) },
    source('src/save.ts', 9),
  ],
  [
    'foreign where there is no other',
    { 214: source('lib/a.ts', 1), 142: source('lib/b.ts', 2) },
    source('lib/a.ts', 1),
  ],
  ['unknown when only that of a caller is known', { 142: source('src/save.ts', 9) }, undefined],
  ['unknown without any', {}, undefined],
])('the own frame is %s', (_, told, expected) =>
  expect(ownFrameInSources(error.frames!, resolve(told))).toEqual(expected),
)

it('one error of a session is told so, and no other', () => {
  const [first, second] = [thrown({ at: 1 }), thrown({ at: 2 })]
  const events = eventsInSources([first, second], second, resolve({ 214: totals }))
  expect([events[0], (events[1] as typeof second).error.frames?.[0]]).toEqual([first, totals])
  expect(eventsInSources([first], undefined, resolve({ 214: totals }))).toEqual([first])
})

it.each(['github', 'jira', 'linear'])('an issue for %s names the place in the source', (id) => {
  const exporter = exporters.find((candidate) => candidate.id === id)!
  const input = { files: new Map(), tool: { name: 'Casefile', version: '0.1.0' }, createdAt: 0 }
  const write = (known?: ResolveFrames) =>
    String(exporter.write({ session: sessionOf(failingSave()), ...input, resolve: known }))
  expect(write(resolve({ 214: totals }))).toContain('at total (src/totals.ts:2:8)')
  expect(write(resolve({ 214: totals }))).toContain('totals.ts:2:8')
  expect(write()).not.toContain('totals.ts')
})
