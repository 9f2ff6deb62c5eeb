import { describe, expect, it } from 'vitest'
import { type FormPart, multipartParts, multipartText } from '../../../src/core/bundle/multipart.ts'

describe('multipartParts', () => {
  const part = (head: string, value: string) => `--x1\r\n${head}\r\n\r\n${value}\r\n`
  const named = (name: string) => `Content-Disposition: form-data; name="${name}"`
  it.each<[string, string, string, FormPart[] | undefined]>([
    [
      'fields and files',
      `${part(named('note'), 'one\r\ntwo')}${part(`${named('scan')}; filename="a.png"\r\nContent-Type: image/png`, 'abc')}--x1--\r\n`,
      'multipart/form-data; boundary=x1',
      [
        { name: 'note', value: 'one\r\ntwo' },
        { name: 'scan', value: 'abc', file: { name: 'a.png', type: 'image/png' } },
      ],
    ],
    [
      'a quoted boundary',
      `${part(named('a'), 'b')}--x1--`,
      'multipart/form-data; boundary="x1"',
      [{ name: 'a', value: 'b' }],
    ],
    ['no boundary in the type', `${part(named('a'), 'b')}--x1--`, 'multipart/form-data', [{ name: 'a', value: 'b' }]],
    ['a cut end', part(named('a'), 'b'), 'multipart/form-data; boundary=x1', [{ name: 'a', value: 'b' }]],
    [
      'an empty value and an escaped name',
      part(named('a%22b'), ''),
      'multipart/form-data',
      [{ name: 'a"b', value: '' }],
    ],
    ['another boundary', part(named('a'), 'b'), 'multipart/form-data; boundary=y', undefined],
    ['a part without a name', part('Content-Type: text/plain', 'b'), 'multipart/form-data', undefined],
    ['text', 'hello', 'multipart/form-data', undefined],
  ])('%s', (_, text, type, parts) => expect(multipartParts(text, type)).toEqual(parts))
})

it.each(['multipart/form-data; boundary=b', 'multipart/form-data'])('writes what it reads, as %s', (type) => {
  const parts: FormPart[] = [
    { name: 'a "quoted"\r\nname', value: 'two\r\nlines' },
    { name: 'empty', value: '' },
    { name: 'scan', value: '', file: { name: 'a.png', type: 'image/png' } },
  ]
  expect(multipartParts(multipartText(parts, type), type)).toEqual(parts)
})
