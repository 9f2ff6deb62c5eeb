import { useEffect, useId, useState } from 'preact/hooks'
import { errorMessage } from '../../core/base/error-message.ts'
import {
  added,
  cleared,
  type Draft,
  isChanged,
  newDraft,
  placed,
  type Shape,
  type Size,
  type Tool,
  tools,
  undone,
} from '../../core/drawing/index.ts'
import { Banner, Button, Dialog } from '../../ui/index.ts'
import { DrawingCanvas } from './drawing-canvas.tsx'
import { ShapeList, shapeName, shapePlace } from './shape-list.tsx'
import type { DrawingWords } from './words.ts'

/**
 * A dialog to draw on a picture. Asks before anything is lost, be it the drawing or the original picture.
 * @param shapes drawn before
 * @param onKeep renders the picture; rejects with why it could not, in which case the dialog stays open
 */
export function PictureEditor({
  src,
  size,
  shapes,
  words,
  onKeep,
  onClose,
}: {
  src: string | undefined
  size: Size
  shapes: readonly Shape[]
  words: DrawingWords
  onKeep: (shapes: readonly Shape[]) => Promise<void>
  onClose: () => void
}) {
  const [draft, setDraft] = useState(() => newDraft(shapes))
  const [tool, setTool] = useState<Tool>('arrow')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const changed = isChanged(draft)
  const leave = () => (changed && !busy ? setAsking(true) : !busy && onClose())
  useWarning(changed)

  const keep = async () => {
    if (!changed) return onClose()
    setBusy(true)
    setFailure(undefined)
    try {
      await onKeep(draft.shapes)
      onClose()
    } catch (error) {
      setFailure(errorMessage(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      wide
      title={words.title}
      closeLabel={words.cancel}
      onClose={leave}
      actions={
        asking ? (
          <Leave words={words} onStay={() => setAsking(false)} onLeave={onClose} />
        ) : (
          <>
            <Button onClick={leave}>{words.cancel}</Button>
            <Button variant="primary" icon="check" busy={busy} onClick={() => void keep()}>
              {words.keep}
            </Button>
          </>
        )
      }
    >
      <div class="cf-drawing" inert={asking || busy}>
        {failure !== undefined && (
          <Banner tone="bad" title={words.failed}>
            <span lang="en" dir="ltr">
              {failure}
            </span>
          </Banner>
        )}
        <p class="cf-muted">
          {words.help} {words.coverHint}
        </p>
        <Tools tool={tool} words={words} onTool={setTool}>
          <Button
            size="sm"
            icon="plus"
            onClick={() => setDraft(added(draft, placed(tool, { x: size.width / 2, y: size.height / 2 }, size)))}
          >
            {words.add}
          </Button>
          <Button size="sm" disabled={!changed} onClick={() => setDraft(undone(draft))}>
            {words.undo}
          </Button>
          <Button size="sm" icon="trash" disabled={draft.shapes.length === 0} onClick={() => setDraft(cleared(draft))}>
            {words.clear}
          </Button>
        </Tools>
        <DrawingCanvas src={src} size={size} label={words.picture} tool={tool} draft={draft} onChange={setDraft} />
        <ShapeList draft={draft} size={size} words={words} onChange={setDraft} />
        <Place draft={draft} size={size} words={words} />
      </div>
    </Dialog>
  )
}

function Tools({
  tool,
  words,
  onTool,
  children,
}: {
  tool: Tool
  words: DrawingWords
  onTool: (tool: Tool) => void
  children: preact.ComponentChildren
}) {
  const name = useId()
  return (
    <div class="cf-drawing-row">
      <fieldset class="cf-drawing-row cf-drawing-set">
        <legend class="cf-visually-hidden">{words.tool}</legend>
        {tools.map((one) => (
          <label key={one} class="cf-drawing-tool">
            <input type="radio" name={name} value={one} checked={one === tool} onChange={() => onTool(one)} />
            {words.tools[one]}
          </label>
        ))}
      </fieldset>
      {children}
    </div>
  )
}

/** Announces the selected shape to those who cannot see it move. */
function Place({ draft, size, words }: { draft: Draft; size: Size; words: DrawingWords }) {
  const shape = draft.chosen === undefined ? undefined : draft.shapes[draft.chosen]
  return (
    <p class="cf-muted" role="status">
      {shape && draft.chosen !== undefined
        ? `${shapeName(words, shape, draft.chosen)}: ${shapePlace(words, shape, size)}`
        : ''}
    </p>
  )
}

function Leave({ words, onStay, onLeave }: { words: DrawingWords; onStay: () => void; onLeave: () => void }) {
  const [stay, setStay] = useState<HTMLButtonElement | null>(null)
  useEffect(() => stay?.focus(), [stay])
  return (
    <fieldset class="cf-drawing-row cf-drawing-set">
      <legend>{words.unsaved}</legend>
      <Button buttonRef={setStay} onClick={onStay}>
        {words.goOn}
      </Button>
      <Button variant="danger" icon="trash" onClick={onLeave}>
        {words.discard}
      </Button>
    </fieldset>
  )
}

/**
 * The browser also asks when the page is closed or left (https://html.spec.whatwg.org/#dom-beforeunloadevent-returnvalue).
 */
function useWarning(on: boolean): void {
  useEffect(() => {
    if (!on) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [on])
}
