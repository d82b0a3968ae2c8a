import { verdictIcons } from '~/components/verdict-icons.ts'
import type { Said } from './said.ts'

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => special[sign] ?? sign)

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`

/** What a learner is told, as HTML: for the build and for the browser alike. */
export const saidHtml = ({ kind, word, idea, sentences, also }: Said): string => {
  const id = idea === undefined ? '' : ` <span class="idea-id">${escaped(idea)}</span>`
  const head = `<p><span class="v ${kind}">${verdictIcons[kind]}<span>${escaped(word)}</span></span>${id}</p>`
  const foot =
    also === undefined ? '' : `<p class="also">${verdictIcons.convention} ${escaped(also)}</p>`
  return `<div class="verdict ${kind}">${head}${sentences.map(paragraph).join('')}${foot}</div>`
}
