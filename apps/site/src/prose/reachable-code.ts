import { defineHastPlugin } from 'satteri'

/** Lines of code scroll where they are long: the keyboard must reach them. */
export const reachableCode = defineHastPlugin({
  name: 'reachable-code',
  element: {
    filter: ['pre'],
    visit: (node, context) => context.setProperty(node, 'tabIndex', 0),
  },
})
