import { useContext, useMemo, useState } from 'preact/hooks'
import { frameText } from '../../core/bundle/source-maps/index.ts'
import type { StackFrame } from '../../core/session/index.ts'
import { CopyButton, Icon } from '../../ui/index.ts'
import { formatPlace, plural } from '../format.ts'
import { OwnSites } from '../own-sites.ts'
import { OriginalSources } from './original-sources.ts'
import { SourceExcerpt } from './source-excerpt.tsx'
import { foldStack, type ShownFrame, shownFrames } from './stack-model.ts'

/**
 * A call stack, innermost frame first. The app's own frames stand out, runs of others are folded. With source maps, frames
 * are those of the original source, and the app's first one shows its lines.
 */
export function StackView({
  frames,
  stack,
}: {
  frames: readonly StackFrame[] | undefined
  /** the stack as the browser printed it; shown if it could not be parsed, and used for copying */
  stack?: string | undefined
}) {
  const resolve = useContext(OriginalSources)
  const own = useContext(OwnSites)
  const shown = useMemo(() => shownFrames(frames ?? [], own, resolve?.(frames ?? [])), [frames, own, resolve])
  if (shown.length === 0)
    return stack ? <pre class="cf-stack-raw">{stack}</pre> : <p class="cf-muted">The browser gave no stack.</p>
  const isOriginal = shown.some(({ original }) => original)
  const firstOwn = shown.find(({ owner }) => owner === 'app') ?? shown[0]
  return (
    <div class="cf-stack">
      <ol>
        {foldStack(shown).map((part, index) =>
          'app' in part ? (
            // Once source maps are loaded, the most relevant frame is expanded.
            <Frame key={`${index} ${isOriginal}`} shown={part.app} first={part.app === firstOwn} />
          ) : (
            <Folded key={index} frames={part.folded} />
          ),
        )}
      </ol>
      <div class="cf-stack-copy">
        <CopyButton
          text={
            isOriginal || stack === undefined
              ? shown.map(({ frame, original }) => frameText(original?.frame ?? frame)).join('\n')
              : stack
          }
          label="Copy stack"
        />
      </div>
    </div>
  )
}

function Folded({ frames }: { frames: ShownFrame[] }) {
  const [open, setOpen] = useState(false)
  if (open) return frames.map((frame, index) => <Frame key={index} shown={frame} first={false} />)
  const owners = [...new Set(frames.map(({ owner }) => ownerWords[owner]))].join(', ')
  return (
    <li>
      <button type="button" class="cf-stack-fold" aria-expanded={false} onClick={() => setOpen(true)}>
        <Icon name="chevron-right" size={10} />
        {plural(frames.length, 'frame')} of {owners}
      </button>
    </li>
  )
}

const ownerWords = {
  app: 'the app',
  library: 'libraries',
  'third-party': 'third parties',
  extension: 'browser extensions',
  browser: 'the browser',
}

function Frame({ shown: { frame, owner, original }, first }: { shown: ShownFrame; first: boolean }) {
  const [open, setOpen] = useState(first)
  const { function: name, url, note, line, column } = original?.frame ?? frame
  const excerpt = original?.excerpt
  const text = name ?? '(anonymous)'
  return (
    <li>
      <div class={`cf-frame cf-frame-${owner}`}>
        <span class="cf-frame-name">
          {note === 'async' && <span class="cf-muted">async </span>}
          {excerpt ? (
            <button type="button" class="cf-frame-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
              <Icon name={open ? 'chevron-down' : 'chevron-right'} size={10} /> {text}
            </button>
          ) : (
            text
          )}
        </span>
        <span class="cf-frame-place" title={original ? `${url}, in the build at ${formatPlace(frame)}` : url}>
          {(original ? [url, line, column].join(':') : formatPlace(frame)) || note}
        </span>
      </div>
      {excerpt && open && <SourceExcerpt excerpt={excerpt} line={line} label={`Source of ${text}`} />}
    </li>
  )
}
