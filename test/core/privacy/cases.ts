/** What the tables of the privacy tests share. */
import { createLabeler, type Labeler } from '../../../src/core/privacy/index.ts'

export const newLabel = (): Labeler => createLabeler('000102030405060708090a0b0c0d0e0f')

/** Replaces labels by their kind, so that a table can say what it expects: `<bearer>`. */
export const kinds = (text: string): string =>
  text.replace(/redacted-([a-z-]+)-[0-9a-f]{10}(?:(?:@|%40)redacted\.invalid)?/g, '<$1>')

/** Made of parts, so that no scanner of repositories takes a made-up token for a leak. */
export const made = {
  aws: `AK${'IA'}ABCDEFGHIJKL2345`,
  github: `gh${'p_'}${'a1B2'.repeat(9)}`,
  gitlab: `gl${'pat-'}${'a1B2'.repeat(5)}`,
  slack: `xo${'xb-'}123456789012-${'aB3'.repeat(8)}`,
  slackWeb: `xo${'xc-'}123456789012-${'a1b2'.repeat(8)}`,
  slackCookie: `xo${'xd-'}${'aB3%2B'.repeat(8)}`,
  stripe: `sk${'_live_'}${'a1B2'.repeat(6)}`,
  google: `AI${'za'}${'aB3-_'.repeat(7)}`,
  npm: `np${'m_'}${'a1B2'.repeat(9)}`,
  sendgrid: `S${'G.'}${'aB'.repeat(11)}.${'cD3'.repeat(14)}e`,
  twilio: `S${'K'}${'0a1b'.repeat(8)}`,
  openai: `s${'k-proj-'}${'aB3_'.repeat(10)}`,
  shopify: `shp${'at_'}${'0a1b'.repeat(8)}`,
  vault: `hv${'s.'}${'aB3_'.repeat(8)}`,
  telegram: `12345678:A${'A'}${'aB3'.repeat(11)}`,
  facebook: `123456789012345${'|'}${'aB3-'.repeat(7)}`,
  slackHook: `https://hooks.slack.com/${'services'}/T00000000/B00000000/${'aB3'.repeat(8)}`,
  privateKey: `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMIIEabc+/=\n-----END RSA ${'PRIVATE'} KEY-----`,
  jwt: `${btoa('{"alg":"RS256","kid":"k1"}').replace(/=/g, '')}.${btoa('{"sub":"4711","exp":1773307800}').replace(/=/g, '')}.c2lnbmF0dXJlLW9mLXRva2Vu`,
}
