/** The draft of a missing article: edited in place, previewed as readers will see it, then kept or discarded. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Article } from '../../core/kb/index.ts'
import { Banner, Button, Spinner, type Tab, TabPanel, Tabs } from '../../ui/index.ts'
import { Markdown } from '../../views/markdown/markdown.tsx'
import { DraftFile, DraftForm } from '../article/draft-form.tsx'
import { focusIsLost, useStore } from '../context.ts'
import { openPlaces } from '../models/article-draft.ts'
import { caseName } from '../models/case.ts'
import { plural } from '../models/words.ts'
import { Header } from '../parts/header.tsx'
import { Problems } from '../parts/problems.tsx'
import type { Case } from '../store/case/case.ts'
import type { Draft } from '../store/drafts/draft.ts'

type Side = 'write' | 'preview' | 'file'
const tabs: readonly Tab<Side>[] = [
  { id: 'write', label: 'Write' },
  { id: 'preview', label: 'Preview' },
  { id: 'file', label: 'File' },
]

export function ArticleDraftScreen({ item, draft }: { item: Case; draft: Draft }) {
  const { drafts, toast } = useStore()
  const [side, setSide] = useState<Side>('write')
  const [refused, setRefused] = useState<string>()
  const say = async (done: Promise<string | undefined>) => {
    const sentence = await done
    if (sentence !== undefined) toast.value = sentence
  }
  const add = async () => {
    const done = await drafts.add(item)
    setRefused(done && 'problem' in done ? done.problem : undefined)
    if (done && 'undo' in done) toast.value = { sentence: addedWords(draft), undo: done.undo }
  }
  const takeOut = async () => {
    const undo = await drafts.takeOut(item)
    if (undo) toast.value = { sentence: 'The article is no longer in the knowledge base.', undo }
  }
  const state = useFocusAfter(draft.added)
  return (
    <>
      <Header
        title="Article draft"
        detail={caseName(item.note.value.title, item.capturedAt)}
        onBack={drafts.close}
        backLabel="Back to the case"
      />
      <main class="panel-main">
        <Tabs id="draft" label="Parts of the draft" tabs={tabs} selected={side} onSelect={setSide} />
        <Problems />
        <TabPanel key={side} tabs="draft" tab={side} class="panel-tab panel-scroll" isText={side === 'preview'}>
          {refused !== undefined && (
            <Banner tone="bad" title="The article was not added." onDismiss={() => setRefused(undefined)}>
              {refused}
            </Banner>
          )}
          <Shown side={side} item={item} draft={draft} />
        </TabPanel>
      </main>
      <footer class="panel-case-foot">
        <p ref={state} class="panel-saved" role="status" tabIndex={-1}>
          {stateWords(draft)}
        </p>
        <div class="panel-foot panel-draft-foot">
          <Button icon="copy" onClick={() => void say(drafts.copy(item))}>
            Copy
          </Button>
          <Button icon="download" onClick={() => void say(drafts.save(item))}>
            Save as Markdown
          </Button>
          <span class="panel-foot-spring" />
          {draft.added && (
            <Button icon="trash" onClick={() => void takeOut()}>
              Remove
            </Button>
          )}
          {draft.added?.text !== draft.text && (
            <Button variant="primary" icon="plus" busy={draft.busy} onClick={() => void add()}>
              {draft.added ? 'Update the article' : 'Add to knowledge base'}
            </Button>
          )}
        </div>
      </footer>
    </>
  )
}

function Shown({ side, ...props }: { side: Side; item: Case; draft: Draft }) {
  if (side === 'write') return <DraftForm {...props} />
  return side === 'file' ? <DraftFile {...props} /> : <Preview {...props} />
}

/** Adding or removing the article replaces the buttons; if the focused one goes away, the status line takes the focus. */
function useFocusAfter(added: Draft['added']) {
  const line = useRef<HTMLParagraphElement>(null)
  const before = useRef(added)
  useLayoutEffect(() => {
    if (before.current !== added && focusIsLost()) line.current?.focus()
    before.current = added
  }, [added])
  return line
}

function stateWords({ text, added }: Draft): string {
  if (!added) return 'Not in the knowledge base yet'
  return added.text === text ? 'In the knowledge base' : 'Changed since it was added'
}

function addedWords({ text }: Draft): string {
  const open = openPlaces(text).length
  if (open === 0) return 'The article is in the knowledge base.'
  return `The article is in the knowledge base, with ${plural(open, 'place still to fill in', 'places still to fill in')}.`
}

/** Preview of what the import makes of the text. */
function Preview({ item, draft }: { item: Case; draft: Draft }) {
  const { drafts } = useStore()
  const [read, setRead] = useState<{ article: Article } | { problem: string }>()
  useEffect(() => {
    let current = true
    void drafts.read(item).then((found) => current && setRead(found))
    return () => {
      current = false
    }
  }, [drafts, item, draft.text])
  if (!read) {
    return (
      <p class="panel-waiting panel-late">
        <Spinner /> Reading the draft
      </p>
    )
  }
  if ('problem' in read) return <Banner tone="bad">{read.problem}</Banner>
  const { title, tags, audience, body } = read.article
  return (
    <article class="panel-draft-preview" aria-label={title}>
      <h2>{title}</h2>
      <p class="panel-small">{[audience, ...tags].filter(Boolean).join(' · ')}</p>
      {/* The article's own title is the top-level heading. */}
      <Markdown text={body} level={2} />
    </article>
  )
}
