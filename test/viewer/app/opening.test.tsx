/** Before a bundle is open, and what is asked for. */
import { fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { App } from '../../../src/viewer/app.tsx'
import { createViewerStore } from '../../../src/viewer/store.ts'
import { readFile } from '../../../src/viewer/worker/read.ts'
import { sessionOf } from '../../support/session-builder.ts'
import { bytesOf, useViewer } from './open-viewer.tsx'

useViewer()

describe('without a bundle', () => {
  it('asks for a file and opens the one that is dropped', async () => {
    const store = createViewerStore({ readFile })
    render(<App store={store} />)
    expect(screen.getByText('Open a Casefile bundle or a HAR file')).toBeTruthy()
    expect(document.title).toBe('Casefile')
    const drop = new Event('drop', { cancelable: true })
    fireEvent(
      document,
      Object.assign(drop, { dataTransfer: { types: ['Files'], files: [new File([await bytesOf()], 'case.zip')] } }),
    )
    expect(drop.defaultPrevented).toBe(true)
    expect(await screen.findByRole('tablist', { name: 'Parts of the bundle' })).toBeTruthy()
  })
  it('says what is wrong with a file that is none', async () => {
    const store = createViewerStore({ readFile })
    render(<App store={store} />)
    await store.openFile(new File(['hello'], 'photo.png'))
    expect((await screen.findByRole('alert')).textContent).toContain(
      'photo.png cannot be shownIt is neither a Casefile bundle (.zip) nor a HAR file (.har)',
    )
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy()
  })
})

describe('a file that is none, opened over a bundle', () => {
  const photo = () => new File(['hello'], 'photo.png')
  it('leaves the bundle where it is, and says what is wrong', async () => {
    const store = createViewerStore({ readFile })
    render(<App store={store} />)
    await store.openFile(new File([await bytesOf()], 'case.zip'))
    fireEvent.click(await screen.findByRole('tab', { name: /^Report/ }))
    await store.openFile(photo())
    expect((await screen.findByRole('alert')).textContent).toContain('photo.png cannot be shown')
    expect(screen.getByRole('tab', { name: /^Report/, selected: true })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })
  it('leaves a comparison where it is, too', async () => {
    const store = createViewerStore({ readFile })
    render(<App store={store} />)
    const bytes = await bytesOf()
    await store.openFile(new File([bytes], 'case.zip'))
    await store.compareWith(new File([bytes], 'other.zip'))
    await screen.findByRole('region', { name: 'The other recording' })
    await store.compareWith(photo())
    expect((await screen.findByRole('alert')).textContent).toContain('The other file cannot be compared')
    expect(screen.getByRole('region', { name: 'The other recording' })).toBeTruthy()
    await store.compareWith(new File([bytes], 'other.zip'))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })
})

describe('a bundle with a password', () => {
  it('is named where its password is asked for, with a way to another file', async () => {
    const store = createViewerStore({ readFile })
    render(<App store={store} />)
    await store.openFile(new File([await bytesOf(sessionOf(), 'correct horse 77')], 'sent.zip'))
    expect(await screen.findByText('sent.zip')).toBeTruthy()
    const input = screen.getByLabelText('Another bundle or HAR file')
    const opened = vi.spyOn(input, 'click')
    fireEvent.click(screen.getByRole('button', { name: 'Open another file' }))
    expect(opened).toHaveBeenCalled()
    Object.defineProperty(input, 'files', { value: [new File([await bytesOf()], 'case.zip')] })
    fireEvent.change(input)
    expect(await screen.findByRole('tablist', { name: 'Parts of the bundle' })).toBeTruthy()
  })
})
