import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guideLink, readGuide } from '../../../src/core/guide/index.ts'
import { SITE } from '../../support/session-builder.ts'
import { fakeWorld } from '../support/fake-ports.ts'
import { button, choose, key, press, showPanel, showPanelOf } from '../support/render.tsx'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const write = (label: string, value: string) => fireEvent.input(field(label), { target: { value } })
async function open() {
  const shown = await showPanel()
  await choose('More', 'New guide')
  await screen.findByRole('heading', { level: 1, name: 'New guide' })
  return shown
}

describe('writing a guide', () => {
  it('needs no more than a name, and gives a code, a link and a file', async () => {
    const { world, store } = await open()
    write('Who is asking', 'Tallybook support')
    await press('Copy code')
    await waitFor(() => expect(world.copied).toHaveLength(1))
    const read = readGuide(world.copied[0]!)
    expect(read).toMatchObject({ guide: { title: 'Saving fails', by: 'Tallybook support', origin: SITE } })
    expect(store.toast.value).toMatch(/The code was copied/)
    await press('Copy link')
    await waitFor(() => expect(world.copied).toHaveLength(2))
    expect('guide' in read && guideLink(read.guide)).toBe(world.copied[1])
    await press('Save file')
    await waitFor(() => expect(world.saved).toHaveLength(1))
    expect(world.saved[0]?.name).toBe('casefile-guide-saving-fails.json')
    expect(readGuide(new TextDecoder().decode(world.saved[0]!.bytes))).toEqual(read)
  })

  it.each([
    ['and is filled in then', () => undefined, SITE],
    ['but what was written stays', () => write('Address of the app', 'other.example'), 'other.example'],
  ])('can be begun before the tab is known, %s', async (_, meanwhile, address) => {
    const world = fakeWorld()
    world.currentTab = undefined
    await showPanelOf(world)
    await choose('More', 'New guide')
    expect(field('Address of the app').value).toBe('')
    meanwhile()
    world.switchTo(1)
    await waitFor(() => expect(world.sent).toContain('tab.state'))
    await waitFor(() => expect(field('Address of the app').value).toBe(address))
  })

  it('gives a message that says what the customer has to do, and ends with the code', async () => {
    const { world, store } = await open()
    expect(screen.getByText('The customer needs Casefile, or an app with Casefile built in.')).toBeTruthy()
    await press('Copy message')
    expect(screen.getByText('Say who you are: it helps the customer decide.')).toBeTruthy()
    expect(world.copied).toEqual([])
    write('Who is asking', 'Tallybook support')
    await press('Copy message')
    await waitFor(() => expect(world.copied).toHaveLength(1))
    await press('Copy code')
    await waitFor(() => expect(world.copied).toHaveLength(2))
    const [message = '', code] = world.copied
    expect(message).toContain(`2. Open ${SITE} and click the Casefile button`)
    expect(message.split('\n').at(-1)).toBe(code)
    expect(store.toast.value).toMatch(/The code was copied/)
  })

  it('names an upload place, and says which kinds work', async () => {
    const { world } = await open()
    write('Who is asking', 'Tallybook support')
    await press('What is recorded, for how long, and where it goes')
    expect(screen.queryByLabelText('Upload type')).toBeNull()
    write('Upload address', 'uploads.example/files')
    await screen.findByText(/Signed for one PUT/)
    await press('Copy code')
    await screen.findByText(/Enter the full address, starting with https/)
    expect(field('Upload address').getAttribute('aria-invalid')).toBe('true')
    write('Upload address', 'https://uploads.example/files/')
    fireEvent.change(field('Upload type'), { target: { value: 'tus' } })
    await screen.findByText(/resumes where it left off/)
    await press('Copy code')
    await waitFor(() => expect(world.copied).toHaveLength(1))
    expect(readGuide(world.copied[0]!)).toMatchObject({
      guide: { handOver: { upload: { to: 'https://uploads.example/files/', by: 'tus' } } },
    })
  })

  it('offers each language in its own name', async () => {
    const { world } = await open()
    write('Who is asking', 'Tallybook support')
    await press('What is recorded, for how long, and where it goes')
    const list = await screen.findByLabelText<HTMLSelectElement>('Language for the customer')
    const names = [...list.options].map(({ text }) => text)
    expect(names).toEqual(expect.arrayContaining(['English', 'Deutsch', '日本語', 'العربية']))
    fireEvent.change(list, { target: { value: 'ar' } })
    await press('Copy code')
    await waitFor(() => expect(world.copied).toHaveLength(1))
    expect(readGuide(world.copied[0]!)).toMatchObject({ guide: { language: 'ar' } })
  })

  it('says beside the fields what is wrong, goes there, and listens while it is put right', async () => {
    const { world } = await open()
    write('Title', '')
    await press('Copy code')
    expect(screen.getByText('Say who you are: it helps the customer decide.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(field('Title')))
    expect(world.copied).toEqual([])
    write('Title', 'It fails')
    expect(screen.queryByText('Say in a few words what fails.')).toBeNull()
    expect(screen.getByText('One field needs another look.')).toBeTruthy()
  })

  it('shows what is wrong in what was folded away', async () => {
    await open()
    write('Who is asking', 'Support')
    await press(/^What is recorded/)
    write('Record for at most (minutes)', '9999')
    await press(/^What is recorded/)
    expect(screen.queryByLabelText('Record for at most (minutes)')).toBeNull()
    await press('Copy code')
    expect(field('Record for at most (minutes)').getAttribute('aria-invalid')).toBe('true')
  })

  it('adds, moves, removes and puts back steps', async () => {
    await open()
    const steps = () => screen.getAllByLabelText<HTMLInputElement>(/^Step \d+$/).map(({ value }) => value)
    const [first, second] = steps()
    await press('Move step 1 down')
    expect(steps().slice(0, 2)).toEqual([second, first])
    expect((await button('Move step 1 up')).hasAttribute('disabled')).toBe(true)
    await press('Remove step 2')
    expect(steps()).not.toContain(first)
    await press('Put back step 2')
    expect(steps().slice(0, 2)).toEqual([second, first])
    await press('Add a step')
    expect(steps().at(-1)).toBe('')
  })

  it('lets the page tick a step', async () => {
    const { world } = await open()
    write('Who is asking', 'Support')
    await press('Check off automatically: step 1')
    write('What is clicked in step 1', 'Save')
    await press('Copy code')
    await waitFor(() => expect(world.copied).toHaveLength(1))
    expect(readGuide(world.copied[0]!)).toMatchObject({
      guide: { steps: [{ done: { by: 'click', value: 'Save' } }, {}, {}, {}] },
    })
  })

  it.each([
    ['Back', () => press('Back')],
    ['Escape', async () => key('Escape')],
    ['another “New guide”', async () => undefined],
  ])('is kept by %s', async (_name, leave) => {
    await open()
    write('Title', 'The invoice is empty')
    write('Who is asking', '')
    screen.getByRole('heading', { level: 1 }).focus()
    await leave()
    await choose('More', 'New guide')
    expect(field('Title').value).toBe('The invoice is empty')
    expect(screen.getByText('This is the guide you started.')).toBeTruthy()
  })

  it('says on leaving that it is kept, unless nothing was written', async () => {
    const { store } = await open()
    await press('Back')
    expect(store.toast.value).toBeUndefined()
    await choose('More', 'New guide')
    expect(screen.queryByText(/guide you started/)).toBeNull()
    write('Title', 'The invoice is empty')
    await press('Back')
    await screen.findByText(/Your guide is kept while this panel is open/)
  })

  it('gives way to a new one only when that is pressed', async () => {
    const { world } = await open()
    write('Title', 'The invoice is empty')
    write('Who is asking', 'Support')
    await press('Remove step 2')
    await press('Copy code')
    await waitFor(() => expect(world.copied).toHaveLength(1))
    await press('Back')
    await choose('More', 'New guide')
    await screen.findByText(/was already copied or saved/)
    await press('Start over')
    expect(field('Title').value).toBe('Saving fails')
    expect(field('Who is asking').value).toBe('Support')
    expect(screen.queryByRole('button', { name: 'Put back step 2' })).toBeNull()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('New guide'))
    await press('Copy code')
    await waitFor(() => expect(world.copied).toHaveLength(2))
    const ids = world.copied.map((code) => {
      const read = readGuide(code)
      return 'guide' in read ? read.guide.id : ''
    })
    expect(new Set(ids).size).toBe(2)
  })

  it('comes back with Undo after a new one was begun', async () => {
    await open()
    write('Title', 'The invoice is empty')
    await press('Remove step 2')
    await press('Back')
    await choose('More', 'New guide')
    await press('Start over')
    await press('Undo')
    expect(field('Title').value).toBe('The invoice is empty')
    await press('Put back step 2')
  })

  it('takes another template back with Undo, and keeps what was written besides', async () => {
    const { store } = await open()
    const title = () => field('Title').value
    const template = (id: string) => fireEvent.change(field('What is it about?'), { target: { value: id } })
    // Nothing was written yet that could be lost.
    template('slow')
    expect(store.toast.value).toBeUndefined()
    template('saving')
    write('Title', 'The invoice is empty')
    await press('Remove step 1')
    template('no-load')
    await waitFor(() => expect(title()).toBe('The page does not load'))
    expect(screen.queryByRole('button', { name: 'Put back step 1' })).toBeNull()
    write('Who is asking', 'Support')
    await press('Undo')
    expect(title()).toBe('The invoice is empty')
    expect(field('Who is asking').value).toBe('Support')
    expect(field('What is it about?').value).toBe('saving')
    await press('Put back step 1')
    expect(field('Step 1').value).toBe('Open what you want to save')
  })

  it('remembers who asks', async () => {
    await open()
    write('Who is asking', 'Support')
    await press('Copy code')
    await press('Back')
    await choose('More', 'New guide')
    expect(field('Who is asking').value).toBe('Support')
  })

  it('says when nothing was copied', async () => {
    const { world } = await open()
    write('Who is asking', 'Support')
    world.fail('copy', new Error('The browser did not allow it.'))
    await press('Copy code')
    await screen.findByText(/The code was not copied\. The browser did not allow it\./)
  })

  it('leads to the customer’s side', async () => {
    const { world } = await showPanel()
    await choose('More', 'Follow a guide')
    await press('Follow it')
    expect(world.guidesOpened).toBe(2)
  })

  it('leads there in the language of a browser that is not set to English, too', async () => {
    const world = fakeWorld()
    world.ports.guideTitle = 'Suivre un guide'
    await showPanelOf(world)
    await choose('More', /^Follow a guide/)
    await press(/^Follow it.*Suivre un guide/)
    expect(world.guidesOpened).toBe(2)
  })

  it('says of the hand-over, where there is an upload address, that it is read after the upload too', async () => {
    await open()
    expect(screen.queryByText(/Also shown after the file is sent/)).toBeNull()
    await press('What is recorded, for how long, and where it goes')
    write('Upload address', 'https://uploads.example.com/files/')
    await screen.findByText(/Also shown after the file is sent/)
  })
})
