import type { FunctionComponent } from 'preact'
import { Detail } from './Detail.tsx'

type Props = Parameters<typeof Detail>[0] & {
  /** Columns of the table. */
  readonly span: number
}

/** A row under another, in which a working stands. */
export const DetailRow: FunctionComponent<Props> = ({ span, ...detail }) => (
  <tr class="detail">
    <td colSpan={span}>
      <Detail {...detail} />
    </td>
  </tr>
)
