/** Records of an Arabic hospital, made with CSP pages and REST of InterSystems IRIS. */
import { productWith } from '../kit/product.ts'

const ward = productWith('https://his.shifa.example', '/csp/his/js/his.bundle.js')
const rest = '/csp/his/rest'
const arabic = { language: 'ar-SA', languages: ['ar-SA', 'ar', 'en'], timeZone: 'Asia/Riyadh' }
/** A status of IRIS, as its REST services write it. */
const status = (code: number, error: string) => ({
  errors: [{ code, domain: '%ObjectErrors', error: `ERROR #${code}: ${error}`, id: 'Status' }],
  summary: `ERROR #${code}: ${error}`,
})

const home = () => [
  ward.opens(0, '/csp/his/ward.csp', 'القسم الداخلي - مستشفى الشفاء'),
  ward.api(150, `GET ${rest}/session`, 200, { user: 'redacted-name-1', role: 'NURSE', location: 'W3' }),
  ward.api(270, `GET ${rest}/beds?ward=W3`, 200, [{ bed: '3-12', mrn: 'redacted-id-1' }]),
]

export const hospitalRecords = { ...ward, rest, arabic, status, home }
