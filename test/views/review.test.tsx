import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { applyEdits, type Edit } from '../../src/core/privacy/index.ts'
import { EditList, FileList, PictureList } from '../../src/views/index.ts'
import * as make from '../support/session-builder.ts'

afterEach(cleanup)

/** Three moments, of which two look the same. */
const captured = make.sessionOf([
  make.screenshot({ at: 1_000, file: 'screenshots/a.webp', taken: 'mark' }),
  make.screenshot({ at: 2_000, file: 'screenshots/b.webp' }),
  make.screenshot({ at: 3_000, file: 'screenshots/a.webp' }),
])
const [first] = captured.events as [ReturnType<typeof make.screenshot>]
const drawing: Edit = {
  ...{ id: 1, what: 'drawing', file: 'screenshots/a.webp' },
  shapes: [{ tool: 'cover', from: { x: 0, y: 0 }, to: { x: 9, y: 9 } }],
  drawn: { file: 'screenshots/drawn.webp', width: 10, height: 10 },
}

describe('PictureList', () => {
  const shown = (edits: readonly Edit[] = []) => {
    const onRemove = vi.fn()
    const { session } = applyEdits(captured, edits)
    const files = new Map(['a', 'b', 'drawn'].map((name) => [`screenshots/${name}.webp`, new Uint8Array(1)]))
    render(
      <PictureList
        {...{ captured, session, edits, pictures: files, busy: false, onRemove }}
        onDraw={() => Promise.resolve()}
      />,
    )
    return onRemove
  }

  it.each([
    ['as captured', []],
    ['that was drawn on', [drawing]],
  ])('shows a picture %s once, with all its moments', (_, edits) => {
    const onRemove = shown(edits)
    const rows = screen.getAllByRole('listitem')
    expect(rows).toHaveLength(2)
    expect(within(rows[0]!).getByRole('img').getAttribute('alt')).toMatch(/0:01.*0:03/)
    fireEvent.click(within(rows[0]!).getByRole('button', { name: /^Remove/ }))
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(first)
  })

  it('shows nothing of a picture that was removed', () => {
    shown([{ id: 2, what: 'picture', file: 'screenshots/a.webp' }])
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })
})

it('lists a removed picture once, to be put back as a whole', () => {
  const onUndo = vi.fn()
  render(<EditList edits={[{ id: 7, what: 'picture', file: first.file }]} captured={captured.events} onUndo={onUndo} />)
  fireEvent.click(screen.getByRole('button', { name: /^Undo: Removed: Picture of the page/ }))
  expect(onUndo).toHaveBeenCalledExactlyOnceWith(7)
})

describe('FileList', () => {
  it('reads an open file again when the bundle is packed anew', () => {
    const onRead = vi.fn()
    const file = { path: 'session.json', size: 10, next: 0 }
    const { rerender } = render(<FileList files={[file]} onRead={onRead} />)
    expect(onRead).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: /session\.json/ }))
    expect(onRead).toHaveBeenCalledTimes(1)
    rerender(<FileList files={[{ ...file, text: 'the text', next: undefined }]} onRead={onRead} />)
    expect(screen.getByText('the text')).toBeTruthy()
    expect(onRead).toHaveBeenCalledTimes(1)
    rerender(<FileList files={[{ ...file }]} onRead={onRead} />)
    expect(onRead.mock.calls).toEqual([['session.json'], ['session.json']])
  })
})
