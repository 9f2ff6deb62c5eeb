/** Reads a recording that goes on while it is read. */
import { expect, it } from 'vitest'
import { readRecording } from '../../src/background/read-recording.ts'
import type { DocumentInfo, SessionEvent } from '../../src/core/session/index.ts'
import { line, site } from './tab-of-invoices.ts'

it('knows the document of every event, also of a page that opens meanwhile', async () => {
  const page = (id: string): DocumentInfo => ({ id, url: `${site}/`, frameId: 0, startedAt: 0, late: false })
  const documents = [page('doc1')]
  const pages: SessionEvent[][] = [[{ ...line(1, 'first'), frame: 'doc1' }], [{ ...line(2, 'second'), frame: 'doc2' }]]
  const store = {
    documents: async () => [...documents],
    async read(_session: string, after: number) {
      // The second page of events is from a document that was not there before.
      if (after === 1) documents.push(page('doc2'))
      return { events: pages[after] ?? [], cursor: after + 1, more: after === 0 }
    },
  }
  const tab = { sessionId: 's', site, mode: 'session' as const, running: true, startedAt: 0, dropped: {} }
  const { recording } = await readRecording(store, tab, 5)
  expect(recording.events.map(({ frame }) => frame)).toEqual(['doc1', 'doc2'])
  expect(recording.documents.map(({ id }) => id)).toEqual(['doc1', 'doc2'])
})
