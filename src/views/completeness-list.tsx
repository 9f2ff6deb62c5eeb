import type { Session } from '../core/session/index.ts'
import { Icon } from '../ui/index.ts'
import { missingParts } from './completeness-model.ts'

/** What the recording does not hold, and why. */
export function CompletenessList({ session }: { session: Session }) {
  return (
    <ul class="cf-gaps">
      {missingParts(session).map((part) => (
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
