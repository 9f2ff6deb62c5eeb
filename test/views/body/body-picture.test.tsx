import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { RequestEvent } from '../../../src/core/session/index.ts'
import { binaryKind } from '../../../src/views/body/body-model.ts'
import { AnsweredPictures } from '../../../src/views/body/body-picture.tsx'
import { ChosenRequestTab, RequestDetails } from '../../../src/views/request/request-details.tsx'
import { request } from '../../support/session-builder.ts'

afterEach(cleanup)

const bytes = new Uint8Array([137, 80, 78, 71])
const answered = (body: RequestEvent['responseBody']): RequestEvent => ({
  ...(request({ at: 10, url: 'https://a.example/logo' }) as RequestEvent),
  id: 'entry-1',
  responseBody: body,
})

function show(event: RequestEvent) {
  render(
    <AnsweredPictures.Provider value={new Map([['entry-1', { type: 'image/png', bytes }]])}>
      <ChosenRequestTab.Provider value={{ current: { tab: 'response', words: [] } }}>
        <RequestDetails request={event} events={[]} startedAt={0} />
      </ChosenRequestTab.Provider>
    </AnsweredPictures.Provider>,
  )
}

describe('an answer that is a picture', () => {
  it('is shown from an address of this page, with its size in pixels and bytes', () => {
    show(answered({ type: 'image/png', omitted: 'binary in the file' }))
    const picture = screen.getByRole('img', { name: 'Response from https://a.example/logo' })
    expect(picture.getAttribute('src')).toMatch(/^blob:/)
    for (const [name, value] of [
      ['naturalWidth', 48],
      ['naturalHeight', 32],
    ] as const)
      Object.defineProperty(picture, name, { value })
    fireEvent.load(picture)
    expect(screen.getByText('48 × 32 px · 4 B · image/png')).toBeTruthy()
    expect(screen.queryByText(/binary/)).toBeNull()
  })
  it('says so when the browser cannot show it', () => {
    show(answered({ type: 'image/png', omitted: 'binary in the file' }))
    fireEvent.error(screen.getByRole('img', { name: /Response from/ }))
    expect(screen.getByText(/The browser cannot show this picture\./)).toBeTruthy()
  })
  it('is an SVG, shown and read; one that is cut is only read', () => {
    const svg = { type: 'image/svg+xml', text: '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>' }
    show({ ...answered(svg), id: 'entry-2' })
    expect(screen.getByRole('img', { name: /Response from/ }).getAttribute('src')).toMatch(/^blob:/)
    expect(screen.getByLabelText('response body').textContent).toContain('<script/>')
    cleanup()
    show({ ...answered({ ...svg, truncated: true }), id: 'entry-2' })
    expect(screen.queryByRole('img', { name: /Response from/ })).toBeNull()
  })
  it.each([
    ['font/woff2', 'a font (WOFF2)'],
    ['application/font-woff', 'a font (WOFF)'],
    ['application/x-font-ttf', 'a font (TrueType)'],
    ['application/vnd.ms-fontobject', 'a font (EOT)'],
    ['font/collection', 'a font'],
    ['video/mp4', 'a video'],
    ['application/zip', 'binary'],
    [undefined, 'binary'],
  ])('or what else: %s', (type, words) => {
    expect(binaryKind(type)).toBe(words)
  })
})
