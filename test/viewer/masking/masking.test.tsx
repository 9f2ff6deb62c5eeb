import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exporters } from '../../../src/core/bundle/exports/index.ts'
import { BundleError } from '../../../src/core/bundle/index.ts'
import { App } from '../../../src/viewer/app.tsx'
import { createViewerStore, type ViewerDeps } from '../../../src/viewer/store.ts'
import { type MaskHar, maskFile } from '../../../src/viewer/worker/mask-file.ts'
import { readFile } from '../../../src/viewer/worker/read.ts'

// Another file of tests may have left an address that leads to another tab.
beforeEach(() => history.replaceState(null, '', '#'))
afterEach(cleanup)

const har = {
  log: {
    creator: { name: 'Fiddler', version: '5' },
    entries: [
      {
        startedDateTime: '2026-03-12T09:30:00Z',
        request: { method: 'GET', url: 'https://a.example/', headers: [{ name: 'Cookie', value: 'sid=Zk31xQ9-aa01' }] },
        response: { status: 200, headers: [] },
      },
    ],
  },
}

async function openWith(maskHar: MaskHar, deps: Partial<ViewerDeps> = {}) {
  const store = createViewerStore({ readFile, maskHar, ...deps })
  render(<App store={store} />)
  await store.openFile(new File([JSON.stringify(har)], 'case.har'))
  fireEvent.click(await screen.findByRole('button', { name: 'Make a masked copy' }))
  return store
}

describe('a masked copy', () => {
  it('is shown with what was masked, and can be looked through', async () => {
    const store = await openWith((order, onProgress) => maskFile(order, onProgress))
    expect(await screen.findByText(/1 value masked\..* is left in case-masked\.har\./)).toBeTruthy()
    expect(screen.getByRole('row', { name: '1 cookie value 1' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save HAR' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Review it here' }))
    await waitFor(() => expect(JSON.stringify(store.session.value)).toContain('sid=redacted-cookie-1'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText(/^This is the masked copy that was made here/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save HAR' })).toBeTruthy()
    expect(screen.queryByText(/not masked|make a masked copy/i)).toBeNull()
    expect(JSON.stringify(store.session.value)).not.toContain('Zk31xQ9')
    await store.openFile(new File([JSON.stringify(har)], 'case.har'))
    expect(await screen.findByRole('button', { name: 'Make a masked copy' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save HAR' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
  })
  it('can be handed on in every other form that needs no steps', async () => {
    const store = await openWith((order, onProgress) => maskFile(order, onProgress), {
      tool: { name: 'Casefile', version: '1.2.3' },
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Review it here' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Export' }))
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(
      exporters.flatMap(({ id, label, purpose, needsSteps }) => (id === 'har' || needsSteps ? [] : [label + purpose])),
    )
    const text = JSON.stringify(exporters.map((exporter) => exporter.write(store.exported.value!)))
    expect(text).toContain('redacted-cookie-1')
    expect(text).not.toContain('Zk31xQ9')
    expect(store.exported.value?.tool.version).toBe('1.2.3')
  })
  it('tells how far it is, and is given up with Cancel', async () => {
    let given: AbortSignal | undefined
    const store = await openWith((_, onProgress, signal) => {
      given = signal
      onProgress('mask', 400, 2000)
      return new Promise(() => undefined)
    })
    expect(await screen.findByText(/Masking: 400 of 2,000/)).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: 'Masking' }).getAttribute('value')).toBe('400')
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect([given?.aborted, store.masking.state.value]).toEqual([true, { name: 'none' }])
  })
  it.each([
    ['sweep', 200, 2000, 'Checking again for everything that was found: 200 of 2,000', '200'],
    ['check', 0, 0, 'Writing the copy and checking that nothing that was found remains in it', null],
  ] as const)('tells what it is at: %s', async (phase, done, all, sentence, value) => {
    await openWith((_, onProgress) => {
      onProgress(phase, done, all)
      return new Promise(() => undefined)
    })
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe(value)
  })
  it.each([
    ['not known', {}, true],
    ['followed', { companyRules: async () => [] }, false],
  ])('says where the rules of the company are not known: %s', async (_, deps, isSaid) => {
    await openWith((order, onProgress) => maskFile(order, onProgress), deps)
    await screen.findByRole('button', { name: 'Save HAR' })
    expect(screen.queryByText(/Rules that a company has set up/) !== null).toBe(isSaid)
  })
  it('is not made without the rules of the company, and the file is not blamed', async () => {
    let asked = 0
    const maskHar = () => {
      asked++
      return new Promise<never>(() => undefined)
    }
    await openWith(maskHar, { companyRules: () => Promise.reject(new Error('no answer')) })
    const { textContent } = await screen.findByRole('alert')
    expect(textContent).toContain('The rules of your company could not be read')
    expect(textContent).not.toContain('moved or changed')
    expect(asked).toBe(0)
  })
  it.each([
    [new BundleError('It would hold a secret.'), 'It would hold a secret.'],
    [new DOMException('gone', 'NotReadableError'), 'moved or changed since it was opened'],
  ])('says why there is none: %s', async (error, sentence) => {
    await openWith(() => Promise.reject(error))
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
    expect(screen.queryByRole('button', { name: 'Save HAR' })).toBeNull()
  })
})
