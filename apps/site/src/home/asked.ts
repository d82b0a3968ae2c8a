import { alexnet } from '@longhand/examples'
import type { Question } from '@longhand/marking'
import { type ConfigOf, hasIssues, type PlacedLayer, sentenceOf } from '@longhand/network'
import { namedSubject } from '~/worked/named-subject.ts'
import type { Subject } from '~/worked/subject.ts'

/** The question of the home page, its numbers read from the network. */
interface Asked {
  readonly subject: Subject
  readonly quantity: string
  readonly question: Question
  readonly layer: ConfigOf<'conv2d'>
  readonly channels: number
}

const quantity = 'conv1.parameters'

const found = (): Asked => {
  const subject = namedSubject(alexnet.name)
  if (hasIssues(subject)) throw new Error(subject.issues.map(sentenceOf).join(' '))
  const question = subject.value.question(quantity)
  if (hasIssues(question)) throw new Error(question.issues.map(sentenceOf).join(' '))
  const conv1: PlacedLayer | undefined = subject.value.network.byName.get('conv1')
  const [read] = conv1?.inputs ?? []
  if (conv1?.kind !== 'conv2d' || read?.type !== 'image')
    throw new Error('AlexNet begins with a convolution over an image.')
  return {
    subject: subject.value,
    quantity,
    question: question.value,
    layer: conv1.config,
    channels: Number(read.channels.value),
  }
}

/** The question of the home page. */
export const asked: Asked = found()
