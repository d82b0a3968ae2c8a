/** Why something is not worked out by hand. */
export interface NotByHand {
  readonly notByHand: string
}

/** What will be worked out, but is not yet. */
export const notYet: NotByHand = { notByHand: 'not worked out by hand here yet' }

/** @example isNotByHand({ notByHand: 'not yet' }) // true */
export const isNotByHand = (rule: object): rule is NotByHand => 'notByHand' in rule
