/** Steps shared by several journeys. */
import type { UiAction } from '../faults.ts'

/** The demo account; any other address or password is refused. */
export const demoAccount = { email: 'accounts@example.com', password: 'northwind-demo' }

/** CSS selector of a test id: the only stable name that demo and tests may rely on. */
export function testid(name: string): string {
  return `[data-testid="${name}"]`
}

export function goto(path: string, say: string): UiAction {
  return { do: 'goto', path, say }
}
export function click(name: string, say: string): UiAction {
  return { do: 'click', target: testid(name), say }
}
export function fill(name: string, value: string, say: string): UiAction {
  return { do: 'fill', target: testid(name), value, say }
}
export function wait(name: string, say: string): UiAction {
  return { do: 'wait', target: testid(name), say }
}

/** Up to the click on Sign in; what follows depends on the fault. */
export const submitSignIn: readonly UiAction[] = [
  goto('/sign-in', 'Open the sign-in page'),
  fill('email', demoAccount.email, 'Enter the e-mail address'),
  fill('password', demoAccount.password, 'Enter the password'),
  click('sign-in', 'Choose “Sign in”'),
]
export const signIn: readonly UiAction[] = [...submitSignIn, wait('invoice-table', 'The invoice list appears')]

export const openInvoice: readonly UiAction[] = [
  ...signIn,
  click('open-invoice-42', 'Open invoice INV-2042'),
  wait('invoice-form', 'The invoice appears'),
]
export const openReport: readonly UiAction[] = [...signIn, click('nav-report', 'Choose “Report” in the menu')]
export const openSettings: readonly UiAction[] = [
  ...signIn,
  click('nav-settings', 'Choose “Settings” in the menu'),
  wait('settings-form', 'The settings appear'),
]
