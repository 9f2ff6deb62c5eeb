/** What the customer reads of the upload place, and that nothing is sent without a press. */
import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { panel, press, sees, useCustomerPanel } from '../support/customer-panel.ts'
import { type GuideWorld, guideWorld } from '../support/fake-world.ts'
import { answeredByHand, consent, origin, put, review, secret, tus } from '../support/sending.ts'

useCustomerPanel()

describe('before anything is pressed', () => {
  it('the question shows where the file can go: the origin, and the whole address', async () => {
    await consent(guideWorld(), put)
    const where = await screen.findByRole('region', { name: 'Where it can be sent' })
    expect(within(where).getByText(origin).closest('strong')).toBeTruthy()
    expect(where.textContent).toContain('Casefile cannot check whose it is')
    expect(where.textContent).not.toContain(secret)
    await press('Full address')
    expect(where.textContent).toContain(put.to)
  })

  it('so does the review, beside the button', async () => {
    const world = await review()
    expect(screen.getByRole('region', { name: 'Where it can be sent' }).textContent).toContain(origin)
    const foot = screen.getByRole('button', { name: 'Send the file' }).closest('footer')!
    expect(foot.textContent).toContain('The file goes to uploads.tallybook.example.')
    expect(world.requests).toEqual([])
    expect(world.asked).toEqual([])
  })

  it('a guide without one offers none', async () => {
    await consent(guideWorld())
    expect(screen.queryByRole('region', { name: 'Where it can be sent' })).toBeNull()
  })

  it.each<[string, (world: GuideWorld) => void]>([
    ['an upload that an earlier panel began', () => undefined],
    [
      'a forged row with another address',
      ({ pending }) => {
        for (const [run, one] of pending) pending.set(run, { ...one, url: 'https://evil.example/files/1' })
      },
    ],
    [
      'a connection that comes back',
      (world) => {
        world.reconnect()
      },
    ],
  ])('nothing is sent, also with %s', async (_name, prepare) => {
    const world = await review(tus)
    answeredByHand(world)
    await press('Send the file')
    await waitFor(() => expect(world.requests).toHaveLength(1))
    panel.close()
    expect(world.requests[0]!.signal.aborted).toBe(true)
    world.requests.length = 0
    prepare(world)
    await panel.mount(world)
    await sees('Sending was interrupted')
    world.reconnect()
    expect(world.requests).toEqual([])
    expect(world.asked).toEqual([origin])
  })
})
