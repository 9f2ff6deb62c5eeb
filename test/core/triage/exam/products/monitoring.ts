/** Dashboards of a provider of monitoring, a Go server with React of Grafana's make. */
import { productAt } from '../kit/product.ts'

const site = 'https://acme.watchtower.example'
const at = productAt(site)
const home = (make = at) => [
  make.opens(0, '/d/k8s/cluster', 'Cluster - Dashboards'),
  make.call(300, 'GET /api/dashboards/uid/k8s', 200, {
    dashboard: { uid: 'k8s', version: 4 },
    meta: { canSave: true },
  }),
]
const query = 'POST /api/ds/query?ds_type=prometheus&requestId=Q101'
const frame = (values: number[][]) => ({
  results: {
    A: {
      status: 200,
      frames: [
        {
          schema: {
            fields: [
              { name: 'Time', type: 'time' },
              { name: 'Value', type: 'number' },
            ],
          },
          data: { values },
        },
      ],
    },
  },
})
/** A computer whose clock is two hours and a half ahead. */
const ahead = productAt(site, { ahead: 9_000_000 })

export const monitoring = { ...at, site, home, query, frame, ahead }
