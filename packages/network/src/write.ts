// The face of `@longhand/network/write`: networks as files and code.
export { writeKeras } from './writing/keras/write-keras.ts'
export { writeJson, writeYaml } from './writing/longhand.ts'
export { writePytorch } from './writing/pytorch/write-pytorch.ts'
export { writeTfjs } from './writing/tfjs/write-tfjs.ts'
