/** Skarbnik, the bank of Polish savers: pages of Apache Wicket behind a BIG-IP of F5. */
import { productWith } from '../kit/product.ts'

const bank = productWith(
  'https://online.skarbnik.example',
  '/wicket/resource/org.apache.wicket.ajax.AbstractDefaultAjaxBehavior/res/js/wicket-ajax-jquery-ver-8C1A.js',
)
const polish = { language: 'pl-PL', languages: ['pl-PL', 'pl'], timeZone: 'Europe/Warsaw' }
const form = 'POST /przelew?4-1.-transferForm-next'
/** What Wicket answers to its own script. */
const ajax = { api: 'xhr' as const, headers: { 'content-type': 'text/xml;charset=UTF-8' } }
const answer = (component: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><ajax-response>${component}</ajax-response>`
/** A message in the panel for feedback. */
const feedback = (text: string) =>
  answer(
    `<component id="feedback7"><![CDATA[<div id="feedback7"><ul class="feedbackPanel"><li class="feedbackPanelERROR"><span class="feedbackPanelERROR">${text}</span></li></ul></div>]]></component>`,
  )

const home = () => [
  bank.opens(0, '/przelew?4', 'Nowy przelew - Skarbnik Online'),
  bank.api(700, 'GET /przelew?4-1.0-accounts&_=1773307800700', 200, answer('<component id="accounts3"/>'), ajax),
]

export const savingsBank = { ...bank, polish, form, ajax, answer, feedback, home }
