/** A button that opens the search; what searches is loaded when it is first opened. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', () => this.open())
    document.addEventListener('keydown', (event) => {
      const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey)
      if (!isShortcut) return
      event.preventDefault()
      this.open()
    })
  }

  private async open(): Promise<void> {
    const { openSearch } = await import('./open-search.ts')
    await openSearch(this.dataset.index ?? '')
  }
}

customElements.define('site-search', SiteSearch)
