import type { Session } from '../../core/session/index.ts'
import { Icon } from '../../ui/index.ts'
import { type MissingPart, missingParts } from './completeness-model.ts'

/** What is missing from the recording, and why. */
export function CompletenessList({ session }: { session: Session }) {
  return <MissingList parts={missingParts(session)} />
}

/** The same, if the parts are already known. */
export function MissingList({ parts }: { parts: readonly MissingPart[] }) {
  return (
    <ul class="cf-gaps">
      {parts.map((part) => (
        <li key={part.text} class="cf-gap">
          <Icon name={part.why ? 'gap' : 'eye-off'} size={14} />
          <span>
            {part.text} {part.why && <span class="cf-muted">{part.why}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
