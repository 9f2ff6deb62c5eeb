import { expect, it } from 'vitest'
import { applyEdits, createDomMasker, newMask, numberLabels, sweepKnown } from '../../../../src/core/privacy/index.ts'
import type { DomAttributes, DomNode } from '../../../../src/core/session/index.ts'
import { replay, replayed, sessionOf } from '../../../support/session-builder.ts'
import { kinds, made, newLabel } from '../cases.ts'
import { change, element, mask, snapshot } from '../dom-records.ts'

const key = `sk_${'live'}_4eC39HqLyjWDarjtT1zdp7dc`
it.each<[name: string, node: DomNode, secret: string, expected: string]>([
  ['a key in a text', element('p', {}, `Your key: ${key}`), key, '<payment-key>'],
  ['an address of a person', element('td', {}, 'to ann@example.com now'), 'ann@example.com', '<email>'],
  ['what a text calls a password', element('p', {}, 'password: hunter2hunter2'), 'hunter2hunter2', 'password: <'],
  ['what an element is called', element('code', { id: 'api-key' }, 'k3yValue0815'), 'k3yValue0815', '<api-key>'],
  [
    'a parameter of a link',
    element('a', { href: 'https://x.example/?access_token=qu3ryvalue1' }, 'a'),
    'qu3ryvalue1',
    '<token>',
  ],
  [
    'a token in the path of an image',
    element('img', { src: '/reset/p4thToken0123456789' }),
    'p4thToken0123456789',
    '<token>',
  ],
  ['an attribute by its name', element('p', { 'data-csrf-token': 'csr4value99' }), 'csr4value99', '<csrf>'],
  ['a title', element('p', { title: `Bearer ${made.jwt}` }), made.jwt, 'Bearer <'],
  [
    'a text with elements in it',
    element('p', {}, 'ann.', element('b', {}, 'smith@example'), '.com is in'),
    'smith@example',
    '<secret>',
  ],
  [
    'a text deep in what an element is called',
    element('div', { id: 'api-key' }, '\n  ', element('div', {}, element('span', {}, 'k3yValue0815')), '\n'),
    'k3yValue0815',
    '<api-key>',
  ],
  [
    'what two texts say in an element that is called a secret',
    element('code', { id: 'api-key' }, 'k3yValue', '0815x'),
    'k3yValue',
    '<api-key>',
  ],
  [
    'a value by the name of its field',
    element('input', { name: 'apiKey', value: 'k3yValue0815' }),
    'k3yValue0815',
    '<api-key>',
  ],
  [
    'a value by the type of its field',
    element('input', { type: 'password', value: 'correct horse' }),
    'correct horse',
    '<password>',
  ],
  [
    'a value under another name',
    element('my-field', { id: 'api-key', 'current-value': 'k3yValue0815' }),
    'k3yValue0815',
    '<api-key>',
  ],
  [
    'a value under a name of its own',
    element('div', { 'data-testid': 'access-token', 'data-raw-value': 'k3yValue0815' }),
    'k3yValue0815',
    '<token>',
  ],
  ['a key in a class', element('p', { class: `row ${key}` }), key, 'row <payment-key>'],
  ['a style', element('p', { style: `--k: "${key}"` }), key, '<payment-key>'],
])('masks %s', (_name, node, secret, expected) => {
  const masked = kinds(JSON.stringify(mask(snapshot(node))))
  expect(masked).not.toContain(secret)
  expect(masked).toContain(expected)
  const added = kinds(JSON.stringify(mask(change({ adds: [{ parentId: 1, nextId: null, node }] }))))
  expect(added).not.toContain(secret)
})

it('leaves what is no secret as it is', () => {
  const plain = snapshot(
    element('section', { id: 'sessions', class: 'token-list', 'data-state': 'open' }, element('h2', {}, 'Sessions')),
    element('div', { id: 'api-key' }, element('p', {}, 'made-2026-11-02'), element('p', {}, 'by:ann1')),
    element('input', { name: 'apiKey', placeholder: 'key-0815', class: 'css-1q2w3e4r col-md-6', value: '•••••' }),
    element('p', {}, 'Invoice 2026-118 of 42.10 EUR'),
    element('svg', { viewBox: '0 0 16 16', d: 'M2 8h1.5M6 8h1' }),
    element('style', { _cssText: '.token { color: red } .password::after { content: "x" }' }),
  )
  const before = structuredClone(plain)
  expect(mask(plain)).toEqual(before)
})

it('gives one value one label, in snapshots and in what follows', () => {
  const label = newLabel()
  const masker = createDomMasker(() => label)
  const node = element('code', { id: 'secret-key' }, 'Zq7vK2mN9pX4wRs8')
  const first = snapshot(node)
  const later = change({
    texts: [{ id: node.childNodes![0]!.id, value: 'Yb3tL8dF5hJ1cV' }],
    attributes: [{ id: 7, attributes: { title: 'Zq7vK2mN9pX4wRs8', value: null } }],
  })
  for (const record of [first, later]) for (const _ of masker.mask(record));
  const [one] = /redacted-[a-z-]+-[0-9a-f]{10}/.exec(JSON.stringify(first))!
  const told = later.data as unknown as { texts: { value: string }[]; attributes: { attributes: DomAttributes }[] }
  expect(told.texts[0]!.value).toMatch(/^redacted-/)
  expect(told.attributes[0]!.attributes).toEqual({ title: one, value: null })
})

it('does nothing to what it has masked', () => {
  const label = newLabel()
  const once = mask(snapshot(element('p', { title: key }, `password: hunter2hunter2 and ${key}`)), label)
  const before = structuredClone(once)
  expect(mask(once, label)).toEqual(before)
})

it('pauses after each node, so that a page need not wait', () => {
  const many = snapshot(...Array.from({ length: 50 }, () => element('p', {}, 'text')))
  let pauses = 0
  for (const _ of createDomMasker(newLabel).mask(many)) pauses++
  expect(pauses).toBeGreaterThanOrEqual(100)
})

it('a secret that was recognised late goes from the replay too, and its labels are numbered', () => {
  const session = sessionOf([replay({ at: 1 }), replayed('Customer 4711-0815', { at: 2 })])
  const swept = sweepKnown(session, [['4711-0815', 'redacted-token-0123456789']])
  const numbered = numberLabels(swept)
  expect(JSON.stringify(numbered.events)).toContain('Customer redacted-token-1')
  expect(numbered.redactions).toMatchObject([{ label: 'redacted-token-1', events: ['replay-2'] }])
})

it('what a person masks everywhere goes from the replay too, also where a name stands in other events', () => {
  const node = element('div', { id: 'Acme Corp', class: 'Acme Corp' }, 'Acme Corp')
  const session = sessionOf([replay({ at: 1, records: [{ type: 2, after: 0, data: snapshot(node).data }] })])
  const { session: edited, masked } = applyEdits(session, [newMask(1, 'Acme Corp')])
  expect(JSON.stringify(edited.events)).not.toContain('Acme')
  expect(JSON.stringify(edited.events)).toContain('"tagName":"div"')
  expect(masked.get(1)).toEqual({ places: 3, events: 1 })
})

it('what a person masks goes from attributes that are called as parts of the format, which stay', () => {
  const node = element('div', { tagName: 'Acme Corp', source: 'Acme Corp' })
  const session = sessionOf([replay({ at: 1, records: [{ type: 2, after: 0, data: snapshot(node).data }] })])
  const edited = JSON.stringify(applyEdits(session, [newMask(1, 'Acme Corp'), newMask(2, 'div')]).session.events)
  expect(edited).not.toContain('Acme')
  expect(edited).toContain('"tagName":"div"')
})
