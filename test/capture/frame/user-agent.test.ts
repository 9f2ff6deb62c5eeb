import { describe, expect, it } from 'vitest'
import { parseUserAgent, readHints } from '../../../src/capture/frame/user-agent.ts'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('parseUserAgent', () => {
  it.each([
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/156.0.0.0 Safari/537.36`,
      { browser: 'Chrome 156', os: 'Windows 10 or 11', device: 'desktop' },
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.3912.51`,
      { browser: 'Edge 156.0.3912.51', os: 'Windows 10 or 11', device: 'desktop' },
    ],
    [
      `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/155.0.0.0 Safari/537.36 OPR/130.0.0.0`,
      { browser: 'Opera 130', os: 'Linux', device: 'desktop' },
    ],
    [
      'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
      { browser: 'Firefox 153', os: 'Linux', device: 'desktop' },
    ],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Version/26.1 Safari/605.1.15`,
      { browser: 'Safari 26.1', os: 'macOS', device: 'desktop' },
    ],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) ${safari} Version/14.1.2 Safari/605.1.15`,
      { browser: 'Safari 14.1.2', os: 'macOS 10.14.6', device: 'desktop' },
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) ${safari} Version/26.1 Mobile/15E148 Safari/604.1`,
      { browser: 'Safari 26.1', os: 'iOS 18.7', device: 'phone (iPhone)' },
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) ${safari} CriOS/155.0.7000.10 Mobile/15E148 Safari/604.1`,
      { browser: 'Chrome 155.0.7000.10', os: 'iOS 18.7', device: 'phone (iPhone)' },
    ],
    [
      `Mozilla/5.0 (iPad; CPU OS 17_2 like Mac OS X) ${safari} Version/17.2 Mobile/15E148 Safari/604.1`,
      { browser: 'Safari 17.2', os: 'iOS 17.2', device: 'tablet (iPad)' },
    ],
    [
      `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/156.0.0.0 Mobile Safari/537.36`,
      { browser: 'Chrome 156', os: 'Android 10', device: 'phone' },
    ],
    [
      'Mozilla/5.0 (Android 15; Tablet; rv:150.0) Gecko/150.0 Firefox/150.0',
      { browser: 'Firefox 150', os: 'Android 15', device: 'tablet' },
    ],
    [
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/150.0.0.0 Safari/537.36`,
      { browser: 'Chrome 150', os: 'ChromeOS', device: 'desktop' },
    ],
    ['curl/8.9.1', {}],
    ['', {}],
  ])('reads %s', (userAgent, expected) => {
    expect(parseUserAgent(userAgent)).toEqual(expected)
  })
})

describe('readHints', () => {
  const chrome = [
    { brand: 'Not;A=Brand', version: '99.0.0.0' },
    { brand: 'Chromium', version: '156.0.8078.79' },
    { brand: 'Google Chrome', version: '156.0.8078.79' },
  ]
  it.each([
    [{ fullVersionList: chrome }, { browser: 'Chrome 156.0.8078.79' }],
    [{ fullVersionList: chrome.slice(0, 2) }, { browser: 'Chromium 156.0.8078.79' }],
    [
      { fullVersionList: [...chrome.slice(0, 2), { brand: 'Microsoft Edge', version: '156.0.3912.51' }] },
      { browser: 'Edge 156.0.3912.51' },
    ],
    [{ platform: 'Windows', platformVersion: '15.0.0' }, { os: 'Windows 11' }],
    [{ platform: 'Windows', platformVersion: '10.0.0' }, { os: 'Windows 10' }],
    [{ platform: 'Windows', platformVersion: '0.3.0' }, { os: 'Windows' }],
    [{ platform: 'macOS', platformVersion: '15.6.0' }, { os: 'macOS 15.6' }],
    [{ platform: 'Linux', platformVersion: '' }, { os: 'Linux' }],
    [{ platform: 'Chrome OS', platformVersion: '16328.55.0' }, { os: 'ChromeOS 16328.55.0' }],
    [{ platform: 'Unknown' }, {}],
    [{ mobile: true, model: 'Pixel 10' }, { device: 'phone (Pixel 10)' }],
    [{ mobile: false, formFactors: ['Tablet'] }, { device: 'tablet' }],
    [{ mobile: false, model: '' }, { device: 'desktop' }],
    [{}, {}],
  ])('reads %j', (hints, expected) => {
    expect(readHints(hints)).toEqual(expected)
  })
})
