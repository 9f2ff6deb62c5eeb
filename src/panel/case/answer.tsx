/** The top of a case: whose problem it is, which article answers it and what to tell the customer. */
import { Banner, Button, scrollOf } from '../../ui/index.ts'
import { classTone, VerdictHead } from '../../views/index.ts'
import { useStore } from '../context.ts'
import { KnownErrors, SeenBefore } from '../history/seen-before.tsx'
import type { Case } from '../store/case/case.ts'
import { replyText } from '../store/case/case-note.ts'
import { Articles } from './articles.tsx'
import { OwnView } from './own-view.tsx'

const shownNext = 3

export function AnswerTab({ item, onOpen }: { item: Case; onOpen: (id: string) => void }) {
  const history = item.history.value
  // "Seen before" is news, so it comes first; "not seen before" can wait until the customer has an answer.
  const cameBefore = history.state === 'read' && history.seen !== undefined
  // If the customer can fix it, what to tell them comes next; otherwise an article may help more.
  const customerActs = item.verdict?.owner === 'customer'
  return (
    <>
      <KnownErrors item={item} />
      <ShortVerdict item={item} />
      {cameBefore && <SeenBefore item={item} />}
      {customerActs && <Reply item={item} />}
      <Articles item={item} onOpen={onOpen} />
      {!customerActs && <Reply item={item} />}
      {!cameBefore && <SeenBefore item={item} />}
    </>
  )
}

/** The verdict in one sentence and what to do next. The full verdict is on the Evidence tab. */
function ShortVerdict({ item }: { item: Case }) {
  const store = useStore()
  const { verdict, tab } = item
  if (!verdict) {
    return (
      <>
        <Banner tone="warn" title="No verdict">
          The evidence could not be evaluated. The capture itself is complete: see Evidence and Timeline.
        </Banner>
        <OwnView item={item} />
      </>
    )
  }
  const why = verdict.evidence.length + verdict.against.length
  return (
    <section class={`panel-verdict cf-tone-${classTone(verdict.class)}`} aria-label="Verdict">
      <VerdictHead verdict={verdict} />
      {verdict.next.length > 0 && (
        <ol class="panel-verdict-next" aria-label="Ask or try next">
          {verdict.next.slice(0, shownNext).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      <div class="panel-verdict-more">
        {why > 0 && (
          <button
            type="button"
            class="panel-link"
            onClick={() => {
              // It is about what the tab begins with, wherever that was left.
              item.look.delete(scrollOf('case evidence'))
              tab.value = 'evidence'
              // The link disappears when its tab closes, so focus moves to the new tab.
              document.getElementById('case-tab-evidence')?.focus()
            }}
          >
            Why this verdict
          </button>
        )}
        <OwnView item={item} />
      </div>
      {verdict.class === 'none' && !item.remarks && (
        <div class="panel-buttons">
          <Button size="sm" icon="record" onClick={store.backToLive}>
            Back to recording
          </Button>
        </div>
      )}
    </section>
  )
}

function Reply({ item }: { item: Case }) {
  const store = useStore()
  const text = replyText(item)
  if (text === undefined) return null
  return (
    <section class="panel-section" aria-labelledby="case-reply">
      <div class="panel-section-head">
        <h2 id="case-reply" class="panel-label">
          Reply to the customer
        </h2>
        <Button
          size="sm"
          icon="copy"
          aria-keyshortcuts="Shift+N"
          title="Copy the reply to the customer (Shift+N)"
          onClick={() => void store.copyReply(item)}
        >
          Copy reply
        </Button>
      </div>
      <p class="panel-reply">{text}</p>
      {item.note.value.view !== undefined && (
        <p class="panel-small">Based on Casefile’s verdict: adjust it to your view before you send it.</p>
      )}
    </section>
  )
}
