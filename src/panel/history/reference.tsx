/** A ticket or an issue: a link where it has an address, the words of the agent where not. */
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
