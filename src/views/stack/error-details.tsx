import { useContext, useMemo } from 'preact/hooks'
import { errorInSources } from '../../core/bundle/source-maps/index.ts'
import { type ErrorInfo, framesOfError } from '../../core/session/index.ts'
import { Badge, Collapsible, CopyButton } from '../../ui/index.ts'
import { plural } from '../format.ts'
import { OriginalSources } from './original-sources.ts'
import { StackView } from './stack-view.tsx'

/** Causes can be nested; a forged bundle could nest them without end. */
const maxDepth = 8

/** A thrown value: message, stack, cause, and the members of an AggregateError. */
export function ErrorDetails({ error, depth = 0 }: { error: ErrorInfo; depth?: number }) {
  const members = error.errors ?? []
  const resolve = useContext(OriginalSources)
  const frames = useMemo(() => framesOfError(error), [error])
  return (
    <div class="cf-error">
      <p class="cf-error-message">
        <span class="cf-error-name">{error.isError === false ? `Thrown ${error.name}` : error.name}</span>
        {error.message && `: ${withoutName(error)}`} {error.code && <Badge mono>{error.code}</Badge>}
        {depth === 0 && (
          <CopyButton text={() => errorText(resolve ? errorInSources(error, resolve) : error)} label="Copy error" />
        )}
      </p>
      {(error.stack || frames.length > 0 || depth === 0) && <StackView frames={frames} stack={error.stack} />}
      {error.cause && depth < maxDepth && (
        <div class="cf-error-cause">
          <h3 class="cf-section-title">Caused by</h3>
          <ErrorDetails error={error.cause} depth={depth + 1} />
        </div>
      )}
      {members.length > 0 && depth < maxDepth && (
        <Collapsible title={plural(members.length, 'inner error')} defaultOpen={members.length <= 3}>
          {members.map((member, index) => (
            <ErrorDetails key={index} error={member} depth={depth + 1} />
          ))}
        </Collapsible>
      )}
    </div>
  )
}

/** Name, message and stack without repetition: a V8 stack already starts with the other two. */
function errorText(error: ErrorInfo): string {
  const title = error.message ? `${error.name}: ${withoutName(error)}` : error.name
  if (!error.stack) return title
  return error.stack.startsWith(error.name) ? error.stack : `${title}\n${error.stack}`
}

function withoutName(error: ErrorInfo): string {
  const prefix = `${error.name}: `
  return error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message
}
