/** Finds and uses what a person sees in the panel: by role and name, never by class. */
import type { PanelPage } from './stage.ts'

export interface PanelDriver {
  /** waits until the text is shown */
  sees(text: string | RegExp, timeout?: number): Promise<string>
  /** waits for a button, link, tab or checkbox with this name and clicks it */
  click(name: string | RegExp): Promise<void>
  /** selects the list row that shows this text */
  choose(row: RegExp): Promise<void>
  /** types into the field with this label */
  fill(label: string, value: string): Promise<void>
  /** chooses an option of the drop-down with this label */
  select(label: string, entry: string): Promise<void>
  text(): Promise<string>
  /** names of expandable list entries, e.g. articles */
  entries(): Promise<string[]>
}

/** ms after which something counts as missing: long, because a busy machine is slow */
const patience = 20_000

/** Polls until there is a result; the panel draws once it has something to show. */
async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  text: () => Promise<string>,
  timeout: number,
): Promise<T> {
  const end = Date.now() + timeout
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end)
      throw new Error(`${what} did not appear within ${timeout} ms. The panel shows:\n${await text()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export function drivePanel(panel: PanelPage): PanelDriver {
  const text = () => panel.evaluate(() => document.body.innerText)
  const patternOf = (name: string | RegExp) =>
    typeof name === 'string'
      ? { source: `^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, flags: 'i' }
      : { source: name.source, flags: name.flags }
  return {
    text,
    entries: () =>
      panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('li > button[aria-expanded]')].map((one) => one.innerText),
      ),
    sees: (wanted, timeout = patience) =>
      until(
        String(wanted),
        async () => {
          const shown = await text()
          const found =
            typeof wanted === 'string' ? (shown.includes(wanted) ? wanted : undefined) : wanted.exec(shown)?.[0]
          return found
        },
        text,
        timeout,
      ),
    async click(name) {
      const pattern = patternOf(name)
      await until(
        `A button "${name}"`,
        () =>
          panel.evaluate(({ source, flags }) => {
            const matches = new RegExp(source, flags)
            // Nothing behind a modal dialog can be reached.
            const reach = document.querySelector('dialog:modal') ?? document
            const all = reach.querySelectorAll<HTMLElement>(
              'button, a[href], [role=tab], [role=menuitem], summary, label',
            )
            for (const element of all) {
              const label = element.getAttribute('aria-label') ?? element.innerText
              if (!matches.test(label) || element.closest('[hidden], [inert]')) continue
              if ((element as HTMLButtonElement).disabled || element.getAttribute('aria-disabled') === 'true') continue
              // A button with a spinner takes no click until the previous one is done.
              if (element.getAttribute('aria-busy') === 'true') continue
              element.click()
              return true
            }
            return false
          }, pattern),
        text,
        patience,
      )
    },
    async choose(row) {
      await until(
        `A row ${row}`,
        () =>
          panel.evaluate(
            ({ source, flags }) => {
              const rows = [...document.querySelectorAll<HTMLElement>('[role=option]')]
              const found = rows.find((one) => new RegExp(source, flags).test(one.innerText))
              found?.click()
              return found !== undefined
            },
            { source: row.source, flags: row.flags },
          ),
        text,
        patience,
      )
    },
    async select(label, entry) {
      await until(
        `A list "${label}"`,
        () =>
          panel.evaluate(
            (wanted, words) => {
              const lists = [...document.querySelectorAll('select')]
              const list = lists.find((one) => [...one.labels].some((label) => label.innerText.trim() === wanted))
              const option = [...(list?.options ?? [])].find((one) => one.text === words)
              if (!list || !option) return false
              list.value = option.value
              list.dispatchEvent(new Event('change', { bubbles: true }))
              return true
            },
            label,
            entry,
          ),
        text,
        patience,
      )
    },
    async fill(label, value) {
      await until(
        `A field "${label}"`,
        () =>
          panel.evaluate(
            (wanted, text) => {
              const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
              for (const field of fields) {
                const names = [
                  field.getAttribute('aria-label'),
                  ...[...(field.labels ?? [])].map((one) => one.innerText),
                ]
                if (!names.some((name) => name?.trim().startsWith(wanted))) continue
                field.focus()
                field.value = text
                field.dispatchEvent(new Event('input', { bubbles: true }))
                field.dispatchEvent(new Event('change', { bubbles: true }))
                return true
              }
              return false
            },
            label,
            value,
          ),
        text,
        patience,
      )
    },
  }
}
