import { useEffect, useState } from 'preact/hooks'
import { toCurl } from '../core/bundle/copy-as/curl.ts'
import { toFetch } from '../core/bundle/copy-as/fetch-code.ts'
import { toPlaywrightRequest } from '../core/bundle/copy-as/playwright-request.ts'
import { BundleError } from '../core/bundle/errors.ts'
import { toPostmanRequest } from '../core/bundle/exports/postman.ts'
import { requestEntry } from '../core/bundle/har/har-entry.ts'
import type { RequestEvent } from '../core/session/index.ts'
import { copyText, Menu } from '../ui/index.ts'

interface Form {
  id: string
  label: string
  /** @throws BundleError with a sentence for the user */
  write(request: RequestEvent): string
}

const json = (value: unknown) => JSON.stringify(value, undefined, 2)

const curl: Form = { id: 'bash', label: 'cURL (bash)', write: (request) => toCurl(request, 'bash') }

const commands: readonly Form[] = [
  curl,
  { id: 'cmd', label: 'cURL (cmd)', write: (request) => toCurl(request, 'cmd') },
  { id: 'powershell', label: 'PowerShell', write: (request) => toCurl(request, 'powershell') },
  { id: 'fetch', label: 'fetch', write: toFetch },
  { id: 'playwright', label: 'Playwright request', write: toPlaywrightRequest },
  { id: 'postman', label: 'Postman collection', write: (request) => json(toPostmanRequest(request)) },
]

/** @param startedAt epoch ms of the session, because a HAR entry says when it was sent */
const harEntry = (startedAt: number): Form => ({
  id: 'har',
  label: 'HAR entry',
  write: (request) => json(requestEntry(request, startedAt, undefined)),
})

/**
 * Copies a request as a command that sends it again, with named placeholders for masked values, or in other tools' formats.
 */
export function CopyAs({
  request,
  startedAt,
}: {
  request: RequestEvent
  /** epoch ms of the session; without it there is no HAR entry to copy */
  startedAt?: number
}) {
  const forms = startedAt === undefined ? commands : [...commands, harEntry(startedAt)]
  const [said, setSaid] = useState<Said | undefined>()
  useEffect(() => {
    if (!said) return
    // A reason why copying failed takes longer to read.
    const timer = setTimeout(() => setSaid(undefined), said.copied ? 2_000 : 10_000)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async (form: Form) => setSaid(await copyRequest(form, request))
  return (
    <div class="cf-copy-as">
      <span class="cf-muted" role="status">
        {said?.sentence}
      </span>
      <Menu
        label="Copy as"
        text="Copy as"
        icon="copy"
        items={forms.map((form) => ({ id: form.id, label: form.label, onSelect: () => copy(form) }))}
      />
    </div>
  )
}

interface Said {
  copied: boolean
  sentence: string
}

/** Copies a request as a cURL command for bash. @returns a sentence on the outcome */
export async function copyAsCurl(request: RequestEvent): Promise<string> {
  return (await copyRequest(curl, request)).sentence
}

async function copyRequest({ label, write }: Form, request: RequestEvent): Promise<Said> {
  try {
    const copied = await copyText(write(request))
    return { copied, sentence: copied ? `Copied as ${label}` : 'The clipboard is not available' }
  } catch (error) {
    if (error instanceof BundleError) return { copied: false, sentence: error.message }
    throw error
  }
}
