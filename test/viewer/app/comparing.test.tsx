/** Two bundles side by side. */
import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Session, SessionEvent } from '../../../src/core/session/index.ts'
import { consoleLine, environmentOf, failingSave, request, sessionOf } from '../../support/session-builder.ts'
import { bytesOf, key, open, useViewer } from './open-viewer.tsx'

useViewer()

describe('comparing', () => {
  /** The same journey, saved without a fault, in another browser. */
  const saved = { type: 'application/json', text: '{"id":1042}', size: 11 }
  const working = () =>
    sessionOf(
      failingSave()
        .filter(({ kind }) => kind !== 'error' && kind !== 'console')
        .map((event) =>
          event.id === 'request-8215' ? { ...event, status: 200, responseBody: saved } : event,
        ) as SessionEvent[],
      { id: 'other', environment: environmentOf({ browser: 'Firefox 147.0' }), note: { title: 'It works', text: '' } },
    )
  const dropFile = async (session: Session, target: Element | Document = document) =>
    fireEvent(
      target,
      Object.assign(new Event('drop', { cancelable: true, bubbles: true }), {
        dataTransfer: { types: ['Files'], files: [new File([await bytesOf(session)], 'other.zip')] },
      }),
    )

  it('asks for the second bundle, and can be given up', async () => {
    const store = await open()
    key('9')
    await screen.findByRole('button', { name: 'Compare with another bundle' })
    expect(screen.getByText(/from another user, from yesterday, from a clean profile/)).toBeTruthy()
    store.compareWith(Object.assign(new Blob(['x']), { arrayBuffer: () => new Promise(() => {}) }))
    expect(await screen.findByText(/Opening the other file/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByRole('button', { name: 'Compare with another bundle' })).toBeTruthy()
  })
  it('compares with a second file that is dropped: what went wrong, what may explain it, what is the same', async () => {
    await open()
    await dropFile(working())
    const wrong = await screen.findByRole('table', { name: 'What went wrong in only one' })
    expect(within(wrong).getAllByRole('row')[1]!.textContent).toMatch(
      /Request, status00:08.215BodiesPUT \/api\/invoices\/\{id\}.*500200$/,
    )
    const why = screen.getByRole('table', { name: 'What may explain it' })
    expect(why.textContent).toContain('BrowserChromium 156.0.8078.79Firefox 147.0')
    expect(screen.getByRole('region', { name: 'The other recording' }).textContent).toContain('It works')
    expect(screen.getByRole('tab', { name: /^Compare/, selected: true })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^The same in both/ }))
    expect(await screen.findByText(/The first 3 steps/)).toBeTruthy()
    expect(document.title).toBe('Invoice cannot be saved - Casefile')
  })
  it('leads from a difference to its event, and back', async () => {
    await open()
    await dropFile(working())
    fireEvent.click(await screen.findByRole('button', { name: 'Show PUT /api/invoices/{id} at 00:08.215' }))
    expect(await screen.findByRole('article', { name: 'PUT /api/invoices/1042' })).toBeTruthy()
    key('9')
    expect(await screen.findByRole('table', { name: 'What may explain it' })).toBeTruthy()
  })
  it('shows what the two calls said, line by line, of the pair that is chosen', async () => {
    const saying = (texts: string[], status: number) =>
      sessionOf(
        texts.map((text, index) => ({
          ...(request({ at: 1000 * (index + 1), url: '/api/save', status }) as SessionEvent & { kind: 'request' }),
          id: `save-${status}-${index}`,
          responseBody: { type: 'application/json', text },
        })),
      )
    await open(await bytesOf(saying(['{"a":1,"user":"redacted-email-1"}', '{"a":2}'], 500)))
    await dropFile(saying(['{"a":3,"user":"redacted-email-7"}'], 200))
    fireEvent.click((await screen.findAllByRole('button', { name: 'Compare the bodies of GET /api/save' }))[0]!)
    const lines = () =>
      within(screen.getByRole('list', { name: 'response body' }))
        .getAllByRole('listitem')
        .map((line) => line.textContent)
    expect(lines()).toEqual(
      ['{', '−This recording:   "a": 1,', '+The other:   "a": 3,', '  "user": "(masked)"', '}'].map((line) =>
        /^[−+]/.test(line) ? line : ` ${line}`,
      ),
    )
    fireEvent.change(screen.getByRole('combobox', { name: '− This recording' }), { target: { value: 'save-500-1' } })
    await waitFor(() => expect(lines()).toContain('−This recording:   "a": 2'))
    expect(screen.getByText('Neither has a request body that can be read.')).toBeTruthy()
  })
  it('changes sides, and closes the comparison', async () => {
    const store = await open()
    await dropFile(working())
    fireEvent.click(await screen.findByRole('button', { name: 'Swap' }))
    await waitFor(() => expect(document.title).toBe('It works - Casefile'))
    expect(screen.getByRole('region', { name: 'The other recording' }).textContent).toContain('Invoice cannot be saved')
    fireEvent.click(screen.getByRole('button', { name: 'Close comparison' }))
    expect(await screen.findByRole('button', { name: 'Compare with another bundle' })).toBeTruthy()
    expect(store.session.value?.id).toBe('other')
  })
  it('is what is printed while there is one', async () => {
    const store = await open()
    const printed = async (words: string) => {
      // The listener is there a moment after the screen.
      await waitFor(() => {
        fireEvent(window, new Event('beforeprint'))
        expect(document.body.textContent).toContain(words)
      })
      const found = screen.queryByRole('region', { name: 'The other recording' }) !== null
      fireEvent(window, new Event('afterprint'))
      return found
    }
    await dropFile(working())
    await screen.findByRole('region', { name: 'The other recording' })
    expect(await printed('The other recording')).toBe(true)
    store.other.close()
    await screen.findByRole('button', { name: 'Compare with another bundle' })
    expect(await printed('Failing request')).toBe(false)
  })
  it('says when nothing differs', async () => {
    await open()
    await dropFile(sessionOf(undefined, { id: 'twin' }))
    expect(await screen.findByText('No differences found')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })
  it('tells no label, and nothing of one side as markup', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    await open()
    await dropFile(
      sessionOf(
        [
          request({ url: '/mine', requestHeaders: [['authorization', 'Basic redacted-basic-7']] }),
          consoleLine({ text: hostile }),
        ],
        { id: 'x' },
      ),
    )
    await screen.findByRole('table', { name: 'What went wrong in only one' })
    const panel = screen.getByRole('tabpanel')
    expect(panel.textContent).toContain(hostile)
    expect(panel.textContent).not.toMatch(/redacted-/)
    expect(panel.querySelector('img')).toBeNull()
  })
  it('says what is wrong with the second file, and keeps the first', async () => {
    const store = await open()
    store.compareWith(new Blob(['hello']))
    expect((await screen.findByRole('alert')).textContent).toContain('The other file cannot be compared')
    expect(store.session.value?.note.title).toBe('Invoice cannot be saved')
  })
  it('opens a file instead where it is dropped on that part', async () => {
    await open()
    const over = Object.assign(new Event('dragover', { cancelable: true }), { dataTransfer: { types: ['Files'] } })
    fireEvent(document, over)
    expect((await screen.findByText('Drop to compare with this recording')).className).toContain('cf-drop-over')
    await dropFile(working(), screen.getByText('Drop to open instead'))
    await waitFor(() => expect(document.title).toBe('It works - Casefile'))
    expect(screen.queryByText('Drop to open instead')).toBeNull()
  })
})
