/**
 * Writes a guide for a customer who will be alone when it fails: takes under a minute, then goes out as a message, code,
 * link or file.
 */
import { useRef } from 'preact/hooks'
import { spokenLanguages } from '../../core/guide/index.ts'
import { Banner, Button, Checkbox, Collapsible, SelectField, TextField } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import type { DraftProblems, GuideDraft } from '../models/guide-draft.ts'
import { guideTemplates } from '../models/guide-templates.ts'
import { GuideSteps } from '../parts/guide-steps.tsx'
import { Header } from '../parts/header.tsx'
import { Problems } from '../parts/problems.tsx'

const languages = [
  { id: '', label: 'The browser’s language' },
  ...spokenLanguages.map((id) => ({ id, label: inItself(id) })),
]

/** A language's own name: `Deutsch`. */
function inItself(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

const whens: readonly { id: GuideDraft['when']; label: string }[] = [
  { id: 'status', label: 'A request fails' },
  { id: 'error', label: 'An error on the page' },
  { id: 'text', label: 'Text on the page' },
  { id: 'button', label: 'The customer says so' },
]

const uploadBys: readonly { id: GuideDraft['uploadBy']; label: string }[] = [
  { id: 'put', label: 'Pre-signed address (S3, Google, Azure)' },
  { id: 'tus', label: 'tus server' },
]
/** What the agent needs to know about each way of uploading. */
const uploadHints: Record<GuideDraft['uploadBy'], string> = {
  put: 'Signed for one PUT; a signed Content-Type must be application/zip. If interrupted, the upload starts over.',
  tus: 'The address where uploads are created. If interrupted, the upload resumes where it left off.',
}

/** A draft field edited as text. */
interface WrittenField {
  value: string
  error: string | undefined
  onInput: (value: string) => void
}

export function NewGuideScreen({ draft }: { draft: GuideDraft }) {
  const store = useStore()
  const { guides, toast } = store
  const form = useRef<HTMLElement>(null)
  const problems = guides.problems.value
  const count = Object.keys(problems).length
  const text = (name: keyof GuideDraft & string): WrittenField => ({
    value: String(draft[name]),
    error: problems[name],
    onInput: (value: string) => guides.change({ [name]: value }),
  })
  const give = async (act: () => Promise<string | undefined>) => {
    const done = await act()
    if (done !== undefined) toast.value = done
    // Focuses the first invalid field, once it has been marked as such.
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  const choose = (template: string) => {
    const undo = guides.choose(template)
    if (undo) toast.value = { sentence: 'The template replaced what you had written.', undo }
  }
  return (
    <>
      <Header title="New guide" detail="For a customer to follow alone" knowledge={false} onBack={store.back} />
      <main ref={form} class="panel-main panel-scroll panel-page panel-guide">
        <Problems />
        <Resumed />
        <p class="panel-small">The customer needs Casefile, or an app with Casefile built in.</p>
        {count > 0 && (
          <Banner tone="bad">
            {count === 1 ? 'One field needs another look.' : `${count} fields need another look.`}
          </Banner>
        )}
        <SelectField label="What is it about?" value={draft.template} options={guideTemplates} onChange={choose} />
        <TextField label="Title" {...text('title')} />
        <TextField label="Who is asking" placeholder="Your name and team" {...text('by')} />
        <TextField label="Address of the app" placeholder="https://app.example.com" {...text('site')} />
        <GuideSteps steps={draft.steps} />
        <SelectField
          label="How to tell that it happened"
          value={draft.when}
          options={whens}
          onChange={(when) => guides.change({ when })}
        />
        {draft.when === 'status' && (
          <TextField
            label="Minimum response status"
            hint="400: any failure. 500: server errors only."
            {...text('atLeast')}
          />
        )}
        {draft.when === 'text' && <TextField label="The text" {...text('text')} />}
        <TextField
          label="How to hand it over"
          {...(draft.uploadTo.trim() === '' ? handedOver.byHand : handedOver.sent)}
          {...text('how')}
        />
        <MoreOfGuide draft={draft} problems={problems} text={text} />
      </main>
      <Ways give={(act) => void give(act)} />
    </>
  )
}

/** Fields with a sensible default, collapsed until the agent opens them or one is invalid. */
function MoreOfGuide({
  draft,
  problems,
  text,
}: {
  draft: GuideDraft
  problems: DraftProblems
  text: (name: keyof GuideDraft & string) => WrittenField
}) {
  const { guides } = useStore()
  return (
    <Collapsible title="What is recorded, for how long, and where it goes" {...opened(problems)}>
      <div class="panel-form panel-guide-more">
        <Recorded draft={draft} />
        <TextField
          label="Also mask these fields"
          hint="Field names, separated by commas. Passwords, tokens, cards and the like are always masked."
          {...text('mask')}
        />
        <TextField label="Record for at most (minutes)" {...text('minutes')} />
        <TextField label="Valid for (days)" {...text('days')} />
        <TextField
          label="Where the file goes"
          hint="Only shown to the customer. Casefile sends nothing there."
          placeholder="https://help.example.com/4711"
          type="url"
          {...text('link')}
        />
        <TextField
          label="Upload address"
          hint="The customer can send the file there with one click. Anyone with the guide can write there: use an address just for this file that expires soon, and share the guide as a code or file, because the app can see links."
          placeholder="https://uploads.example.com/…"
          type="url"
          {...text('uploadTo')}
        />
        {draft.uploadTo.trim() !== '' && (
          <SelectField
            label="Upload type"
            value={draft.uploadBy}
            options={uploadBys}
            hint={uploadHints[draft.uploadBy]}
            onChange={(uploadBy) => guides.change({ uploadBy })}
          />
        )}
        <SelectField
          label="Language for the customer"
          value={draft.language}
          options={languages}
          onChange={(language) => guides.change({ language })}
        />
      </div>
    </Collapsible>
  )
}

/** The ways to give a guide to the customer. @param give performs one, and shows what was done or what is wrong */
function Ways({ give }: { give: (act: () => Promise<string | undefined>) => void }) {
  const { guides } = useStore()
  return (
    <footer class="panel-foot panel-guide-foot">
      <Button class="panel-wide" variant="primary" icon="copy" onClick={() => give(guides.copyMessage)}>
        Copy message
      </Button>
      <Button icon="download" onClick={() => give(guides.saveFile)}>
        Save file
      </Button>
      <span class="panel-foot-spring" />
      <Button icon="link" onClick={() => give(guides.copyLink)}>
        Copy link
      </Button>
      <Button icon="copy" onClick={() => give(guides.copyCode)}>
        Copy code
      </Button>
    </footer>
  )
}

/** With an upload URL, the customer still reads this after the file was sent, when there is nothing left to attach. */
const handedOver = {
  byHand: { placeholder: 'Attach the file to your ticket 4711' },
  sent: {
    placeholder: 'Say in ticket 4711 that you have sent it',
    hint: 'Also shown after the file is sent, when there is nothing left to attach.',
  },
}

const resumedWords = {
  begun: 'This is the guide you started.',
  given: 'This guide was already copied or saved. Start over for another customer.',
}

/** Shown when the agent asked for a new guide but gets an earlier one: explains why, and offers a new one. */
function Resumed() {
  const { guides, live, toast } = useStore()
  const resumed = guides.resumed.value
  if (!resumed) return null
  const beginAnew = () => {
    const undo = guides.beginAnew(live.tab.peek()?.site)
    toast.value = { sentence: 'A new guide replaced the other one.', undo }
  }
  return (
    <Banner
      tone={resumed === 'given' ? 'warn' : 'info'}
      onDismiss={() => {
        guides.resumed.value = undefined
      }}
      actions={
        <Button size="sm" icon="plus" onClick={beginAnew}>
          Start over
        </Button>
      }
    >
      {resumedWords[resumed]}
    </Banner>
  )
}

/** Forces the section open if it contains errors; otherwise the user opens and closes it. */
function opened(problems: DraftProblems): { open?: true } {
  return ['mask', 'minutes', 'days', 'link', 'uploadTo'].some((name) => name in problems) ? { open: true } : {}
}

function Recorded({ draft: { capture } }: { draft: GuideDraft }) {
  const { guides } = useStore()
  const box = (name: keyof typeof capture, label: string) => (
    <Checkbox
      label={label}
      checked={capture[name]}
      onChange={(on) => guides.change({ capture: { ...capture, [name]: on } })}
    />
  )
  return (
    <fieldset class="panel-fieldset">
      <legend class="cf-field-label">Recorded in addition to steps and pages</legend>
      {box('console', 'Errors and messages from the page')}
      {box('network', 'Requests and responses')}
      {box('pictures', 'Pictures of the page')}
    </fieldset>
  )
}
