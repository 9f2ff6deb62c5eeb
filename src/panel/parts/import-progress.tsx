/** Progress and outcome of an import. */
import { Banner, Button, Collapsible, Dialog, Progress } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { plural } from '../models/words.ts'
import { type FewerArticles, type Importing, type ImportReport, unreadableIn } from '../store/knowledge/imports.ts'

const stepWords: Record<Importing['step'], string> = {
  reading: 'Reading',
  storing: 'Storing',
  indexing: 'Indexing',
}

export function Working({ importing }: { importing: Importing }) {
  const { source, step, done, total } = importing
  const counted = total > 1
  const words = `${stepWords[step]} ${source}`
  return (
    <div class="panel-working">
      <p>
        <span role="status">{words}</span>
        {/* Not announced, because it changes all the time; the progress bar has its value. */}
        {counted && `: ${step === 'reading' ? 'file' : 'article'} ${done + 1} of ${total}`}
      </p>
      <Progress label={words} {...(counted ? { value: done / total } : {})} />
    </div>
  )
}

export function Report({ report }: { report: ImportReport }) {
  const { library } = useStore()
  const { problems, articles, before, ignored, source } = report
  const tone = articles === 0 ? 'bad' : problems.length > 0 ? 'warn' : 'good'
  const imported = `${plural(articles, 'article')} imported from ${source}`
  const title =
    articles === 0
      ? `No articles found in ${source}`
      : `${imported}${before > 0 ? `, replacing ${before.toLocaleString('en')}` : ''}`
  const unreadable = unreadableIn(problems)
  const notes = [
    unreadable > 0 ? `${plural(unreadable, 'file')} could not be read, or not in full.` : '',
    problems.some(({ note }) => note) ? 'Some of its content was left out.' : '',
    ignored > 0 ? `${plural(ignored, 'other file')} skipped.` : '',
    articles === 0 ? 'What was imported before is unchanged.' : '',
  ].filter(Boolean)
  return (
    <Banner tone={tone} title={title} onDismiss={() => library.dismissReport()}>
      {notes.length > 0 && <p>{notes.join(' ')}</p>}
      {problems.length > 0 && (
        <Collapsible
          title={unreadable > 0 ? 'Which files, and why' : 'What, and why'}
          defaultOpen={problems.length <= 5}
        >
          <ul class="panel-file-problems">
            {problems.map(({ file, reason }) => (
              <li key={`${file} ${reason}`}>
                <strong class="panel-file">{file}</strong>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
        </Collapsible>
      )}
    </Banner>
  )
}

/** Asks before most of a source is lost: a folder of the same name may hold other articles. */
export function FewerDialog({ fewer }: { fewer: FewerArticles }) {
  const { library } = useStore()
  const { source, articles, before, unreadable } = fewer
  const keep = () => void library.answerFewer(false)
  return (
    <Dialog
      open
      title={`Replace ${source}?`}
      onClose={keep}
      actions={
        <>
          <Button onClick={keep}>Keep current</Button>
          <Button variant="danger" icon="trash" onClick={() => void library.answerFewer(true)}>
            Replace
          </Button>
        </>
      }
    >
      <p>
        The import has {plural(articles, 'article')}, and {source} has {plural(before, 'article')} now. Replacing it
        removes those from the knowledge base. Nothing has changed yet.
        {unreadable > 0 && ` ${plural(unreadable, 'file')} could not be read, or not in full.`}
      </p>
    </Dialog>
  )
}
