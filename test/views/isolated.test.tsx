import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { MaskedText } from '../../src/views/index.ts'

afterEach(cleanup)

it.each([
  ['Clicked "Save" in "Edit invoice"', []],
  ['Clicked "שמור 0" in "فاتورة ", 100 ms earlier', ['שמור 0', 'فاتورة ']],
  ['Typed redacted-email-1 into "בריד"', ['בריד']],
  // A quote that does not end.
  ['שמור "', []],
])('a name from right to left in %j stands apart, and not a letter is lost', (text, apart) => {
  const { container } = render(<MaskedText text={text} />)
  expect(container.textContent).toBe(text)
  expect([...container.querySelectorAll('bdi')].map((name) => name.textContent)).toEqual(apart)
})
