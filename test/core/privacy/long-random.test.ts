import { describe, expect, it } from 'vitest'
import { isLongRandom } from '../../../src/core/privacy/names.ts'

describe('a word that nothing announces', () => {
  it.each([
    ['three digits', 'RQVfqoXFdn1CxlwCN9iaTNHMtNLt7VSf'],
    ['few digits, and letters as chance mixes them', 'RQVfqoXFdn-aCxlwCN9iaTnHmtNLtVSf'],
    ['one digit', 'eKxwjaKyPvqrVQEyRFKvs5lpjwXIcJbs'],
  ])('is a token: %s', (_, word) => expect(isLongRandom(word)).toBe(true))

  it.each([
    ['a name of the code', 'getUserAccountSettingsFromServer2'],
    ['a class', 'MyCompanyHTTPRequestInterceptorFactoryBean2'],
    ['a flag', 'experiment_newOnboardingFlow_variantB2'],
    ['a constant', 'NEXT_PUBLIC_ENABLE_newCheckoutFlowV2'],
    ['letters alone', 'thisIsAVeryLongIdOfAFormInAnAppB'],
    ['a UUID', '7f3a91c2-58ba-4f6e-9d1a-0954551 4b75'.replace(' ', '')],
    ['a short id', 'V1StGXR8_Z5jdHi6B-myT'],
  ])('is none: %s', (_, word) => expect(isLongRandom(word)).toBe(false))
})
