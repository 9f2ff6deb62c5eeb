import { describe, expect, it } from 'vitest'
import { createDomMasker } from '../../../src/core/privacy/index.ts'
import type { DomNode } from '../../../src/core/session/index.ts'
import { kinds, newLabel } from './cases.ts'
import { change, element, flat, mask, snapshot, text } from './dom-records.ts'

/** A page with a block that changes, and what is told of that. */
function pageWith(...children: (DomNode | string)[]) {
  const label = newLabel()
  const masker = createDomMasker(() => label)
  const block = element('p', {}, ...children)
  const inside = block.childNodes!.map(({ id }) => id)
  const first = snapshot(block)
  mask(first, label, masker)
  return {
    block,
    inside,
    tell: (data: Parameters<typeof change>[0]) => mask(change(data), label, masker).data,
    renew: () => mask(snapshot(element('p')), label, masker),
  }
}
const read = (data: unknown) => kinds(JSON.stringify(data))

describe('what is added after the snapshot, each node by itself', () => {
  it.each<[name: string, node: DomNode, secrets: string[], expected: string]>([
    [
      'an address in three texts',
      element('p', {}, 'ann.smith', '@', 'example.com'),
      ['ann.smith', 'example.com'],
      '<secret>',
    ],
    ['a key after what it is called', element('p', {}, 'API key: ', 'k3yValue0815'), ['k3yValue0815'], 'API key: '],
    [
      'an address through an element',
      element('p', {}, 'ann.', element('b', {}, 'smith@example'), '.com is in'),
      ['smith@example'],
      ' is in',
    ],
    [
      'what is deep in an element that is called a secret',
      element('div', { id: 'api-key' }, element('div', {}, element('span', {}, 'k3yValue0815'))),
      ['k3yValue0815'],
      '<api-key>',
    ],
  ])('%s is masked', (_name, node, secrets, expected) => {
    const { block, tell } = pageWith()
    const told = read(tell({ adds: flat(node, block.id) }))
    for (const secret of secrets) expect(told).not.toContain(secret)
    expect(told).toContain(expected)
  })

  it('is read with what stood there before, which is told again', () => {
    const { block, inside, tell } = pageWith('ann.smith', ' has left')
    const at = text('@example.com')
    const { adds, texts } = tell({ adds: flat(at, block.id, inside[1]) })
    expect(adds[0]!.node.textContent).toBe('')
    expect(texts).toEqual([{ id: inside[0], value: expect.stringMatching(/^redacted-secret-/) }])
  })
  it('is not read with what stands in another block', () => {
    const { block, tell } = pageWith('ann.smith')
    const { adds, texts } = tell({ adds: flat(element('div', {}, '@example.com'), block.id) })
    expect(adds.at(-1)!.node.textContent).toBe('@example.com')
    expect(texts).toEqual([])
  })
})

describe('what changes after the snapshot', () => {
  it('a text is read with its neighbours, and those are told again as they have to be', () => {
    const { inside, tell } = pageWith('nobody', '@', 'example.com')
    expect(tell({ texts: [{ id: inside[0]!, value: 'At ' }] }).texts).toHaveLength(3)
    const { texts } = tell({ texts: [{ id: inside[0]!, value: 'ann.smith' }] })
    const shown = new Map(texts.map(({ id, value }) => [id, value]))
    expect(read([...shown.values()])).toBe('["<secret>","",""]')
  })
  it('texts that come together by what goes are read as one', () => {
    const { block, inside, tell } = pageWith('ann.smith@exa', element('div'), 'mple.com')
    const { texts } = tell({ removes: [{ parentId: block.id, id: inside[1]! }] })
    expect(read(texts.map(({ value }) => value))).toBe('["<secret>",""]')
  })
  it('nothing is told again of what went, or stood before a new snapshot', () => {
    const { block, inside, tell, renew } = pageWith('ann.smith', element('b'))
    const gone = tell({
      removes: inside.map((id) => ({ parentId: block.id, id })),
      adds: flat(text('@example.com'), block.id),
    })
    expect(gone.texts).toEqual([])
    renew()
    expect(tell({ adds: flat(text('ann.smith'), block.id) }).texts).toEqual([])
  })
  it('a value is masked by what its element is called, also by then', () => {
    const field = element('input', { name: 'apiKey', type: 'text' })
    const { tell } = pageWith(field)
    const [told] = tell({
      attributes: [{ id: field.id, attributes: { value: 'k3yValue0815', title: 'now-12' } }],
    }).attributes
    expect(told!.attributes).toEqual({ value: expect.stringMatching(/^redacted-api-key-/), title: 'now-12' })
  })
})
