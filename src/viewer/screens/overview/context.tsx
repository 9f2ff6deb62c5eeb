import { exporters } from '../../../core/bundle/exports/index.ts'
import type { Note } from '../../../core/session/index.ts'
import { viewWords } from '../../../core/triage/words/verdict-words.ts'
import { Button, KeyValue } from '../../../ui/index.ts'
import { EnvironmentDigest, Steps } from '../../../views/index.ts'
import { FailurePicture } from '../../failure-picture.tsx'
import { saveExport } from '../../files/save-export.ts'
import type { Overview } from '../../models/overview-model.ts'
import type { ScreenProps } from '../../screen-props.ts'
import { Card, Details, Go } from './card.tsx'

const playwrightTest = exporters.find(({ id }) => id === 'playwright')

/** The context of the failure: what was reported, how it looked, the steps, the environment, and what is not known. */
export function Context({ store, file, session, overview }: ScreenProps & { overview: Overview }) {
  return (
    <aside class="cf-overview-side" aria-label="Context">
      <NoteCard note={session.note} />
      {file.kind === 'bundle' && overview.picture && (
        <Card
          title="Picture nearest to the failure"
          action={<Details id={overview.picture.picture.id} onOpen={store.showEvent} />}
        >
          <FailurePicture near={overview.picture} bundle={file} />
        </Card>
      )}
      {file.kind === 'bundle' && <StepsCard store={store} overview={overview} />}
      {session.environment && (
        <Card title="Environment" action={<Go label="Show all" onClick={() => store.showTab('environment')} />}>
          <EnvironmentDigest environment={session.environment} />
        </Card>
      )}
      <Card title="Not in this recording" action={<Go label="Show all" onClick={() => store.showTab('privacy')} />}>
        <ul class="cf-missing">
          {overview.missing.map((part) => (
            <li key={part.text} title={part.why}>
              {part.text}
            </li>
          ))}
        </ul>
      </Card>
    </aside>
  )
}

function StepsCard({ store, overview: { steps } }: Pick<ScreenProps, 'store'> & { overview: Overview }) {
  const exported = store.exported.value
  const save = steps.all > 0 && exported && playwrightTest && (
    <Button
      size="sm"
      variant="quiet"
      icon="download"
      title={playwrightTest.purpose}
      onClick={() => store.say(saveExport(playwrightTest, exported))}
    >
      {playwrightTest.label}
    </Button>
  )
  return (
    <Card title="Steps" action={save}>
      <Steps steps={steps.shown} all={steps.all} onOpen={store.showEvent} onAll={() => store.showTab('steps')} />
    </Card>
  )
}

function NoteCard({ note }: { note: Note }) {
  const pairs = [
    { key: 'Reported', value: note.text },
    { key: 'Expected', value: note.expected ?? '' },
    { key: 'Actual', value: note.actual ?? '' },
    { key: 'The agent’s view', value: note.view ? viewWords(note.view) : '' },
  ].filter((pair) => pair.value !== '')
  if (pairs.length === 0) return null
  return (
    <Card title="Note">
      <KeyValue pairs={pairs} />
    </Card>
  )
}
