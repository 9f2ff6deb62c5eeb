import { primitiveText } from './inspect.ts'
import { upperCase } from './intrinsics.ts'

/**
 * A request method as the browser sends it (https://fetch.spec.whatwg.org/#concept-method-normalize): `patch` stays
 * as it is, a classic fault worth seeing. '' for an object, which the browser has already converted once.
 */
export function normalMethod(value: unknown): string {
  const method = primitiveText(value) ?? ''
  const upper = upperCase(method)
  switch (upper) {
    case 'DELETE':
    case 'GET':
    case 'HEAD':
    case 'OPTIONS':
    case 'POST':
    case 'PUT':
      return upper
    default:
      return method
  }
}
