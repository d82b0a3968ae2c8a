/** A number in a result's place of a page, and what stands around it. */
export interface PlacedResult {
  /** As it is shown: the LaTeX of a formula, or the text. */
  readonly text: string
  /** `derived`, `given`, `claimed`, `measured`. */
  readonly origin: string
  /** The address of the quantity: `conv1.parameters`; empty where the page names none. */
  readonly of: string
  /** The variant of an example. */
  readonly variant: string
  /** The question that it claims to answer. */
  readonly claim: string
  /** The wrong idea that gives it. */
  readonly idea: string
  /** The network or the example that is named around it. */
  readonly subject: string
  /** The head of its row, and its place among the cells. */
  readonly row: string
  readonly column: number
  /** `wrong` or `right` where two workings stand beside each other. */
  readonly side: string
  /** What kind of place it is: `row` for arithmetic, else the nearest class or element. */
  readonly place: string
}

/** Every number of a page that says where it comes from. Runs in a browser. */
export const resultsIn = (page: Document): readonly PlacedResult[] => {
  const textOf = (element: Element): string => {
    // a symbol with its number after it, or alone
    if (element.matches('text:has(.ital)')) return element.querySelector('[dx]')?.textContent ?? ''
    const formulas = [...element.querySelectorAll('annotation')].map((tex) => tex.textContent)
    if (formulas.length > 0) return formulas.join(' ')
    const texts = page.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const words: string[] = []
    while (texts.nextNode()) words.push((texts.currentNode.textContent ?? '').trim())
    return words.filter((word) => word !== '').join(' ')
  }
  const said = (element: Element, name: string) =>
    element.closest(`[${name}]`)?.getAttribute(name) ?? ''
  const places = ['.drv', 'svg', '[data-claim]', '[data-measured]', '.wrongs', '.doors', 'td', 'dd']
  return [...page.querySelectorAll('main [data-origin]')]
    .filter((element) => /\d/.test(textOf(element)))
    .map((element) => {
      const row = element.closest('tr')
      const isArithmetic = element.matches('.drv-r:not(.drv-v)')
      const place = places.find((one) => element.closest(one) !== null) ?? 'prose'
      return {
        text: textOf(element),
        origin: said(element, 'data-origin'),
        of: said(element, 'data-of') || said(element, 'data-line'),
        variant: said(element, 'data-in'),
        claim: said(element, 'data-claim'),
        idea: said(element, 'data-idea'),
        subject: said(element, 'data-about'),
        row: row?.querySelector('th')?.textContent?.trim() ?? '',
        column: [...(row?.querySelectorAll('td') ?? [])].findIndex((cell) =>
          cell.contains(element),
        ),
        side: element.closest('.vs')?.className.replace('vs ', '') ?? '',
        place: isArithmetic ? 'row' : place,
      }
    })
}

/** A row of a working: its arithmetic, and the value that its line ends in. */
export interface PlacedRow {
  readonly of: string
  readonly tex: string
  readonly value: string
}

/** Every row of arithmetic of a page. Runs in a browser. */
export const rowsIn = (page: Document): readonly PlacedRow[] => {
  const texOf = (element: Element | null | undefined) =>
    element?.querySelector('annotation')?.textContent ?? ''
  const lineOf = (element: Element) => element.closest('[data-line]')
  return [...page.querySelectorAll('main .drv-row')].flatMap((row) => {
    const right = row.querySelector('.drv-r[data-origin]:not(.drv-v)')
    const line = lineOf(row)
    if (right === null || line === null) return []
    const of = line.getAttribute('data-line') ?? ''
    const box = line.matches('.drv-row') ? line.parentElement : line
    const values = [...(box?.querySelectorAll('.drv-v') ?? [])].filter(
      (value) => lineOf(value)?.getAttribute('data-line') === of,
    )
    return [{ of, tex: texOf(right), value: texOf(values.at(-1)) }]
  })
}

/** Texts that are numbers, or stand where results do, and say no origin. Runs in a browser. */
export const silentIn = (page: Document): readonly string[] => {
  const texts = page.createTreeWalker(page.querySelector('main') ?? page.body, NodeFilter.SHOW_TEXT)
  const silent: string[] = []
  const says = /^(derived|given|claimed|measured)$/
  // names, code, what a reader chooses among, symbols of prose, the index of a source
  const names =
    'code, pre, h1, h2, h3, label, legend, option, textarea, sup, script, style, title, th, .sources, .lab, .sign, .eyebrow, .drv-l, .katex-html, p .katex, dt .katex, td:first-child > span > .katex'
  const places = '.drv-r, td.n, td.num, .num, .doors .m, svg text, dd.num'
  const isNumber = /^[≈−–-]?\s*\d[\d,. ×→%]*[KMG]?B?$/
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const around = text.parentElement
    const words = (text.textContent ?? '').trim()
    if (around === null || !/\d/.test(words) || around.closest(names) !== null) continue
    if (says.test(around.closest('[data-origin]')?.getAttribute('data-origin') ?? '')) continue
    // a formula in symbols has no number of two digits; a megabyte belongs to it
    const isSymbols = around.tagName === 'ANNOTATION' || around.closest('math') !== null
    if (isSymbols) continue
    if (isNumber.test(words) || around.closest(places) !== null)
      silent.push(`${around.tagName} ${words.slice(0, 80)}`)
  }
  return silent
}
