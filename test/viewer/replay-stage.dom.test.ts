import { expect, it } from 'vitest'
import { createStage } from '../../src/viewer/replay/stage.ts'

const nothing = () => undefined
const node = (id: number, ...childNodes: object[]) => ({ type: 2, id, tagName: 'p', attributes: {}, childNodes })

/** A page with an empty body, number 3, on a stage for that and four more elements. */
function staged() {
  const page = document.implementation.createHTMLDocument()
  const stage = createStage(page, { size: nothing, pointer: nothing, press: nothing }, 6)
  const body = { type: 2, id: 3, tagName: 'body', attributes: {}, childNodes: [] }
  const html = { type: 2, id: 2, tagName: 'html', attributes: {}, childNodes: [body] }
  const tell = (data: object) => stage.apply({ at: 0, type: 3, data: { source: 0, ...data } })
  return {
    renew: () => stage.apply({ at: 0, type: 2, data: { node: { type: 0, id: 1, childNodes: [html] } } }),
    add: (...nodes: object[]) => tell({ adds: nodes.map((one) => ({ parentId: 3, nextId: null, node: one })) }),
    remove: (id: number) => tell({ removes: [{ parentId: 3, id }] }),
    stage,
    page,
    built: () => page.querySelectorAll('p').length,
  }
}

it('builds no more than it may, also of one number again and again', () => {
  const { renew, add, built } = staged()
  renew()
  add(node(7, ...Array.from({ length: 20 }, () => node(8))))
  expect(built()).toBe(2)
  add(node(9), node(10), node(11), node(12))
  expect(built()).toBe(4)
})

it('has room again for what went, and on a new page', () => {
  const { renew, add, remove, built } = staged()
  renew()
  add(node(7, node(8), node(9)), node(10), node(11))
  expect(built()).toBe(4)
  remove(7)
  add(node(12), node(13), node(14), node(15))
  expect(built()).toBe(4)
  renew()
  add(node(7), node(8))
  expect(built()).toBe(2)
})

it.each<[name: string, record: object]>([
  ['data', { type: 3, data: 'text' }],
  ['a source that objects have by themselves', { type: 3, data: { source: 'constructor' } }],
  ['a list', { type: 3, data: { source: 0, removes: 7, adds: 'text', texts: null, attributes: {} } }],
  [
    'what stands in a list',
    { type: 3, data: { source: 0, removes: [null], adds: [7], texts: ['a'], attributes: [[]] } },
  ],
  ['a node', { type: 3, data: { source: 0, adds: [{ parentId: 3, nextId: null, node: 'text' }] } }],
  ['attributes', { type: 3, data: { source: 0, attributes: [{ id: 3, attributes: 'text' }] } }],
  [
    'attributes of a new node',
    { type: 3, data: { source: 0, adds: [{ parentId: 3, nextId: null, node: { ...node(9), attributes: 'text' } }] } },
  ],
  ['positions', { type: 3, data: { source: 1, positions: {} } }],
  ['sheets', { type: 3, data: { source: 15, id: 1, styles: [{ rules: 'text' }] } }],
])('passes over %s of another form, and goes on', (_name, record) => {
  const { renew, stage, add, page } = staged()
  renew()
  stage.apply({ at: 0, ...record } as Parameters<typeof stage.apply>[0])
  add(node(10))
  expect(page.querySelectorAll('p').length).toBeGreaterThan(0)
})

it('shows nothing of the page before once another one is told that is none', () => {
  const { renew, stage, add, built, page } = staged()
  renew()
  add(node(7))
  stage.apply({ at: 0, type: 2, data: { node: { type: 2, id: 1, tagName: 'p' } } })
  add(node(8))
  expect([built(), page.childNodes.length]).toEqual([0, 0])
})
