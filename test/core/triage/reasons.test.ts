/** Words that give a reason, and words that only look like them. */
import { describe, expect, it } from 'vitest'
import { senderOf } from '../../../src/core/triage/pages.ts'
import { type Reason, reasonIn, reasonOf } from '../../../src/core/triage/reasons.ts'

describe('reasonIn', () => {
  it.each<[string, Reason | undefined]>([
    ['Token used before issued', 'clock'],
    ['<Code>RequestTimeTooSkewed</Code>', 'clock'],
    ['jwt expired', undefined],
    ['<Message>Request has expired</Message>', 'link-expired'],
    ['FirebaseError: [code=resource-exhausted]: Quota exceeded.', 'rate'],
    ["QuotaExceededError: Failed to execute 'setItem' on 'Storage': Setting the value exceeded the quota.", undefined],
    ['{"error":"invalid_grant","error_description":"Token is not active"}', 'session'],
    ['{"error":"invalid_grant","error_description":"Invalid user credentials"}', undefined],
    ['new row violates row-level security policy for table "projects"', 'permission'],
    ['You do not have permission to access this page', undefined],
    ['Google Maps JavaScript API error: RefererNotAllowedMapError', 'set-up'],
    ['EvalError: Refused to evaluate a string as JavaScript because', 'policy'],
    ["Refused to load the script 'https://x.example/a.js'", undefined],
    ['NotAllowedError: Permission denied', 'device'],
    ["NotAllowedError: play() failed because the user didn't interact with the document first.", undefined],
  ])('%s', (text, reason) => {
    expect(reasonIn(text)).toBe(reason)
  })
})

describe('reasonOf a code', () => {
  it.each<[string, Reason | undefined]>([
    ['plan_limit_reached', 'plan'],
    ['FEATURE_NOT_ENABLED', 'plan'],
    ['trial_expired', 'plan'],
    ['session_expired', undefined],
    ['upgrade_required', undefined],
    ['INSTITUTION_DOWN', 'provider'],
    ['upstream_error', undefined],
    ['api_key_expired', 'key'],
    ['card_declined', 'payment'],
    ['card_not_found', undefined],
  ])('%s', (code, reason) => {
    expect(reasonOf(code, '{}')).toBe(reason)
  })
})

describe('senderOf a page', () => {
  const page = (title: string, text = '') => `<!doctype html><html><head><title>${title}</title></head>${text}`
  it.each<[string, string, ReturnType<typeof senderOf>]>([
    ['a web filter', page('Internet Security by Zscaler'), 'filter'],
    ['a firewall', page('Access denied', '<h1>Error 1020</h1>'), 'firewall'],
    ['an edge', page('Access Denied', 'Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295'), 'firewall'],
    ['a number of the app', page('Not allowed', 'Reference #4711'), undefined],
    ['a challenge', page('Just a moment...'), 'firewall'],
    ['a sign-in', page('Log in', '<input type="password">'), 'sign-in'],
    ['a page of the app', page('Orders'), undefined],
    ['data with such a word', '{"subject":"Blocked by Zscaler"}', undefined],
  ])('%s', (_, text, sender) => {
    expect(senderOf(text)).toBe(sender)
  })
})
