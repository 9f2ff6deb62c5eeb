/** Exceptions that a server passes on by name, with words in texts of JSON. */
import { expect, it } from 'vitest'
import { type Thrown, thrownBy } from '../../../../src/core/session/responses/thrown.ts'

const messages = (...said: unknown[]) => JSON.stringify(said.map((one) => JSON.stringify(one)))

it.each<[string, object | string, Thrown | undefined]>([
  [
    'with a text for the person, in markup',
    {
      exc_type: 'LinkExistsError',
      _server_messages: messages({ message: 'Saved as draft' }, { message: 'Linked with <a href="/x">Order 7</a>' }),
    },
    { name: 'LinkExistsError', message: 'Linked with  Order 7' },
  ],
  [
    'with the words of the exception',
    { exc_type: 'QtyError', exception: 'shop.stock.errors.QtyError: Row 2: too many' },
    { name: 'QtyError', message: 'Row 2: too many' },
  ],
  [
    'by its words alone',
    { exception: 'shop.RangeError: Too late', _server_messages: '["no JSON"]' },
    { name: 'RangeError', message: 'no JSON' },
  ],
  ['with no words', { exc_type: 'ValidationError' }, { name: 'ValidationError', message: undefined }],
  ['with what is no list', { exc_type: 'E1', _server_messages: '{"a":' }, { name: 'E1', message: undefined }],
  ['of another maker', { exception: 'java.lang.RuntimeException: x', message: 'x' }, undefined],
  ['in a text', 'Traceback: "exc_type": "KeyError"', undefined],
  ['that is cut', '{"exc_type":"KeyError","exc":"Trace', undefined],
])('%s', (_, response, told) => {
  const text = typeof response === 'string' ? response : JSON.stringify(response)
  expect(thrownBy({ responseBody: { text } })).toEqual(told)
})
