/** A guide with an upload place, brought to the review, and its place on the web, which answers as a test says. */
import { screen, waitFor } from '@testing-library/preact'
import { expect } from 'vitest'
import { readBundle } from '../../../src/core/bundle/index.ts'
import type { UploadPlace } from '../../../src/core/guide/index.ts'
import type { NoResponse, UploadResponse } from '../../../src/core/upload/index.ts'
import { guideOf } from '../../support/guides.ts'
import { consoleLine } from '../../support/session-builder.ts'
import { panel, paste, press, sees } from './customer-panel.ts'
import { type GuideWorld, guideWorld } from './fake-world.ts'

export const origin = 'https://uploads.tallybook.example'
export const secret = '0f5a77c2b9'
export const put: UploadPlace = {
  to: `${origin}/4711.zip?X-Amz-SignedHeaders=host&X-Amz-Signature=${secret}`,
  by: 'put',
}
export const tus: UploadPlace = { to: `${origin}/files/?key=${secret}`, by: 'tus' }
export const ok: UploadResponse = { status: 200, headers: {} }

/** Until the question. */
export async function consent(world: GuideWorld, upload?: UploadPlace): Promise<void> {
  await panel.mount(world)
  const how = 'Say in ticket 4711 that it is there'
  await paste(guideOf({ handOver: { how, ...(upload && { upload }) } }))
}

/** Until the file can be sent. */
export async function review(upload: UploadPlace = put, world = guideWorld()): Promise<GuideWorld> {
  await consent(world, upload)
  await press('Yes, record')
  await screen.findByRole('list', { name: 'Steps' })
  world.record(consoleLine({ text: 'Could not be saved' }))
  await press('Finish and review')
  await sees(/This is everything that was recorded/)
  world.asked.length = 0
  return world
}

/** Requests that are answered one by one. */
export function answeredByHand(world: GuideWorld) {
  const open: ((answer: UploadResponse | NoResponse) => void)[] = []
  world.answer = () => new Promise((resolve) => void open.push(resolve))
  return async (answer: UploadResponse | NoResponse) => {
    await waitFor(() => expect(open).not.toHaveLength(0))
    open.shift()!(answer)
  }
}

/** All texts in a file, one after the other. */
export async function textsIn(file: Uint8Array): Promise<string> {
  const { files } = await readBundle(file)
  return [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n')
}

/** A tus upload that an earlier panel has begun, in a panel that knows nothing else of it. */
export async function interrupted(): Promise<GuideWorld> {
  const world = await review(tus)
  const answer = answeredByHand(world)
  await press('Send the file')
  await answer({ status: 201, headers: { location: '/files/1' } })
  await waitFor(() => expect(world.requests).toHaveLength(2))
  panel.close()
  world.requests.length = 0
  world.asked.length = 0
  delete world.answer
  await panel.mount(world)
  await sees('Sending was interrupted')
  return world
}
