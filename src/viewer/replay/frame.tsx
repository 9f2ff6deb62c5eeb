import { useEffect, useRef, useState } from 'preact/hooks'
import type { Player } from './player.ts'
import { createStage } from './stage.ts'

/** Shows the page as large as there is room, with the proportions of the customer's window. */
export function ReplayFrame({ player }: { player: Player }) {
  const room = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [size, setSize] = useState({ width: 1280, height: 720 })
  const [pointer, setPointer] = useState<{ x: number; y: number; pressed: number }>()
  const scale = useScale(room, size)

  useEffect(() => {
    const { current } = frame
    if (!current) return
    const begin = () => {
      const { contentDocument } = current
      if (!contentDocument) return
      player.showOn(
        createStage(contentDocument, {
          size: (width, height) => width > 0 && height > 0 && setSize({ width, height }),
          pointer: (x, y) => setPointer((now) => ({ x, y, pressed: now?.pressed ?? 0 })),
          press: (x, y) => setPointer((now) => ({ x, y, pressed: (now?.pressed ?? 0) + 1 })),
        }),
      )
    }
    current.addEventListener('load', begin)
    // Always with a doctype: an empty page without one would be laid out in quirks mode.
    current.setAttribute('srcdoc', '<!doctype html>')
    return () => {
      current.removeEventListener('load', begin)
      player.showOn(undefined)
    }
  }, [player])

  return (
    <div ref={room} class="cf-replay-room">
      <div class="cf-replay-window" style={{ width: `${size.width * scale}px`, height: `${size.height * scale}px` }}>
        {/* Without allow-scripts, so nothing in it can run. The surrounding page inserts the elements. */}
        <iframe
          ref={frame}
          class="cf-replay-page"
          title="The page as the customer saw it"
          sandbox="allow-same-origin"
          tabIndex={-1}
          style={{ width: `${size.width}px`, height: `${size.height}px`, transform: `scale(${scale})` }}
        />
        {pointer && (
          <span
            key={pointer.pressed}
            class={pointer.pressed > 0 ? 'cf-replay-pointer cf-replay-pressed' : 'cf-replay-pointer'}
            style={{ left: `${pointer.x * scale}px`, top: `${pointer.y * scale}px` }}
          />
        )}
      </div>
    </div>
  )
}

/** Scale factor to fit the page; never enlarges it. */
function useScale(room: { current: HTMLElement | null }, { width, height }: { width: number; height: number }): number {
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const { current } = room
    if (!current || typeof ResizeObserver === 'undefined') return
    const measure = () => setScale(Math.min(1, current.clientWidth / width, current.clientHeight / height) || 1)
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    measure()
    return () => observer.disconnect()
  }, [room, width, height])
  return scale
}
