import { describe, expect, it } from 'vitest'
import { BundleError } from '../../src/core/bundle/index.ts'
import type { ReaderScope } from '../../src/viewer/worker/listen.ts'
import { inPageOf, workersOf } from '../../src/viewer/worker/start.ts'
import { readerIn } from '../../src/viewer/worker/wire.ts'

/** A page that runs a script as soon as its element stands there; nothing where its policy forbids that. */
function pageThat(run: () => void): Document {
  const element = { textContent: '', remove: () => undefined }
  return { createElement: () => element, head: { append: run } } as unknown as Document
}

/** Looks for its scope as the reader does. */
function reader() {
  const { casefileReader } = globalThis as { casefileReader?: ReaderScope }
  if (casefileReader) casefileReader.onmessage = () => undefined
}

describe('the reader that stands in the page', () => {
  it('is started once, and leaves nothing behind', () => {
    expect(inPageOf('reader()', pageThat(reader))()).toMatchObject({ onmessage: null })
    expect(globalThis).not.toHaveProperty('casefileReader')
  })
  it('is refused at once when it does not run', () => {
    expect(
      inPageOf(
        'reader()',
        pageThat(() => undefined),
      ),
    ).toThrow(BundleError)
    expect(globalThis).not.toHaveProperty('casefileReader')
  })
  it('is told of, where there is no script at all', async () => {
    const read = readerIn(
      workersOf(''),
      inPageOf(
        '',
        pageThat(() => undefined),
      ),
    )
    const steps = read(new Blob([]))[Symbol.asyncIterator]()
    await expect(steps.next()).rejects.toThrow('file reader does not run')
  })
})
