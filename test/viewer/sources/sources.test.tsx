import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildBundle, viewerMarker } from '../../../src/core/bundle/index.ts'
import { App } from '../../../src/viewer/app.tsx'
import { droppedFiles } from '../../../src/viewer/files/dropped-files.ts'
import { createViewerStore } from '../../../src/viewer/store.ts'
import { readFile } from '../../../src/viewer/worker/read.ts'
import { sessionOf } from '../../support/session-builder.ts'

beforeEach(() => history.replaceState(null, '', '#'))
afterEach(cleanup)

/** Of one line of the script, from column 31 on: line 2 of the source. */
const hostile = '<img src=x onerror=alert(1)>'
const map = (told: object = {}) =>
  JSON.stringify({
    version: 3,
    sources: ['src/totals.ts'],
    sourcesContent: [`// ${hostile}\nreturn invoice.total\n`],
    names: [],
    // 213 empty lines, then a segment at column 30: source 0, line 1, column 7
    mappings: `${';'.repeat(213)}8BACO`,
    ...told,
  })

async function open(saved?: Uint8Array) {
  const session = sessionOf()
  const { bytes } = await buildBundle({
    session,
    viewerTemplate: viewerMarker,
    tool: { name: 'Casefile', version: '0.1.0' },
    createdAt: session.endedAt,
  })
  const store = createViewerStore({ readFile, viewerTemplate: async () => viewerMarker })
  render(<App store={store} />)
  await store.openFile(new Blob([(saved ?? bytes).slice()]))
  await screen.findByRole('tablist', { name: 'Parts of the bundle' })
  return store
}
const drop = (...files: File[]) =>
  fireEvent(
    document,
    Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { types: ['Files'], files } }),
  )
const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name)

describe('source maps', () => {
  it('show a stack in its source once a map is dropped, with the lines around as text', async () => {
    await open()
    drop(file('app.4f2c1d.js.map', map()))
    const dialog = await screen.findByRole('dialog', { name: 'Source maps' })
    expect(within(dialog).getByText(/is shown in its original source, using/)).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Done' }))
    const source = await screen.findByRole('figure', { name: 'Source of renderTotals' })
    expect(source.textContent).toBe(`1// ${hostile}2return invoice.total3`)
    expect(source.querySelector('[aria-current=true]')!.textContent).toBe('2return invoice.total')
    expect(document.querySelector('img')).toBeNull()
    expect(screen.getByText('src/totals.ts:2:8', { selector: '.cf-frame-place' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'renderTotals', expanded: true }))
    await waitFor(() => expect(screen.queryByRole('figure')).toBeNull())
  })
  it('put the place in the source wherever the error is named: headline, rows, what is copied, the report', async () => {
    const store = await open()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined)
    const headline = () => document.querySelector('.cf-headline')!.textContent
    expect(headline()).toContain('was thrown at app.4f2c1d.js:214:31.')
    store.sources.add([{ name: 'app.4f2c1d.js.map', bytes: new TextEncoder().encode(map()) }])
    store.sources.shown.value = false
    await waitFor(() => expect(headline()).toContain('was thrown at src/totals.ts:2:8.'))
    fireEvent.click(await screen.findByRole('button', { name: 'Copy error' }))
    expect(writeText.mock.lastCall?.[0]).toMatch(
      /^TypeError: Cannot read.*\n {4}at renderTotals \(src\/totals\.ts:2:8\)/,
    )
    store.showTab('console')
    expect(await screen.findByRole('option', { name: /null.*src\/totals\.ts:2:8/ })).toBeTruthy()
    store.showTab('report')
    expect(
      (await screen.findByRole('heading', { name: 'report.md, by the source maps' })).closest('section')!.textContent,
    ).toContain('at renderTotals (src/totals.ts:2:8)')
    store.sources.remove()
    store.showTab('overview')
    await waitFor(() => expect(headline()).toContain('app.4f2c1d.js:214:31'))
  })
  it('say which map matched nothing, and what is wrong with a file', async () => {
    const store = await open()
    drop(file('app.9999ab.js.map', map()), file('style.css.map', map()), file('broken.js.map', 'oops'))
    const dialog = await screen.findByRole('dialog', { name: 'Source maps' })
    expect(within(dialog).getByText('"broken.js.map" is not a source map: it contains no JSON.')).toBeTruthy()
    const unused = within(dialog).getByRole('region', { name: 'Unmatched maps' })
    expect(unused.textContent).toContain('app.9999ab.js.map is from another build: the recording has app.4f2c1d.js')
    expect(unused.textContent).toContain('style.css.map does not match any script in a stack')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Remove all maps' }))
    expect(store.sources.files.value).toEqual({ maps: [], problems: [] })
  })
  it('come in a zip, and a zip that holds a bundle is compared', async () => {
    const store = await open()
    drop(file('maps.zip', zipSync({ 'assets/app.4f2c1d.js.map': new TextEncoder().encode(map()) }).slice()))
    await waitFor(() => expect(store.sources.matches.value.scripts[0]?.map?.name).toBe('assets/app.4f2c1d.js.map'))
    expect(store.other.state.value.name).toBe('empty')
    drop(file('other.zip', zipSync({ 'manifest.json': new Uint8Array(2) }).slice()))
    await waitFor(() => expect(store.other.state.value.name).toBe('failed'))
  })
  it('are carried by the bundle that is saved with them, and used at once by who opens it', async () => {
    const store = await open()
    drop(file('app.4f2c1d.js.map', map()), file('style.css.map', map()))
    const dialog = await screen.findByRole('dialog', { name: 'Source maps' })
    expect(dialog.textContent).toContain('nothing in it is masked')
    let saved: Uint8Array | undefined
    await store.sources.save((_, bytes) => {
      saved = bytes
    })
    expect(within(dialog).getByText(/^Saved casefile-.*-with-source-maps\.zip$/)).toBeTruthy()
    cleanup()
    const again = await open(saved)
    expect(await screen.findByRole('figure', { name: 'Source of renderTotals' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Unchanged since capture, maps added' })).toBeTruthy()
    again.sources.shown.value = true
    const second = await screen.findByRole('dialog', { name: 'Source maps' })
    expect(second.textContent).toContain('using app.4f2c1d.js.map, included in the bundle')
    expect(within(second).queryByRole('button', { name: /Save the bundle/ })).toBeNull()
    again.sources.shown.value = false
    again.showTab('privacy')
    expect(await screen.findByText('1 source map added after the capture')).toBeTruthy()
  })
  it('are reached from the menu', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: 'More' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Source maps' }))
    const dialog = await screen.findByRole('dialog', { name: 'Source maps' })
    expect(dialog.textContent).toContain('app.4f2c1d.js (')
    expect(dialog.textContent).toContain('has no map')
    expect(within(dialog).queryByRole('button', { name: 'Remove all maps' })).toBeNull()
  })
})

describe('a dropped folder', () => {
  it('gives the files in it, under their paths, and names what cannot be read', async () => {
    const leaf = (path: string) => ({
      isFile: true,
      isDirectory: false,
      fullPath: path,
      file: (done: (file: File) => void) => done(file(path.split('/').pop()!, 'x')),
    })
    const folder = (entries: object[]) => ({
      isFile: false,
      isDirectory: true,
      createReader: () => {
        // Browsers give some at a time.
        const rest = [entries.slice(0, 1), entries.slice(1), []]
        return { readEntries: (done: (some: object[]) => void) => done(rest.shift() ?? []) }
      },
    })
    const closed = {
      isFile: false,
      isDirectory: true,
      fullPath: '/dist/closed',
      createReader: () => ({
        readEntries: (_done: unknown, fail: (error: Error) => void) => fail(new Error('closed')),
      }),
    }
    const dist = folder([leaf('/dist/a.js.map'), folder([leaf('/dist/deep/b.js.map')]), closed])
    const items = [{ webkitGetAsEntry: () => dist }] as unknown as DataTransferItemList
    const found = await droppedFiles({ items, files: [] as unknown as FileList })
    expect(found.files.map((one) => one.webkitRelativePath)).toEqual(['dist/a.js.map', 'dist/deep/b.js.map'])
    expect(found.problems).toEqual(['"dist/closed" could not be read by the browser.'])

    const many = folder(Array.from({ length: 5_001 }, (_, i) => leaf(`/dist/${i}.js.map`)))
    const some = await droppedFiles({
      items: [{ webkitGetAsEntry: () => many }] as unknown as DataTransferItemList,
      files: [] as unknown as FileList,
    })
    expect(some.files).toHaveLength(5_000)
    expect(some.problems).toEqual([
      'Only the first 5,000 files were read. Drop only the folder that holds the source maps.',
    ])
  })
})
