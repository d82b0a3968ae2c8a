import type { ModelReading } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { Verdict } from '~/components/Verdict.tsx'

const formats: Readonly<Record<ModelReading['format'], string>> = {
  longhand: 'a network of Longhand’s own',
  keras: 'Keras JSON',
  tfjs: 'a TensorFlow.js model',
  onnx: 'an ONNX file',
  'torch-print': 'PyTorch’s print',
}

interface Props {
  readonly reading: ModelReading
  /** What was read, where it has a name. */
  readonly file?: string | undefined
}

/** What was read, and what could not be known from it. */
export const Reading: FunctionComponent<Props> = ({ reading, file }) => {
  const { network, notes, format } = reading
  const what = `${file === undefined ? 'Read' : `${file} was read`} as ${formats[format]}`
  const layers = network.layers.length
  const kind = notes.length === 0 ? 'right' : 'open'
  return (
    <div class={`verdict ${kind} read`}>
      <p>
        <Verdict kind={kind}>
          {what}: {network.name}, {layers} {layers === 1 ? 'layer' : 'layers'}.
        </Verdict>
      </p>
      {notes.slice(0, 8).map(({ id, says }) => (
        <p key={`${id} ${says}`}>{says}</p>
      ))}
      {notes.length > 8 && <p>And {notes.length - 8} notes more.</p>}
    </div>
  )
}
