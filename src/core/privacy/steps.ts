/** Secrets in what the customer typed. */
import type { StepEvent } from '../session/index.ts'
import type { FieldRule } from './field-rule.ts'
import { isLabel, type Labeler } from './labels.ts'
import { isLongRandom } from './names.ts'
import { redactText } from './text.ts'
import { isRandomPart } from './tokens/formats.ts'
import { labelWords } from './tokens/words.ts'

/** The value of a step whose field is for secrets, so that it was never read (capture/frame). */
const neverRead = /^redacted-([a-z]+(?:-[a-z]+)*)$/

/** The step with the typed secret replaced, both in the value and in its sentence. */
export function redactStep(event: StepEvent, label: Labeler): StepEvent {
  const { name = '', locators = [] } = event.target ?? {}
  for (const shown of [event.text, name, ...locators.map(({ value }) => value)]) nameTokensIn(shown, label)
  const kind = event.value === undefined ? undefined : sensitiveKind(event, label)
  const value = event.value === undefined || event.value === '' ? event.value : maskTyped(event, kind, label)
  return {
    ...event,
    text: redactText(retold(event, value, kind !== undefined), label),
    ...(value !== undefined && { value }),
    ...(event.target && {
      target: {
        ...event.target,
        ...(event.target.name !== undefined && { name: redactText(event.target.name, label) }),
        locators: event.target.locators.map((locator) => ({
          ...locator,
          value: locator.by === 'css' ? redactSelector(locator.value, label) : redactText(locator.value, label),
          ...(locator.name !== undefined && { name: redactText(locator.name, label) }),
        })),
      },
    }),
  }
}

/** The sentence of a step with the masked value in place of the typed one. @param isSecret the field is for a secret */
function retold({ action, text, value: typed }: StepEvent, masked: string | undefined, isSecret: boolean): string {
  if (!typed || masked === undefined || masked === typed) return text
  // It names the option as the page shows it, which tells as much as its value.
  if (action === 'select' && isSecret) return text.replace(/".*" for /s, () => `"${masked}" for `)
  const quoted = text.replaceAll(`"${typed}"`, () => `"${masked}"`)
  return quoted === text && isSecret ? text.replaceAll(typed, masked) : quoted
}

/**
 * Registers tokens shown as words of a button or line, so that they have labels from then on: a click on "Copy
 * <token>".
 */
function nameTokensIn(shown: string, label: Labeler): void {
  for (const word of shown.match(/[\w-]{28,}/g) ?? [])
    if (isLongRandom(word) && isRandomPart(word) && !isLabel(word)) label('token', word)
}

/** `[name="password"]` names a field, but test attributes may hold data of the row they mark. */
function redactSelector(selector: string, label: Labeler): string {
  return label.sweep(
    selector.replace(/(\[data-[\w-]{1,60}=")((?:[^"\\]|\\.)*)/g, (_, start: string, value: string) => {
      return start + redactText(value, label)
    }),
  )
}

function maskTyped({ id, value = '' }: StepEvent, kind: string | undefined, label: Labeler): string {
  const unread = neverRead.exec(value)?.[1]
  // Two unread values may or may not be equal, so each gets its own label.
  if (unread !== undefined) return label(unread, `${id} ${value}`)
  return kind === undefined ? redactText(value, label) : label(kind, value)
}

/** The kind of secret the step's field is for, by its label and by the names in its locators. */
function sensitiveKind({ target, action, text }: StepEvent, label: Labeler): string | undefined {
  if (action === 'dialog') return labelWords.find(([pattern]) => pattern.test(text))?.[1]
  if (!target) return undefined
  const spoken = [target.name ?? '', ...target.locators.map((locator) => locator.name ?? locator.value)]
  for (const words of spoken) {
    const found = labelWords.find(([pattern]) => pattern.test(words))
    if (found && (action === 'fill' || isTyped(target.tag))) return found[1]
  }
  const names = target.locators.flatMap(({ value }) => value.match(/[\w-]{2,80}/g) ?? [])
  return names.map((name) => ruleFor(name, label)).find((rule) => rule !== undefined)?.kind
}

const isTyped = (tag: string) => /^(?:input|textarea|[\w]+-[\w-]+)$/i.test(tag)

/** Field names and `autocomplete` values (HTML Standard 4.10.19.7). */
function ruleFor(name: string, label: Labeler): FieldRule | undefined {
  return label.names.field(name.replace(/^cc-/, 'card-').replace(/^card-csc$/, 'csc'))
}
