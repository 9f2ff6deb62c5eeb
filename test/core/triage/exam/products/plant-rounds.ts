/** Rounds through a plant, a canvas app of Power Apps on lists of SharePoint. */
import { productWith } from '../kit/product.ts'

const rounds = productWith('https://rounds.plantkeeper.example', '/play/scripts/player.bundle.4a71.js')
const connectors = 'https://europe-002.azure-apim.net/invoke'
/** A refusal of a connector; the list that it asked stands behind the gateway. */
const failed = (status: number, message: string, inner: object = {}) => ({
  error: {
    code: status,
    source: 'europe-002.azure-apim.net',
    clientRequestId: '9c1e41',
    message,
    innerError: { status, message, ...inner },
  },
})

const home = () => [
  rounds.opens(0, '/play/e/default/a/7b1c', 'Plant rounds'),
  rounds.api(210, 'GET /api/apps/7b1c?api-version=2024-05-01', 200, {
    name: '7b1c',
    properties: { appVersion: '2026-03-01T08:00:00Z' },
  }),
  rounds.api(520, `POST ${connectors}`, 200, { value: [{ ID: 41, Title: 'Pump P-204' }] }),
]

export const plantRounds = { ...rounds, connectors, failed, home }
