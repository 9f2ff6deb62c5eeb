import { withoutQuery } from '../../core/base/url-parts.ts'
import type { RequestEvent, SessionEvent } from '../../core/session/index.ts'
import { formatTime, plural, splitUrl } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'
import { type CredentialUse, credentialUses } from './credential-uses.ts'

/** What happened to the credentials a request was sent with (`credentialsToShow`), one sentence each. */
export function CredentialLines({ uses, events }: { uses: readonly CredentialUse[]; events: readonly SessionEvent[] }) {
  return (
    <>
      {uses.map((use) => (
        <p key={use.label} class="cf-muted">
          <MaskedText text={credentialSentence(use, events)} />
        </p>
      ))}
    </>
  )
}

/** `redacted-bearer-2 was sent with 3 requests, … to …. It replaced redacted-bearer-1, issued by POST /refresh.` */
export function credentialSentence(use: CredentialUse, events: readonly SessionEvent[]): string {
  const { label, count, first, last, replaces, replacedBy, given } = use
  const span = count === 1 ? `at ${formatTime(first.at)}` : `${formatTime(first.at)} to ${formatTime(last.at)}`
  const next = replacedBy === undefined ? undefined : credentialUses(events).get(replacedBy)
  return [
    `${label} was sent with ${plural(count, 'request')}, ${span}.`,
    ...(replaces === undefined ? [] : [`It replaced ${replaces}${givenBy(given)}.`]),
    ...(next ? [`${next.label} replaced it at ${formatTime(next.first.at)}${givenBy(next.given)}.`] : []),
  ].join(' ')
}

function givenBy(request: RequestEvent | undefined): string {
  return request ? `, issued by ${request.method} ${splitUrl(withoutQuery(request.url)).path}` : ''
}
