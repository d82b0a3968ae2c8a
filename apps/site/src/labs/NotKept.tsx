import type { FunctionComponent } from 'preact'

/** Said where a link to the page would not hold everything that stands on it. */
export const NotKept: FunctionComponent = () => (
  <p class="small ui" role="status">
    What you pasted is too long for an address: a link to this page will not hold it.
  </p>
)
