/** Example search terms to choose from: nobody would discover the fields by trying. */
import type { SearchTerm } from '../../ui/index.ts'

export const searchTerms: readonly SearchTerm[] = [
  { text: 'status:5xx', purpose: 'Requests with this status' },
  { text: 'status:failed', purpose: 'Requests that failed, with or without a response' },
  { text: 'method:put', purpose: 'Requests with this method' },
  { text: 'host:', example: 'host:api.example.com', purpose: 'To this host and its subdomains' },
  { text: 'type:json', purpose: 'Of this type: json, script, image, websocket' },
  { text: 'slower-than:2s', purpose: 'Requests that took longer' },
  { text: 'larger-than:10k', purpose: 'Requests with a larger response' },
  { text: '-', example: '-word', purpose: 'Without this word' },
  { text: '"', example: '"not found"', purpose: 'These words in this order' },
]
