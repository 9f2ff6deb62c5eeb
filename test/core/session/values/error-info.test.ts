/** What is read without a schema is what the schema makes of it. */
import { describe, expect, it } from 'vitest'
import { errorInfoFrom } from '../../../../src/core/session/values/error-info.ts'
import { ErrorInfo } from '../../../../src/core/session/values/value.ts'

const error = (more: object = {}) => ({ name: 'TypeError', message: 'x is undefined', ...more })
const nested = (depth: number): object => (depth === 0 ? error() : error({ cause: nested(depth - 1) }))

describe('errorInfoFrom', () => {
  it.each<[string, unknown]>([
    ['the least', error()],
    ['all that there is', error({ stack: 's', code: 'E1', isError: true, frames: [{ url: 'u', line: 1, column: 2 }] })],
    ['what it does not know', error({ secret: 1, frames: [{ url: 'u', secret: 1 }] })],
    ['causes and members', error({ cause: error({ code: 'E2' }), errors: [error(), error({ isError: false })] })],
    ['a part that is undefined', error({ stack: undefined, cause: undefined })],
    ['causes that go too deep', nested(14)],
    ['no message', { name: 'E' }],
    ['a name that is no text', { name: 1, message: 'm' }],
    ['a stack that is none', error({ stack: 1 })],
    ['a code that is null', error({ code: null })],
    ['frames that are none', error({ frames: 'f' })],
    ['a frame with a line that is no number', error({ frames: [{ line: Number.NaN }] })],
    ['a cause that is none', error({ cause: 'c' })],
    ['a member that is none', error({ errors: [error(), null] })],
    ['a list', []],
    ['nothing', null],
  ])('%s', (_what, value) => {
    const { data } = ErrorInfo.safeParse(value)
    expect(errorInfoFrom(value)).toEqual(data)
  })
})
