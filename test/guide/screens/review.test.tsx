/** The review of what was recorded. */
import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { readBundle } from '../../../src/core/bundle/index.ts'
import { guideOf } from '../../support/guides.ts'
import { consoleLine, request, screenshot } from '../../support/session-builder.ts'
import { follow, panel, press, sees, show, type, useCustomerPanel } from '../support/customer-panel.ts'
import { type GuideWorld, guideWorld } from '../support/fake-world.ts'

useCustomerPanel()

describe('the review', () => {
  async function finish(guide = guideOf()): Promise<GuideWorld> {
    const world = await show(guideWorld())
    await follow(guide)
    world.record(
      consoleLine({ at: 80_000, text: 'customer Marlene Vogt' }),
      request({ at: 90_000, status: 503 }),
      screenshot({ id: 'shot-1', at: 91_000, file: 'screenshots/1.webp' }),
    )
    await press('Finish and review')
    await screen.findByRole('heading', { name: 'Check the recording' })
    return world
  }
  const bundleOf = (world: GuideWorld) => readBundle(world.saved.at(-1)!.bytes)

  it('returns the focus to the list when the details of an event close', async () => {
    await finish()
    await press('Everything, one by one')
    const list = await screen.findByRole('listbox', { name: 'Timeline' })
    list.focus()
    fireEvent.keyDown(list, { key: 'ArrowDown' })
    const close = await screen.findByRole('button', { name: 'Close details' })
    close.focus()
    fireEvent.click(close)
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Close details' })).toBeNull())
    expect(document.activeElement).toBe(list)
  })

  it('needs something that was recorded', async () => {
    const world = await show(guideWorld())
    await follow()
    world.fail('session.capture', 'Nothing has been recorded in this tab yet.')
    await press('Finish and review')
    await sees('Nothing has been recorded yet. Follow the steps first.')
    expect(world.state.run?.paused).toBe(false)
  })

  it('does not begin while the recording goes on behind it', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(consoleLine({ at: 70_000 }))
    world.fail('guide.pause', 'The worker was ended.')
    await press('Finish and review')
    await sees(/The worker was ended\./)
    expect(screen.queryByRole('heading', { name: 'Check the recording' })).toBeNull()
    world.mend()
    await press('Finish and review')
    await screen.findByRole('heading', { name: 'Check the recording' })
    expect(world.state.run?.paused).toBe(true)
  })

  it('pauses, hides, takes out, undoes, and saves what is shown', async () => {
    const world = await finish()
    expect(world.state.run?.paused).toBe(true)
    await type('What did you see?', 'It says 503')
    const field = await screen.findByLabelText<HTMLInputElement>('Hide something everywhere')
    await type('Hide something everywhere', 'Marlene Vogt')
    await press('Hide')
    await sees(/Hidden\. Places: \d+\./)
    await waitFor(() => expect(field.value).toBe(''))
    await type('Hide something everywhere', 'nobody')
    await press('Hide')
    await sees(/This does not appear/)
    // It may be a typing error, which is easier to correct than to type anew.
    expect(field.value).toBe('nobody')
    await sees(/Pictures stay as they are: use “Draw on it”/)
    await press(/Remove this picture/)
    await sees('Removed.')
    expect(screen.queryByText(/Pictures stay as they are/)).toBeNull()
    const shown = vi.spyOn(Element.prototype, 'scrollIntoView')
    await press('Save the file')
    await sees('Attach the file to ticket 4711')
    // Said beside the button, and what comes next is brought into view.
    await sees('Saved to your downloads.')
    expect(screen.queryByText('Removed.')).toBeNull()
    expect(shown.mock.contexts.map((one) => (one as Element).className)).toContain('guide-saved')
    shown.mockRestore()
    const { session, manifest } = await bundleOf(world)
    expect(JSON.stringify(session)).not.toContain('Marlene')
    expect(session.events.some(({ kind }) => kind === 'screenshot')).toBe(false)
    expect(session.note).toEqual({ title: 'Saving an invoice fails', text: 'It says 503' })
    expect(manifest.guide).toMatchObject({ title: 'Saving an invoice fails', happened: { by: 'page', at: 90_000 } })

    await press(/Undo: Hidden everywhere/)
    await sees('You have made changes since. Save again.')
    await press('Save again')
    await waitFor(() => expect(world.saved).toHaveLength(2))
    expect(JSON.stringify((await bundleOf(world)).session)).toContain('Marlene')
  })

  it('draws on a picture, by keyboard, and hands over only the new one', async () => {
    const world = await finish()
    await press(/^Draw on it/)
    const dialog = within(await screen.findByRole('dialog', { name: 'Draw on the picture' }))
    fireEvent.click(dialog.getByRole('radio', { name: 'Cover' }))
    expect(dialog.getByText(/is gone from this picture/)).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }))
    const cover = dialog.getByRole('button', { name: 'Cover 1' })
    await waitFor(() => expect(document.activeElement).toBe(cover))
    const place = () => dialog.getByRole('status').textContent
    const before = place()
    fireEvent.keyDown(cover, { key: 'ArrowLeft' })
    expect(place()).not.toBe(before)

    // Nothing is lost without being asked.
    fireEvent.keyDown(cover, { key: 'Escape' })
    fireEvent.click(dialog.getByRole('button', { name: 'Continue drawing' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Save drawing' }))
    await sees('The picture was changed.')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await press('Save the file')
    await sees('Attach the file to ticket 4711')
    const drawn = await bundleOf(world)
    const shown = drawn.session.events.find((event) => event.kind === 'screenshot')
    expect(shown).toMatchObject({ file: expect.stringMatching(/drawn/), width: 800, height: 600, drawn: true })
    const files = [...drawn.files].filter(([path]) => path.startsWith('screenshots/'))
    expect(files.map(([path]) => path)).toEqual([shown?.kind === 'screenshot' && shown.file])
    expect(new TextDecoder().decode(files[0]![1])).toContain('cover')

    // It can be gone on with, and taken back.
    await press(/^Draw on it/)
    await press('Cover 1')
    await press('Clear all')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }))
    await screen.findByRole('button', { name: 'Cover 1' })
    fireEvent.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Cancel' }).at(-1)!)
    await press('Undo: Drawn on a picture')
    await press('Save again')
    await waitFor(() => expect(world.saved).toHaveLength(2))
    const undone = await bundleOf(world)
    expect([...undone.files.keys()]).toContain('screenshots/1.webp')
    expect(JSON.stringify(undone.session)).not.toContain('drawn')
  })

  it('says when a picture cannot be drawn on, and keeps what was drawn', async () => {
    const world = await finish()
    world.ports.tasks.draw = async () => {
      throw new Error('The browser could not draw the picture.')
    }
    await press(/^Draw on it/)
    await press('Add')
    await press('Save drawing')
    await sees('The drawing could not be applied. The picture is unchanged.')
    await sees('The browser could not draw the picture.')
    await screen.findByRole('button', { name: 'Arrow 1' })
    fireEvent.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1)!)
    await press('Discard')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('hides what stands in the words of the customer alone', async () => {
    const world = await finish()
    await type('What did you see?', 'It says 503-quokka')
    await type('Hide something everywhere', 'quokka')
    await press('Hide')
    await sees(/Hidden\. Places: 1\./)
    await press('Save the file')
    await sees('Attach the file to ticket 4711')
    expect((await bundleOf(world)).session.note.text).toMatch(/^It says 503-redacted-/)
  })

  it('says where the file goes, and sends nothing there', async () => {
    const world = await finish()
    await press('Save the file')
    const link = await screen.findByRole('link', { name: 'https://help.tallybook.example/4711' })
    expect(link.getAttribute('href')).toBe('https://help.tallybook.example/4711')
    expect(link.getAttribute('rel')).toContain('noopener')
    await press('Copy address')
    await press('Copied')
    expect(world.copied).toEqual(['https://help.tallybook.example/4711', 'https://help.tallybook.example/4711'])
    await press('Finish and delete the recording here')
    await sees('The file you saved is still in your downloads.')
    await press('Close')
    await sees('The agent’s panel')
  })

  it('shows the files as they will leave', async () => {
    await finish()
    await press('The files exactly as they will leave')
    await press('report.md')
    await screen.findByText(/The customer followed/)
  })

  it('leads back to the steps, and records again', async () => {
    const world = await finish()
    await press('Back to the steps')
    await screen.findByRole('list', { name: 'Steps' })
    expect(world.state.run?.paused).toBe(false)
  })

  it('still hides and leaves out what it did before the customer went back to the steps', async () => {
    const world = await finish()
    await type('Hide something everywhere', 'Marlene Vogt')
    await press('Hide')
    await sees(/Hidden\. Places: \d+\./)
    await press(/^Draw on it/)
    const dialog = within(await screen.findByRole('dialog', { name: 'Draw on the picture' }))
    fireEvent.click(dialog.getByRole('radio', { name: 'Cover' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Save drawing' }))
    await sees('The picture was changed.')
    await press('Take out: Content of requests and responses')
    await sees('Removed.')
    await press('Back to the steps')
    await screen.findByRole('list', { name: 'Steps' })
    world.record(consoleLine({ id: 'later', at: 95_000, text: 'again marlene vogt' }))
    await press('Finish and review')
    await screen.findByRole('heading', { name: 'Check the recording' })
    await sees('Your changes')
    await press('Save the file')
    await sees('Saved to your downloads.')
    const { session, files } = await bundleOf(world)
    expect(JSON.stringify(session)).toMatch(/again/)
    expect(JSON.stringify(session)).not.toMatch(/marlene/i)
    expect(session.events.flatMap((one) => (one.kind === 'screenshot' ? [one.drawn] : []))).toEqual([true])
    expect([...files.keys()].filter((name) => name.startsWith('screenshots/'))).toHaveLength(1)
    expect(screen.queryByText(/has to be hidden again/)).toBeNull()
    await press(/Undo: Hidden everywhere/)
    await sees('Undone.')
    await press('Save again')
    await waitFor(() => expect(world.saved).toHaveLength(2))
    expect(JSON.stringify((await bundleOf(world)).session)).toContain('Marlene')
  })

  it('keeps nothing of that for another guide', async () => {
    const world = await finish()
    await type('Hide something everywhere', 'Marlene Vogt')
    await press('Hide')
    await sees(/Hidden\. Places: \d+\./)
    await press('Stop and delete everything')
    await press('Delete')
    await press('Close')
    await follow()
    world.record(consoleLine({ at: 80_000, text: 'customer Marlene Vogt' }))
    await press('Finish and review')
    await screen.findByRole('heading', { name: 'Check the recording' })
    await sees(/This is everything that was recorded/)
    expect(screen.queryByText('Your changes')).toBeNull()
  })

  it('is read anew when the panel was closed in between, and says what that means', async () => {
    const world = await finish()
    expect(screen.queryByText(/has to be hidden again/)).toBeNull()
    panel.close()
    await show(world)
    await screen.findByRole('heading', { name: 'Check the recording' })
    const pictures = await screen.findByRole('region', { name: 'Pictures' })
    expect(within(pictures).getByRole('img')).toBeTruthy()
    await sees(/has to be hidden again/)
    await press('Back to the steps')
    await press('Finish and review')
    await sees(/This is everything that was recorded/)
    expect(screen.queryByText(/has to be hidden again/)).toBeNull()
  })

  it('can be left before all of it was opened anew', async () => {
    const world = await finish()
    panel.close()
    const answer = world.hold('guide.pause')
    await show(world)
    await screen.findByRole('region', { name: 'Pictures' })
    await press('Back to the steps')
    await screen.findByRole('list', { name: 'Steps' })
    answer()
    await press('Pause')
    await press('Resume recording')
    await press('Pause')
    expect(screen.queryByRole('heading', { name: 'Check the recording' })).toBeNull()
  })

  it('says why a file was not saved', async () => {
    const world = await finish()
    world.ports.save = async () => {
      throw new Error('The disk is full.')
    }
    await press('Save the file')
    await sees(/The file was not saved./)
    await sees('The disk is full.')
  })
})
