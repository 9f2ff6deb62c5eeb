import { describe, expect, it } from 'vitest'
import {
  draftFrom,
  type GuideDraft,
  guideOfDraft,
  maskNames,
  newStep,
  withTemplate,
} from '../../../src/panel/models/guide-draft.ts'
import { guideTemplates } from '../../../src/panel/models/guide-templates.ts'

const id = '0123456789abcdef'
const now = Date.UTC(2026, 2, 14)
const draft = draftFrom(guideTemplates[0]!, 'Support', 'https://app.example')
const made = (told: Partial<GuideDraft> = {}) => guideOfDraft({ ...draft, ...told }, id, now)

describe('a guide that an agent writes', () => {
  it.each(guideTemplates.map((template) => [template.label, template] as const))(
    'is ready from the template %s, once what is empty is filled in',
    (_label, template) => {
      const { steps, title, ...rest } = draftFrom(template, 'Support', 'https://app.example')
      const filled = {
        ...rest,
        title: title || 'It fails',
        steps: steps.map((step) => ({ ...step, text: step.text || 'x' })),
      }
      expect(guideOfDraft(filled, id, now)).toMatchObject({
        guide: {
          id,
          by: 'Support',
          origin: 'https://app.example',
          minutes: 30,
          happened: template.happened,
          createdAt: now,
        },
      })
    },
  )

  it.each([
    ['app.example', 'https://app.example'],
    ['https://app.example/invoices/42?x#y', 'https://app.example'],
    [' http://localhost:3000/ ', 'http://localhost:3000'],
    ['intranet:8443/start', 'https://intranet:8443'],
  ])('takes the address %j as people write it', (site, origin) => {
    expect(made({ site })).toMatchObject({ guide: { origin } })
  })

  it.each<[Partial<GuideDraft>, Record<string, RegExp>]>([
    [{ title: ' ' }, { title: /Say in a few words/ }],
    [{ title: 'x'.repeat(200) }, { title: /at most 120 characters/ }],
    [{ title: 'a\u202eb' }, { title: /invisible characters/ }],
    [{ how: 'a\u0007b' }, { how: /invisible characters/ }],
    [{ by: '' }, { by: /Say who you are/ }],
    [{ site: '' }, { site: /Enter the address/ }],
    [{ site: 'mailto:me@app.example.com' }, { site: /do not let Casefile record/ }],
    [{ site: 'chrome://settings' }, { site: /do not let Casefile record/ }],
    [{ steps: [] }, { steps: /at least one step/ }],
    [{ steps: [newStep(4), newStep(9, 'ok')] }, { 'step-4': /what the customer has to do/ }],
    [{ steps: [newStep(4, 'a\u2028b')] }, { 'step-4': /invisible characters/ }],
    [{ steps: [{ ...newStep(4, 'ok'), doneBy: 'click' }] }, { 'step-4-done': /text on the button/ }],
    [{ when: 'status', atLeast: '200' }, { atLeast: /from 400 to 599/ }],
    [{ when: 'text', text: '' }, { text: /text that the page shows/ }],
    [{ mask: 'ok, a*' }, { mask: /a\*: Use at least three letters/ }],
    [{ minutes: '' }, { minutes: /from 1 to 240/ }],
    [{ minutes: '1.5' }, { minutes: /whole number/ }],
    [{ days: '91' }, { days: /from 1 to 90/ }],
    [{ link: 'help.example' }, { link: /starting with https/ }],
    [{ uploadTo: 'uploads.example/a' }, { uploadTo: /starting with https/ }],
    [{ uploadTo: 'http://uploads.example/a' }, { uploadTo: /starting with https/ }],
    [{ uploadTo: 'https://me:pw@uploads.example/a' }, { uploadTo: /without a user name/ }],
    [{ uploadTo: `https://uploads.example/${'x'.repeat(4000)}` }, { uploadTo: /at most 4000 characters/ }],
    [{ uploadTo: 'https://b.s3.amazonaws.com/a?X-Amz-SignedHeaders=host%3Bx-amz-acl' }, { uploadTo: /x-amz-acl/ }],
    [
      { title: '', by: '' },
      { title: /Say/, by: /Say/ },
    ],
  ])('is refused beside the field: %j', (told, problems) => {
    const expected = Object.fromEntries(Object.entries(problems).map(([k, v]) => [k, expect.stringMatching(v)]))
    expect(made(told)).toEqual({ problems: expected })
  })

  it('keeps what the agent wrote when another template is chosen', () => {
    const other = withTemplate({ ...draft, by: 'Me', how: 'Mail it' }, guideTemplates[1]!)
    expect(other).toMatchObject({ by: 'Me', how: 'Mail it', site: draft.site, title: guideTemplates[1]!.title })
  })

  it.each<[Partial<GuideDraft>, object | undefined]>([
    [{}, undefined],
    [{ uploadBy: 'tus' }, undefined],
    [{ uploadTo: ' https://uploads.example/a?sig=1 ' }, { to: 'https://uploads.example/a?sig=1', by: 'put' }],
    [
      { uploadTo: 'https://uploads.example/files/', uploadBy: 'tus' },
      { to: 'https://uploads.example/files/', by: 'tus' },
    ],
    // Headers are signed with pre-signed addresses only.
    [
      { uploadTo: 'https://u.example/?X-Amz-SignedHeaders=x-amz-acl', uploadBy: 'tus' },
      { to: 'https://u.example/?X-Amz-SignedHeaders=x-amz-acl', by: 'tus' },
    ],
  ])('names the upload place: %j', (told, upload) => {
    const guide = made(told)
    expect('guide' in guide && guide.guide.handOver.upload).toEqual(upload)
  })

  it('takes names of fields in any order of commas and lines', () => {
    expect(maskNames(' a, b\n\n,c ')).toEqual(['a', 'b', 'c'])
  })
})
