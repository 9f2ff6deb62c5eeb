/** Whose service a response names as away: somebody else's, or a part of the product itself. */
import { expect, it } from 'vitest'
import { reasonOfName } from '../../../../src/core/triage/responses/named-service.ts'

const own = new Set(['tallybook.example'])
const told = (message: string) => JSON.stringify({ message })

it.each<[string, number]>([
  ['VIES service is temporarily unavailable', 503],
  ['Der ZIVIT-Server antwortet nicht', 502],
  ['ZEFIR-Schnittstelle ist derzeit nicht verfügbar.', 500],
  ['Die Datenbank der EUIPO ist zurzeit nicht erreichbar', 500],
  ['Le serveur de l’URSSAF est en panne', 503],
  ["Le serveur de l'URSSAF ne répond pas", 503],
  ['Le service de paiement Monetix est temporairement indisponible.', 503],
  ['El servicio de firma Rubrica no está disponible', 503],
  ['O serviço da SEFAZ está fora do ar', 500],
  ['Il servizio di firma Sigillo non risponde', 502],
  ['De dienst RDW is niet bereikbaar', 503],
  ['System CEIDG jest niedostępny', 500],
  ['Služba ARES neodpovídá', 503],
  ['Tjänsten BankGiroX svarar inte', 200],
  // An authority needs no name.
  ['Registr plátců Ministerstva financí je nedostupný', 503],
  ['Das Finanzamt ist derzeit nicht erreichbar', 500],
])('%s (%i): somebody else’s', (message, status) => {
  expect(reasonOfName(status, told(message.replaceAll('’', "'")), own)).toBe('provider')
})

it.each<[string, number]>([
  // The server speaks of itself, without a name, or with that of the product.
  ['Der Dienst ist derzeit nicht erreichbar', 503],
  ['Le service est momentanément indisponible', 503],
  ['Usługa jest chwilowo niedostępna', 503],
  ['Le service Tallybook est indisponible', 503],
  ['Der TallyBook-Dienst ist nicht erreichbar', 503],
  // Parts of a product: by what they are made of, or by a word of the language.
  ['Der Anmelde-Dienst ist nicht erreichbar', 503],
  ['SMTP-Server nicht erreichbar', 500],
  ['PostgreSQL server is not responding', 500],
  ['OrderService service is unavailable', 503],
  ['Le service de facturation est indisponible', 503],
  ['El servicio de correo no está disponible', 503],
  ['Administration server is not responding', 503],
  // Nothing is away, or it was the question that was refused.
  ['Usługa KRUS została zapisana', 500],
  ['VIES service is temporarily unavailable', 422],
])('%s (%i): nobody else', (message, status) => {
  expect(reasonOfName(status, told(message), own)).toBeUndefined()
})

it('reads no page', () => {
  expect(reasonOfName(503, '<!doctype html><p>VIES service is unavailable', own)).toBeUndefined()
})
