/** Articles of the Tallybook help centre. */
import type { Article } from '../../../src/core/kb/index.ts'

export function articleOf(told: Partial<Article> = {}): Article {
  return {
    id: 'tax-rule-missing',
    title: 'Invoice cannot be saved: TAX_RULE_MISSING',
    body: taxRuleArticle,
    tags: ['invoices', 'tax'],
    product: 'Invoices',
    url: 'https://help.tallybook.example/articles/tax-rule-missing',
    updated: '2026-02-03',
    source: 'help-centre',
    ...told,
  }
}

const taxRuleArticle = `## What you see

Saving an invoice fails, and the console shows \`Save failed: 500 TAX_RULE_MISSING\`.

## Why

The region of the invoice has **no tax rule**. Since version 5.12 the server refuses to save without one.

## What helps

1. Open **Settings > Tax rules**.
2. Add a rule for the region, for example *NW*.
3. Save the invoice again.

| Plan | Who may add rules |
| --- | --- |
| Starter | Owner |
| Team | Owner and accountants |

See also [Tax rules by region](https://help.tallybook.example/articles/tax-rules).
`

/** Articles of the Tallybook help centre: one answers the failing save, the others are about something else. */
export function sampleArticles(): Article[] {
  return [
    articleOf(),
    articleOf({
      id: 'export-pdf',
      title: 'Export an invoice as PDF',
      body: 'Open the invoice, choose **Export** and then **PDF**. The file has the layout of your template.',
      tags: ['export'],
      url: 'https://help.tallybook.example/articles/export-pdf',
    }),
    articleOf({
      id: 'sign-in-loop',
      title: 'Signed out again and again',
      body: 'When the clock of the computer is wrong, sign-in tokens expire at once. Set the time automatically.',
      tags: ['sign-in'],
      url: 'https://help.tallybook.example/articles/sign-in-loop',
    }),
    articleOf({
      id: 'slow-reports',
      title: 'Reports take long to load',
      body: 'Large date ranges are computed in the background. Choose one quarter, or schedule the report.',
      tags: ['reports'],
      audience: 'internal',
      url: 'https://help.tallybook.example/articles/slow-reports',
    }),
  ]
}
