import { describe, expect, it } from 'vitest'
import { type BodyReading, readBody } from '../../../src/views/body/body-model.ts'
import { type StreamEvent, streamEvents } from '../../../src/views/body/event-stream.ts'
import { layoutMarkup } from '../../../src/views/body/markup-text.ts'

describe('streamEvents', () => {
  it.each<[string, StreamEvent[]]>([
    ['', []],
    ['data: a\n\n', [{ event: 'message', data: 'a' }]],
    ['data:a\ndata: b\n\n', [{ event: 'message', data: 'a\nb' }]],
    ['event: tick\r\nid: 7\r\ndata: {"a":1}\r\n\r\n', [{ event: 'tick', id: '7', data: '{"a":1}' }]],
    [': keep alive\n\nretry: 10\n\nevent: none\n\n', []],
    [
      '\uFEFFdata: a\r\rdata:  b',
      [
        { event: 'message', data: 'a' },
        { event: 'message', data: ' b' },
      ],
    ],
    ['data\nid\n\n', [{ event: 'message', id: '', data: '' }]],
    [
      'id: 1\ndata: a\n\ndata: b\n\n',
      [
        { event: 'message', id: '1', data: 'a' },
        { event: 'message', data: 'b' },
      ],
    ],
  ])('%j', (text, events) => expect(streamEvents(text)).toEqual(events))
})

describe('layoutMarkup', () => {
  it.each<[string, 'xml' | 'html', string]>([
    ['<a><b>1</b><c/></a>', 'xml', '<a>\n  <b>1</b>\n  <c/>\n</a>'],
    [
      '<?xml version="1.0"?><a x="1 > 2"> text <b></b></a>',
      'xml',
      '<?xml version="1.0"?>\n<a x="1 > 2">\n  text\n  <b></b>\n</a>',
    ],
    ['<a><!-- <b> --><![CDATA[<c>]]></a>', 'xml', '<a>\n  <!-- <b> -->\n  <![CDATA[<c>]]>\n</a>'],
    ['<s:E xmlns:s="x"><s:B>1</s:B></s:E>', 'xml', '<s:E xmlns:s="x">\n  <s:B>1</s:B>\n</s:E>'],
    [
      '<!doctype html><html><body><br><IMG src=x><p>One<p>Two</body></html>',
      'html',
      '<!doctype html>\n<html>\n  <body>\n    <br>\n    <IMG src=x>\n    <p>\n      One\n      <p>\n        Two\n  </body>\n</html>',
    ],
    [
      '<div><script>if (a<b) {\n  c()\n}</script></div>',
      'html',
      '<div>\n  <script>if (a<b) {\n  c()\n}</script>\n</div>',
    ],
    ['<a></b></a>', 'xml', '<a>\n  </b>\n</a>'],
    ['<a>1 < 2', 'xml', '<a>\n  1\n  <\n  2'],
    ['<cut at="', 'xml', '<\ncut at="'],
  ])('%s', (text, language, expected) => expect(layoutMarkup(text, language)).toBe(expected))

  it.each([
    ['elements in elements', '<a>'.repeat(200_000)],
    ['quotes that are never closed', '<a "'.repeat(200_000)],
    ['comments that are never closed', '<!--'.repeat(200_000)],
    ['lone brackets', '<'.repeat(500_000)],
    ['scripts that are never closed', '<script>'.repeat(50_000)],
    ['many scripts', '<script></script>'.repeat(50_000)],
    ['ends without a beginning', '<averylongnameofanelement>'.repeat(900) + '</b>'.repeat(100_000)],
  ])('is bounded for %s', (_, text) => {
    const laid = layoutMarkup(text, 'html')
    expect(laid === undefined || laid.length <= text.length * 9).toBe(true)
  })
  it('leaves what is too long', () => expect(layoutMarkup('x'.repeat(2_000_001), 'xml')).toBeUndefined())
})

describe('readBody', () => {
  it.each<[string | undefined, string, BodyReading['as']]>([
    ['application/json', '{"a":1}', 'json'],
    ['text/plain', '[1]', 'json'],
    ['text/html; charset=utf-8', '<!doctype html><p>x', 'markup'],
    ['text/html', 'plain words', 'text'],
    ['application/soap+xml', '<E/>', 'markup'],
    ['image/svg+xml', '<svg></svg>', 'markup'],
    [undefined, '<?xml version="1.0"?><a/>', 'markup'],
    [undefined, '<html><p>x</html>', 'markup'],
    ['text/plain', '<Undefined> is no tag', 'text'],
    ['application/x-www-form-urlencoded', 'a=1', 'fields'],
    ['multipart/form-data', 'note: 5 bytes\n', 'fields'],
    ['multipart/form-data; boundary=x', 'neither', 'text'],
    ['text/event-stream', 'data: a\n\n', 'events'],
    ['text/event-stream', ': ping\n\n', 'text'],
    ['text/css', 'a{}', 'text'],
    ['application/json', '', 'text'],
  ])('%s: %s', (type, text, as) => expect(readBody({ ...(type && { type }), text }).as).toBe(as))

  it('shows the values of a form that the text holds, and what is known of its files', () => {
    const part = (head: string, value: string) => `--x1\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`
    const text = `${part('name="note"', 'one\r\ntwo')}${part('name="scan"; filename="a.png"\r\nContent-Type: image/png', 'abc')}${part('name="gone"; filename="b.txt"', '')}--x1--`
    expect(readBody({ type: 'multipart/form-data; boundary=x1', text })).toEqual({
      as: 'fields',
      fields: [
        ['note', 'one\r\ntwo'],
        ['scan', 'file "a.png", image/png, 3 characters'],
        ['gone', 'file "b.txt"'],
      ],
    })
  })

  it('tells what is known of a captured form', () => {
    const text = 'note: 5 bytes\nscan: file "a.png", image/png, 2048 bytes\n'
    expect(readBody({ type: 'multipart/form-data', text })).toEqual({
      as: 'fields',
      fields: [
        ['note', '5 B'],
        ['scan', 'file "a.png", image/png, 2.0 kB'],
      ],
      note: 'A form: the values of its fields are not recorded, only their sizes.',
    })
  })
  it('has nothing to say of none', () => expect(readBody(undefined)).toEqual({ as: 'text' }))
})
