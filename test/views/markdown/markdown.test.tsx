import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { Markdown } from '../../../src/views/markdown/markdown.tsx'

afterEach(cleanup)
const html = (text: string) => render(<Markdown text={text} />).container.innerHTML
const inner = (text: string) =>
  html(text)
    .replace(/^<div class="cf-markdown">/, '')
    .replace(/<\/div>$/, '')

describe('Markdown', () => {
  it.each([
    ['# Title', '<h4>Title</h4>'],
    ['### Deep', '<h6>Deep</h6>'],
    ['One **two** *three* ~~four~~', '<p>One <strong>two</strong> <em>three</em> <del>four</del></p>'],
    ['Use `a < b`', '<p>Use <code>a &lt; b</code></p>'],
    ['```js\nlet a = 1\n```', '<pre><code>let a = 1</code></pre>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['A &gt; B &copy;', '<p>A &gt; B ©</p>'],
    ['1\\. not a list', '<p>1. not a list</p>'],
    ['a  \nb', '<p>a<br>b</p>'],
    ['***', '<hr>'],
  ])('renders %j', (text, result) => expect(inner(text)).toBe(result))

  it('renders lists with their start, their nesting and their tasks', () => {
    const { container } = render(<Markdown text={'3. three\n4. four\n   - inner\n\n- [x] done\n- [ ] open'} />)
    expect(container.querySelector('ol')?.getAttribute('start')).toBe('3')
    expect(container.querySelector('ol ul li')?.textContent).toBe('inner')
    const tasks = [...container.querySelectorAll('.cf-markdown > ul > li')].map((item) => item.textContent)
    expect(tasks).toEqual(['☑ done', '☐ open'])
  })

  it('renders tables', () => {
    const { container } = render(<Markdown text={'| a | b |\n| - | - |\n| `1` | 2 |'} />)
    expect([...container.querySelectorAll('th')].map((cell) => cell.textContent)).toEqual(['a', 'b'])
    expect(container.querySelector('td code')?.textContent).toBe('1')
  })

  it.each(['[x](https://a.example/?a=1&amp;b=2)', '[x](https://a.example/?a=1&b=2)'])(
    'opens the address that %j means',
    (text) => {
      const { container } = render(<Markdown text={text} />)
      expect(container.querySelector('a')?.getAttribute('href')).toBe('https://a.example/?a=1&b=2')
    },
  )

  it('makes no link of an address whose letters are written as references', () => {
    const { container } = render(<Markdown text="[x](java&#115;cript:alert(1))" />)
    expect(container.querySelector('a')).toBeNull()
  })

  it('opens links outside, without telling where from', () => {
    const link = render(<Markdown text={'[help](https://help.example.com/a)'} />).container.querySelector('a')
    expect(link?.getAttribute('href')).toBe('https://help.example.com/a')
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer')
    expect(link?.getAttribute('target')).toBe('_blank')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', './other.md'])(
    'keeps only the words of a link to %s',
    (href) => {
      const { container } = render(<Markdown text={`[click](${href})`} />)
      expect(container.querySelector('a')).toBeNull()
      expect(container.textContent).toBe('click')
    },
  )

  it('turns raw HTML into its text', () => {
    const { container } = render(
      <Markdown
        text={
          '<div onclick="x()"><img src=x onerror="alert(1)">Hello</div>\n\nA <b>bold</b> word<script>alert(1)</script>'
        }
      />,
    )
    expect(container.querySelector('script, img, b, [onclick]')).toBeNull()
    expect(container.textContent).toContain('Hello')
    expect(container.textContent).toContain('A bold word')
  })

  it('loads no images', () => {
    const { container } = render(<Markdown text="![The settings page](https://tracker.example.com/1.png)" />)
    expect(container.querySelector('img')).toBeNull()
    expect(container.textContent).toBe('Image: The settings page')
  })

  it('shows the text as it stands when it is nested beyond reason', () => {
    const { container } = render(<Markdown text={`${'>'.repeat(20_000)} deep`} />)
    expect(container.textContent).toContain('deep')
  })

  it('gives text and code to the highlighter', () => {
    const { container } = render(<Markdown text="save `save`" highlight={(text) => <mark>{text}</mark>} />)
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['save ', 'save'])
  })
})
