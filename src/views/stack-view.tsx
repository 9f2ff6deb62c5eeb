import { useState } from 'preact/hooks'
import type { StackFrame } from '../core/session/index.ts'
import { CopyButton, Icon } from '../ui/index.ts'
import { formatPlace, plural } from './format.ts'
import { foldStack, frameOwner } from './stack-model.ts'

/** A call stack, innermost frame first. The app's own frames stand out, runs of others are folded. */
export function StackView({
  frames,
  stack,
  site,
}: {
  frames: readonly StackFrame[] | undefined
  /** the stack as the browser printed it; shown when it could not be parsed, and copied */
  stack?: string | undefined
  site?: string | undefined
}) {
  if (!frames?.length)
    return stack ? <pre class="cf-stack-raw">{stack}</pre> : <p class="cf-muted">The browser gave no stack.</p>
  return (
    <div class="cf-stack">
      <ol>
        {foldStack(frames, site).map((part, index) =>
          'app' in part ? (
            <Frame key={index} frame={part.app} site={site} />
          ) : (
            <Folded key={index} frames={part.folded} site={site} />
          ),
        )}
      </ol>
      <div class="cf-stack-copy">
        <CopyButton text={stack ?? frames.map(frameText).join('\n')} label="Copy stack" />
      </div>
    </div>
  )
}

function Folded({ frames, site }: { frames: StackFrame[]; site: string | undefined }) {
  const [open, setOpen] = useState(false)
  if (open) return frames.map((frame, index) => <Frame key={index} frame={frame} site={site} />)
  const owners = [...new Set(frames.map((frame) => ownerWords[frameOwner(frame, site)]))].join(', ')
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

function Frame({ frame, site }: { frame: StackFrame; site: string | undefined }) {
  const owner = frameOwner(frame, site)
  return (
    <li class={`cf-frame cf-frame-${owner}`}>
      <span class="cf-frame-name">
        {frame.note === 'async' && <span class="cf-muted">async </span>}
        {frame.function ?? '(anonymous)'}
      </span>
      <span class="cf-frame-place" title={frame.url}>
        {formatPlace(frame) || frame.note}
      </span>
    </li>
  )
}

/** A frame as V8 prints it. */
function frameText(frame: StackFrame): string {
  const place = [frame.url, frame.line, frame.column].filter((part) => part !== undefined).join(':')
  return `    at ${frame.note === 'async' ? 'async ' : ''}${frame.function ? `${frame.function} (${place})` : place}`
}
