import { isolated } from '../../../views/index.ts'
import { formatFragment } from '../../address/location.ts'
import type { HeadlinePart } from '../../models/headline.ts'

/** What happened, in one sentence that links to its events. */
export function Headline({ parts, onOpen }: { parts: readonly HeadlinePart[]; onOpen: (id: string) => void }) {
  return (
    <p class="cf-headline">
      {parts.map((part, index) => {
        const text = part.code ? <code>{part.text}</code> : isolated(part.text)
        const { event } = part
        if (event === undefined) return <span key={index}>{text}</span>
        return (
          <a
            key={index}
            class="cf-headline-link"
            href={formatFragment({ tab: 'timeline', event })}
            onClick={(click) => {
              click.preventDefault()
              onOpen(event)
            }}
          >
            {text}
          </a>
        )
      })}
    </p>
  )
}
