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
  const [said, setSaid] = useState<Said | undefined>()
  useEffect(() => {
    if (!said) return
    // A reason why it was not copied wants to be read.
    const timer = setTimeout(() => setSaid(undefined), said.copied ? 2_000 : 10_000)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async (id: Shell | 'fetch', label: string) => setSaid(await copyRequest(request, id, label))
  return (
    <div class="cf-copy-as">
      <span class="cf-muted" role="status">
        {said?.sentence}
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

interface Said {
  copied: boolean
  sentence: string
}

async function copyRequest(request: RequestEvent, id: Shell | 'fetch', label: string): Promise<Said> {
  try {
    const text = id === 'fetch' ? toFetch(request) : toCurl(request, id)
    const copied = await copyText(text)
    return { copied, sentence: copied ? `Copied as ${label}` : 'The clipboard is not available' }
  } catch (error) {
    if (error instanceof BundleError) return { copied: false, sentence: error.message }
    throw error
  }
}
