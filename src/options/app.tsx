/** The settings: the company's own privacy rules, on one page. */
import { useEffect, useRef } from 'preact/hooks'
import { Banner, Button, FileInput, Spinner, Toast, ToastRegion } from '../ui/index.ts'
import { plural } from '../views/index.ts'
import { RuleSection, type SectionWords } from './rule-section.tsx'
import type { OptionsStore } from './store.ts'
import { TryBox } from './try-box.tsx'

const sections: readonly SectionWords[] = [
  {
    list: 'fields',
    title: 'Field names',
    text: 'The value of any field with this name is masked in requests, responses, addresses, forms and the console. Case and separators are ignored, and * matches anything at the beginning or the end.',
    label: 'Field name',
    placeholder: 'customerNumber or *iban*',
    empty: 'None yet. Passwords, tokens, cookies, card numbers and e-mail addresses are always masked.',
  },
  {
    list: 'selectors',
    title: 'Parts of the page that are never read',
    text: 'Text typed or shown in these elements never becomes part of a step. Written as CSS selectors, which the developers of the app know.',
    label: 'CSS selector',
    placeholder: '.patient-name or [data-sensitive]',
    empty: 'None yet. Password, card and code fields are never read.',
  },
  {
    list: 'patterns',
    title: 'Patterns',
    text: 'Anything that matches is masked wherever it appears. Written as regular expressions, case-sensitive.',
    label: 'Pattern',
    placeholder: 'ACME-\\d{6}',
    empty: 'None yet.',
  },
  {
    list: 'neverCapture',
    title: 'Domains that are never captured',
    text: 'Pages on these domains and their subdomains are never recorded. For requests that other pages send there, only the domain is kept.',
    label: 'Domain',
    placeholder: 'bank.example',
    empty: 'None yet.',
  },
]

/** The browser's opinion of a selector; the background has no DOM to check it with. */
function selectorProblem(selector: string): string | undefined {
  try {
    document.createDocumentFragment().querySelector(selector)
    return undefined
  } catch {
    return 'This browser does not accept this as a CSS selector.'
  }
}

export function Options({ store, version }: { store: OptionsStore; version: string }) {
  useEffect(() => void store.load(), [store])
  const state = store.state.value
  const result = store.result.value
  return (
    <main class="options">
      <header>
        <h1>Casefile settings</h1>
        <p class="options-text">
          What your company wants masked or left out, in addition to what Casefile masks by default. Changes apply
          immediately, including to running recordings. Anything already stored stays as it is.
        </p>
      </header>
      {store.failure.value && (
        <Banner
          tone="bad"
          // A change that was not saved is still in its form, where it can be tried again.
          {...(state
            ? { onDismiss: store.dismissFailure }
            : { actions: <Button onClick={() => void store.load()}>Try again</Button> })}
        >
          {store.failure.value}
        </Banner>
      )}
      {!state && !store.failure.value && <Spinner label="Loading the settings" />}
      {state && (
        <>
          {state.problems.length > 0 && (
            <Banner tone="warn" title="Your organization has set rules that cannot be used">
              <Lines lines={state.problems} />
            </Banner>
          )}
          {sections.map((words) => (
            <RuleSection
              key={words.list}
              store={store}
              words={words}
              {...(words.list === 'selectors' ? { check: selectorProblem } : {})}
            />
          ))}
          <TryBox rules={store.rules.value} />
          <Exchange store={store} />
        </>
      )}
      <p class="cf-muted">Casefile {version}</p>
      <ToastRegion>
        {result && (
          <Toast
            key={result.sentence}
            tone="good"
            duration={result.undo ? 10_000 : 4_000}
            onDismiss={store.dismissResult}
            action={
              result.undo && (
                <Button size="sm" onClick={() => void store.undo()}>
                  Undo
                </Button>
              )
            }
          >
            {result.sentence}
          </Toast>
        )}
      </ToastRegion>
    </main>
  )
}

/** Exports and imports rules as a file, to share with colleagues. */
function Exchange({ store }: { store: OptionsStore }) {
  const input = useRef<HTMLInputElement>(null)
  const report = store.report.value
  return (
    <section class="options-section" aria-labelledby="options-exchange">
      <h2 id="options-exchange">Share these rules</h2>
      <p class="options-text">
        Save your rules as a file and import them in another browser. An import adds to the existing rules and replaces
        none. Administrators can set the same rules for everyone by policy.
      </p>
      <div class="options-buttons">
        <Button icon="download" onClick={() => void store.exportFile()}>
          Save as a file
        </Button>
        <Button icon="upload" onClick={() => input.current?.click()}>
          Import a file
        </Button>
      </div>
      <FileInput
        input={input}
        label="Rules file"
        accept=".json,application/json"
        onFiles={async ([file]) => store.importFile(file.name, await file.text())}
      />
      {report && (
        <Banner
          tone={report.problems.length > 0 ? 'warn' : 'good'}
          title={importWords(report.added, report.known, report.problems.length)}
          onDismiss={store.dismissReport}
        >
          {report.problems.length > 0 && <Lines lines={report.problems} />}
        </Banner>
      )}
    </section>
  )
}

function importWords(added: number, known: number, problems: number): string {
  const parts = [
    `${plural(added, 'rule')} added`,
    ...(known > 0 ? [`${known} already there`] : []),
    ...(problems > 0 ? [`${plural(problems, 'entry', 'entries')} could not be added`] : []),
  ]
  return `${parts.join(', ')}.`
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="options-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
