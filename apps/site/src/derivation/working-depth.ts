/** The part of the address that says how much of the workings is shown. */
const key = 'show'

const keepInAddress = (depth: string): void => {
  const address = new URL(location.href)
  address.searchParams.set(key, depth)
  history.replaceState(history.state, '', address)
}

/** Folds every working of the page: to answers, to one open line each, or not at all. */
const show = (depth: string): void => {
  for (const working of document.querySelectorAll<HTMLElement>('.drv'))
    for (const line of working.querySelectorAll('details')) {
      const isOne = line.dataset.line === working.dataset.one
      line.open = depth === 'everything' || (depth === 'one' && isOne)
    }
}

/** The choice of how much is shown; a single line folds without it, and without script. */
class WorkingDepth extends HTMLElement {
  connectedCallback(): void {
    const asked = new URL(location.href).searchParams.get(key)
    for (const choice of this.querySelectorAll('input')) {
      if (choice.value === asked) {
        choice.checked = true
        show(asked)
      }
      choice.addEventListener('change', () => {
        show(choice.value)
        keepInAddress(choice.value)
      })
    }
  }
}

customElements.define('working-depth', WorkingDepth)
