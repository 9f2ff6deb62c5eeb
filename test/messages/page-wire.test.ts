import { describe, expect, it, vi } from 'vitest'
import { contract } from '../../src/messages/index.ts'
import { makeListener, makeSend, pageRules } from '../../src/messages/page-wire.ts'

const parties = ({ from, to }: { from: string; to: string }) => ({ from, to })

describe('the rules of the relay', () => {
  it('are those of the contract that it says or is told', () => {
    const expected = Object.entries(contract).filter(([, { from, to }]) => from === 'page' || (to as string) === 'page')
    expect(Object.fromEntries(Object.entries(pageRules).map(([name, rule]) => [name, parties(rule)]))).toEqual(
      Object.fromEntries(expected.map(([name, rule]) => [name, parties(rule)])),
    )
  })

  it('let it say nothing else', async () => {
    const transport = vi.fn()
    await expect(makeSend(transport)('tab.reload', { tabId: 1 })).rejects.toThrow(/Unknown message/)
    expect(transport).not.toHaveBeenCalled()
  })

  it('bring it answers and commands as they were given', async () => {
    const answer = { recording: true, labelKey: 'k', rules: [] }
    expect(await makeSend(async () => ({ ok: true, value: answer }))('page.hello', {})).toBe(answer)
    const record = vi.fn(() => ({}))
    const listener = makeListener<null>({ 'relay.record': record } as never)
    const command = { casefile: 1, to: 'page', name: 'relay.record', input: { recording: false } }
    expect(await listener(command, { party: 'ours', sender: null })).toEqual({ ok: true, value: {} })
    expect(record).toHaveBeenCalledWith({ recording: false }, null)
  })
})
