import { describe, expect, it } from 'vitest'
import { genericMessage, withoutNames } from '../../../../src/core/kb/index.ts'

const codes = new Set(['ORA-00942', 'TAX_RULE_MISSING'])

describe('a message as it may stand in an article', () => {
  it.each([
    ['a property of the code stays', "Cannot read properties of null (reading 'taxRate')"],
    ['a component of the code stays', 'Failed to resolve component "invoice-form"'],
    ['a code of the session stays, whatever it looks like', 'Query failed: ORA-00942'],
    ['the name of an error in front stays', 'TS-23456: type is not assignable'],
    ['a status stays', 'Request failed with status code 500'],
    ['a numbered error stays', 'Minified React error #418; see the docs'],
    ['a code in capitals stays', 'Connection lost (ERR_1001)'],
    ['a version stays', 'Plugin needs version 10.245.3'],
    ['what was no JSON stays', `Unexpected token '<', "<!doctype "... is not valid JSON`],
  ])('%s', (_, text) => {
    expect(genericMessage(text, [], codes)).toBe(text)
  })

  it.each([
    ['a name in quotes goes', 'Customer "Jane Doe" was not found', 'Customer "…" was not found'],
    ['a first name in quotes goes', "User 'Jane' was not found", "User '…' was not found"],
    ['a number of a record goes', 'Invoice 20418 is locked', 'Invoice {id} is locked'],
    ['an id with its prefix goes', 'No such customer: cus_NffrFeUfNV2Hib', 'No such customer: {id}'],
    ['ids in a path go, its words stay', 'PUT /api/invoices/20418/lines failed', 'PUT /api/invoices/{id}/lines failed'],
    ['host and query go', 'GET https://contoso.example.com/a/b?x=1 failed', 'GET /a/b failed'],
    ['an e-mail address goes', 'No access for jane@contoso.com', 'No access for …'],
    ['a label goes', 'Token redacted-bearer-1 has expired', 'Token … has expired'],
    ['a known account goes, however it is written', 'Tenant northwind  traders is closed', 'Tenant … is closed'],
    ['the frames of a stack go', 'Error: x is bad\n    at save (https://a.example/app.js:1:2)', 'x is bad'],
  ])('%s', (_, text, wanted) => {
    expect(genericMessage(text, ['Northwind Traders'], codes)).toBe(wanted)
  })
})

it('leaves the lines and links of a workaround, and takes names and labels out', () => {
  const text = '1. Open https://help.example/tax?id=12345\n2. Ask jane@contoso.com at CONTOSO (redacted-email-2)'
  expect(withoutNames(text, ['Contoso', 'Al'])).toBe('1. Open https://help.example/tax?id=12345\n2. Ask … at … (…)')
})
