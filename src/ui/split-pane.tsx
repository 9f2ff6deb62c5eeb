import { useEffect, useRef, useState } from 'preact/hooks'
import { type Children, classes } from './tone.ts'

const keyStep = 0.05

/**
 * Two panes with a divider moved by pointer and arrow keys (WAI-ARIA APG, window splitter). Side by side from `stackBelow`
 * px, otherwise stacked. Without `end` only `start` is shown.
 */
export function SplitPane({
  label,
  start,
  end,
  initial = 0.5,
  stackedInitial = initial,
  stackBelow = 720,
}: {
  /** names the divider */
  label: string
  start: Children
  end?: Children
  /** fraction of the first pane, 0..1 */
  initial?: number
  /** the same while stacked */
  stackedInitial?: number
  /** CSS px */
  stackBelow?: number
}) {
  const box = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState<number>()
  const [stacked, setStacked] = useState(false)
  const share = moved ?? (stacked ? stackedInitial : initial)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setStacked(element.clientWidth < stackBelow))
    observer.observe(element)
    return () => observer.disconnect()
  }, [stackBelow])

  const set = (value: number) => setMoved(Math.min(0.85, Math.max(0.15, value)))
  const drag = (event: PointerEvent) => {
    const handle = event.currentTarget as HTMLElement
    const rect = box.current?.getBoundingClientRect()
    if (!rect) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    const move = (at: PointerEvent) =>
      set(stacked ? (at.clientY - rect.top) / rect.height : (at.clientX - rect.left) / rect.width)
    const stop = () => handle.removeEventListener('pointermove', move)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', stop, { once: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [less, more] = stacked ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight']
    if (event.key === less) set(share - keyStep)
    else if (event.key === more) set(share + keyStep)
    else return
    event.preventDefault()
  }

  const shown = end !== undefined && end !== null && end !== false
  return (
    <div ref={box} class={classes('cf-split', stacked && 'cf-split-stacked')}>
      <div class="cf-split-pane" style={{ flex: shown ? `${share} 1 0` : '1 1 0' }}>
        {start}
      </div>
      {shown && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget, which hr is not */}
          <div
            class="cf-split-handle"
            role="separator"
            tabIndex={0}
            aria-label={label}
            aria-orientation={stacked ? 'horizontal' : 'vertical'}
            aria-valuenow={Math.round(share * 100)}
            aria-valuemin={15}
            aria-valuemax={85}
            onPointerDown={drag}
            onKeyDown={onKeyDown}
            onDblClick={() => setMoved(undefined)}
          />
          <div class="cf-split-pane" style={{ flex: `${1 - share} 1 0` }}>
            {end}
          </div>
        </>
      )}
    </div>
  )
}
