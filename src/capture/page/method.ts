import { primitiveText } from './inspect.ts'
import { indexOf, upperCase } from './intrinsics.ts'

const NORMALISED = ' DELETE GET HEAD OPTIONS POST PUT '

/**
 * A request method as the browser sends it (https://fetch.spec.whatwg.org/#concept-method-normalize): `patch` stays
 * as it is, a classic fault worth seeing. '' for an object, which the browser has already converted once.
 */
export function normalMethod(value: unknown): string {
  const method = primitiveText(value) ?? ''
  const upper = upperCase(method)
  return indexOf(NORMALISED, ` ${upper} `) < 0 ? method : upper
}
