import type { Locator, Page } from 'playwright'

/** Something on a page that can be changed. */
export interface Field {
  /** The legends around it and its label: `conv1, kernel of conv1`. */
  readonly name: string
  readonly id: string
  readonly value: string
}

/** How fields of a kind are changed to something random, and what comes of it. */
export interface Way {
  /** Fields that are changed so, by their names or ids. */
  readonly of: RegExp
  readonly change: (at: Locator, field: Field) => Promise<unknown>
}

/** All that a reader can change; radio buttons of one name are one. */
const all = ':is(input, select, textarea, [role=switch]):not([readonly], [type=radio]:checked)'

const fieldsOn = (within: Locator): Promise<readonly (Field & { readonly isOff: boolean })[]> =>
  within.locator(all).evaluateAll((elements) =>
    elements.map((element) => {
      const closed = element.closest('details:not([open])')
      if (closed !== null) closed.setAttribute('open', '')
      const legends: string[] = []
      for (
        let around = element.closest('fieldset');
        around !== null;
        around = around.parentElement?.closest('fieldset') ?? null
      ) {
        const legend = around.querySelector(':scope > legend')?.textContent
        if (legend) legends.unshift(legend.trim())
      }
      const label = element.closest('label')?.cloneNode(true)
      if (label instanceof Element)
        for (const part of label.querySelectorAll('select, textarea, .field-issue')) part.remove()
      const own = element.getAttribute('aria-label') ?? label?.textContent ?? ''
      const isRadio = element.matches('[type=radio]')
      return {
        name: [...legends, ...(isRadio ? [] : [own.trim().replace(/\s+/g, ' ')])].join(', '),
        id: element.id,
        value: 'value' in element ? String(element.value) : '',
        isOff: element.matches(':disabled') || element.closest('[inert]') !== null,
      }
    }),
  )

/** So many changes have no end. */
const most = 400

/**
 * Changes everything on the page that can be changed, once each, way after way.
 *
 * A field that comes up on the way, since another was changed, is changed as well.
 *
 * @param after What holds after each change.
 * @param within A part of the page; all of it if left out.
 * @throws Where the page has a field that no way changes: a new field needs a way.
 */
export const changeEvery = async (
  page: Page,
  ways: readonly Way[],
  after: (changed: Field) => Promise<unknown>,
  within: Locator = page.locator('main'),
): Promise<readonly string[]> => {
  const done: string[] = []
  const keyOf = ({ name, id }: Field) => id || name
  for (let i = 0; i < most; i++) {
    const fields = (await fieldsOn(within)).map((field, at) => ({ ...field, at }))
    const open = fields.filter((field) => !field.isOff && !done.includes(keyOf(field)))
    const ordered = ways.flatMap((way) =>
      open.filter((field) => way.of.test(keyOf(field))).map((field) => ({ way, field })),
    )
    const strange = open.filter((field) => !ways.some(({ of }) => of.test(keyOf(field))))
    if (strange.length > 0) throw new Error(`No random value for: ${strange.map(keyOf).join('; ')}`)
    const [next] = ordered
    if (next === undefined) return done
    const { way, field } = next
    done.push(keyOf(field))
    await way.change(within.locator(all).nth(field.at), field)
    await after(field)
  }
  throw new Error(`More than ${most} fields.`)
}

/** Types into a field as a reader does, and leaves it. */
export const type = async (at: Locator, text: string | number): Promise<void> => {
  await at.fill(String(text))
  await at.press('Tab')
}
