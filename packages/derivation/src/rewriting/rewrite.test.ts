import { describe, expect, test } from 'vitest'
import { as, derive, negation, product, quantity, quotient, sum } from '../build.ts'
import type { Derivation, Expression } from '../expression.ts'
import { letter } from '../sign.ts'
import { along, cell, sumOver } from '../sum-over.ts'
import { givenTable } from '../table.ts'
import { struck } from './close-ranks.ts'
import { orderOf } from './order-of.ts'
import { emptySheet, type Rewrite, rewrite, rewriter } from './rewrite.ts'
import { directlyIn, isTerm, ownedBy, plays, within } from './tests-of-place.ts'
import { onlyIn, replace, strike, together } from './verbs.ts'

const line = (of: string, term: Derivation['term'], formula: Expression) =>
  derive({ rule: `rule-${term}`, term, of, formula, because: '' })

/** A convolution by hand: 11·11·(3/1)·96 + 96, and how often it slides over 227. */
const convolution = (of = 'conv1', inputs: Expression = quantity('channels', 3, 'input')) => {
  const filters = quantity('filters', 96, of)
  const [kh, kw] = [quantity('kernel-height', 11, of), quantity('kernel-width', 11, of)]
  const perGroup = quotient(as('input-channels', inputs), quantity('groups', 1, of))
  const kernel = line(`${of}.kernel`, 'kernel', product([kh, kw, perGroup, filters]))
  const bias = line(`${of}.bias`, 'biases', filters)
  return line(of, 'parameters', sum([kernel, bias]))
}

const worked = (root: Expression, by: Rewrite) => {
  const outcome = rewrite(root, by)
  return outcome === struck ? 'struck' : outcome.value
}

const forgotBias = strike(plays('biases'), directlyIn('sum'))

describe('rewrite', () => {
  test('rewriting nothing returns the same object', () => {
    const root = convolution()
    expect(rewrite(root, () => undefined)).toBe(root)
    expect(rewrite(root, strike(plays('stride')))).toBe(root)
  })

  test('a struck term leaves its sum: 34,944 becomes 34,848', () => {
    expect(convolution().value).toBe(34_944)
    expect(worked(convolution(), forgotBias)).toBe(34_848)
  })

  test('a struck divisor leaves the dividend, a struck dividend takes the factor along', () => {
    const root = convolution()
    expect(worked(root, strike(plays('groups')))).toBe(34_944)
    expect(worked(root, strike(plays('input-channels')))).toBe(11 * 11 * 96 + 96)
  })

  test('what has nothing left is struck too, up to the question', () => {
    const root = line('conv1', 'parameters', sum([quantity('biases', 5)]))
    expect(rewrite(root, forgotBias)).toBe(struck)
  })

  test('a role hides the term: filters in the role of input channels stay', () => {
    const root = convolution('conv2', quantity('filters', 96, 'conv1'))
    const byRole = rewrite(root, strike(plays('filters'), directlyIn('product')))
    const byTerm = rewrite(root, strike(isTerm('filters'), directlyIn('product', 'quotient')))
    expect(byRole).toMatchObject({ value: 11 * 11 * 96 + 96 })
    expect(byTerm).toMatchObject({ value: 11 * 11 + 96 })
  })

  test('replace keeps the role of the place', () => {
    const one = quantity('filters', 1)
    const root = rewrite(
      convolution(),
      replace(plays('biases'), () => one, directlyIn('sum')),
    )
    expect(root).toMatchObject({ value: 34_849 })
  })

  test('a shared node is rewritten once and stays shared', () => {
    const shared = convolution()
    const root = line('total', 'parameters', sum([shared, negation(shared)]))
    let asked = 0
    const counting: Rewrite = (node) => {
      asked += node.type === 'derivation' && node.of === 'conv1' ? 1 : 0
      return undefined
    }
    expect(rewrite(root, counting)).toBe(root)
    expect(asked).toBe(1)
  })

  test('a place is named by its parent or by the line around it', () => {
    const padded = as('padded', product([quantity('both-sides', 2), quantity('padding', 3)]))
    const root = line('conv1', 'height', sum([quantity('input-height', 9), padded]))
    expect(worked(root, strike(plays('both-sides'), within('padded')))).toBe(12)
    expect(worked(root, strike(plays('padding'), ownedBy('rule-height')))).toBe(11)
    expect(worked(root, strike(plays('padding'), ownedBy('rule-width')))).toBe(15)
  })

  test('an idea can be held in one layer only, and two ideas at once', () => {
    const root = line('total', 'parameters', sum([convolution('conv1'), convolution('conv2')]))
    expect(worked(root, onlyIn('conv2', forgotBias))).toBe(34_944 + 34_848)
    expect(worked(root, together(forgotBias, strike(plays('kernel-width'))))).toBe(2 * 3168)
  })

  test('the sheet finds neighbours already rewritten by the same idea', () => {
    const other = convolution('conv2')
    const sheet = {
      find: (address: string) => (address === 'conv2.parameters' ? other : undefined),
    }
    const bring: Rewrite = (node, found) =>
      node.type === 'derivation' && node.of === 'conv1.kernel'
        ? found.find('conv2.parameters')
        : undefined
    const outcome = rewrite(convolution(), together(forgotBias, bring), sheet)
    expect(outcome).toMatchObject({ value: 34_848 })
  })

  test('a neighbour that stands further on in the same working is rewritten once', () => {
    const [first, second] = [convolution('conv1'), convolution('conv2')]
    const root = line('total', 'parameters', sum([first, second]))
    const sheet = {
      find: (address: string) => (address === 'conv2.parameters' ? second : undefined),
    }
    let asked = 0
    const bring: Rewrite = (node, found) => {
      if (node.type === 'derivation' && node.of === 'conv2') asked += 1
      return node.type === 'derivation' && node.of === 'conv1'
        ? found.find('conv2.parameters')
        : undefined
    }
    const outcome = rewrite(root, together(forgotBias, bring), sheet)
    expect(outcome).toMatchObject({ value: 34_848 * 2 })
    expect(asked).toBe(1)
  })

  test('a rewritten template rewrites every cell', () => {
    const grid = { term: 'weight' as const, shape: [9], signAt: () => letter('w') }
    const x = givenTable({ ...grid, of: 'x' }, [1, 2, 3, 4, 5, 6, 7, 8, 9])
    const squares = product([as('error', cell(x, along('i'))), cell(x, along('i'))])
    const root = line('', 'loss', sumOver([{ name: 'i', count: 9 }], squares))
    expect(root.value).toBe(285)
    expect(worked(root, strike(plays('error')))).toBe(45)
  })
})

describe('rewriter', () => {
  const root = sum([convolution('conv1'), convolution('conv2')])
  const order = orderOf(root)
  const touched = (by: Rewrite) =>
    order.places.flatMap(({ node, owner }, i) =>
      by(node, emptySheet, owner) === undefined ? [] : [i],
    )

  test('what it makes of a working is what rewriting all of it makes', () => {
    for (const by of [forgotBias, onlyIn('conv1', forgotBias), strike(plays('input-channels'))])
      expect(rewriter(order, touched(by), by).of(root)).toEqual(rewrite(root, by))
  })

  test('it visits the places named and those above them', () => {
    const holds = rewriter(order, touched(onlyIn('conv1', forgotBias)), forgotBias)
    // the sum of conv1, its line, the total
    expect(holds.visited()).toBe(3)
  })

  test('it goes on in what another idea has made of the working', () => {
    const first = rewrite(root, strike(plays('groups', 'input-channels')))
    if (first === struck) throw new RangeError('nothing is left')
    const holds = rewriter(order, touched(forgotBias), forgotBias)
    expect(holds.of(first)).toEqual(rewrite(first, forgotBias))
  })

  test('it asks at the places named only: what is built from them is built anew', () => {
    const asked: Expression[] = []
    const counting: Rewrite = (node, sheet, owner) => {
      asked.push(node)
      return forgotBias(node, sheet, owner)
    }
    const holds = rewriter(order, touched(forgotBias), counting)
    expect(holds.of(root)).toMatchObject({ value: 2 * 34_848 })
    expect(asked.map(({ type }) => type)).toEqual(['sum', 'sum'])
  })

  test('a neighbour that the idea does not reach is taken as it is, and not visited', () => {
    const other = convolution('conv3')
    const by: Rewrite = (node, found) => {
      const brought = node === root ? found.find('conv3') : undefined
      return brought && product([brought, brought])
    }
    const sheet = { find: () => other }
    const reached = rewriter(order, [order.places.length - 1], by, sheet)
    const left = rewriter(order, [order.places.length - 1], by, sheet, () => false)
    expect(left.of(root)).toEqual(reached.of(root))
    // the total, and eleven nodes of the neighbour
    expect([left.visited(), reached.visited()]).toEqual([1, 1 + 11])
  })

  test('a neighbour that several ideas bring in is rewritten once', () => {
    const other = convolution('conv3')
    const sheet = { find: () => other }
    const bringing = (build: (brought: Expression) => Expression): Expression => {
      const by: Rewrite = (node, found) => {
        const brought = node === root ? found.find('conv3') : undefined
        return brought && build(brought)
      }
      const outcome = rewriter(order, [order.places.length - 1], by, sheet).of(root)
      if (outcome === struck) throw new RangeError('nothing is left')
      return outcome
    }
    const wholes = [bringing(negation), bringing((one) => product([one, one]))]
    let asked = 0
    const counting: Rewrite = (node) => {
      asked += node === other ? 1 : 0
      return undefined
    }
    const holds = rewriter(order, [], counting, sheet)
    for (const whole of wholes) expect(holds.of(whole)).toBe(whole)
    expect(asked).toBe(1)
    // eleven nodes of the neighbour, and what is built on it twice
    expect(holds.visited()).toBe(11 + 2)
  })
})
