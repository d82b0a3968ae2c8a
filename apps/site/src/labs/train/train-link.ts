import { to } from '~/link.ts'

/** Where the training page runs the experiment of a worked example. @param slug `why-relu` */
export const trainLink = (slug: string): string => `${to('train/')}#experiment=example-${slug}`
