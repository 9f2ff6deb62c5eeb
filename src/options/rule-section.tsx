/** One list of rules: its purpose, its entries, and how to add one. */
import { useState } from 'preact/hooks'
import { type CompanyRules, mostRules, problemWith, type RuleList } from '../core/privacy/index.ts'
import { Badge, Button, TextField } from '../ui/index.ts'
import { type OptionsStore, type Rule, ruleWords } from './store.ts'

export interface SectionWords {
  list: RuleList
  title: string
  text: string
  label: string
  placeholder: string
  empty: string
}

export function RuleSection({
  store,
  words,
  check,
}: {
  store: OptionsStore
  words: SectionWords
  /** a check of an entry that only the browser can do */
  check?: (entry: string) => string | undefined
}) {
  const { list } = words
  const state = store.state.value
  if (!state) return null
  const [own, policy] = [state.own[list] as readonly Rule[], state.policy[list] as readonly Rule[]]
  return (
    <section class="options-section" aria-labelledby={`options-${list}`}>
      <h2 id={`options-${list}`}>{words.title}</h2>
      <p class="options-text">{words.text}</p>
      {own.length + policy.length === 0 ? (
        <p class="options-none">{words.empty}</p>
      ) : (
        <ul class="options-rules">
          {policy.map((rule) => (
            <li key={ruleWords(rule)} class="options-rule">
              <RuleText rule={rule} />
              <Badge>set by your organization</Badge>
            </li>
          ))}
          {own.map((rule, index) => (
            <li key={ruleWords(rule)} class="options-rule">
              <RuleText rule={rule} />
              <Button
                size="sm"
                icon="trash"
                aria-label={`Remove ${ruleWords(rule)}`}
                onClick={() => void store.remove(list, index)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddForm store={store} words={words} full={own.length >= mostRules} check={check} />
    </section>
  )
}

function RuleText({ rule }: { rule: Rule }) {
  if (typeof rule === 'string') return <code class="options-rule-text">{rule}</code>
  return (
    <span class="options-rule-text">
      {rule.name} <code>{rule.pattern}</code>
    </span>
  )
}

function AddForm({
  store,
  words: { list, label, placeholder },
  full,
  check,
}: {
  store: OptionsStore
  words: SectionWords
  full: boolean
  check: ((entry: string) => string | undefined) | undefined
}) {
  const [name, setName] = useState('')
  const [entry, setEntry] = useState('')
  const [error, setError] = useState<string>()
  const isPattern = list === 'patterns'
  if (full) return <p class="cf-muted">The list is full: {mostRules} entries is the maximum.</p>
  return (
    <form
      class={isPattern ? 'options-add options-add-pattern' : 'options-add'}
      onSubmit={async (event) => {
        event.preventDefault()
        const text = entry.trim()
        const rule: Rule = isPattern ? { name: name.trim() || 'company', pattern: text } : text
        const problem = problemWith(list, rule as CompanyRules[RuleList][number]) ?? check?.(text)
        setError(problem)
        if (problem) return
        if (!(await store.add(list, rule))) return
        // What was typed meanwhile stays.
        setName((now) => (now === name ? '' : now))
        setEntry((now) => (now === entry ? '' : now))
      }}
    >
      {isPattern && <TextField label="Name" placeholder="contract number" value={name} onInput={setName} />}
      <TextField
        label={label}
        placeholder={placeholder}
        error={error}
        value={entry}
        onInput={(text) => {
          setEntry(text)
          setError(undefined)
        }}
      />
      <Button type="submit" icon="plus">
        Add
      </Button>
    </form>
  )
}
