/** Where a guide is opened: pasted, or as a file. */
import { useRef, useState } from 'preact/hooks'
import { Button, FileInput, TextField } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import { Body, Head } from '../parts/frame.tsx'
import { problemWords } from '../words.ts'

/** Maximum bytes of a file that are read: anything larger is not a guide. */
const mostBytes = 200_000

export function OpenScreen() {
  const store = useStore()
  const texts = useTexts()
  const { t } = texts
  const [text, setText] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const problem = store.offer.problem.value
  const openFile = async (chosen: File) => {
    // What was moved or removed since it was chosen is no guide, either.
    const read = await chosen
      .slice(0, mostBytes)
      .text()
      .catch(() => '')
    store.offer.open(read)
  }
  return (
    <>
      <Head title={t('openTitle')} onBack={store.refuse} />
      <Body>
        <p>{t('openText')}</p>
        <form
          class="guide-form"
          onSubmit={(event) => {
            event.preventDefault()
            store.offer.open(text)
          }}
        >
          <TextField
            label={t('openField')}
            hint={t('openHint')}
            error={problem && problemWords(problem, texts)}
            rows={4}
            value={text}
            onInput={setText}
          />
          <div class="guide-buttons">
            <Button type="submit" variant="primary">
              {t('openButton')}
            </Button>
            <Button icon="document" onClick={() => file.current?.click()}>
              {t('openFile')}
            </Button>
          </div>
        </form>
        <FileInput
          input={file}
          label={t('openFile')}
          accept=".json,.txt,application/json,text/plain"
          onFiles={([chosen]) => void openFile(chosen)}
        />
      </Body>
    </>
  )
}
