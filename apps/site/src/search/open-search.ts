import { loadPagefind, type Pagefind } from './pagefind.ts'

const most = 12

interface SearchBox {
  readonly dialog: HTMLDialogElement
  readonly input: HTMLInputElement
}

let box: SearchBox | undefined

/** Opens the search dialogue; the first time it is built and its index loaded. */
export const openSearch = async (index: string): Promise<void> => {
  box ??= build(index)
  if (!box.dialog.open) box.dialog.showModal()
  box.input.select()
}

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

const build = (index: string): SearchBox => {
  const input = element('input', {
    type: 'search',
    placeholder: 'A layer, an idea, a word',
    'aria-label': 'Search this site',
    autocomplete: 'off',
  })
  const status = element('p', { class: 'small muted ui', 'aria-live': 'polite' })
  const list = element('ol', {})
  const close = element('button', { class: 'btn' }, 'Close')
  const form = element('form', { method: 'dialog' }, input, close)
  const dialog = element(
    'dialog',
    { class: 'search-box', 'aria-label': 'Search' },
    form,
    status,
    list,
  )
  document.body.append(dialog)
  const pagefind = loadPagefind(index)
  input.addEventListener('input', () => answer(pagefind, input.value, status, list))
  // Enter goes to the first page found, where it would else close the dialogue
  form.addEventListener('submit', (event) => {
    const first = list.querySelector('a')
    if (event.submitter !== null || first === null) return
    event.preventDefault()
    first.click()
  })
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    list.querySelector('a')?.click()
  })
  return { dialog, input }
}

const answer = async (
  loading: Promise<Pagefind>,
  words: string,
  status: HTMLElement,
  list: HTMLElement,
): Promise<void> => {
  try {
    const pagefind = await loading
    const found = await pagefind.debouncedSearch(words)
    // the reader has typed on: the next search answers
    if (found === null) return
    const pages = await Promise.all(found.results.slice(0, most).map(({ data }) => data()))
    list.replaceChildren(
      ...pages.map(({ url, meta, excerpt }) => {
        const around = element('span')
        around.innerHTML = excerpt
        return element(
          'li',
          {},
          element('a', { href: url }, element('strong', {}, meta.title), around),
        )
      }),
    )
    status.textContent = statusOf(words, found.results.length)
  } catch {
    status.textContent = 'The search could not be loaded. Reload the page to try again.'
  }
}

const statusOf = (words: string, count: number): string => {
  if (words.trim() === '') return ''
  if (count === 0) return 'No page has these words. Try fewer, or another spelling.'
  return count === 1 ? '1 page' : `${count} pages`
}
