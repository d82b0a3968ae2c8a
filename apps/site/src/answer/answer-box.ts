/** A question with a field to answer it in; what marks is loaded with the first answer. */
class AnswerBox extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      this.answer()
    })
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-try]'))
      button.addEventListener('click', () => {
        const input = this.querySelector('input')
        if (input !== null) input.value = button.dataset.try ?? ''
        this.answer()
      })
  }

  private async answer(): Promise<void> {
    const [input, said] = [this.querySelector('input'), this.querySelector('.said')]
    if (input === null || said === null) return
    const { subject = '', quantity = '', shown } = this.dataset
    said.setAttribute('aria-busy', 'true')
    const { showMarked } = await import('./show-marked.tsx')
    showMarked(said, subject, quantity, input.value)
    said.removeAttribute('aria-busy')
    // the marks in the working belong to the answer that stood there first
    this.toggleAttribute('data-answered', input.value !== shown)
  }
}

customElements.define('answer-box', AnswerBox)
