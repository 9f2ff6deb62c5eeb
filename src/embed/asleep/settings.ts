/** What the app has said: how it is recorded, what is masked, and who its customer is. */
import { isSelectorIn } from '../../capture/frame/selector.ts'
import { errorMessage } from '../../core/base/error-message.ts'
import type { Product } from '../../core/session/index.ts'
import type { Slot } from '../slot.ts'
import { type Checked, type CheckedOptions, checkOptions, noOptions } from './options.ts'
import { productOf } from './product.ts'
import type { Status } from './status.ts'

export interface Settings {
  options: CheckedOptions
  /** why nothing may be recorded: something that the app wants masked cannot be */
  unsafe: string | undefined
  product: Product
  /** Takes the given options, as far as they can be used; the others stay. */
  configure(given: unknown): void
  identify(given: unknown): void
}

/**
 * @param slot keeps the options: a page that continues recording after a reload masks from its first moment, whenever the
 *   app calls `start`
 */
export function createSettings(window: Window, slot: Slot, status: Status): Settings {
  function check(given: unknown): Checked {
    try {
      return checkOptions(given, isSelectorIn(window))
    } catch (error) {
      // What cannot be read may be what the app wants masked.
      const unsafe = errorMessage(error)
      return { options: {}, problems: [unsafe], unsafe }
    }
  }
  const settings: Settings = {
    options: { ...noOptions, ...check(slot.get('options')).options },
    unsafe: undefined,
    product: {},
    configure(given) {
      status.problem = undefined
      const { options, problems, unsafe } = check(given)
      problems.forEach(status.complain)
      if (unsafe !== undefined || 'mask' in options) settings.unsafe = unsafe
      settings.options = { ...settings.options, ...options }
      slot.set('options', settings.options)
    },
    identify(given) {
      const { product, problems } = productOf(given)
      problems.forEach(status.complain)
      settings.product = product
    },
  }
  return settings
}
