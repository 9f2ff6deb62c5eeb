/** The customer's own words. */
import { longestComment } from '../../core/guide/index.ts'
import { TextField } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'

export function Comment({ text }: { text: string }) {
  const store = useStore()
  const { t } = useTexts()
  return (
    <TextField
      label={t('comment')}
      hint={t('commentHint')}
      rows={3}
      value={text}
      onInput={(words) => store.comment(words.slice(0, longestComment))}
    />
  )
}
