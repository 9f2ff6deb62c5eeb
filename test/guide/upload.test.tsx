/** The upload place of a guide on the customer's side: shown before, sent to after one press, and never by itself. */
import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBundle } from '../../src/core/bundle/index.ts'
import type { UploadPlace } from '../../src/core/guide/index.ts'
import { guideCode } from '../../src/core/guide/index.ts'
import type { NoAnswer, UploadAnswer } from '../../src/core/upload/index.ts'
import { mountGuide } from '../../src/guide/index.ts'
import { textsFor } from '../../src/guide/texts.ts'
import { guideOf } from '../support/guides.ts'
import { consoleLine, SITE } from '../support/session-builder.ts'
import { type GuideWorld, guideWorld } from './support/fake-world.ts'

const origin = 'https://uploads.tallybook.example'
const secret = '0f5a77c2b9'
const put: UploadPlace = { to: `${origin}/4711.zip?X-Amz-SignedHeaders=host&X-Amz-Signature=${secret}`, by: 'put' }
const tus: UploadPlace = { to: `${origin}/files/?key=${secret}`, by: 'tus' }
const ok: UploadAnswer = { status: 200, headers: {} }

let root: HTMLElement
let unmount: (() => void) | undefined
/** once the other side of the panel is there */
let openGuide: (() => void) | undefined
beforeEach(() => {
  root = document.createElement('div')
  document.body.append(root)
})
afterEach(() => {
  close()
  root.remove()
})

function close(): void {
  unmount?.()
  unmount = undefined
}

function open(world: GuideWorld): void {
  openGuide = undefined
  unmount = mountGuide(root, world.ports, (_place, guide) => {
    openGuide = guide
    return () => undefined
  })
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const sees = (text: string | RegExp) => screen.findByText(text)

async function consent(world: GuideWorld, upload?: UploadPlace): Promise<void> {
  open(world)
  await waitFor(() => expect(openGuide).toBeTruthy())
  openGuide?.()
  const how = 'Say in ticket 4711 that it is there'
  const guide = guideOf({ handOver: { how, ...(upload && { upload }) } })
  fireEvent.input(await screen.findByLabelText('Code or link'), { target: { value: guideCode(guide) } })
  await press('Open')
  await sees('Before you begin')
}

/** Until the file can be sent. */
async function review(upload: UploadPlace = put, world = guideWorld()): Promise<GuideWorld> {
  await consent(world, upload)
  await press('Yes, record')
  await screen.findByRole('list', { name: 'Steps' })
  world.record(consoleLine({ text: 'Could not be saved' }))
  await press('Finish and review')
  await sees(/This is all that was recorded/)
  world.asked.length = 0
  return world
}

/** Requests that are answered one by one. */
function answeredByHand(world: GuideWorld) {
  const open: ((answer: UploadAnswer | NoAnswer) => void)[] = []
  world.answer = () => new Promise((resolve) => void open.push(resolve))
  return async (answer: UploadAnswer | NoAnswer) => {
    await waitFor(() => expect(open).not.toHaveLength(0))
    open.shift()!(answer)
  }
}

describe('before anything is pressed', () => {
  it('the question shows where the file can go: the origin, and the whole address', async () => {
    await consent(guideWorld(), put)
    const where = await screen.findByRole('region', { name: 'Where it can be sent' })
    expect(within(where).getByText(origin).closest('strong')).toBeTruthy()
    expect(where.textContent).toContain('Casefile cannot check whose it is')
    expect(where.textContent).not.toContain(secret)
    await press('The whole address')
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
    close()
    expect(world.requests[0]!.signal.aborted).toBe(true)
    world.requests.length = 0
    prepare(world)
    open(world)
    await sees('Sending was interrupted')
    world.reconnect()
    expect(world.requests).toEqual([])
    expect(world.asked).toEqual([origin])
  })
})

/** All texts in a file, one after the other. */
async function textsIn(file: Uint8Array): Promise<string> {
  const { files } = await readBundle(file)
  return [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n')
}

/** A tus upload that an earlier panel has begun, in a panel that knows nothing else of it. */
async function interrupted(): Promise<GuideWorld> {
  const world = await review(tus)
  const answer = answeredByHand(world)
  await press('Send the file')
  await answer({ status: 201, headers: { location: '/files/1' } })
  await waitFor(() => expect(world.requests).toHaveLength(2))
  close()
  world.requests.length = 0
  world.asked.length = 0
  delete world.answer
  open(world)
  await sees('Sending was interrupted')
  return world
}

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
    expect(screen.queryByText(/Nothing leaves this computer before/)).toBeNull()
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

  it('gives back no host that was held before', async () => {
    const world = guideWorld()
    world.held.add(origin)
    await review(put, world)
    world.answer = () => ok
    await press('Send the file')
    await sees('Sent')
    expect(world.asked).toEqual([])
    await press('Finish, and delete the recording here')
    await sees('The file was sent.')
    expect(world.dropped).toEqual([SITE])
    expect(world.pending.size).toBe(0)
  })

  it('says that something was changed since, and sends it again', async () => {
    const world = await review()
    world.answer = () => ok
    await press('Send the file')
    await sees('Sent')
    fireEvent.input(screen.getByLabelText('What did you see?'), { target: { value: 'It failed.' } })
    await sees(/You have changed something since/)
    await press('Send again')
    await waitFor(() => expect(world.requests).toHaveLength(2))
    await waitFor(() => expect(screen.queryByText(/You have changed something since/)).toBeNull())
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
    await sees(/Your browser asks whether Casefile may connect to uploads\.tallybook\.example/)
    expect(screen.queryByText('Packing the file')).toBeNull()
    await press('Cancel sending')
    await waitFor(() => expect(screen.queryByText(/Your browser asks/)).toBeNull())
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
    await sees('Sending was cancelled')
    expect(world.requests[1]!.signal.aborted).toBe(true)
    expect(world.requests.at(-1)).toMatchObject({ method: 'DELETE', url: `${origin}/files/1` })
    expect(world.pending.size).toBe(0)
  })

  it('that the page forbids says so', async () => {
    const world = await review()
    world.answer = () => ({ none: 'blocked' })
    await press('Send the file')
    await sees(/security rules of this page/)
  })

  it('waits when nobody answers, and goes on with a press or by itself', async () => {
    const world = await review()
    let requests = 0
    world.answer = () => (++requests < 2 ? { none: 'lost' } : ok)
    await press('Send the file')
    await sees('Waiting to send the file')
    await sees('uploads.tallybook.example does not answer at the moment.')
    await sees(/next attempt follows by itself within a minute/)
    expect(root.textContent).not.toContain('Sending to')
    await press('Try now')
    await sees('Sent')
  })

  it('says about when it tries again where a server wants to be left alone for minutes', async () => {
    const world = await review()
    world.answer = () => ({ status: 503, headers: { 'retry-after': '240' } })
    await press('Send the file')
    await sees('uploads.tallybook.example has too much to do at the moment.')
    const words = (await sees(/next attempt follows by itself at about/)).textContent
    const about = Math.ceil((world.now + 240_000) / 60_000) * 60_000
    const { time } = textsFor('en', [])
    expect(words).toContain(`at about ${time(about)}, as long as this stays open`)
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
    await sees('Sending was cancelled')
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
    await sees(/Nothing of this guide is kept/)
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

describe('in another panel', () => {
  it('a tus upload goes on where it was, with the bytes of then', async () => {
    const world = await review(tus)
    const answer = answeredByHand(world)
    await press('Send the file')
    await answer({ status: 201, headers: { location: '/files/1' } })
    await waitFor(() => expect(world.requests).toHaveLength(2))
    const whole = world.requests[1]!.body!
    close()
    world.requests.length = 0

    open(world)
    await sees('Sending was interrupted')
    const resumed = answeredByHand(world)
    await press('Go on sending')
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
    close()
    const loan = { run: 'run-1', origin, name: '', size: 0, at: world.now, arrived: false, granted: true }
    world.pending.set('run-1', loan)
    open(world)
    await waitFor(() => expect(world.dropped).toEqual([origin]))
    await waitFor(() => expect(world.pending.size).toBe(0))
    expect(screen.queryByText('Sending was interrupted')).toBeNull()
  })

  it('a prompt that is dismissed leaves the file where it was', async () => {
    const world = await interrupted()
    world.grants = false
    await press('Go on sending')
    await sees('Your browser was not allowed to connect to uploads.tallybook.example.')
    expect([...world.pending.values()]).toMatchObject([{ url: `${origin}/files/1`, granted: true }])
    world.grants = true
    await press('Go on sending')
    await waitFor(() => expect(world.requests[0]).toMatchObject({ method: 'HEAD', url: `${origin}/files/1` }))
  })

  it('says before it is pressed that a new file shows again what was hidden, and ends the old one then', async () => {
    const world = await interrupted()
    await sees(/makes a new file, which shows again all that you had hidden/)
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
    close()
    world.requests.length = 0
    for (const [run, one] of world.pending)
      world.pending.set(run, { ...one, origin: 'https://evil.example', url: 'https://evil.example/files/1' })
    open(world)
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
    close()
    world.now += 7 * 86_400_000 + 1
    open(world)
    await waitFor(() => expect(world.pending.size).toBe(0))
    expect(screen.queryByText('Sending was interrupted')).toBeNull()
    await waitFor(() => expect(world.dropped).toEqual([origin]))
  })

  it('what was begun can be left', async () => {
    const world = await review()
    answeredByHand(world)
    await press('Send the file')
    await waitFor(() => expect(world.requests).toHaveLength(1))
    close()
    open(world)
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
    close()
    open(world)
    await sees(/was sent to uploads\.tallybook\.example/)
    expect(world.requests).toHaveLength(1)
  })
})
