/** The agent's message that goes with a guide: what the customer has to do, in the customer's language. Pure. */
import { type Guide, guideCode, guideLink, type SpokenLanguage, spokenFor } from '../../core/guide/index.ts'

interface Words {
  ask(title: string): string
  install(host: string): string
  open(origin: string): string
  /** The agent's side of the panel, including the menu, is in English only. */
  paste: string
  orLink: string
  agree: string
  until(date: string): string
}

const words: Record<SpokenLanguage, Words> = {
  en: {
    ask: (title) => `Please use Casefile to show us what happens: ${title}`,
    install: (host) => `Install the Casefile browser extension. You do not need it if ${host} has Casefile built in.`,
    open: (origin) => `Open ${origin} and click the Casefile button in the toolbar of your browser.`,
    paste: 'Choose “Follow a guide” in the menu at the top, and paste the code at the end of this message.',
    orLink: 'Instead of pasting the code, you can open this link and then click the Casefile button:',
    agree: 'Nothing is recorded until you agree.',
    until: (date) => `The guide is valid until ${date}.`,
  },
  de: {
    ask: (title) => `Bitte zeigen Sie uns mit Casefile, was geschieht: ${title}`,
    install: (host) =>
      `Installieren Sie die Browser-Erweiterung Casefile. Sie brauchen sie nicht, wenn Casefile in ${host} eingebaut ist.`,
    open: (origin) => `Öffnen Sie ${origin} und klicken Sie in der Symbolleiste des Browsers auf Casefile.`,
    paste: 'Wählen Sie oben im Menü „Follow a guide“ und fügen Sie den Code vom Ende dieser Nachricht ein.',
    orLink: 'Statt den Code einzufügen, können Sie diesen Link öffnen und dann auf Casefile klicken:',
    agree: 'Aufgezeichnet wird erst, wenn Sie zugestimmt haben.',
    until: (date) => `Die Anleitung gilt bis ${date}.`,
  },
  fr: {
    ask: (title) => `Merci de nous montrer avec Casefile ce qui se passe : ${title}`,
    install: (host) =>
      `Installez l’extension de navigateur Casefile. Vous n’en avez pas besoin si Casefile est intégré à ${host}.`,
    open: (origin) => `Ouvrez ${origin} et cliquez sur le bouton Casefile dans la barre d’outils du navigateur.`,
    paste:
      'Choisissez « Follow a guide » dans le menu en haut, et collez le code qui se trouve à la fin de ce message.',
    orLink: 'Au lieu de coller le code, vous pouvez ouvrir ce lien, puis cliquer sur le bouton Casefile :',
    agree: 'Rien n’est enregistré avant votre accord.',
    until: (date) => `Le guide est valable jusqu’au ${date}.`,
  },
  es: {
    ask: (title) => `Muéstrenos con Casefile lo que ocurre: ${title}`,
    install: (host) =>
      `Instale la extensión de navegador Casefile. No la necesita si ${host} lleva Casefile incorporado.`,
    open: (origin) => `Abra ${origin} y haga clic en el botón de Casefile en la barra de herramientas del navegador.`,
    paste: 'Elija «Follow a guide» en el menú de arriba y pegue el código que está al final de este mensaje.',
    orLink: 'En lugar de pegar el código, puede abrir este enlace y hacer clic después en el botón de Casefile:',
    agree: 'No se graba nada antes de que usted lo acepte.',
    until: (date) => `La guía es válida hasta: ${date}.`,
  },
  pt: {
    ask: (title) => `Mostre-nos com o Casefile o que acontece: ${title}`,
    install: (host) =>
      `Instale a extensão de navegador Casefile. Não precisa dela se ${host} já tiver o Casefile incorporado.`,
    open: (origin) => `Abra ${origin} e clique no botão do Casefile na barra de ferramentas do navegador.`,
    paste: 'Escolha «Follow a guide» no menu em cima e cole o código que está no fim desta mensagem.',
    orLink: 'Em vez de colar o código, pode abrir esta ligação e clicar depois no botão do Casefile:',
    agree: 'Nada é gravado antes de ter aceitado.',
    until: (date) => `O guia é válido até: ${date}.`,
  },
  'pt-BR': {
    ask: (title) => `Mostre com o Casefile o que está acontecendo: ${title}`,
    install: (host) =>
      `Instale a extensão de navegador Casefile. Ela não é necessária se ${host} já tiver o Casefile integrado.`,
    open: (origin) => `Abra ${origin} e clique no botão do Casefile na barra de ferramentas do navegador.`,
    paste: 'Escolha “Follow a guide” no menu na parte de cima e cole o código que está no final desta mensagem.',
    orLink: 'Em vez de colar o código, você pode abrir este link e depois clicar no botão do Casefile:',
    agree: 'Nada é gravado antes de você aceitar.',
    until: (date) => `O guia é válido até: ${date}.`,
  },
  ja: {
    ask: (title) => `何が起きているかを Casefile で見せてください：${title}`,
    install: (host) =>
      `ブラウザーの拡張機能 Casefile をインストールしてください。${host} に Casefile が組み込まれている場合は不要です。`,
    open: (origin) => `${origin} を開き、ブラウザーのツールバーにある Casefile のボタンをクリックしてください。`,
    paste: '上のメニューで「Follow a guide」を選び、このメッセージの最後にあるコードを貼り付けてください。',
    orLink: 'コードを貼り付ける代わりに、次のリンクを開いてから Casefile のボタンをクリックすることもできます：',
    agree: '同意するまで何も記録されません。',
    until: (date) => `このガイドの有効期限：${date}`,
  },
  ar: {
    ask: (title) => `نرجو أن ترينا بواسطة Casefile ما يحدث: ${title}`,
    install: (host) => `ثبّت إضافة المتصفح Casefile. لا تحتاج إليها إذا كان Casefile مدمجًا في ${host}.`,
    open: (origin) => `افتح ${origin} ثم انقر زر Casefile في شريط أدوات المتصفح.`,
    paste: 'اختر «Follow a guide» من القائمة في الأعلى، والصق الرمز الموجود في نهاية هذه الرسالة.',
    orLink: 'بدلاً من لصق الرمز، يمكنك فتح هذا الرابط ثم النقر على زر Casefile:',
    agree: 'لا يُسجَّل أي شيء قبل أن توافق.',
    until: (date) => `هذا الدليل صالح حتى: ${date}.`,
  },
}

/**
 * A text to paste into the reply to the customer, with the code on the last line. The link is left out if the guide contains
 * an upload URL, because the app can read everything in a link.
 * @param timeZone IANA name; defaults to the agent's own. It is shown after the time, because the customer's may differ.
 */
export function guideMessage(guide: Guide, timeZone?: string): string {
  // English if the guide's language is missing or not supported.
  const language = spokenFor(guide.language ?? '') ?? 'en'
  const { ask, install, open, paste, orLink, agree, until } = words[language]
  const steps = [install(new URL(guide.origin).host), open(guide.origin), paste]
  const link = guide.handOver.upload ? [] : [`${orLink}\n${guideLink(guide)}`]
  return [
    ask(guide.title),
    steps.map((text, index) => `${index + 1}. ${text}`).join('\n'),
    ...link,
    `${agree} ${until(momentIn(language, guide.expiresAt, timeZone))}`,
    guideCode(guide),
  ].join('\n\n')
}

function momentIn(language: SpokenLanguage, at: number, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
    ...{ timeZoneName: 'short', numberingSystem: 'latn', timeZone },
  }).format(at)
}
