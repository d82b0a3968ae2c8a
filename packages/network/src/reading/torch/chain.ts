import { type Checked, hasIssues, type Issue } from '../../issue.ts'
import type { PlacedLayer } from '../../layer-kinds.ts'
import type { Layer } from '../../network.ts'
import { placeLayer } from '../../placing/place-layer.ts'
import { axesOf, lastOf, type Shape, shapeOf } from '../../shape.ts'
import { type Between, between, openShape } from './fit.ts'
import type { Read } from './read-step.ts'

/** A step that is not printed but must be there, and what made that clear. */
export interface Hidden {
  readonly between: Between
  readonly after: PlacedLayer
  readonly before: string
}

/** A print read as layers, one after the other. */
export interface Chain {
  readonly layers: readonly Layer[]
  readonly hidden: readonly Hidden[]
  readonly issues: readonly Issue[]
  /** Whether every size fits as printed, but for flattening and a pool over everything. */
  readonly fits: boolean
}

/**
 * The modules of a print as layers, one after the other.
 *
 * @param isTrusted Whether nothing is thought to happen between modules that a forward() joins;
 *   otherwise sizes are open after the first of them.
 */
export const chainOf = (reads: readonly Read[], input: PlacedLayer, isTrusted: boolean): Chain => {
  const build = building(input, new Set(reads.map(({ step }) => step.name)))
  let areChannelsLast = false
  let isOpen = isTrusted
  let areStepsOpen = false
  for (const { step, translated } of reads) {
    const { takes, isPermute, behind = [], isStepped } = translated
    if (isPermute) areChannelsLast = !areChannelsLast
    if (translated.layer === undefined && translated.layerFor === undefined) continue
    const { output } = build.current()
    if (!isOpen && step.joinedBy !== undefined && build.layers.length > 0) {
      isOpen = true
      build.open(step.name, openShape(output.type, Number(lastOf(output).value)))
    }
    const gap = between(build.current().output, takes, areChannelsLast)
    if (gap !== undefined) build.close(gap, step.name, step.joinedBy)
    else if (areStepsOpen && !isStepped) build.close(openSteps(build.current()), step.name)
    areStepsOpen = isStepped === true
    const input = shapeOf(build.current().output)
    const layer = translated.layerFor?.(input) ?? translated.layer
    const first = layer && withOutput(layer, translated.output?.(input))
    const stack = [...(first === undefined ? [] : [first]), ...behind]
    for (const [i, next] of stack.entries())
      build.put({ ...next, name: stack.length > 1 ? `${step.name}.l${i}` : step.name })
    areChannelsLast = areChannelsLast && !takes.types?.includes('image')
  }
  return build.chain()
}

/** A sequence of which a forward() may have taken any steps. */
const openSteps = ({ output }: PlacedLayer): Between => ({
  does: 'steps',
  output: openShape(output.type, Number(lastOf(output).value)),
})

const withOutput = (layer: Pick<Layer, 'kind' | 'config'>, output: Shape | undefined) =>
  output === undefined ? layer : { ...layer, config: { ...layer.config, output: inJson(output) } }

/** A shape as a file has it: null for a size that is not known. */
const inJson = (shape: Shape): Readonly<Record<string, unknown>> => ({
  type: shape.type,
  ...Object.fromEntries(
    axesOf(shape).map(({ name, size }) => [name, Number.isNaN(size) ? null : size]),
  ),
})

/** Layers that are put one after the other, each placed at once so that its size is known. */
const building = (input: PlacedLayer, taken: ReadonlySet<string>) => {
  const layers: Layer[] = []
  const hidden: Hidden[] = []
  const issues: Issue[] = []
  let current = input
  let fits = true
  const put = (layer: Layer) => {
    layers.push(layer)
    const placed = placedAfter(current, layer)
    if (hasIssues(placed)) issues.push(...placed.issues)
    else current = placed.value
  }
  const freeName = (base: string): string => {
    let count = hidden.length
    while (taken.has(`${base}_${count}`)) count += 1
    return `${base}_${count}`
  }
  const open = (before: string, output: Shape, between: Between = { does: 'unknown', output }) => {
    hidden.push({ between, after: current, before })
    const does = `not printed, before ${before}`.slice(0, 200)
    const config = { does, output: inJson(output) }
    if (between.does === 'flatten') put({ kind: 'flatten', name: freeName('flatten') })
    else put({ kind: 'operation', name: freeName('hidden'), config })
  }
  return {
    layers,
    put,
    open,
    current: () => current,
    close: (gap: Between, before: string, joinedBy?: string) => {
      fits &&= gap.does !== 'unknown' || joinedBy === undefined
      open(before, gap.output, gap)
    },
    chain: (): Chain => ({ layers, hidden, issues, fits: fits && issues.length === 0 }),
  }
}

const placedAfter = (before: PlacedLayer, layer: Layer): Checked<PlacedLayer> =>
  placeLayer(layer.kind, {
    name: layer.name,
    config: layer.config ?? {},
    reads: [before.name],
    inputs: [before.output],
  })
