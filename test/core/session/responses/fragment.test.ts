/** Parts of a page in response to a call of a script: which of them tell of an error, and what HTTP calls the same. */
import { describe, expect, it } from 'vitest'
import type { RequestEvent } from '../../../../src/core/session/index.ts'
import { fragmentMessage, fragmentStatus, isShortFragment } from '../../../../src/core/session/responses/fragment.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import { request } from '../../../support/session-builder.ts'

const response = (text: string, more: Partial<RequestEvent> = {}) =>
  request({ api: 'xhr', method: 'POST', status: 200, responseBody: { text }, ...more })

describe('a part that is marked as an error', () => {
  it.each([
    [
      '<turbo-stream><template><p class="form-error">The room is taken</p></template></turbo-stream>',
      'The room is taken',
    ],
    ['<div class="alert alert-danger"><i class="fa"></i> Das Datum fehlt noch</div>', 'Das Datum fehlt noch'],
    [
      '<partial-response><changes><update id="m"><![CDATA[<div class="ui-messages-error"><ul><li><span>Le nom manque ici</span></li></ul></div>]]></update></changes></partial-response>',
      'Le nom manque ici',
    ],
    ['{"html":"<ul class=\\"errorlist\\"><li>This date is over</li></ul>"}', 'This date is over'],
    [
      '[{"data":"\\u003cdiv role=\\u0022alert\\u0022 aria-label=\\u0022Error message\\u0022\\u003eNo such street\\u003c/div\\u003e"}]',
      'No such street',
    ],
    [
      '<?xml version="1.0"?><methodResponse><fault><value><struct><member><name>faultString</name><value><string>The stock is too low</string></value></member></struct></value></fault></methodResponse>',
      'The stock is too low',
    ],
    [
      '<ows:ExceptionReport><ows:Exception><ows:ExceptionText>No such layer here</ows:ExceptionText></ows:Exception></ows:ExceptionReport>',
      'No such layer here',
    ],
    ["<script>toastr.error('The price list is closed')</script>", 'The price list is closed'],
    [
      '<script>PrimeFaces.cw("Growl","w",{msgs:[{summary:"x",detail:"Stock is too low",severity:"error"}]});</script>',
      'Stock is too low',
    ],
  ])('%s', (text, message) => {
    expect(fragmentMessage(response(text))).toBe(message)
    expect(fragmentStatus(response(text))).toBe(422)
  })

  it('tells of a fault of the server by its words', () => {
    expect(fragmentStatus(response('<p class="error">Unexpected error while saving</p>'))).toBe(500)
  })
})

describe('no error', () => {
  it.each([
    ['an empty place for one', '<span class="error"></span><p>All is well here</p>'],
    ['a template', '<div class="error" style="display: none">Something went wrong</div>'],
    ['a note of success', '<div role="alert" class="alert alert-success">The order is placed</div>'],
    ['a field', '<input class="error" value="a b"><p>Two words</p>'],
    ['what is written to the console', "<script>console.error('it is late')</script>"],
    ['a figure in red', '<span class="text-danger">Overdue since May</span>'],
    ['lines of a log', [1, 2, 3, 4, 5, 6].map((line) => `<p class="error">Line ${line} was lost</p>`).join('')],
    ['no sentence', '<p class="error">Error</p>'],
    ['data about errors', '{"errorCount":2,"text":"a < b"}'],
  ])('%s', (_, text) => {
    expect(fragmentMessage(response(text))).toBeUndefined()
  })

  it.each<[string, Partial<RequestEvent>]>([
    ['a question', { method: 'GET' }],
    ['a page', { api: 'document' }],
    ['a status of its own', { status: 422 }],
  ])('%s', (_, more) => {
    expect(fragmentMessage(response('<p class="error">The room is taken</p>', more))).toBeUndefined()
  })

  it('a whole page that a script asked for', () => {
    expect(fragmentMessage(response('<!doctype html><p class="error">The room is taken</p>'))).toBeUndefined()
  })
})

it('is short where it does nothing but tell something', () => {
  expect(isShortFragment(response('<script>bye()</script>'))).toBe(true)
  expect(isShortFragment(response(`<p>${'x'.repeat(3_000)}</p>`))).toBe(false)
  expect(isShortFragment(response('{"ok":true}'))).toBe(false)
})

it.each([
  ['<table>', '<p class="a"><span><i></i> ', '</table>'],
  ['<p ', 'role=alert ', '>a b</p>'],
  ['<script>', 'error', '</script>'],
])('reads a large answer in linear time: %s%s', (first, again, last) =>
  expectLinear(
    170_000,
    (size) => response(`${first}${again.repeat(size / again.length)}${last}`),
    (large) => expect(fragmentMessage(large)).toBeUndefined(),
  ),
)
