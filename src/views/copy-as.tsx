import { useEffect, useState } from 'preact/hooks'
import { type Shell, toCurl } from '../core/bundle/copy-as/curl.ts'
import { toFetch } from '../core/bundle/copy-as/fetch-code.ts'
import { BundleError } from '../core/bundle/errors.ts'
import type { RequestEvent } from '../core/session/index.ts'
import { copyText, Menu } from '../ui/index.ts'

const forms: { id: Shell | 'fetch'; label: string }[] = [
  { id: 'bash', label: 'cURL (bash)' },
  { id: 'cmd', label: 'cURL (cmd)' },
  { id: 'powershell', label: 'PowerShell' },
  { id: 'fetch', label: 'fetch' },
]

/** Copies a request as a command that sends it again; masked values are named for the reader to fill in. */
export function CopyAs({ request }: { request: RequestEvent }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return
    // A reason why it was not copied wants to be read.
    const timer = setTimeout(() => setSaid(''), said.startsWith('Copied') ? 2_000 : 10_000)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async (id: Shell | 'fetch', label: string) => setSaid(await copyRequest(request, id, label))
  return (
    <div class="cf-copy-as">
      <span class="cf-muted" role="status">
        {said}
      </span>
      <Menu
        label="Copy as"
        text="Copy as"
        icon="copy"
        items={forms.map(({ id, label }) => ({ id, label, onSelect: () => copy(id, label) }))}
      />
    </div>
  )
}

async function copyRequest(request: RequestEvent, id: Shell | 'fetch', label: string): Promise<string> {
  try {
    const text = id === 'fetch' ? toFetch(request) : toCurl(request, id)
    return (await copyText(text)) ? `Copied as ${label}` : 'The clipboard is not available'
  } catch (error) {
    if (error instanceof BundleError) return error.message
    throw error
  }
}
