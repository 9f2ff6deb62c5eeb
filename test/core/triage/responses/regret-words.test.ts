import { describe, expect, it } from 'vitest'
import { statementIn } from '../../../../src/core/triage/responses/regret-words.ts'

describe('a message beside a failure', () => {
  it.each([
    ['that regrets it states nothing', 'We couldn’t save this contact. Please try again in 5 minutes.', undefined],
    ['that regrets it in German', 'Die Abrechnung konnte leider nicht erstellt werden.', undefined],
    ['that regrets it in Dutch', 'Er ging iets mis bij het ophalen van je rooster.', undefined],
    ['that regrets it in Japanese', '保存中にエラーが発生しました。', undefined],
    ['of few words states nothing', 'Board not stored', undefined],
    ['that says what the matter is', 'The deadline for this assignment was yesterday at noon.', 'words'],
    ['that names a number of the data', 'Reagent lot 88 has two certificates of analysis.', 'value'],
    ['that quotes something of the data', 'Workflow “CAPA” ends with the step before this one.', 'value'],
    ['in which a number is a time', 'The nightly run of all books goes on until 18 Uhr.', 'words'],
  ])('%s', (_, text, stated) => expect(statementIn(text)).toBe(stated))
})
