import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { CompanyRules, mostRules, noRules } from '../../src/core/privacy/index.ts'
import type { CompanyState, Send } from '../../src/messages/index.ts'
import { Options } from '../../src/options/app.tsx'
import { createOptionsStore } from '../../src/options/store.ts'
import { tryRules } from '../../src/options/try-rules.ts'

afterEach(cleanup)

async function show(told: Partial<CompanyState> = {}) {
  const world = {
    state: { own: noRules, policy: noRules, problems: [], ...told } as CompanyState,
    saved: [] as { name: string; text: string }[],
    failure: undefined as Error | undefined,
  }
  const send = (async (name: string, input: { rules: CompanyState['own'] }) => {
    if (world.failure) throw world.failure
    if (name === 'company.keep') world.state = { ...world.state, own: CompanyRules.parse(input.rules) }
    return structuredClone(world.state)
  }) as unknown as Send
  const save = async (name: string, bytes: Uint8Array) =>
    void world.saved.push({ name, text: new TextDecoder().decode(bytes) })
  const store = createOptionsStore({ send, save, version: '1' })
  render(<Options store={store} version="1" />)
  await waitFor(() => expect(store.state.value ?? store.failure.value).toBeDefined())
  return { world, store }
}
const section = (name: string) => screen.findByRole('region', { name })
async function add(name: string, label: string, value: string): Promise<HTMLElement> {
  const region = await section(name)
  fireEvent.input(within(region).getByLabelText(label), { target: { value } })
  fireEvent.click(within(region).getByRole('button', { name: 'Add' }))
  return region
}
async function importText(text: string): Promise<void> {
  const input = await screen.findByLabelText('Rules file')
  Object.defineProperty(input, 'files', { value: [new File([text], 'rules.json')], configurable: true })
  fireEvent.change(input)
}

describe('rules in the settings', () => {
  it.each([
    ['Field names', 'Field name', 'kundennummer', 'fields'],
    ['Parts of the page that are never read', 'CSS selector', '.customer', 'selectors'],
    ['Domains that are never captured', 'Domain', 'bank.example', 'neverCapture'],
  ] as const)('%s: are added, removed and brought back', async (name, label, value, list) => {
    const { world } = await show()
    const region = await add(name, label, value)
    await within(region).findByText(value)
    expect(world.state.own[list]).toEqual([value])
    fireEvent.click(within(region).getByRole('button', { name: `Remove ${value}` }))
    await waitFor(() => expect(world.state.own[list]).toEqual([]))
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(world.state.own[list]).toEqual([value]))
  })

  it('leaves alone what another settings page has changed meanwhile', async () => {
    const { world, store } = await show({ own: { ...noRules, fields: ['mine', 'both'] } })
    const elsewhere = (fields: string[]) => {
      world.state = { ...world.state, own: { ...world.state.own, fields } }
    }
    elsewhere(['mine', 'both', 'theirs'])
    await store.add('fields', 'added')
    expect(world.state.own.fields).toEqual(['mine', 'both', 'theirs', 'added'])
    elsewhere(['both', 'theirs', 'added'])
    await store.remove('fields', store.state.value!.own.fields.indexOf('both'))
    expect(world.state.own.fields).toEqual(['theirs', 'added'])
    elsewhere(['theirs', 'added', 'later'])
    await store.undo()
    expect(world.state.own.fields).toEqual(['theirs', 'added', 'later', 'both'])
    await store.importFile('rules.json', JSON.stringify({ fields: ['later', 'imported'] }))
    elsewhere([...world.state.own.fields, 'last'])
    await store.undo()
    expect(world.state.own.fields).toEqual(['theirs', 'added', 'later', 'both', 'last'])
  })

  it('takes a pattern with its name', async () => {
    const { world } = await show()
    fireEvent.input(await screen.findByLabelText('Name'), { target: { value: 'contract' } })
    await add('Patterns', 'Pattern', 'C-\\d{8}')
    await waitFor(() => expect(world.state.own.patterns).toEqual([{ name: 'contract', pattern: 'C-\\d{8}' }]))
  })

  it.each([
    ['Field names', 'Field name', '', 'Enter a field name'],
    ['Patterns', 'Pattern', '(a', 'This is not a regular expression'],
    ['Domains that are never captured', 'Domain', 'a b', 'This is not a domain'],
    ['Parts of the page that are never read', 'CSS selector', 'a{}', 'This is not one CSS selector'],
  ])('%s: refuses %j%j with a sentence at the field, and keeps nothing', async (name, label, value, sentence) => {
    const { world } = await show()
    const region = await add(name, label, value)
    expect(await within(region).findByText(new RegExp(sentence))).toBeTruthy()
    expect(within(region).getByLabelText(label).getAttribute('aria-invalid')).toBe('true')
    expect(world.state.own).toEqual(noRules)
  })

  it('shows what the organisation has set, and lets nobody change it', async () => {
    await show({
      policy: { ...noRules, fields: ['steuernummer'] },
      problems: ['fields, entry 2 (7): expected a text.'],
    })
    const region = await section('Field names')
    expect(within(region).getByText('steuernummer')).toBeTruthy()
    expect(within(region).getByText('set by your organization')).toBeTruthy()
    expect(within(region).queryByRole('button', { name: /Remove/ })).toBeNull()
    expect(screen.getByText('fields, entry 2 (7): expected a text.')).toBeTruthy()
  })

  it('says when a change was not kept', async () => {
    const { world } = await show()
    world.failure = new Error('The disk is full.')
    await add('Field names', 'Field name', 'kundennummer')
    expect((await screen.findByRole('alert')).textContent).toContain('The change was not saved. The disk is full.')
    expect(screen.getByLabelText<HTMLInputElement>('Field name').value).toBe('kundennummer')
    // It would read the rules again, and take the message away as if the change had been saved.
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    world.failure = undefined
    fireEvent.click(within(await section('Field names')).getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(world.state.own.fields).toEqual(['kundennummer']))
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Field name').value).toBe(''))
  })
})

describe('trying rules', () => {
  it('shows what would be masked, by all rules that apply', async () => {
    await show({ policy: { ...noRules, fields: ['kundennummer'] } })
    const region = await section('Try it')
    fireEvent.input(within(region).getByLabelText('Text'), { target: { value: '{"kundennummer":"K-20","a":1}' } })
    expect(await within(region).findByText('1 place would be masked.')).toBeTruthy()
    expect(region.textContent).toMatch(/"redacted-company-[0-9a-f]{10}"/)
    expect(region.querySelector('pre')?.textContent).not.toContain('K-20')
    fireEvent.input(within(region).getByLabelText('Text'), { target: { value: 'harmless' } })
    expect(await within(region).findByText('Nothing would be masked.')).toBeTruthy()
  })

  it('does not count labels that were pasted', () => {
    expect(tryRules(noRules, 'redacted-bearer-1 and anna@example.org').places).toBe(1)
  })
})

describe('rules as a file', () => {
  it('go out and come back', async () => {
    const own = { ...noRules, fields: ['kundennummer'], patterns: [{ name: 'contract', pattern: 'C-\\d{8}' }] }
    const { world } = await show({ own })
    fireEvent.click(await screen.findByRole('button', { name: 'Save as a file' }))
    await waitFor(() => expect(world.saved).toHaveLength(1))
    expect(await screen.findByText('Saved casefile-rules.json')).toBeTruthy()
    cleanup()
    const other = await show({ own: { ...noRules, fields: ['steuernummer', 'kundennummer'] } })
    await importText(world.saved[0]!.text)
    expect(await screen.findByText('1 rule added, 1 already there.')).toBeTruthy()
    expect(other.world.state.own).toEqual({ ...own, fields: ['steuernummer', 'kundennummer'] })
  })

  it('name what cannot be read, and take the rest', async () => {
    const { world } = await show({ own: { ...noRules, fields: ['steuernummer'] } })
    await importText('{"fields":["kundennummer",7],"farben":[]}')
    expect(await screen.findByText('1 rule added, 2 entries could not be added.')).toBeTruthy()
    expect(screen.getByText(/^fields, entry 2 \(7\)/)).toBeTruthy()
    expect(world.state.own.fields).toEqual(['steuernummer', 'kundennummer'])
  })

  it('are taken as far as the lists have room', async () => {
    const fields = Array.from({ length: mostRules - 1 }, (_, index) => `field${index}`)
    const { world } = await show({ own: { ...noRules, fields } })
    await importText('{"fields":["field0","kundennummer","steuernummer"],"neverCapture":["bank.example"]}')
    expect(await screen.findByText('2 rules added, 1 already there, 1 entry could not be added.')).toBeTruthy()
    expect(screen.getByText('fields (steuernummer): the list is full, 200 entries is the maximum.')).toBeTruthy()
    expect(world.state.own.fields).toEqual([...fields, 'kundennummer'])
    expect(world.state.own.neverCapture).toEqual(['bank.example'])
  })

  it('that are none change nothing', async () => {
    const own = { ...noRules, fields: ['steuernummer'] }
    const { world } = await show({ own })
    await importText('not rules')
    expect(await screen.findByText('0 rules added, 1 entry could not be added.')).toBeTruthy()
    expect(screen.getByText(/^This file is not JSON/)).toBeTruthy()
    expect(world.state.own).toEqual(own)
  })
})
