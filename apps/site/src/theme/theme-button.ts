/** Keeps what the reader chose, where the browser lets it. */
const keep = (theme: string): void => {
  try {
    localStorage.setItem('starlight-theme', theme)
  } catch {
    // a private window: the choice holds for this page
  }
}

/** A button that turns light into dark and back. */
class ThemeButton extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', () => {
      const { dataset } = document.documentElement
      dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark'
      keep(dataset.theme)
    })
  }
}

customElements.define('theme-button', ThemeButton)
