/** The shapes as a list: each can be selected, moved, resized and removed without a pointer, or without dragging. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import {
  chosen,
  type Draft,
  moved,
  type Point,
  rectOf,
  removed,
  resized,
  type Shape,
  type Size,
  shifted,
} from '../../core/drawing/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import type { DrawingWords } from './words.ts'

/** How far one key press moves something, as a share of the longer side. */
const stride = 0.01
const ways: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export function shapeName(words: DrawingWords, shape: Shape, index: number): string {
  return `${words.tools[shape.tool]} ${index + 1}`
}

/** A shape's position in words. */
export function shapePlace(words: DrawingWords, shape: Shape, { width, height }: Size): string {
  const rect = rectOf(shape)
  const share = (part: number, of: number) => Math.round((part / of) * 100)
  return words.at({
    ...{ x: share(rect.x, width), y: share(rect.y, height) },
    ...{ width: share(rect.width, width), height: share(rect.height, height) },
  })
}

export function ShapeList({
  draft,
  size,
  words,
  onChange,
}: {
  draft: Draft
  size: Size
  words: DrawingWords
  onChange: (draft: Draft) => void
}) {
  const [sizing, setSizing] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const index = draft.chosen
  const shape = index === undefined ? undefined : draft.shapes[index]

  // A newly drawn shape gets the focus, so that arrow keys move it right away.
  const before = useRef(draft.shapes.length)
  useLayoutEffect(() => {
    const grown = draft.shapes.length > before.current
    before.current = draft.shapes.length
    if (grown) focus(index)
  }, [draft.shapes.length, index])

  function focus(at: number | undefined): void {
    if (at !== undefined) list.current?.querySelectorAll('button')[at]?.focus({ preventScroll: true })
  }

  function go(at: number, way: Point, resize: boolean): void {
    const one = draft.shapes[at]
    if (!one) return
    const far = Math.max(size.width, size.height) * stride
    const by = { x: way.x * far, y: way.y * far }
    onChange(shifted(draft, at, resize ? resized(one, by, size) : moved(one, by, size)))
  }

  function remove(at: number): void {
    const next = removed(draft, at)
    onChange(next)
    requestAnimationFrame(() => focus(next.chosen))
  }

  function onKeyDown(event: KeyboardEvent, at: number): void {
    const way = ways[event.key]
    if (way) go(at, way, event.shiftKey)
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(at)
    else return
    event.preventDefault()
  }

  if (draft.shapes.length === 0) return <p class="cf-muted">{words.none}</p>
  return (
    <>
      <ul ref={list} class="cf-drawing-row" aria-label={words.shapes}>
        {draft.shapes.map((one, at) => (
          <li key={at}>
            <Button
              size="sm"
              aria-pressed={at === index}
              aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Shift+ArrowRight Delete"
              onFocus={() => at !== index && onChange(chosen(draft, at))}
              onClick={() => onChange(chosen(draft, at))}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              {shapeName(words, one, at)}
            </Button>
          </li>
        ))}
      </ul>
      <p class="cf-muted">{words.keys}</p>
      {shape && index !== undefined && (
        <fieldset class="cf-drawing-row cf-drawing-set">
          <legend>{words.change}</legend>
          <Button size="sm" aria-pressed={!sizing} onClick={() => setSizing(false)}>
            {words.move}
          </Button>
          <Button size="sm" aria-pressed={sizing} onClick={() => setSizing(true)}>
            {words.size}
          </Button>
          {/* The picture is not mirrored in right-to-left languages, so neither are its directions. */}
          <span class="cf-drawing-row" dir="ltr">
            <IconButton icon="chevron-left" label={words.left} onClick={() => go(index, { x: -1, y: 0 }, sizing)} />
            <IconButton icon="chevron-up" label={words.up} onClick={() => go(index, { x: 0, y: -1 }, sizing)} />
            <IconButton icon="chevron-down" label={words.down} onClick={() => go(index, { x: 0, y: 1 }, sizing)} />
            <IconButton icon="chevron-right" label={words.right} onClick={() => go(index, { x: 1, y: 0 }, sizing)} />
          </span>
          <IconButton
            icon="trash"
            label={words.removeNamed(shapeName(words, shape, index))}
            onClick={() => remove(index)}
          />
        </fieldset>
      )}
    </>
  )
}
