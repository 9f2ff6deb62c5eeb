import { expect, it } from 'vitest'
import { redactBody } from '../../../src/core/privacy/index.ts'
import { expectLinear } from '../../support/processor-time.ts'
import { kinds, newLabel } from './cases.ts'

const redacted = (text: string) => kinds(redactBody({ text }, newLabel()).text ?? '')

it.each([
  ['in quotes', 'name,api_key\n"Ann, Bob","a1b2c3d4e5f6g7h8"\n', 'name,api_key\n"Ann, Bob","<api-key>"\n'],
  ['behind a quote in a word', 'name,api_key\na"b,a1b2c3d4e5f6g7h8\n', 'name,api_key\na"b,<api-key>\n'],
  ['behind a quote that nothing closes', 'name,api_key\n"ann,a1b2c3d4e5f6g7h8', 'name,api_key\n"ann,<api-key>'],
])('a column of keys is masked %s', (_, text, masked) => {
  expect(redacted(text)).toBe(masked)
})

it.each(['"', '""x""x', '"x,', '"\n', '"a"",'])('a table of %j takes a time that grows with its length', (unit) =>
  expectLinear(
    64_000,
    (size) => `a,b\nc,d\nx,${unit.repeat(size / unit.length)}`,
    (text) => redactBody({ text, type: 'text/csv' }, newLabel()),
  ),
)
