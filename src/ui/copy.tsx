import { useEffect, useState } from 'preact/hooks'
import { Button, IconButton } from './button.tsx'
import type { IconName } from './icon.tsx'
import type { Children } from './tone.ts'

/**
 * Copies text to the clipboard and returns whether that worked. Call it from a click handler. Falls back to a selected text
 * area if the async clipboard is refused (a file:// page, a frame without permission).
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  const focused = document.activeElement
  area.value = text
  area.className = 'cf-visually-hidden'
  document.body.append(area)
  area.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    area.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}

/** Copies `text` (or what `text` returns) and confirms it in place. Without children it is an icon button. */
export function CopyButton({
  text,
  label = 'Copy',
  icon: idleIcon = 'copy',
  children,
}: {
  text: string | (() => string)
  label?: string
  icon?: IconName
  children?: Children
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 1600)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => setState((await copyText(typeof text === 'string' ? text : text())) ? 'copied' : 'failed')
  const icon = state === 'copied' ? 'check' : state === 'failed' ? 'warning' : idleIcon
  const said = state === 'copied' ? 'Copied' : state === 'failed' ? 'Could not copy' : ''
  return (
    <>
      {children === undefined ? (
        <IconButton icon={icon} label={said || label} onClick={copy} />
      ) : (
        <Button size="sm" icon={icon} onClick={copy}>
          {said || children}
        </Button>
      )}
      <span class="cf-visually-hidden" role="status">
        {said}
      </span>
    </>
  )
}
