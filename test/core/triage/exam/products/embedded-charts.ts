/** Chartwell, dashboards of Apache Superset that are embedded into the pages of customers. */
import { productWith } from '../kit/product.ts'

const charts = productWith('https://bi.chartwell.example', '/static/assets/embedded.4d7c1b0e2f.entry.js')
const data = 'POST /api/v1/chart/data?form_data=%7B%22slice_id%22%3A118%7D&dashboard_id=14'
/** An error of Superset, with its type and the numbers of the known issues. */
const failed = (error_type: string, message: string, extra: object = {}) => ({
  errors: [{ message, error_type, level: 'error', extra }],
})

const home = () => [
  charts.opens(0, '/embedded/5c1e-77', 'Sales overview'),
  charts.api(210, 'GET /api/v1/me/roles/', 200, { result: { roles: { EmbeddedGuest: [] } } }),
  charts.api(380, 'GET /api/v1/dashboard/14/charts', 200, { result: [{ id: 118, slice_name: 'Revenue' }] }),
  charts.api(460, 'GET /api/v1/dashboard/14/datasets', 200, { result: [{ id: 9 }] }),
]

export const embeddedCharts = { ...charts, data, failed, home }
