import { describe, expect, it, vi } from 'vitest'
import { type Envelope, type From, makeListener, makeSend, NoResponse } from '../../src/messages/index.ts'

const ours: From<null> = { party: 'ours', sender: null }
const page: From<null> = { party: 'page', sender: null }
const envelope = (name: string, input: unknown, to = 'background') => ({ casefile: 1, to, name, input }) as Envelope

function backgroundListener(overrides: Record<string, unknown> = {}) {
  const handlers = {
    'tab.reload': () => ({}),
    'page.hello': () => ({ recording: true, labelKey: 'k', rules: [] }),
    ...overrides,
  }
  return makeListener<'background', null>('background', handlers as never)
}

describe('listener', () => {
  it.each([
    ['a foreign message', { hello: 1 }],
    ['nothing', undefined],
    ['a message for somebody else', envelope('tab.changed', { tabId: 1 }, 'ui')],
  ])('stays silent on %s, so that its real receiver can answer', (_name, message) => {
    expect(backgroundListener()(message, ours)).toBeUndefined()
  })

  it.each([
    ['an unknown name', envelope('tab.destroy', {}), ours, /Unknown message/],
    ['a name of the prototype', envelope('constructor', {}), ours, /Unknown message/],
    ['a page that commands', envelope('tab.reload', { tabId: 1 }), page, /not allowed/],
    ['our page that poses as a page', envelope('page.hello', {}), ours, /not allowed/],
    ['a wrong shape', envelope('tab.reload', { tabId: 'x' }), ours, /wrong shape/],
  ])('refuses %s loudly', async (_name, message, from, error) => {
    const answer = await backgroundListener()(message, from)
    expect(answer).toMatchObject({ ok: false, error: expect.stringMatching(error) })
  })

  it('hands over the parsed input and the sender', async () => {
    const reload = vi.fn(() => ({}))
    await backgroundListener({ 'tab.reload': reload })(envelope('tab.reload', { tabId: 7, evil: 1 }), ours)
    expect(reload).toHaveBeenCalledWith({ tabId: 7 }, null)
  })

  it('turns a thrown error into a value with its sentence', async () => {
    const listener = backgroundListener({
      'tab.reload': () => {
        throw new Error('The tab is gone.')
      },
    })
    expect(await listener(envelope('tab.reload', { tabId: 7 }), ours)).toEqual({ ok: false, error: 'The tab is gone.' })
  })
})

describe('send', () => {
  it('gives the checked answer', async () => {
    const send = makeSend(async () => ({ ok: true, value: { recording: false, labelKey: 'k', rules: [], more: 1 } }))
    expect(await send('page.hello', {})).toEqual({ recording: false, labelKey: 'k', rules: [] })
  })
  it.each([
    ['nobody listens', undefined, NoResponse],
    ['the other side failed', { ok: false, error: 'The disk is full.' }, /disk is full/],
    ['the answer has another shape', { ok: true, value: { recording: 'yes' } }, /unknown shape/],
  ])('rejects when %s', async (_name, answer, error) => {
    await expect(makeSend(async () => answer)('page.hello', {})).rejects.toThrow(error)
  })
})
