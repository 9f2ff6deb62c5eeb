/** The viewer with a bundle open in it. */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach } from 'vitest'
import { buildBundle, viewerMarker } from '../../../src/core/bundle/index.ts'
import type { Session } from '../../../src/core/session/index.ts'
import type { Verdict } from '../../../src/core/triage/index.ts'
import { App } from '../../../src/viewer/app.tsx'
import { createViewerStore } from '../../../src/viewer/store.ts'
import { readFile } from '../../../src/viewer/worker/read.ts'
import { sessionOf } from '../../support/session-builder.ts'

const verdict: Verdict = {
  rule: 'server-error',
  class: 'product-defect',
  sentence: 'The server failed on a well-formed request.',
  customerSentence: '',
  owner: 'engineering',
  confidence: 0.8,
  evidence: [{ event: 'request-8215', text: 'It returned 500.' }],
  against: [],
  next: [],
  alternatives: [],
}

/** Called at the head of a file of tests: each of them begins without a bundle and with an empty address. */
export function useViewer(): void {
  beforeEach(() => {
    history.replaceState(null, '', '#')
  })
  afterEach(cleanup)
}

export async function bytesOf(session: Session = sessionOf(), password?: string): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await buildBundle({
    session,
    verdict,
    viewerTemplate: viewerMarker,
    tool: { name: 'Casefile', version: '0.1.0' },
    createdAt: session.endedAt,
    ...(password !== undefined && { password }),
  })
  return bytes.slice()
}

export async function open(bytes?: Uint8Array<ArrayBuffer>) {
  const store = createViewerStore({ readFile })
  render(<App store={store} />)
  await store.openFile(new Blob([bytes ?? (await bytesOf())]))
  await screen.findByRole('tablist', { name: 'Parts of the bundle' })
  return store
}

/** Opens a bundle that is shown, then whole, then checked: one more with each call of what `steps` holds. */
export async function openInSteps() {
  const steps: (() => void)[] = []
  const next = () => new Promise<void>((resolve) => steps.push(resolve))
  const store = createViewerStore({
    async *readFile(source) {
      for await (const reading of readFile(source)) {
        if (!reading.checked) {
          const { session } = reading.file
          yield { ...reading, whole: false, file: { ...reading.file, session: { ...session, events: [] } } }
          await next()
        }
        yield reading
        if (!reading.checked) await next()
      }
    },
  })
  render(<App store={store} />)
  void store.openFile(new Blob([await bytesOf()]))
  await screen.findByRole('tablist', { name: 'Parts of the bundle' })
  return { store, steps }
}
/** What is read out of the check of the files. */
export const checkResult = () => document.querySelector('header > [role=status]')
export const tab = () => screen.getAllByRole('tab', { selected: true })[0]!.textContent
export const key = (name: string) => fireEvent.keyDown(document.body, { key: name })
