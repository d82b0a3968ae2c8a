import { networkFigure, type UnitsDrawing, unitsFigure } from '@longhand/figures'
import type { PlacedNetwork } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface Props {
  readonly network: PlacedNetwork
  /** Unit by unit; a network that is too large for it is drawn layer by layer. */
  readonly drawing: UnitsDrawing | undefined
  /** What takes part in the step. */
  readonly lit: ReadonlySet<string>
  /** Whether it is of another problem than the one that stands there. */
  readonly isStale: boolean
}

/** The field of a given number in the drawing. */
const fieldOf = (address: string): string => {
  const [, layer = '', tensor = '', places = ''] =
    /^(?:(.+)\.)?(\w+)((?:\[\d+\])+)$/.exec(address) ?? []
  const at = [...places.matchAll(/\d+/g)].map(([place]) => place)
  const path = layer === '' ? [tensor, '0', ...at] : ['weights', layer, tensor, ...at]
  return path.join('-')
}

/** The network with its numbers, what takes part lit; a click on a given number leads to its field. */
export const Net: FunctionComponent<Props> = ({ network, drawing, lit, isStale }) => {
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    for (const part of box.current?.querySelectorAll('[data-of]') ?? [])
      part.classList.toggle('lit', lit.has(part.getAttribute('data-of') ?? ''))
  })
  const svg = (layout: 'wide' | 'narrow') =>
    drawing === undefined
      ? networkFigure(network, { layout, title: network.name })
      : unitsFigure(drawing, { layout })
  const focusField = ({ target }: MouseEvent) => {
    const part = target instanceof Element ? target.closest('[data-of]') : null
    document.getElementById(fieldOf(part?.getAttribute('data-of') ?? ''))?.focus()
  }
  return (
    // biome-ignore lint/a11y: every field that a click leads to is reached by Tab as well
    <figure
      class={isStale ? 'netbox stale' : 'netbox'}
      inert={isStale}
      ref={box}
      onClick={focusField}
    >
      <div class="only-wide" dangerouslySetInnerHTML={{ __html: svg('wide') }} />
      <div class="only-narrow" dangerouslySetInnerHTML={{ __html: svg('narrow') }} />
    </figure>
  )
}
