/** The file is sent, and what can come in between. */
import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { textsFor } from '../../../src/guide/texts.ts'
import { SITE } from '../../support/session-builder.ts'
import { panel, press, sees, useCustomerPanel } from '../support/customer-panel.ts'
import { guideWorld } from '../support/fake-world.ts'
import { answeredByHand, ok, origin, put, review, secret, textsIn, tus } from '../support/sending.ts'

useCustomerPanel()

describe('sending', () => {
  it('asks for the one host, tells that it is on its way, and gives the host back', async () => {
    const world = await review()
    const answer = answeredByHand(world)
    await press('Send the file')
    const bar = await screen.findByRole('progressbar', { name: 'Sending to uploads.tallybook.example' })
    // Of a PUT nobody knows how far it is.
    expect(bar.hasAttribute('aria-valuenow')).toBe(false)
    await waitFor(() => expect(world.requests).toHaveLength(1))
    expect(world.asked).toEqual([origin])
    expect(screen.getByRole('button', { name: 'Send the file' }).getAttribute('aria-busy')).toBe('true')
    await answer(ok)
    await sees(/^casefile-.*\.zip \(.*kB\) was sent to uploads\.tallybook\.example at /)
    await sees('Say in ticket 4711 that it is there')
    // It has left.
    expect(screen.queryByText(/Nothing leaves this computer until/)).toBeNull()
    await waitFor(() => expect(world.dropped).toEqual([origin]))
    expect(world.requests).toMatchObject([{ method: 'PUT', url: put.to, headers: {} }])
    // The bytes are gone, the fact stays.
    await waitFor(() => expect([...world.pending.values()]).toMatchObject([{ arrived: true }]))
    expect([...world.pending.values()][0]).not.toHaveProperty('bytes')
  })

  it('tells how far a tus upload is', async () => {
    const world = await review(tus)
    const answer = answeredByHand(world)
    await press('Send the file')
    await answer({ status: 201, headers: { location: '/files/1' } })
    await waitFor(() => expect(world.requests).toHaveLength(2))
    const half = Math.ceil(world.requests[1]!.body!.length / 2)
    await answer({ status: 204, headers: { 'upload-offset': String(half) } })
    await sees(/ of .*kB \(50%\)/)
    expect(screen.getByRole('progressbar', { name: /^Sending to/ }).getAttribute('aria-valuenow')).toBe('50')
  })

  it('sends the very bytes that are saved, in which the address does not stand', async () => {
    const world = await review()
    world.answer = () => ok
    await press('Send the file')
    await sees('Sent')
    await press('Save the file')
    await waitFor(() => expect(world.saved).toHaveLength(1))
    const sent = world.requests[0]!.body!
    expect(Buffer.from(sent).equals(Buffer.from(world.saved[0]!.bytes))).toBe(true)
    const texts = await textsIn(sent)
    expect(texts).toContain('Saving an invoice fails')
    expect(texts).not.toContain(secret)
    expect(texts).not.toContain('uploads.tallybook.example')
  })

  it('says that the file is behind once the customer has recorded more', async () => {
    const world = await review()
    world.answer = () => ok
    await press('Send the file')
    await sees('Sent')
    expect(screen.queryByText(/You have made changes since/)).toBeNull()
    await press('Back to the steps')
    await screen.findByRole('list', { name: 'Steps' })
    await press('Finish and review')
    await sees(/You have made changes since\. Send it again/)
  })

  it('gives back no host that was held before', async () => {
    const world = guideWorld()
    world.held.add(origin)
    await review(put, world)
    world.answer = () => ok
    await press('Send the file')
    await sees('Sent')
    expect(world.asked).toEqual([])
    await press('Finish and delete the recording here')
    await sees('The file was sent.')
    expect(world.dropped).toEqual([SITE])
    expect(world.pending.size).toBe(0)
  })

  it('says that something was changed since, and sends it again', async () => {
    const world = await review()
    const offered = () =>
      [/^Where it can be sent/, /^The file goes to/, 'Stop and delete everything'].map(
        (words) => screen.queryByText(words) !== null,
      )
    expect(offered()).toEqual([true, true, true])
    world.answer = () => ok
    await press('Send the file')
    await sees('Sent')
    // All of it is there: nothing is to be sent any more, and nothing here takes it back.
    expect(offered()).toEqual([false, false, false])
    fireEvent.input(screen.getByLabelText('What did you see?'), { target: { value: 'It failed.' } })
    await sees(/You have made changes since/)
    expect(offered()).toEqual([true, true, true])
    await press('Send again')
    await waitFor(() => expect(world.requests).toHaveLength(2))
    await waitFor(() => expect(screen.queryByText(/You have made changes since/)).toBeNull())
  })

  it('is told when the browser is not allowed there, and nothing is sent', async () => {
    const world = await review()
    world.grants = false
    await press('Send the file')
    await sees('Your browser was not allowed to connect to uploads.tallybook.example.')
    await sees(/You can save the file and hand it over yourself/)
    expect(world.requests).toEqual([])
    expect(world.pending.size).toBe(0)
  })

  it.each<[number, RegExp]>([
    [403, /did not accept the address. It may have expired/],
    [413, /too large for uploads\.tallybook\.example/],
    [422, /refused the file \(status 422\)/],
  ])('that is answered with %i says so, and can be tried again', async (status, words) => {
    const world = await review()
    world.answer = () => ({ status, headers: {} })
    await press('Send the file')
    expect((await screen.findByRole('alert')).textContent).toMatch(words)
    world.answer = () => ok
    await press('Try again')
    await sees('Sent')
    expect(world.requests).toHaveLength(2)
  })

  it('that failed is sent without what was hidden since', async () => {
    const world = await review()
    world.answer = () => ({ status: 403, headers: {} })
    await press('Send the file')
    await sees(/did not accept the address/)
    expect(await textsIn(world.requests[0]!.body!)).toContain('Could not be saved')
    fireEvent.input(screen.getByLabelText('Hide something everywhere'), { target: { value: 'Could not be saved' } })
    await press('Hide')
    await sees(/^Hidden/)
    world.answer = () => ok
    await press('Try again')
    await sees('Sent')
    expect(await textsIn(world.requests[1]!.body!)).not.toContain('Could not be saved')
  })

  it('that failed goes on where it was when nothing was changed since, and begins anew otherwise', async () => {
    const world = await review(tus)
    let files = 0
    world.answer = ({ method }) => {
      if (method === 'POST') return { status: 201, headers: { location: `/files/${++files}` } }
      if (method === 'HEAD') return { status: 200, headers: { 'upload-offset': '0' } }
      return { status: 422, headers: {} }
    }
    const asked = () => world.requests.splice(0).map(({ method, url }) => `${method} ${new URL(url).pathname}`)
    await press('Send the file')
    await sees(/refused the file/)
    expect(asked()).toEqual(['POST /files/', 'PATCH /files/1'])
    await press('Try again')
    await waitFor(() => expect(world.requests).toHaveLength(2))
    await sees(/refused the file/)
    expect(asked()).toEqual(['HEAD /files/1', 'PATCH /files/1'])
    fireEvent.input(screen.getByLabelText('What did you see?'), { target: { value: 'It failed.' } })
    await press('Try again')
    await waitFor(() => expect(world.requests).toHaveLength(3))
    await sees(/refused the file/)
    // What the server has of the old one is of no use.
    expect(asked().sort()).toEqual(['DELETE /files/1', 'PATCH /files/2', 'POST /files/'])
  })

  it('can be cancelled while the browser asks: then nothing leaves, and the host is given back', async () => {
    const world = await review()
    const prompts: ((granted: boolean) => void)[] = []
    world.ports.askForSite = () => new Promise((resolve) => void prompts.push(resolve))
    await press('Send the file')
    await sees(/Your browser is asking whether Casefile may connect to uploads\.tallybook\.example/)
    expect(screen.queryByText('Packing the file')).toBeNull()
    await press('Cancel sending')
    await waitFor(() => expect(screen.queryByText(/Your browser is asking/)).toBeNull())
    prompts[0]!(true)
    await waitFor(() => expect(world.dropped).toEqual([origin]))
    expect(world.requests).toEqual([])
    expect(world.pending.size).toBe(0)
  })

  it('notes that the host has to be given back before it packs, and gives it back when that fails', async () => {
    const world = await review()
    const packing: ((reason: Error) => void)[] = []
    world.ports.viewerTemplate = () => new Promise((_resolve, reject) => void packing.push(reject))
    await press('Send the file')
    await waitFor(() =>
      expect([...world.pending.values()]).toMatchObject([{ origin, granted: true, arrived: false, size: 0 }]),
    )
    await waitFor(() => expect(packing).toHaveLength(1))
    packing[0]!(new Error('No template.'))
    await sees('The file was not sent')
    await waitFor(() => expect(world.dropped).toEqual([origin]))
    expect(world.pending.size).toBe(0)
  })

  it('gives the host back also when nobody could say whether it was held before', async () => {
    const world = guideWorld()
    world.ports.holdsSite = () => Promise.reject(new Error('No.'))
    await review(put, world)
    world.answer = () => ok
    await press('Send the file')
    await sees('Sent')
    await waitFor(() => expect(world.dropped).toEqual([origin]))
  })

  it('stops when somebody else deletes what was kept', async () => {
    const world = await review(tus)
    const answer = answeredByHand(world)
    await press('Send the file')
    await answer({ status: 201, headers: { location: '/files/1' } })
    await waitFor(() => expect(world.requests).toHaveLength(2))
    world.deleteUploads()
    await sees('Sending was canceled')
    expect(world.requests[1]!.signal.aborted).toBe(true)
    expect(world.requests.at(-1)).toMatchObject({ method: 'DELETE', url: `${origin}/files/1` })
    expect(world.pending.size).toBe(0)
  })

  it('that the page forbids says so', async () => {
    const world = await review()
    world.answer = () => ({ none: 'blocked' })
    await press('Send the file')
    await sees(/This page’s security rules/)
  })

  it('waits when nobody answers, and goes on with a press or by itself', async () => {
    const world = await review()
    let requests = 0
    world.answer = () => (++requests < 2 ? { none: 'lost' } : ok)
    await press('Send the file')
    await sees('Waiting to send the file')
    await sees('uploads.tallybook.example is not responding right now.')
    await sees(/tries again automatically within a minute/)
    expect(panel.root.textContent).not.toContain('Sending to')
    await press('Try now')
    await sees('Sent')
  })

  it('says about when it tries again where a server wants to be left alone for minutes', async () => {
    const world = await review()
    world.answer = () => ({ status: 503, headers: { 'retry-after': '240' } })
    await press('Send the file')
    await sees('uploads.tallybook.example is too busy right now.')
    const words = (await sees(/tries again automatically at about/)).textContent
    const about = Math.ceil((world.now + 240_000) / 60_000) * 60_000
    const { time } = await textsFor('en', [])
    expect(words).toContain(`at about ${time(about)}, as long as you keep this open`)
  })

  it('waits for a connection, and goes on by itself when it is back', async () => {
    const world = await review(tus)
    let offset = 0
    world.answer = ({ method, body }) => {
      if (method === 'POST') return { status: 201, headers: { location: '/files/1' } }
      if (method === 'PATCH' && offset === 0) {
        offset = 10
        world.online = false
        return { none: 'lost' }
      }
      if (method === 'PATCH') offset += body!.length
      return { status: 200, headers: { 'upload-offset': String(offset) } }
    }
    await press('Send the file')
    await sees(/You are offline. Nothing is lost/)
    expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull()
    world.reconnect()
    await sees('Sent')
    expect(world.requests.map(({ method }) => method)).toEqual(['POST', 'PATCH', 'HEAD', 'PATCH'])
    expect(world.asked).toEqual([origin])
  })

  it('can be cancelled: the server is told, nothing is kept, and it can be sent anew', async () => {
    const world = await review(tus)
    world.answer = ({ method }) =>
      method === 'POST'
        ? { status: 201, headers: { location: '/files/1' } }
        : method === 'DELETE'
          ? { status: 204, headers: {} }
          : new Promise(() => undefined)
    await press('Send the file')
    await waitFor(() => expect(world.requests).toHaveLength(2))
    await press('Cancel sending')
    await sees('Sending was canceled')
    await waitFor(() => expect(world.requests.at(-1)).toMatchObject({ method: 'DELETE', url: `${origin}/files/1` }))
    expect(world.requests[1]!.signal.aborted).toBe(true)
    await waitFor(() => expect(world.dropped).toEqual([origin]))
    expect(world.pending.size).toBe(0)
    await press('Send the file')
    await waitFor(() => expect(world.requests.filter(({ method }) => method === 'POST')).toHaveLength(2))
  })

  it('ends with the guide', async () => {
    const world = await review()
    answeredByHand(world)
    await press('Send the file')
    await waitFor(() => expect(world.requests).toHaveLength(1))
    await press('Stop and delete everything')
    await press('Delete')
    await sees(/Nothing from this guide is kept/)
    expect(screen.queryByText('The file was sent.')).toBeNull()
    expect(world.requests[0]!.signal.aborted).toBe(true)
    await waitFor(() => expect(world.pending.size).toBe(0))
    expect(world.dropped.sort()).toEqual([SITE, origin].sort())
  })

  it('works without a place on the disk', async () => {
    const world = await review()
    world.ports.uploads.put = async () => {
      throw new Error('The disk is full.')
    }
    world.answer = () => ok
    await press('Send the file')
    await sees('Sent')
  })
})
