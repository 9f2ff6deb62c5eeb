/** A ticket or issue: a link if it has a URL, otherwise the agent's text. */
import { isWebAddress } from '../../core/base/plain-text.ts'
import { referenceName } from '../models/history-words.ts'

export function Reference({ to }: { to: string }) {
  if (!isWebAddress(to)) return <span>{to}</span>
  return (
    <a href={to} target="_blank" rel="noopener noreferrer" title={to}>
      {referenceName(to)}
    </a>
  )
}
