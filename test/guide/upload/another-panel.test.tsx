/** An upload that another panel has begun. */
import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { SITE } from '../../support/session-builder.ts'
import { panel, press, sees, useCustomerPanel } from '../support/customer-panel.ts'
import { guideWorld } from '../support/fake-world.ts'
import { answeredByHand, interrupted, ok, origin, review, tus } from '../support/sending.ts'

useCustomerPanel()

describe('in another panel', () => {
  it('a tus upload goes on where it was, with the bytes of then', async () => {
    const world = await review(tus)
    const answer = answeredByHand(world)
    await press('Send the file')
    await answer({ status: 201, headers: { location: '/files/1' } })
    await waitFor(() => expect(world.requests).toHaveLength(2))
    const whole = world.requests[1]!.body!
    panel.close()
    world.requests.length = 0

    await panel.mount(world)
    await sees('Sending was interrupted')
    const resumed = answeredByHand(world)
    await press('Continue sending')
    await resumed({ status: 200, headers: { 'upload-offset': '100' } })
    await waitFor(() => expect(world.requests).toHaveLength(2))
    expect(world.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `HEAD ${origin}/files/1`,
      `PATCH ${origin}/files/1`,
    ])
    expect(Buffer.from(world.requests[1]!.body!).equals(Buffer.from(whole.subarray(100)))).toBe(true)
    await resumed({ status: 204, headers: { 'upload-offset': String(whole.length) } })
    await sees('Sent')
    await waitFor(() => expect(world.dropped).toEqual([origin]))
  })

  it('gives back the host of a panel that was closed while it packed', async () => {
    const world = await review()
    panel.close()
    const loan = { run: 'run-1', origin, name: '', size: 0, at: world.now, arrived: false, granted: true }
    world.pending.set('run-1', loan)
    await panel.mount(world)
    await waitFor(() => expect(world.dropped).toEqual([origin]))
    await waitFor(() => expect(world.pending.size).toBe(0))
    expect(screen.queryByText('Sending was interrupted')).toBeNull()
  })

  it('a prompt that is dismissed leaves the file where it was', async () => {
    const world = await interrupted()
    world.grants = false
    await press('Continue sending')
    await sees('Your browser was not allowed to connect to uploads.tallybook.example.')
    expect([...world.pending.values()]).toMatchObject([{ url: `${origin}/files/1`, granted: true }])
    world.grants = true
    await press('Continue sending')
    await waitFor(() => expect(world.requests[0]).toMatchObject({ method: 'HEAD', url: `${origin}/files/1` }))
  })

  it('says before it is pressed that a new file shows again what was hidden, and ends the old one then', async () => {
    const world = await interrupted()
    await sees(/makes a new file, which again includes everything you had hidden/)
    const send = screen.getByRole('button', { name: 'Send the file' })
    expect(send.className).not.toContain('primary')
    world.answer = ({ method }) => (method === 'POST' ? { status: 422, headers: {} } : { status: 204, headers: {} })
    await waitFor(() => expect(send.hasAttribute('disabled')).toBe(false))
    fireEvent.click(send)
    await sees(/refused the file/)
    expect(world.requests.map(({ method }) => method).sort()).toEqual(['DELETE', 'POST'])
    expect(screen.queryByText(/makes a new file/)).toBeNull()
    expect(screen.getByRole('button', { name: 'Send the file' }).className).toContain('primary')
  })

  it.each<[string, () => Promise<unknown>, string[]]>([
    ['not sent', () => press('Do not send it'), [origin]],
    ['deleted with everything', () => press('Stop and delete everything').then(() => press('Delete')), [SITE, origin]],
  ])(
    'what the server has of a file that is %s is deleted there, before the host is given back',
    async (_name, leave, dropped) => {
      const world = await interrupted()
      const answer = answeredByHand(world)
      await leave()
      await waitFor(() => expect(world.requests).toMatchObject([{ method: 'DELETE', url: `${origin}/files/1` }]))
      expect(world.dropped).not.toContain(origin)
      expect([...world.pending.values()].flatMap(({ bytes }) => bytes ?? [])).toEqual([])
      await answer({ status: 204, headers: {} })
      await waitFor(() => expect(world.dropped).toEqual(dropped))
      await waitFor(() => expect(world.pending.size).toBe(0))
    },
  )

  it('a forged address hears of nothing', async () => {
    const world = await review(tus)
    const answer = answeredByHand(world)
    await press('Send the file')
    await answer({ status: 201, headers: { location: '/files/1' } })
    await waitFor(() => expect(world.requests).toHaveLength(2))
    panel.close()
    world.requests.length = 0
    for (const [run, one] of world.pending)
      world.pending.set(run, { ...one, origin: 'https://evil.example', url: 'https://evil.example/files/1' })
    await panel.mount(world)
    await press('Do not send it')
    await waitFor(() => expect(world.pending.size).toBe(0))
    expect(world.requests).toEqual([])
  })

  it('a new guide deletes what was kept for another one, and gives its host back', async () => {
    const world = guideWorld()
    const other = { run: 'run-0', origin: 'https://old.example', name: 'casefile.zip', size: 1 }
    const file = { at: world.now, arrived: false, granted: true, bytes: new Uint8Array(1) }
    world.pending.set('run-0', { ...other, ...file })
    await review(tus, world)
    expect(world.pending.size).toBe(0)
    expect(world.dropped).toEqual(['https://old.example'])
    expect(world.requests).toEqual([])
  })

  it('what was begun more than a week ago is gone', async () => {
    const world = await review()
    answeredByHand(world)
    await press('Send the file')
    await waitFor(() => expect(world.requests).toHaveLength(1))
    panel.close()
    world.now += 7 * 86_400_000 + 1
    await panel.mount(world)
    await waitFor(() => expect(world.pending.size).toBe(0))
    expect(screen.queryByText('Sending was interrupted')).toBeNull()
    await waitFor(() => expect(world.dropped).toEqual([origin]))
  })

  it('what was begun can be left', async () => {
    const world = await review()
    answeredByHand(world)
    await press('Send the file')
    await waitFor(() => expect(world.requests).toHaveLength(1))
    panel.close()
    await panel.mount(world)
    await press('Do not send it')
    await waitFor(() => expect(screen.queryByText('Sending was interrupted')).toBeNull())
    await waitFor(() => expect(world.pending.size).toBe(0))
    await waitFor(() => expect(world.dropped).toEqual([origin]))
  })

  it('it is still known that the file was sent', async () => {
    const world = await review()
    world.answer = () => ok
    await press('Send the file')
    await sees('Sent')
    await waitFor(() => expect([...world.pending.values()]).toMatchObject([{ arrived: true }]))
    panel.close()
    await panel.mount(world)
    await sees(/was sent to uploads\.tallybook\.example/)
    expect(world.requests).toHaveLength(1)
  })
})
