import { useState } from 'preact/hooks'
import { useStore } from '../context.ts'

/**
 * Saves files at a press, and says so.
 * @param save resolves to a sentence on what was done
 * @returns whether a file is being saved, and what saves it. Its button should be busy meanwhile rather than disabled,
 *   which would move the focus on to the next one
 */
export function useSaving<What extends string>(save: (what: What) => Promise<string | undefined>) {
  const { toast } = useStore()
  const [saving, setSaving] = useState<readonly What[]>([])
  const begin = async (what: What) => {
    setSaving((now) => [...now, what])
    const sentence = await save(what)
    setSaving((now) => now.filter((one) => one !== what))
    if (sentence !== undefined) toast.value = sentence
  }
  return { isSaving: (what: What) => saving.includes(what), save: (what: What) => void begin(what) }
}
