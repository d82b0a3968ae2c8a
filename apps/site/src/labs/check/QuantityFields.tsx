import { conventionHeading, conventionNamed } from '@longhand/parameters'
import type { AskedOf } from '@longhand/questions'
import type { FunctionComponent } from 'preact'

interface Props {
  readonly asked: readonly AskedOf[]
  readonly quantity: string
  readonly change: (quantity: string) => void
}

const addressOf = (of: string, what: string): string => (of === '' ? what : `${of}.${what}`)

const nameOf = (of: string): string => (of === '' || of === 'total' ? 'the whole' : of)

/** A count by what its convention is called; a place in a table as it is written. */
const inWords = (name: string): string =>
  conventionNamed(name) === undefined
    ? name.replaceAll('.', ', ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    : conventionHeading(name)

/** Of whom the quantity is asked: what can be asked for by its address need not be listed. */
const groupOf = (asked: readonly AskedOf[], quantity: string): AskedOf => {
  const listed = asked.find(({ of, quantities }) =>
    quantities.some((what) => addressOf(of, what) === quantity),
  )
  if (listed !== undefined) return listed
  const near = asked.find(({ of }) => of !== '' && quantity.startsWith(`${of}.`))
  const { of, quantities } = near ?? asked.find(({ of }) => of === '') ?? nobody
  return { of, quantities: [whatOf(of, quantity), ...quantities] }
}

const nobody: AskedOf = { of: '', quantities: [] }

const whatOf = (of: string, quantity: string): string =>
  of === '' ? quantity : quantity.slice(of.length + 1)

/** Of whom a quantity is asked, and what. */
export const QuantityFields: FunctionComponent<Props> = ({ asked, quantity, change }) => {
  const chosen = groupOf(asked, quantity)
  const what = whatOf(chosen.of, quantity)
  const askOf = (group: AskedOf | undefined) => {
    const kept = group?.quantities.includes(what) ? what : group?.quantities[0]
    if (group !== undefined && kept !== undefined) change(addressOf(group.of, kept))
  }
  return (
    <>
      <label class="field">
        <span>Of</span>
        <select
          value={chosen.of}
          onChange={({ currentTarget }) =>
            askOf(asked.find(({ of }) => of === currentTarget.value))
          }
        >
          {asked.map(({ of }) => (
            <option key={of} value={of}>
              {nameOf(of)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Quantity</span>
        <select
          value={what}
          onChange={({ currentTarget }) => change(addressOf(chosen.of, currentTarget.value))}
        >
          {chosen.quantities.map((name) => (
            <option key={name} value={name}>
              {inWords(name)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
