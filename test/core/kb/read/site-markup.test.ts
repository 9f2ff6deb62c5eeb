import { expect, it } from 'vitest'
import { withoutSiteMarkup } from '../../../../src/core/kb/read/site-markup.ts'
import { expectLinear } from '../../../support/processor-time.ts'

/** What is left, a line each, without empty ones. */
const left = (markdown: string) =>
  withoutSiteMarkup(markdown)
    .split('\n')
    .filter((line) => line.trim() !== '')

it.each<[string, string, string[]]>([
  ['imports of MDX', `import Tabs from '@theme/Tabs'\nimport {\n  A,\n  B,\n} from "../x"\n\nText.`, ['Text.']],
  ['exports of MDX', 'export const rows = [\n  1,\n]\n\nText.', ['Text.']],
  ['comments of MDX', 'One {/* a\ncomment */}two.', ['One two.']],
  ['components', '<Tabs>\n<Tab>\n\nText.\n\n</Tab>\n</Tabs>', ['Text.']],
  ['the end of a component behind a word', '<Tip>Be careful</Tip>', ['Be careful']],
  ['components with members', '<Tabs.Tab>\n\nText.\n\n</Tabs.Tab>', ['Text.']],
  ['components that hold code', '<Chart onPoint={(x) => x > 1} data={[{ a: "b>c" }]} />Text.', ['Text.']],
  ['HTML with code in it', '<div className={x > 1 ? "a" : "b"}>Text.', ['Text.']],
  ['shortcodes of Hugo', '{{< details >}}\nText.\n{{< /details >}}\n{{% notice info %}}', ['Text.']],
  ['tags of Liquid', '{% include head.html %}\n{%- raw -%}\nText.\n{% endraw %}', ['Text.']],
  ['outputs of Liquid', 'See {{ site.baseurl }}/start and {{ .Page.Title | safe }}.', ['See /start and .']],
  ['boxes of Docusaurus', ':::note\nText.\n:::', ['Text.']],
  [
    'boxes of DocFX',
    '> [!div class="next"]\n> [!INCLUDE [x](y.md)]\n\nText.',
    ['> ', '> [!INCLUDE [x](y.md)]', 'Text.'],
  ],
  ['a table of contents', '[[toc]]\n[TOC]\n{:toc}\nText.', ['Text.']],
  ['attributes of kramdown', 'Text.\n{: .note #id }', ['Text.']],
  ['included files', '--8<-- "head.md"\n<<< @/a.ts\n[!INCLUDE [x](y.md)]\nText.', ['Text.']],
  ['ids of headings', '## Sign in {#sign-in}\n### Two {: #two .x }', ['## Sign in', '### Two']],
  ['marks of highlighters in code', '```js\na() // [!code highlight]\n# [!code ++]\n```', ['```js', 'a()', '```']],
])('takes out %s', (_, markdown, expected) => expect(left(markdown)).toEqual(expected))

it.each<[string, string, string[]]>([
  ['the label of a tab', '<TabItem value="npm" label="With npm">\n\nText.', ['With npm', 'Text.']],
  ['the title of a card', `<Card title='Sign in' href="/a" />`, ['Sign in']],
  ['a table that a component draws', '<Fields rows={[{ name: "id", description: "Its key" }]} />', ['id. Its key']],
  ['a title apart from the text it stands before', 'See <Term name="node">below</Term>.', ['See node below.']],
  ['the title of a tab of GitBook', '{% tab title="Linux" %}\nText.\n{% endtab %}', ['Linux', 'Text.']],
  ['the words of a shortcode', 'A {{< term text="node" id="n" >}} runs.', ['A node runs.']],
  ['the title of a box', ':::tip[Know this]\nText.\n:::', ['**Know this**', 'Text.']],
  ['the title of a box of VitePress', '::: warning Take care\nText.\n:::', ['**Take care**', 'Text.']],
  ['what a picture shows', ':::image source="a.png" alt-text="The menu":::', ['**The menu**']],
  ['the kind of a box of GitHub', '> [!NOTE]\n> Text.', ['> **NOTE** ', '> Text.']],
  [
    'a box of MkDocs',
    '!!! note "Know this"\n    Text.\n\n    More.\n\nNext.',
    ['**Know this**', 'Text.', 'More.', 'Next.'],
  ],
  [
    'a note after code of three backticks',
    '```npm i``` first.\n\n:::note\nText.\n:::',
    ['```npm i``` first.', 'Text.'],
  ],
  ['a tab of MkDocs', '=== "Linux"\n\n    Text.\n', ['**Linux**', 'Text.']],
  ['code of Jekyll', '{% highlight js %}\n<Tab>\n{% endhighlight %}', ['```js', '<Tab>', '```']],
])('keeps %s', (_, markdown, expected) => expect(left(markdown)).toEqual(expected))

it.each([
  ['fenced code', '```jsx\nimport a from "b"\n<Tabs items={[1]}>\n{% x %}\n:::note\n```'],
  ['code in a longer fence', '````md\n```\n<Tabs>\n```\n<Tab>\n````'],
  ['code in a list', '1. Do this:\n\n   ```\n   {{< x >}}\n   ```'],
  ['inline code', 'Use `<Tabs>`, `{{ x.y }}` and ``{% `a` %}``.'],
  ['a placeholder', 'Set STORAGE_<LOCATION>_DRIVER and <YOUR_KEY>.'],
  ['comparisons', 'When a <B, or a<Bc and c > d.'],
  ['a type of code', 'Gives a Map<string, Row[]>.'],
  ['values of templates', 'Shows {{ value }} and {name}.'],
  ['prose about imports', 'import and export of orders\nexport default values'],
  ['a heading with a rule', 'Title\n===\n\nText!!!'],
  ['quotes and rules', '> Text\n\n---\n\n* * *'],
])('leaves %s', (_, markdown) => expect(withoutSiteMarkup(markdown)).toBe(markdown))

it.each([
  '<Ab ',
  '{/*',
  '{%',
  '{{<',
  '`',
  '``a',
  'import {\n',
  '<Ab a={',
  '!!! a\n    ',
  'export const a =\n',
  '<a b',
  ' ',
  '# ',
])('takes linear time of %j, however often it comes', async (part) => {
  const textOf = (size: number) => part.repeat(size / part.length)
  await expectLinear(300_000, textOf, withoutSiteMarkup)
  await expectLinear(300_000, (size) => `# a${textOf(size)}x`, withoutSiteMarkup)
})
