import { describe, expect, it } from 'vitest'
import { type Article, createIndex, search } from '../../../../src/core/kb/index.ts'

const article = (id: string, title: string, body: string): Article => ({ id, title, body, tags: [], source: 'test' })

describe('an English article', () => {
  it.each<[string, string, boolean]>([
    ['prose', 'Choose a plan and press Save. The form is sent to the server.', true],
    ['a reference', 'POST /plans: makes a plan. Responses: 200 the plan was made, 401 unauthorized', true],
    ['a list of short steps', '- Open Settings\n- Choose the plan\n- Press Save', true],
    ['German', 'Wählen Sie einen Tarif und speichern Sie. Das Formular wird an den Server gesendet.', false],
    ['German with English code', 'Das Formular speichert nicht:\n\n```\n// if this is for the form\n```', false],
    ['French', 'Choisissez un plan et enregistrez. Le formulaire est envoyé au serveur.', false],
    ['Spanish', 'Elija un plan y guarde. El formulario se ha enviado al servidor.', false],
    ['Dutch', 'Kies een abonnement en sla het op. Het formulier wordt naar de server gestuurd.', false],
    ['Japanese', 'プランを選んで保存してください。フォームはサーバーに送信されます。', false],
    [
      'Japanese with an English error text',
      'フォームを保存すると「The quota ledger diverged」と表示されます。プランを選び直してから、もう一度保存してください。',
      false,
    ],
    ['nothing', '', false],
  ])('%s', (_, body, expected) => {
    expect(createIndex([article('1', 'Plan', body)]).forward.english[0]).toBe(expected ? 1 : 0)
  })
})

describe('an article in another language that quotes the message', () => {
  const message = 'Quota ledger diverged'
  const hitsFor = (articles: Article[]) => search(createIndex(articles), { messages: [{ text: message, weight: 1 }] })
  const english = article(
    'English',
    'A plan is not saved',
    `Cause: “${message}”. To fix this error, choose the plan once more, wait until its forms are shown and save them.`,
  )
  const cases: [string, Article, Article][] = [
    [
      'German',
      article('own', 'Tarif wird nicht gespeichert', `Ursache: „${message}“. Wählen Sie den Tarif neu.`),
      article('page', 'Tarife', 'Wählen Sie einen Tarif und speichern Sie. Quota und Ledger stehen dort.'),
    ],
    [
      'Japanese',
      article('own', 'プランの保存', `原因：「${message}」。選び直してください。`),
      article('page', 'プラン', 'プランを選んで保存してください。Quota と Ledger が表示されます。'),
    ],
  ]

  // One page has two of the three words: what is left of the certainty must be enough all the same.
  const around = (page: Article) => [
    page,
    { ...page, id: '2', body: `${page.body} Diverged` },
    { ...page, id: '3', body: '' },
  ]

  it.each(cases)('is sure where all are %s', (_, own, page) => {
    expect(hitsFor([own, ...around(page)])[0]).toMatchObject({ article: own, confident: true })
  })

  it.each(cases)('is sure among English ones about trouble: %s', (_, own, page) => {
    const others = around({ ...english, body: english.body.replace(message, 'Quota') })
    expect(hitsFor([own, page, ...others])[0]).toMatchObject({ article: own, confident: true })
  })

  it.each(cases)('is not behind an English one that says it in more words: %s', (_, own, page) => {
    expect(hitsFor([english, own, page])[0]?.article).toBe(own)
  })
})
