import { describe, expect, it } from 'vitest'
import { notTheirs, ofPeople } from '../../../../src/core/triage/responses/told-people.ts'

describe('who may do what', () => {
  it.each([
    ['only others may', 'Only the head gardener can close a bed.'],
    ['only others may, in French', 'Seul le maître d’œuvre peut signer ce bon.'],
    ['only others may, in Dutch', 'Alleen de planner kan deze rit verwijderen.'],
    ['the reader’s group may not', 'Ihr Team darf keine Gutscheine anlegen.'],
    ['the reader may look', 'You can only view this ledger.'],
    ['kept from the reader’s group', 'This folder is not shared with your branch.'],
    ['not for whoever did the work', 'You cannot approve your own timesheet.'],
    ['a group may not', 'Volunteers can’t see phone numbers.'],
    ['a rank is needed', 'A discount this high needs a manager’s code.'],
  ])('%s', (_, text) => expect(notTheirs.test(text)).toBe(true))

  it.each([
    ['what is done to things', 'Only drafts can be deleted.'],
    ['a number of things', 'Only 3 people can join a call.'],
    ['what a server cannot do', 'The server can’t open the file.'],
    ['what the app cannot do', 'We can’t print this page.'],
    ['what files cannot do', 'Nur Bilder können hochgeladen werden.'],
    ['a manager in the data', 'The manager approved it on Friday.'],
  ])('not %s', (_, text) => expect(notTheirs.test(text)).toBe(false))

  it('is told of people in general, or of the reader', () => {
    expect(ofPeople.test('Volunteers can’t see phone numbers.')).toBe(true)
    expect(ofPeople.test('Your role does not allow this.')).toBe(false)
  })
})
